import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { formatNumber } from '../../i18n/format';
import { useTranslation } from '../pane/i18n';
import { readLimit } from './own-thresholds';

const useStyles = makeStyles({ root: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } } });

interface Props {
  readonly label: string;
  readonly limit: number | undefined;
  readonly organisation: number | undefined;
  /** Called once the person leaves the field or presses Enter, and only with a new limit. */
  readonly onLimit: (limit: number | undefined) => void;
}

/** A person's own number of people for one step; empty: as the organisation has it. */
export function LimitInput({ label, limit, organisation, onLimit }: Props) {
  const styles = useStyles();
  const { t, language } = useTranslation();
  const written = limit === undefined ? '' : formatNumber(language, limit);
  const [text, setText] = useState(written);
  const [saved, setSaved] = useState(written);
  const [problem, setProblem] = useState<string | null>(null);

  const theirs = organisation === undefined ? t('settings.never') : t('settings.from', { people: organisation });

  // What was saved, undone or reset is shown as it is now.
  if (saved !== written) {
    setSaved(written);
    setText(written);
    setProblem(null);
  }

  function commit(): void {
    const typed = readLimit(text, organisation);
    const isRight = 'limit' in typed;
    setProblem(isRight ? null : t(`settings.${typed.problem}`, { people: organisation ?? 0 }));
    if (isRight && typed.limit !== limit) onLimit(typed.limit);
  }

  return (
    <Field
      orientation="horizontal"
      label={label}
      hint={t('settings.organisation', { from: theirs })}
      validationMessage={problem}
    >
      <Input
        className={styles.root}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('settings.same')}
        value={text}
        onChange={(_, { value }) => setText(value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit();
        }}
      />
    </Field>
  );
}
