import { VERY_LARGE_AUDIENCE } from '../reach';
import { rule } from '../rule';

/** The words every storm is made of, sent to everyone, whatever the kind of message. Knowing the list does not soften it. */
export const stormFuel = rule(
  {
    firesOn: 'A message to many that asks to be removed, or tells others to stop.',
    messages: ['asks-removal', 'tells-to-stop'],
    ofUnknownSize: true,
  },
  {
    id: 'storm-fuel',
    needs: ['stormWords'],
    from: VERY_LARGE_AUDIENCE,
    insists: true,
    check({ stormWords: words }, reach) {
      if (!words.known || (reach.people < VERY_LARGE_AUDIENCE && !reach.unknownList)) return undefined;
      const [fuel] = words.value;
      return fuel && { action: 'confirm', messageId: fuel };
    },
  },
);
