import {
  Button,
  makeStyles,
  Spinner,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { DeleteRegular, SaveRegular, SendFilled } from '@fluentui/react-icons';
import type { Ref } from 'react';
import { AddinButtons } from './addin-buttons';
import type { AddinButtonsProps } from './addin-buttons';

const useStyles = makeStyles({
  root: {
    flexWrap: 'wrap',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  button: { fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  send: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalXS },
});

export interface RibbonProps extends AddinButtonsProps {
  readonly sending: boolean;
  readonly sendRef: Ref<HTMLButtonElement>;
  readonly onSend: () => void;
  readonly onDiscard: () => void;
  readonly onSaveDraft: () => void;
}

/** The compose window's ribbon: Outlook's own commands, then those of the add-in's manifest. */
export function Ribbon({ buttons, sending, sendRef, onSend, onDiscard, onSaveDraft, onPress }: RibbonProps) {
  const styles = useStyles();
  // The Smart Alert gives the focus back to the button that raised it.
  const restoreFocus = useRestoreFocusTarget();
  return (
    <Toolbar aria-label="Message" className={styles.root}>
      <Button
        {...restoreFocus}
        // Fluent 9.74 infers `never` here under the types of React 19.3.
        ref={sendRef as Ref<never>}
        appearance="primary"
        className={styles.send}
        icon={sending ? <Spinner size="tiny" appearance="inverted" aria-hidden /> : <SendFilled />}
        disabledFocusable={sending}
        onClick={onSend}
      >
        {sending ? 'Sending…' : 'Send'}
      </Button>
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
