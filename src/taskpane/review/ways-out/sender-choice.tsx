import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowReplyRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { Person } from '../../../outlook/ports';
import { named, useTranslation } from '../../pane/i18n';
import { WayButton } from './way-button';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  choice: { minWidth: 0, '& select': { textOverflow: 'ellipsis' } },
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
  const { t, language } = useTranslation();
  const [address, setAddress] = useState('');
  const [wasTried, setTried] = useState(false);
  const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name, language));
  // The person who was chosen may be gone by now.
  const chosen = people.find((person) => person.address === address);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (chosen) onChoose(chosen);
    else event.currentTarget.querySelector('select')?.focus();
  }

  return (
    <form className={styles.root} onSubmit={submit} noValidate>
      <Field label={t('ways.who')} validationMessage={wasTried && !chosen ? t('ways.who-missing') : null}>
        <Select className={styles.choice} value={chosen ? address : ''} onChange={(_, { value }) => setAddress(value)}>
          <option value="" disabled>
            {t('ways.who-choose')}
          </option>
          {sorted.map((person) => (
            <option key={person.address} value={person.address}>
              {person.name === person.address ? named(person.name) : `${named(person.name)} (${named(person.address)})`}
            </option>
          ))}
        </Select>
      </Field>
      <WayButton icon={<ArrowReplyRegular />} label={t('ways.reply-only-chosen')} isPrimary isDisabled={isBusy} />
    </form>
  );
}
