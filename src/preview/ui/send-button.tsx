import { Button, makeStyles, mergeClasses, Spinner, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { SendFilled } from '@fluentui/react-icons';
import type { Ref } from 'react';

const useStyles = makeStyles({
  root: { fontWeight: tokens.fontWeightSemibold, flexShrink: 0 },
  // As legible as before: it says what is going on.
  sending: { cursor: 'progress' },
});

export interface SendButtonProps {
  readonly sending: boolean;
  readonly sendRef: Ref<HTMLButtonElement>;
  readonly onSend: () => void;
}

/** Send. While a message is being sent it keeps the focus and does nothing. */
export function SendButton({ sending, sendRef, onSend }: SendButtonProps) {
  const styles = useStyles();
  // The Smart Alert gives the focus back to the button that raised it.
  const restoreFocus = useRestoreFocusTarget();
  return (
    <Button
      {...restoreFocus}
      // Fluent 9.74 infers `never` here under the types of React 19.3.
      ref={sendRef as Ref<never>}
      appearance="primary"
      className={mergeClasses(styles.root, sending && styles.sending)}
      icon={sending ? <Spinner size="tiny" appearance="inverted" aria-hidden /> : <SendFilled />}
      aria-disabled={sending}
      onClick={() => {
        if (!sending) onSend();
      }}
    >
      {sending ? 'Sending…' : 'Send'}
    </Button>
  );
}
