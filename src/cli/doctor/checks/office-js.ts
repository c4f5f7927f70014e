import type { Check } from '../finding';
import { officeScriptOf } from '../parts/office-script';
import { textOf, wholeFiles } from '../seen';

export const officeJs: Check = {
  id: 'office-js',
  severity: 'broken',
  *check(seen) {
    for (const { name, answer } of wholeFiles(seen, ['launchevent.html', 'taskpane.html'])) {
      const script = officeScriptOf(textOf(answer), new URL(name, seen.base));
      if (!script) yield { file: name, sentence: 'does not load office.js; put the packaged page there, which does.' };
      else if (!script.isOfMicrosoft)
        yield {
          file: name,
          sentence: `takes office.js from ${script.address.host}; Outlook wants Microsoft's own, as in the packaged page.`,
        };
    }
  },
};
