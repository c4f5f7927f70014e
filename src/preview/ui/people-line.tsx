import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Recipient } from '../outlook';
import { displayName } from './display-name';

const SHOWN = 8;

const useStyles = makeStyles({
  root: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  scroll: { maxHeight: '120px', overflowY: 'auto' },
});

/** `To: A; B; +142 more` in a message's header. */
export function PeopleLine({ label, people }: { readonly label: string; readonly people: readonly Recipient[] }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (people.length === 0) return null;
  const shown = all ? people : people.slice(0, SHOWN);
  return (
    <p className={all ? `${styles.root} ${styles.scroll}` : styles.root}>
      {label}:{' '}
      {shown.map((person, index) => (
        <span key={index} title={person.address}>
          {index > 0 && '; '}
          <bdi>{displayName(person)}</bdi>
        </span>
      ))}{' '}
      {people.length > SHOWN && (
        <Link as="button" onClick={() => setAll(!all)}>
          {all ? 'Show less' : `+${people.length - SHOWN} more`}
        </Link>
      )}
    </p>
  );
}
