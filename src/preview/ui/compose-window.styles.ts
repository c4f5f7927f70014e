import { makeStyles, tokens } from '@fluentui/react-components';

export const useComposeWindowStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    height: '100%',
    minHeight: 0,
    minWidth: 0,
  },
  beside: { position: 'relative', flexGrow: 1, display: 'flex', columnGap: tokens.spacingHorizontalS, minHeight: 0 },
  card: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    // Visible in high contrast alone, where panels have neither colour nor shadow.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  from: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  fromLabel: { minWidth: '48px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  subject: {
    flexShrink: 0,
    borderRadius: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& input': { paddingInline: tokens.spacingHorizontalXS },
    paddingInline: tokens.spacingHorizontalM,
    minHeight: '40px',
    backgroundColor: 'transparent',
    fontWeight: tokens.fontWeightSemibold,
  },
});
