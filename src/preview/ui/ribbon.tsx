import { makeStyles, tokens, Toolbar, ToolbarButton, ToolbarDivider } from '@fluentui/react-components';
import { DeleteRegular, SaveRegular } from '@fluentui/react-icons';
import { AddinButtons } from './addin-buttons';
import type { AddinButtonsProps } from './addin-buttons';

const useStyles = makeStyles({
  root: {
    flexWrap: 'wrap',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  button: { fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
});

export interface RibbonProps extends AddinButtonsProps {
  readonly sending: boolean;
  readonly onDiscard: () => void;
  readonly onSaveDraft: () => void;
}

/** The ribbon of a message being written: Outlook's own commands, then those of the add-in's manifest. */
export function Ribbon({ buttons, sending, onDiscard, onSaveDraft, onPress }: RibbonProps) {
  const styles = useStyles();
  return (
    <Toolbar aria-label="Message" className={styles.root}>
      <ToolbarButton className={styles.button} icon={<DeleteRegular />} disabledFocusable={sending} onClick={onDiscard}>
        Discard
      </ToolbarButton>
      <ToolbarButton className={styles.button} icon={<SaveRegular />} disabledFocusable={sending} onClick={onSaveDraft}>
        Save draft
      </ToolbarButton>
      {buttons.length > 0 && <ToolbarDivider />}
      <AddinButtons buttons={buttons} onPress={onPress} />
    </Toolbar>
  );
}
