import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { Reach } from '../../../engine/reach';
import { named, useTranslation } from '../../pane/i18n';
import { acknowledgementAsk, isTyped } from './acknowledgement-ask';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  box: { overflowWrap: 'anywhere', '& label': { minWidth: 0 } },
  button: { alignSelf: 'start' },
});

interface Props {
  readonly reach: Reach;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
}

/** The confirmation, which grows with the audience. A new audience gets a new form: nothing stays ticked. */
export function AcknowledgementForm({ reach, isBusy, onConfirm }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [isTicked, setTicked] = useState(false);
  const [wasTried, setTried] = useState(false);

  const { typed, ticked } = acknowledgementAsk(reach);
  const isNumberMissing = typed !== undefined && !isTyped(text, typed);
  const isTickMissing = ticked !== undefined && !isTicked;

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (!isNumberMissing && !isTickMissing) onConfirm();
    else event.currentTarget.querySelector<HTMLElement>(isNumberMissing ? '[name=number]' : '[name=box]')?.focus();
  }

  return (
    <form className={styles.root} onSubmit={submit} noValidate>
      {typed !== undefined && (
        <Field
          label={t('acknowledge.type', { people: typed })}
          validationMessage={wasTried && isNumberMissing ? t('acknowledge.typed-wrong', { people: typed }) : null}
        >
          <Input
            name="number"
            inputMode="numeric"
            autoComplete="off"
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
      )}
      {ticked && (
        <Field validationMessage={wasTried && isTickMissing ? t('acknowledge.ticked-missing') : null}>
          <Checkbox
            name="box"
            className={styles.box}
            checked={isTicked}
            onChange={(_, { checked }) => setTicked(checked === true)}
            label={
              'list' in ticked
                ? t('acknowledge.tick-list', { list: named(ticked.list) })
                : t('acknowledge.tick-people', { people: ticked.people })
            }
          />
        </Field>
      )}
      <Button type="submit" className={styles.button} disabledFocusable={isBusy}>
        {t('acknowledge.button')}
      </Button>
    </form>
  );
}
