import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Layer } from '../../policy/parse';
import type { PolicyInForce } from '../../check/policy-in-force';
import { named, useTranslation } from '../pane/i18n';
import { LockedNote } from './locked-note';
import { isLocked } from './organisation';
import { readAlias, withAlias, withoutAlias } from './own-settings';
import type { Edit } from './own-settings';
import { RemovableRow } from './removable-row';
import { RemovableRows } from './removable-rows';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  input: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  add: { alignSelf: 'start' },
});

interface Props {
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  readonly onChange: (edit: Edit) => void;
}

/** The person's other addresses: the organisation's, their own, and a field to type one more. */
export function SelfAliases({ organisation, own, onChange }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const theirs = organisation.policy.selfAliases;
  const locked = isLocked(organisation, 'selfAliases');
  const mine = locked ? [] : (own.selfAliases ?? []).filter((address) => !theirs.includes(address));
  return (
    <>
      <Text size={200} className={styles.hint}>
        {t('settings.self-aliases-text')}
      </Text>
      {locked && <LockedNote />}
      {theirs.length + mine.length === 0 && <Text>{t('settings.self-aliases-none')}</Text>}
      <RemovableRows>
        {theirs.map((address) => (
          <RemovableRow key={address}>
            <bdi>{address}</bdi>
            <Text size={200} className={styles.hint}>
              {t('settings.by-organisation')}
            </Text>
          </RemovableRow>
        ))}
        {mine.map((address) => (
          <RemovableRow
            key={address}
            removeLabel={t('settings.remove-list', { list: named(address) })}
            onRemove={() => onChange((layer) => withoutAlias(layer, address))}
          >
            <bdi>{address}</bdi>
          </RemovableRow>
        ))}
      </RemovableRows>
      {!locked && (
        <AliasInput
          known={[...theirs, ...mine]}
          onAlias={(address) => onChange((layer) => withAlias(layer, address))}
        />
      )}
    </>
  );
}

/** Focus stays in the field, so that the next address can be typed, or this one be put right. */
function AliasInput({
  known,
  onAlias,
}: {
  readonly known: readonly string[];
  readonly onAlias: (address: string) => void;
}) {
  const styles = useStyles();
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  function add(): void {
    const address = readAlias(text);
    const isNew = address !== undefined && !known.includes(address);
    setProblem(isNew ? null : t(address === undefined ? 'settings.not-an-address' : 'settings.self-aliases-known'));
    if (isNew) {
      setText('');
      onAlias(address);
    }
    input.current?.focus();
  }

  return (
    <>
      <Field label={t('settings.self-aliases-add')} validationMessage={problem}>
        <Input
          input={{ ref: input }}
          className={styles.input}
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') add();
          }}
        />
      </Field>
      <Button className={styles.add} onClick={add}>
        {t('settings.add')}
      </Button>
    </>
  );
}
