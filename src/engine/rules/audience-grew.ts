import { LARGE_AUDIENCE } from '../reach';
import { rule } from '../rule';

/** Since the compose window opened the audience at least doubled, or a reply to all went outside in a direction that is new. */
export const audienceGrew = rule(
  {
    firesOn: 'The message reaches many more people, or a new outside mail domain, since the compose window opened.',
    messages: ['grew', 'new-domain'],
  },
  {
    id: 'audience-grew',
    needs: ['toAll', 'newOutsideDomain'],
    from: 2,
    atMost: 'notice',
    check({ toAll, reachedAtOpen, newOutsideDomain: domain }, { people }) {
      if (!reachedAtOpen.known) return undefined;
      const before = reachedAtOpen.value;
      // A new message grows from nobody: that is writing it, not a surprise.
      if (before > 0 && people >= before * 2 && people - before >= LARGE_AUDIENCE)
        return { action: 'notice', messageId: 'grew', params: { before, people } };
      return toAll && domain ? { action: 'notice', messageId: 'new-domain', params: { domain } } : undefined;
    },
  },
);
