import { Link, makeStyles, TagGroup, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { Recipient } from '../outlook';
import { RecipientCard } from './recipient-card';
import { RecipientEntry } from './recipient-entry';
import { RecipientPill } from './recipient-pill';
import { UnresolvedPill } from './unresolved-pill';

/** A field with this many recipients shows only the first ones. */
const COLLAPSE_FROM = 25;
const COLLAPSED_COUNT = 12;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  label: { minWidth: '48px', flexShrink: 0, lineHeight: '32px', color: tokens.colorNeutralForeground2 },
  entries: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    flexGrow: 1,
    minWidth: 0,
    minHeight: '32px',
    maxHeight: '132px',
    overflowY: 'auto',
  },
  /** The pills wrap together with the input behind them. */
  pills: { display: 'contents' },
  problem: { flexBasis: '100%', color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
  none: { display: 'contents' },
  side: { lineHeight: '32px', whiteSpace: 'nowrap' },
});

export interface RecipientFieldProps {
  readonly label: string;
  readonly recipients: readonly Recipient[];
  /** What was typed and is neither a known name nor an address. */
  readonly unresolved: readonly string[];
  readonly takesFocus: boolean;
  readonly suggest: (typed: string) => readonly Recipient[];
  readonly onAdd: (typed: string) => void;
  readonly onRemove: (index: number) => void;
  readonly onRemoveUnresolved: (index: number) => void;
  /** At the end of the row: the button that shows Bcc. */
  readonly side?: ReactNode;
}

/** A field of the message: its recipients, what did not resolve, and the box for more. */
export function RecipientField({ label, recipients, unresolved, side, ...more }: RecipientFieldProps) {
  const { takesFocus, suggest, onAdd, onRemove, onRemoveUnresolved } = more;
  const styles = useStyles();
  const sentence = useId();
  const [correcting, setCorrecting] = useState({ text: '', times: 0 });
  const [details, setDetails] = useState<{ readonly recipient: Recipient; readonly anchor: HTMLElement }>();
  return (
    <div role="group" aria-label={label} className={styles.root}>
      <span aria-hidden className={styles.label}>
        {label}
      </span>
      <div className={styles.entries}>
        <Pills
          label={label}
          recipients={recipients}
          onShowDetails={(recipient, anchor) => setDetails({ recipient, anchor })}
          onRemove={onRemove}
        />
        {unresolved.map((text, index) => (
          <UnresolvedPill
            key={`${text} ${index}`}
            text={text}
            describedBy={sentence}
            onCorrect={() => {
              setCorrecting({ text, times: correcting.times + 1 });
              onRemoveUnresolved(index);
            }}
            onRemove={() => onRemoveUnresolved(index)}
          />
        ))}
        <RecipientEntry
          // Another text to correct is another box.
          key={correcting.times}
          label={label}
          starts={correcting.text}
          invalid={unresolved.length > 0}
          describedBy={sentence}
          takesFocus={takesFocus || correcting.times > 0}
          suggest={suggest}
          onAdd={onAdd}
          onRemoveLast={() => {
            if (unresolved.length > 0) onRemoveUnresolved(unresolved.length - 1);
            else if (recipients.length > 0) onRemove(recipients.length - 1);
          }}
        />
        {/* Present even when empty, so that a sentence is announced. */}
        <div id={sentence} role="alert" className={unresolved.length > 0 ? styles.problem : styles.none}>
          {unresolved.length > 0 && unresolvedInWords(unresolved)}
        </div>
      </div>
      {details && <RecipientCard {...details} onClose={() => setDetails(undefined)} />}
      {side && <div className={styles.side}>{side}</div>}
    </div>
  );
}

interface PillsProps extends Pick<RecipientFieldProps, 'label' | 'recipients' | 'onRemove'> {
  readonly onShowDetails: (recipient: Recipient, anchor: HTMLElement) => void;
}

/** The recipients; of many the first ones, and a link to the others. */
function Pills({ label, recipients, onShowDetails, onRemove }: PillsProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const long = recipients.length >= COLLAPSE_FROM;
  const shown = long && !all ? recipients.slice(0, COLLAPSED_COUNT) : recipients;
  const keys = keysOf(shown);
  return (
    <>
      {shown.length > 0 && (
        <TagGroup
          aria-label={`${label} recipients`}
          dismissible
          className={styles.pills}
          onDismiss={(_, { value }) => onRemove(Number(value))}
        >
          {shown.map((recipient, index) => (
            <RecipientPill
              key={keys[index]}
              recipient={recipient}
              value={String(index)}
              onShowDetails={onShowDetails}
            />
          ))}
        </TagGroup>
      )}
      {long && (
        <Link as="button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show less' : `+${recipients.length - COLLAPSED_COUNT} more`}
        </Link>
      )}
    </>
  );
}

const unresolvedInWords = (unresolved: readonly string[]): string =>
  unresolved.length === 1
    ? `“${unresolved[0]!}” is not a known name or an address. Press it to correct it.`
    : `${unresolved.length} entries are not known names or addresses. Press one to correct it.`;

/** A key that stays with an entry when others go; a real mail may name one address twice. */
function keysOf(recipients: readonly Recipient[]): readonly string[] {
  const seen = new Map<string, number>();
  return recipients.map(({ address, name }) => {
    const key = `${address} ${name}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${key} ${times}`;
  });
}
