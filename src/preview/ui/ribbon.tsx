import {
  Button,
  makeStyles,
  Spinner,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { SendFilled } from '@fluentui/react-icons/svg/send';
import type { Ref } from 'react';
import type { RibbonButton } from '../outlook';

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
  icon: { width: '20px', height: '20px' },
});

export interface RibbonProps {
  readonly buttons: readonly RibbonButton[];
  readonly sending: boolean;
  readonly sendRef: Ref<HTMLButtonElement>;
  readonly onSend: () => void;
  readonly onDiscard: () => void;
  readonly onSaveDraft: () => void;
  readonly onPress: (controlId: string) => void;
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
      {buttons.map(({ controlId, label, tooltip, iconUrl }) => (
        <Tooltip key={controlId} content={tooltip} relationship="description">
          <ToolbarButton
            className={styles.button}
            icon={<img src={iconUrl} alt="" className={styles.icon} />}
            onClick={() => onPress(controlId)}
          >
            {label}
          </ToolbarButton>
        </Tooltip>
      ))}
    </Toolbar>
  );
}
