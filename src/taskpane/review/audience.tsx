import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { toldPeople } from '../../engine/reach';
import type { PaneKey } from '../../i18n/pane-texts';
import type { Review } from '../../review/review-message';
import { Heading } from '../pane/heading';
import { useSpeech } from '../pane/speech';
import { audienceHeading } from './audience-heading';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The number, what it counts, and, where nothing is stopped, that nothing is. */
export function Audience({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { reach } = review.decision;
  const heading = audienceHeading(reach);
  const calm = heading === 'audience.nobody' ? undefined : calmSentence(review);
  return (
    <div className={styles.root}>
      <Heading level={1}>{t(heading, { people: toldPeople(reach) })}</Heading>
      <Text size={400}>{t(subject())}</Text>
      {calm && <Text className={styles.calm}>{t(calm)}</Text>}
    </div>
  );

  function subject(): PaneKey {
    if (heading === 'audience.nobody') return 'audience.no-recipients';
    return review.decision.toAll ? 'audience.reply-all' : 'audience.message';
  }
}

function calmSentence({ shown, policy: { policy } }: Review): PaneKey | undefined {
  if (policy.mode !== 'enforce') return policy.mode === 'off' ? 'audience.off' : 'audience.observe';
  if (shown === 'notice') return 'audience.notice';
  return shown === 'allow' ? 'audience.free' : undefined;
}
