import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { ConfirmReason } from '../../../audit/record';
import type { Reach } from '../../../engine/reach';
import { named, useTranslation } from '../../pane/i18n';
import { acknowledgementAsk, isTyped } from './acknowledgement-ask';
import { ReasonChoice } from './reason-choice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  box: { overflowWrap: 'anywhere', '& label': { minWidth: 0 } },
  button: { alignSelf: 'start' },
});

interface Props {
  readonly reach: Reach;
  /** Policy wants to know why everyone must get it. */
  readonly asksReason: boolean;
  readonly isBusy: boolean;
  readonly onConfirm: (reason?: ConfirmReason) => void;
}

/** The confirmation, which grows with the audience. A new audience gets a new form: nothing stays ticked. */
export function AcknowledgementForm({ reach, asksReason, isBusy, onConfirm }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [isTicked, setTicked] = useState(false);
  const [reason, setReason] = useState<ConfirmReason>();
  const [wasTried, setTried] = useState(false);

  const { typed, ticked } = acknowledgementAsk(reach);
  const isNumberMissing = typed !== undefined && !isTyped(text, typed);
  const isTickMissing = ticked !== undefined && !isTicked;
  const isReasonMissing = asksReason && !reason;
  const missing = [isNumberMissing && 'number', isTickMissing && 'box', isReasonMissing && 'reason'].find(Boolean);

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (!missing) onConfirm(reason);
    else event.currentTarget.querySelector<HTMLElement>(`[name=${missing}]`)?.focus();
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
      {asksReason && <ReasonChoice reason={reason} isMissing={wasTried && isReasonMissing} onReason={setReason} />}
      <Button type="submit" className={styles.button} disabledFocusable={isBusy}>
        {t('acknowledge.button')}
      </Button>
    </form>
  );
}
