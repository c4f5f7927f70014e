import { Combobox, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, Ref } from 'react';
import type { Recipient } from '../outlook';
import { displayName } from './display-name';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    flexBasis: 0,
    minWidth: '120px',
    '& input': { width: '100%', minWidth: 0 },
    border: 'none',
    backgroundColor: 'transparent',
    paddingInlineEnd: 0,
    '::after': { display: 'none' },
  },
  secondary: { color: tokens.colorNeutralForeground3, marginInlineStart: tokens.spacingHorizontalS },
});

export interface RecipientEntryProps {
  readonly label: string;
  /** What stands in it at first. */
  readonly starts: string;
  /** Something that was typed did not resolve; `describedBy` is the id of the sentence about it. */
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly takesFocus: boolean;
  readonly suggest: (typed: string) => readonly Recipient[];
  readonly onAdd: (typed: string) => void;
  /** Backspace in the empty box. */
  readonly onRemoveLast: () => void;
}

/** What stands in the box, and when it becomes a recipient. */
function useTyped({ starts, onAdd, onRemoveLast }: Pick<RecipientEntryProps, 'starts' | 'onAdd' | 'onRemoveLast'>) {
  const [typed, setTyped] = useState(starts);
  const [open, setOpen] = useState(false);
  /** Enter chose a suggestion: the same key press must not add the typed text as well. */
  const chosen = useRef(false);
  const add = (text: string): void => {
    setTyped('');
    setOpen(false);
    if (text.trim()) onAdd(text.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Backspace' && !typed) onRemoveLast();
    if (event.key === 'Enter' && !chosen.current) add(typed);
    chosen.current = false;
  };
  const onType = (text: string): void => {
    const parts = text.split(/[;\n]|,(?=\s*$)/);
    const rest = parts.pop() ?? '';
    for (const part of parts) add(part);
    setTyped(rest);
    setOpen(rest.trim() !== '');
  };
  const choose = ({ address, name }: Recipient, byKey: boolean): void => {
    chosen.current = byKey;
    add(address || name);
  };
  return { typed, open, setOpen, add, onKeyDown, onType, choose };
}

/** Where names are typed. Enter, Tab, a comma, a semicolon or leaving the box turns what was typed into a recipient. */
export function RecipientEntry({ label, takesFocus, suggest, ...more }: RecipientEntryProps) {
  const { invalid, describedBy } = more;
  const styles = useStyles();
  const { typed, open, setOpen, add, onKeyDown, onType, choose } = useTyped(more);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  const suggestions = typed.trim() ? suggest(typed) : [];

  return (
    <Combobox
      // Fluent 9.74 infers `never` here under the types of React 19.3.
      ref={box as Ref<never>}
      freeform
      aria-label={label}
      {...(invalid && { 'aria-invalid': true, 'aria-describedby': describedBy })}
      appearance="filled-lighter"
      className={styles.root}
      expandIcon={null}
      autoComplete="off"
      value={typed}
      selectedOptions={[]}
      open={open && suggestions.length > 0}
      onOpenChange={(_, data) => setOpen(data.open)}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => add(typed)}
      onOptionSelect={(event, { optionValue }) => {
        const recipient = suggestions[Number(optionValue)];
        if (recipient) choose(recipient, event.type === 'keydown');
      }}
    >
      {suggestions.map((recipient, index) => suggestion(recipient, String(index), styles.secondary))}
    </Combobox>
  );
}

/** Not a component: Combobox looks for its options among its children. */
const suggestion = (recipient: Recipient, value: string, className: string): ReactElement => (
  <Option key={value} value={value} text={displayName(recipient)}>
    <span>
      <bdi>{displayName(recipient)}</bdi>
      <span className={className}>{recipient.address}</span>
    </span>
  </Option>
);
