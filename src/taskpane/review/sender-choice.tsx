import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons/svg/arrow-reply';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { Person } from '../../outlook/ports';
import { named, useSpeech } from '../pane/speech';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  choice: { minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
  button: { justifyContent: 'start', textAlign: 'start' },
});

interface Props {
  /** People only: a list is never answered. */
  readonly people: readonly Person[];
  readonly isBusy: boolean;
  readonly onChoose: (person: Person) => void;
}

/** Asks who should get the reply, where that is not certain. Nobody is chosen beforehand, nor by place: the order is the alphabet's. */
export function SenderChoice({ people, isBusy, onChoose }: Props) {
  const styles = useStyles();
  const { t, language } = useSpeech();
  const [chosen, setChosen] = useState('');
  const [isMissing, setMissing] = useState(false);
  const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name, language));

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const person = people.find(({ address }) => address === chosen);
    setMissing(!person);
    if (person) onChoose(person);
    else event.currentTarget.querySelector('select')?.focus();
  }

  return (
    <form className={styles.root} onSubmit={submit} noValidate>
      <Field label={t('ways.who')} validationMessage={isMissing ? t('ways.who-missing') : null}>
        <Select className={styles.choice} value={chosen} onChange={(_, { value }) => setChosen(value)}>
          <option value="" disabled>
            {t('ways.who-choose')}
          </option>
          {sorted.map(({ name, address }) => (
            <option key={address} value={address}>
              {name === address ? named(name) : `${named(name)} (${named(address)})`}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        type="submit"
        appearance="primary"
        className={styles.button}
        icon={<ArrowReplyRegular />}
        disabledFocusable={isBusy}
      >
        {t('ways.reply-only-chosen')}
      </Button>
    </form>
  );
}
