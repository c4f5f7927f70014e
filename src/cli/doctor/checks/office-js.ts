import type { Check } from '../finding';
import { officeScriptOf } from '../parts/office-script';
import { textOf, wholeFiles } from '../snapshot';

export const officeJs: Check = {
  id: 'office-js',
  severity: 'broken',
  *check(snapshot) {
    for (const { name, response } of wholeFiles(snapshot, ['launchevent.html', 'taskpane.html'])) {
      const script = officeScriptOf(textOf(response), new URL(name, snapshot.base));
      if (!script) yield { file: name, sentence: 'does not load office.js; upload the packaged page, which does.' };
      else if (!script.isOfMicrosoft)
        yield {
          file: name,
          sentence: `loads office.js from ${script.address.host}; Outlook needs Microsoft's own, as in the packaged page.`,
        };
    }
  },
};
