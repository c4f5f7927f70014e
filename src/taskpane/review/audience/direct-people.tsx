import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, PersonRegular } from '@fluentui/react-icons';
import { useId, useRef, useState } from 'react';
import type { Person } from '../../../outlook/ports';
import { useTranslation } from '../../pane/i18n';
import { lazyPart } from '../../pane/lazy-part';
import { Progress } from '../../pane/progress';
import { DirectPeopleFailed } from './direct-people-failed';
import { ReachedRow } from './reached-row';

interface NamesProps {
  readonly people: readonly Person[];
  readonly onTryAgain: () => void;
}

/** A file of its own, for those who want to see names; one that did not come is asked for again by a new one of these. */
const listOnDemand = () =>
  lazyPart<NamesProps>(
    () => import(/* webpackChunkName: "people" */ './direct-people-list').then((file) => file.DirectPeopleList),
    DirectPeopleFailed,
  );

const useStyles = makeStyles({
  // Its label is below the text above; forced colours draw a border, which then does.
  toggle: {
    alignSelf: 'start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginInlineStart: 0 },
  },
  names: {
    paddingTop: tokens.spacingVerticalXS,
    outlineOffset: tokens.strokeWidthThick,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
});

/** People named one by one: their number, and on request their names. */
export function DirectPeople({ people }: { readonly people: readonly Person[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [Names, setNames] = useState(listOnDemand);
  const names = useRef<HTMLDivElement>(null);
  const id = useId();
  return (
    <ReachedRow icon={<PersonRegular />} title={t('reached.direct', { people: people.length })}>
      <Button
        className={styles.toggle}
        appearance="subtle"
        size="small"
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'reached.hide-names' : 'reached.show-names')}
      </Button>
      {open && (
        <div ref={names} id={id} tabIndex={-1} className={styles.names}>
          <Names people={people} onTryAgain={tryAgain} waiting={<Progress label={t('loading')} />} />
        </div>
      )}
    </ReachedRow>
  );

  /** The button that was pressed goes: focus stays where the names will be. */
  function tryAgain(): void {
    names.current?.focus();
    setNames(listOnDemand);
  }
}
