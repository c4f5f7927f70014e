import type { Check } from '../finding';
import { UNPACKAGED } from '../names';
import { textOf, wholeFiles } from '../snapshot';

/** Classic Outlook knows no relative addresses: where policy and lists lie stands in the script itself. */
export const baseUrl: Check = {
  id: 'base-url',
  severity: 'broken',
  *check(snapshot) {
    const { href } = snapshot.base;
    for (const { name, response } of wholeFiles(snapshot, ['launchevent.js', 'commands.js', 'taskpane.js'])) {
      const source = textOf(response);
      if (source.includes(href)) continue;
      yield {
        file: name,
        sentence: source.includes(UNPACKAGED)
          ? `still asks ${UNPACKAGED} for its policy; upload what "package --url ${href}" writes, not the build.`
          : `was not packaged for this address; package it again with --url ${href}.`,
      };
    }
  },
};
