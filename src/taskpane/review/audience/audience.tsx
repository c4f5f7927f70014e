import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { displayedCount } from '../../../engine/reach';
import type { PaneKey } from '../../../i18n/pane-texts';
import { FIELDS } from '../../../outlook/ports';
import type { CheckResult } from '../../../check/check-message';
import { Heading } from '../../pane/heading';
import { useTranslation } from '../../pane/i18n';
import { audienceHeading } from './audience-heading';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  calm: { color: tokens.colorNeutralForeground2 },
});

/** The number, what it counts, and, where nothing is stopped, that nothing is. */
export function Audience({ review }: { readonly review: CheckResult }) {
  const styles = useStyles();
  const { t } = useTranslation();
  const { reach } = review.decision;
  const heading = audienceHeading(reach);
  const isEmpty = heading === 'audience.nobody' && FIELDS.every((field) => review.fields[field].entries.length === 0);
  const calm = isEmpty ? undefined : calmSentence(review);
  return (
    <div className={styles.root}>
      <Heading level={1}>{t(title(), { people: displayedCount(reach) })}</Heading>
      <Text size={400}>{t(subject())}</Text>
      {calm && <Text className={styles.calm}>{t(calm)}</Text>}
    </div>
  );

  /** A message to oneself has a recipient, who is not counted. */
  function title(): PaneKey {
    return heading === 'audience.nobody' && !isEmpty ? 'audience.only-you' : heading;
  }

  function subject(): PaneKey {
    if (isEmpty) return 'audience.no-recipients';
    if (review.decision.kind === 'invitation') return 'audience.invitation';
    return review.decision.toAll ? 'audience.reply-all' : 'audience.message';
  }
}

function calmSentence({ shown, policy: { policy } }: CheckResult): PaneKey | undefined {
  if (policy.mode !== 'enforce') return policy.mode === 'off' ? 'audience.off' : 'audience.observe';
  if (shown === 'notice') return 'audience.notice';
  return shown === 'allow' ? 'audience.free' : undefined;
}
