import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AlertButton, AlertDialog } from '../outlook';
import { AlertText } from './alert-text';

const useStyles = makeStyles({
  root: { maxWidth: '480px' },
  content: { paddingBlock: tokens.spacingVerticalS },
  actions: { flexWrap: 'wrap', justifyContent: 'end' },
});

/** What closing the dialog means: never sending. */
const ESCAPES: readonly AlertButton[] = ['dont-send', 'close', 'try-later', 'wait'];

export interface SmartAlertProps {
  readonly alert: AlertDialog;
  readonly onAnswer: (button: AlertButton) => void;
  /** Of the preview, not of Outlook: what else has to be within reach. */
  readonly below?: ReactNode;
}

/** Outlook's dialog while a message is being sent. Its title is the add-in's name; the add-in cannot change its design. */
export function SmartAlert({ alert, onAnswer, below }: SmartAlertProps) {
  const styles = useStyles();
  const escape = ESCAPES.find((id) => alert.buttons.some((button) => button.id === id));
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open && escape) onAnswer(escape);
      }}
    >
      <DialogSurface className={styles.root}>
        <DialogBody>
          <DialogTitle>{alert.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <AlertText alert={alert} />
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            {alert.buttons.map(({ id, label, primary }) => (
              <Button key={id} appearance={primary ? 'primary' : 'secondary'} onClick={() => onAnswer(id)}>
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
        {below}
      </DialogSurface>
    </Dialog>
  );
}
