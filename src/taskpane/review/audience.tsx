import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { PaneKey } from '../../i18n/pane-texts';
import type { Review } from '../../review/review-message';
import { Heading } from '../pane/heading';
import { useSpeech } from '../pane/text';
import { audienceHeading } from './audience-heading';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The number, what it counts, and, where nothing is stopped, that nothing is. */
export function Audience({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { people } = review.decision.reach;
  const calm = calmSentence(review);
  return (
    <div className={styles.root}>
      <Heading level={1}>{t(audienceHeading(review.decision.reach), { people })}</Heading>
      <Text size={400}>{t(review.decision.toAll ? 'audience.reply-all' : 'audience.message')}</Text>
      {calm && <Text className={styles.calm}>{t(calm)}</Text>}
    </div>
  );
}

function calmSentence({ shown, policy: { policy } }: Review): PaneKey | undefined {
  if (policy.mode !== 'enforce') return policy.mode === 'off' ? 'audience.off' : 'audience.observe';
  if (shown === 'notice') return 'audience.notice';
  return shown === 'allow' ? 'audience.free' : undefined;
}
