import { makeStyles, Popover, PopoverSurface, tokens } from '@fluentui/react-components';
import type { Recipient } from '../outlook';
import { displayName } from './display-name';

const useStyles = makeStyles({
  root: { maxWidth: '320px', overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  fact: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const TYPES: Readonly<Record<Recipient['type'], string>> = {
  user: 'Outlook calls it a person in the organisation (user).',
  distributionList: 'Outlook calls it a distribution list (distributionList).',
  externalUser: 'Outlook calls it a person outside the organisation (externalUser).',
  other: 'Outlook does not say what it is (other).',
};

export interface RecipientCardProps {
  readonly recipient: Recipient;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** What this Outlook knows of a recipient; the add-in gets the same. */
export function RecipientCard({ recipient, anchor, onClose }: RecipientCardProps) {
  const styles = useStyles();
  const close = (): void => {
    onClose();
    anchor.focus();
  };
  return (
    <Popover
      open
      withArrow
      trapFocus
      positioning={{ target: anchor, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <PopoverSurface aria-label={displayName(recipient)} tabIndex={-1} className={styles.root}>
        <div className={styles.title}>
          <bdi>{displayName(recipient)}</bdi>
        </div>
        <div className={styles.fact}>{recipient.address || 'A personal contact group: no address.'}</div>
        <div className={styles.fact}>{TYPES[recipient.type]}</div>
      </PopoverSurface>
    </Popover>
  );
}
