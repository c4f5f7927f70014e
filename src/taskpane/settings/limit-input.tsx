import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { formatNumber } from '../../i18n/format';
import { paneLanguage } from '../../i18n/pane-texts';
import { useSpeech } from '../pane/text';
import { readLimit } from './own-settings';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly limit: number | undefined;
  readonly organisation: number | undefined;
  /** Told once the person leaves the field or presses Enter, and only of something new. */
  readonly onLimit: (limit: number | undefined) => void;
}

/** A person's own number of people for one step; empty: as the organisation has it. */
export function LimitInput({ label, hint, limit, organisation, onLimit }: Props) {
  const { t, language } = useSpeech();
  const [text, setText] = useState(limit === undefined ? '' : formatNumber(paneLanguage(language), limit));
  const [problem, setProblem] = useState<string | null>(null);

  function commit(): void {
    const typed = readLimit(text, organisation);
    const isRight = 'limit' in typed;
    setProblem(isRight ? null : t(`settings.${typed.problem}`, { people: organisation ?? 0 }));
    if (isRight && typed.limit !== limit) onLimit(typed.limit);
  }

  return (
    <Field orientation="horizontal" label={label} hint={hint} validationMessage={problem}>
      <Input
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
