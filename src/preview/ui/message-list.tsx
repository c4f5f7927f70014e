import { makeStyles, tokens } from '@fluentui/react-components';
import { MailRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import type { Mail } from '../outlook';
import { ageGroup } from './dates';
import { MessageRow } from './message-row';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    // Visible in high contrast alone, where panels have neither colour nor shadow.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflow: 'hidden',
  },
  title: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { flexGrow: 1, overflowY: 'auto' },
  group: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  empty: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground3,
  },
  emptyIcon: { fontSize: '48px' },
});

export interface MessageListProps {
  readonly label: string;
  /** Where none of them has what is searched for. */
  readonly searched: string;
  readonly mails: readonly Mail[];
  readonly selectedId: string | undefined;
  readonly now: number;
  readonly onSelect: (mailId: string) => void;
  /** Enter or a double click: opens a draft. */
  readonly onOpen: (mailId: string) => void;
}

/** The messages of the open folder. Arrow keys, Home and End select, as in Outlook. */
export function MessageList({ label, searched, mails, selectedId, now, onSelect, onOpen }: MessageListProps) {
  const styles = useStyles();
  const rows = useRef(new Map<string, HTMLElement>());
  const selectedIndex = mails.findIndex(({ id }) => id === selectedId);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = mails.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, selectedIndex + 1),
      ArrowUp: Math.max(0, selectedIndex - 1),
      Home: 0,
      End: last,
    };
    const mail = event.key === ' ' ? mails[Math.max(0, selectedIndex)] : mails[steps[event.key] ?? -1];
    if (!mail) return;
    event.preventDefault();
    onSelect(mail.id);
    rows.current.get(mail.id)?.focus();
  };

  return (
    <section aria-label="Message list" className={styles.root}>
      <h2 className={styles.title}>{label}</h2>
      {mails.length === 0 ? (
        <div className={styles.empty}>
          <MailRegular className={styles.emptyIcon} />
          <span>{searched ? `Nothing in ${label} with “${searched}”` : `Nothing in ${label}`}</span>
        </div>
      ) : (
        <div role="listbox" aria-label={label} tabIndex={-1} className={styles.list} onKeyDown={onKeyDown}>
          {byAge(mails, now).map((group) => (
            <div key={group.name} role="group" aria-label={group.name}>
              <div aria-hidden className={styles.group}>
                {group.name}
              </div>
              {group.mails.map((mail) => (
                <MessageRow
                  key={mail.id}
                  ref={(element) => {
                    if (element) rows.current.set(mail.id, element);
                    else rows.current.delete(mail.id);
                  }}
                  mail={mail}
                  selected={mail.id === selectedId}
                  inTabOrder={mail === mails[Math.max(0, selectedIndex)]}
                  now={now}
                  onSelect={onSelect}
                  onOpen={onOpen}
                />
              ))}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}

interface AgeGroup {
  readonly name: string;
  readonly mails: Mail[];
}

/** Neighbours of one age, in order. */
function byAge(mails: readonly Mail[], now: number): readonly AgeGroup[] {
  const groups: AgeGroup[] = [];
  for (const mail of mails) {
    const name = ageGroup(mail.received, now);
    const group = groups.at(-1);
    if (group?.name === name) group.mails.push(mail);
    else groups.push({ name, mails: [mail] });
  }
  return groups;
}
