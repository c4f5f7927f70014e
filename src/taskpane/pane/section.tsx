import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Heading } from './heading';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly title: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a view, named by its heading. */
export function Section({ title, icon, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.root}>
      <div className={styles.title}>
        {icon}
        <Heading level={2} id={id}>
          {title}
        </Heading>
      </div>
      {children}
    </section>
  );
}
