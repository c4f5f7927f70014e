import {
  Avatar,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { PeopleAudienceRegular } from '@fluentui/react-icons/svg/people-audience';
import type { Recipient } from '../outlook';
import { nameForAvatar, shownName } from './shown-name';

const useStyles = makeStyles({
  name: {
    display: 'block',
    maxWidth: '240px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  card: { maxWidth: '320px', overflowWrap: 'anywhere' },
  title: { fontWeight: tokens.fontWeightSemibold },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const TYPES: Readonly<Record<Recipient['type'], string>> = {
  user: 'a person in the organisation',
  distributionList: 'a distribution list',
  externalUser: 'a person outside the organisation',
  other: 'other: it does not say what this is',
};

/** One recipient of the message being written; pressing its name shows what this Outlook knows of it. */
export function RecipientPill({ recipient, value }: { readonly recipient: Recipient; readonly value: string }) {
  const styles = useStyles();
  const name = shownName(recipient);
  const media =
    recipient.type === 'distributionList' ? (
      <Avatar size={20} icon={<PeopleAudienceRegular />} aria-hidden />
    ) : (
      <Avatar
        size={20}
        name={nameForAvatar(name)}
        idForColor={recipient.address || name}
        color="colorful"
        aria-hidden
      />
    );
  return (
    <InteractionTag value={value} shape="circular" size="small" appearance="outline">
      <Popover withArrow positioning="below-start" trapFocus>
        <PopoverTrigger disableButtonEnhancement>
          <InteractionTagPrimary hasSecondaryAction media={media}>
            <bdi className={styles.name}>{name}</bdi>
          </InteractionTagPrimary>
        </PopoverTrigger>
        <PopoverSurface aria-label={name} className={styles.card} tabIndex={-1}>
          <div className={styles.title}>
            <bdi>{name}</bdi>
          </div>
          <div className={styles.facts}>{recipient.address || 'A personal contact group: no address'}</div>
          <div className={styles.facts}>Outlook calls it {TYPES[recipient.type]}.</div>
        </PopoverSurface>
      </Popover>
      {/* Fluent would put the name in front: “Robin Vale Remove Robin Vale”. */}
      <InteractionTagSecondary aria-label={`Remove ${name}`} aria-labelledby={undefined} />
    </InteractionTag>
  );
}
