import { Button, Checkbox, Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PeopleTeamDeleteRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Decision } from '../../../engine/decision';
import type { ListEntry } from '../../../engine/facts';
import type { PaneText } from '../../../i18n/pane-texts';
import { named, useTranslation } from '../../pane/i18n';
import { bigLists } from './big-lists';
import { useFirst } from '../../pane/use-first';
import { WayButton } from './way-button';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  lists: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    margin: 0,
    padding: 0,
    // The boxes have a margin of their own.
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    borderTopStyle: 'none',
    borderRightStyle: 'none',
    borderBottomStyle: 'none',
    borderLeftStyle: 'none',
  },
  legend: { ...typographyStyles.body1, paddingInlineStart: tokens.spacingHorizontalS },
  list: { overflowWrap: 'anywhere', '& label': { minWidth: 0 } },
  more: { alignSelf: 'start' },
});

interface Props {
  readonly decision: Decision;
  readonly isBusy: boolean;
  readonly onChoose: (lists: readonly ListEntry[]) => void;
}

/** Which of several lists should go. */
export function DropChoice({ decision, isBusy, onChoose }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const id = useId();
  const group = useRef<HTMLFieldSetElement>(null);
  const { lists } = decision.reach;
  const [wasTried, setTried] = useState(false);
  const { isChosen, setChosen } = useChosenLists(decision);
  const { shown, more, showAll } = useFirst(lists);
  const chosen = lists.filter(isChosen);

  return (
    <form className={styles.root} onSubmit={submit} noValidate>
      <Field validationMessage={wasTried && chosen.length === 0 ? t('ways.drop-none-chosen') : null}>
        <fieldset ref={group} className={styles.lists}>
          <legend className={styles.legend}>{t('ways.drop-which')}</legend>
          {shown.map((list, index) => (
            <Checkbox
              key={list.address}
              // The field would give all of them the same.
              id={`${id}${index}`}
              className={styles.list}
              checked={isChosen(list)}
              onChange={(_event, { checked }) => setChosen(list, checked === true)}
              label={`${named(list.name)} · ${sizeText(list, t)}`}
            />
          ))}
        </fieldset>
      </Field>
      {more > 0 && (
        <Button className={styles.more} appearance="subtle" onClick={showMore}>
          {t('reached.all-lists', { lists: more })}
        </Button>
      )}
      <WayButton
        icon={<PeopleTeamDeleteRegular />}
        label={chosen.length > 0 ? t('ways.drop-chosen', { lists: chosen.length }) : t('ways.drop-lists')}
        isDisabled={isBusy}
      />
    </form>
  );

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (chosen.length > 0) onChoose(chosen);
    else focusBox(0);
  }

  /** The button goes: focus goes to the first list that has come. */
  function showMore(): void {
    const next = shown.length;
    flushSync(showAll);
    focusBox(next);
  }

  function focusBox(index: number): void {
    group.current?.querySelectorAll('input')[index]?.focus();
  }
}

/** The big lists are chosen at first; what the person ticks or clears stays as they set it. */
function useChosenLists(decision: Decision) {
  const [ticked, setTicked] = useState<Readonly<Record<string, boolean>>>({});
  const big = bigLists(decision);
  return {
    isChosen: ({ address }: ListEntry): boolean => ticked[address] ?? big.has(address),
    setChosen: ({ address }: ListEntry, isChosen: boolean): void => setTicked({ ...ticked, [address]: isChosen }),
  };
}

const sizeText = ({ size }: ListEntry, t: PaneText): string =>
  size.known ? t('reached.size', { people: size.value }) : t('reached.size-unknown');
