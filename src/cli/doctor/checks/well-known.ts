import type { Check } from '../finding';
import { WELL_KNOWN } from '../names';
import { isOfKind } from '../parts/kind';
import { isRefused, isRedirect } from '../parts/status';
import { textOf } from '../snapshot';
import { isResponse } from '../fetch/response';

const OTHERWISE = 'otherwise classic Outlook may fetch neither policy nor lists';

/** learn.microsoft.com/office/dev/add-ins/develop/use-sso-in-event-based-activation */
export const wellKnown: Check = {
  id: 'well-known',
  severity: 'risky',
  *check({ base, files, manifest }) {
    const result = files.get(WELL_KNOWN);
    if (!isResponse(result) || isRedirect(result.status)) return;
    const named = manifest && 'value' in manifest ? manifest.value.script : undefined;
    const script = named?.startsWith(`${base.origin}/`) ? named : new URL('launchevent.js', base).href;
    if (isRefused(result.status))
      yield {
        file: WELL_KNOWN,
        sentence: `is refused (${result.status}); let everybody read it, although a name in its path starts with a dot, ${OTHERWISE}.`,
      };
    else if (result.status !== 200)
      yield {
        file: WELL_KNOWN,
        sentence: `is not served (${result.status}); put the package's .well-known folder at the root of ${base.origin}, ${OTHERWISE}.`,
      };
    else if (isOfKind(WELL_KNOWN, result.body) && !allowedIn(textOf(result)).includes(script))
      yield {
        file: WELL_KNOWN,
        sentence: `does not list ${script}, exactly like this, in "allowed"; add it, ${OTHERWISE}.`,
      };
  },
};

function allowedIn(source: string): unknown[] {
  try {
    const { allowed } = (JSON.parse(source) ?? {}) as { allowed?: unknown };
    return Array.isArray(allowed) ? allowed : [];
  } catch {
    return [];
  }
}
