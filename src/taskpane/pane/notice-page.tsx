import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Heading } from './heading';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: tokens.spacingVerticalM },
});

interface Props {
  /** Of its heading; 1 where it is a whole view. */
  readonly level?: 1 | 2;
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly children?: ReactNode;
}

/** A view that has nothing to show, says why, and offers what can be done. */
export function NoticePage({ level = 1, title, text, action, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Heading level={level}>{title}</Heading>
      <Text>{text}</Text>
      {action && (
        <Button appearance="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
      {children}
    </div>
  );
}
