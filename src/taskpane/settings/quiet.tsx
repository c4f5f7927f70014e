import type { Layer } from '../../policy/parse';
import type { PolicyInForce } from '../../check/policy-in-force';
import type { CheckResult } from '../../check/check-message';
import { Section } from '../pane/section';
import { useTranslation } from '../pane/i18n';
import { NoticesChoice } from './notices-choice';
import type { Edit } from './own-settings';
import { QuietConversations } from './quiet-conversations';

interface Props {
  /** Which of its settings to show. */
  readonly shows: (setting: string) => boolean;
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  /** Of the message beside the pane. */
  readonly review: CheckResult | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onChange: (edit: Edit) => void;
}

/** What a person wants to hear no more of. A list they know is among the lists they know. */
export function Quiet({ shows, organisation, own, review, now, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Section title={t('settings.quiet')}>
      {shows('notices') && <NoticesChoice organisation={organisation} own={own} onChange={onChange} />}
      {shows('conversations') && (
        <QuietConversations organisation={organisation} own={own} review={review} now={now} onChange={onChange} />
      )}
    </Section>
  );
}
