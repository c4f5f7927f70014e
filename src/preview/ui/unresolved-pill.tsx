import {
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons';

const useStyles = makeStyles({
  part: {
    borderTopColor: tokens.colorStatusDangerBorder1,
    borderRightColor: tokens.colorStatusDangerBorder1,
    borderBottomColor: tokens.colorStatusDangerBorder1,
    borderLeftColor: tokens.colorStatusDangerBorder1,
    color: tokens.colorStatusDangerForeground1,
  },
  text: { display: 'block', maxWidth: '240px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

export interface UnresolvedPillProps {
  readonly text: string;
  /** The id of the sentence that says what is wrong. */
  readonly describedBy: string;
  /** It was pressed: back into the box with it. */
  readonly onCorrect: () => void;
  readonly onRemove: () => void;
}

/** What was typed into a recipient field and is nobody: kept, and marked. */
export function UnresolvedPill({ text, describedBy, onCorrect, onRemove }: UnresolvedPillProps) {
  const styles = useStyles();
  return (
    <InteractionTag shape="circular" size="small" appearance="outline">
      <InteractionTagPrimary
        hasSecondaryAction
        aria-describedby={describedBy}
        className={styles.part}
        media={<ErrorCircleRegular />}
        onClick={onCorrect}
      >
        <bdi className={styles.text}>{text}</bdi>
      </InteractionTagPrimary>
      <InteractionTagSecondary
        aria-label={`Remove ${text}`}
        aria-labelledby={undefined}
        className={styles.part}
        onClick={onRemove}
      />
    </InteractionTag>
  );
}
