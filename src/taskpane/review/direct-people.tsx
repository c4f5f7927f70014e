import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { useId, useState } from 'react';
import type { Person } from '../../outlook/ports';
import { useSpeech } from '../pane/speech';
import { ReachedRow } from './reached-row';

const useStyles = makeStyles({
  // Its label stands below the text above; forced colours draw a border, which then does.
  toggle: {
    alignSelf: 'start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    '@media (forced-colors: active)': { marginInlineStart: 0 },
  },
  names: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    maxHeight: '200px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** People named one by one: their number, and on request their names. */
export function DirectPeople({ people }: { readonly people: readonly Person[] }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
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
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls is scrolled by keyboard too
        <ul id={id} className={styles.names} tabIndex={0} aria-label={t('reached.direct', { people: people.length })}>
          {people.map(({ name, address }) => (
            <li key={`${address} ${name}`} title={address}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </ReachedRow>
  );
}
