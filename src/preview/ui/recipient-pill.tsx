import {
  Avatar,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
} from '@fluentui/react-components';
import { PeopleAudienceRegular } from '@fluentui/react-icons';
import type { Recipient } from '../outlook';
import { nameForAvatar, displayName } from './display-name';

const useStyles = makeStyles({
  name: { display: 'block', maxWidth: '240px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

export interface RecipientPillProps {
  readonly recipient: Recipient;
  /** Passed to the group around it when it is removed. */
  readonly value: string;
  /** Its name was pressed: shows its details at that element. */
  readonly onShowDetails: (recipient: Recipient, anchor: HTMLElement) => void;
}

/** One recipient of the message being written. */
export function RecipientPill({ recipient, value, onShowDetails }: RecipientPillProps) {
  const styles = useStyles();
  const name = displayName(recipient);
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
      <InteractionTagPrimary
        hasSecondaryAction
        aria-haspopup="dialog"
        media={media}
        onClick={(event) => onShowDetails(recipient, event.currentTarget)}
      >
        <bdi className={styles.name}>{name}</bdi>
      </InteractionTagPrimary>
      {/* Fluent would put the name in front: “Robin Vale Remove Robin Vale”. */}
      <InteractionTagSecondary aria-label={`Remove ${name}`} aria-labelledby={undefined} />
    </InteractionTag>
  );
}
