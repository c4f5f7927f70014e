import type { ReactNode } from 'react';
import { Section } from '../../pane/section';
import { useTranslation } from '../../pane/i18n';
import { beginsThread } from './begins-thread';
import { DropLists } from './drop-lists';
import { MoveToBcc } from './move-to-bcc';
import { ReplyOnly } from './reply-only';
import type { WayProps } from './way-props';

interface Props extends WayProps {
  /** What else can be done about a message that begins something: it comes after the move to Bcc. */
  readonly children?: ReactNode;
}

/**
 * The ways to a message that does no harm, as the main buttons. A reply to all goes back to its sender, or to the people
 * without the lists; a new message or a forward first keeps its readers from replying to all. An invitation has no Bcc.
 */
export function WaysOut({ children, ...way }: Props) {
  const { t } = useTranslation();
  const { decision, facts } = way.review;
  const begins = beginsThread(facts);
  if (!decision.toAll && !begins && decision.reach.lists.length === 0) return null;
  return (
    <Section title={t('ways.title')}>
      {decision.toAll && <ReplyOnly {...way} />}
      {begins && <MoveToBcc {...way} />}
      {begins && children}
      <DropLists {...way} />
    </Section>
  );
}
