import {
  cacheControl,
  CONTENT_TYPES,
  CORS,
  FRAME_ANCESTORS,
  headersFor,
  isText,
  SERVED,
  WHY_NO_FRAME_ANCESTORS,
} from './serving';
import type { Serving } from './serving';

/** `web.config`, to lie in the folder of the package. IIS answers OPTIONS by itself, with the headers of the file. */
export function iisConfig(serving: Serving): string {
  const types = Object.entries(CONTENT_TYPES).flatMap(([extension, type]) => [
    `<remove fileExtension=".${extension}" />`,
    `<mimeMap fileExtension=".${extension}" mimeType="${type}${isText(type) ? '; charset=utf-8' : ''}" />`,
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- Reply-All Guard at ${serving.site.url} -->
<configuration>
  <system.webServer>
    <staticContent>
      ${clientCache(0)}
      ${types.join('\n      ')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <!-- No X-Frame-Options, which would keep the pane out of Outlook on the web. ${WHY_NO_FRAME_ANCESTORS.join(' ')} ${FRAME_ANCESTORS} -->
        ${headers(headersFor(serving)).join('\n        ')}
      </customHeaders>
    </httpProtocol>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
${SERVED.map(({ path, seconds, isShared }) => location(path, seconds, isShared)).join('\n')}
</configuration>
`;
}

/** Removed first: IIS refuses a header that a level above has set already. */
const headers = (named: Readonly<Record<string, string>>): string[] =>
  Object.entries(named).flatMap(([name, value]) => [
    `<remove name="${name}" />`,
    `<add name="${name}" value="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" />`,
  ]);

const clientCache = (seconds: number): string =>
  seconds
    ? `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${timeSpan(seconds)}" cacheControlCustom="public" />`
    : `<clientCache cacheControlMode="DisableCache" /><!-- which says ${cacheControl(0)} -->`;

/** `1.02:03:04`: days, hours, minutes, seconds. */
function timeSpan(seconds: number): string {
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  return `${Math.floor(seconds / 86_400)}.${two((seconds / 3_600) % 24)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function location(path: string, seconds: number, isShared = false): string {
  const cors = `
      <httpProtocol>
        <customHeaders>
          ${headers(CORS).join('\n          ')}
        </customHeaders>
      </httpProtocol>`;
  return `  <location path="${path.replace(/\/$/, '')}">
    <system.webServer>
      <staticContent>
        ${clientCache(seconds)}
      </staticContent>${isShared ? cors : ''}
    </system.webServer>
  </location>`;
}
