import { WELL_KNOWN } from '../well-known';
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
import type { ServedPath, Serving } from './serving';

/**
 * For the inside of a server block. A location that adds a header loses all that stand outside it, so that those here set
 * variables alone, and the headers stand once.
 */
export function nginxConfig(serving: Serving): string {
  const { site, csp } = serving;
  const types = Object.entries(CONTENT_TYPES);
  const texts = types.map(([, type]) => type).filter((type) => isText(type) && type !== 'text/html');
  const headers = Object.entries(headersFor(serving)).map(([name, value]) => header(name, quoted(value), ' always'));
  const cors = Object.keys(CORS).map((name) => header(name, variable(name), ' always'));
  return `# Reply-All Guard at ${site.url}
# In the server block of ${site.host}: include /etc/nginx/reply-all-guard.conf;
# The block needs listen, server_name and a certificate${site.path === '/' ? ', and no "location /" of its own' : ''}.

# Where the package's folder site/ is. This line is yours to change.
set $guard_root /var/www/reply-all-guard;

set $guard_cache "${cacheControl(0)}";
${Object.keys(CORS)
  .map((name) => `set ${variable(name)} "";`)
  .join('\n')}

location ^~ ${site.path} {
    alias $guard_root/;
${indented(contentTypes(types, texts))}

    # A header of yours belongs here, not into a location below: there nginx would then forget all others.
${indented(headers)}
${indented([header('Cache-Control', '$guard_cache', '')])}
${indented(cors)}
    # ${WHY_NO_FRAME_ANCESTORS.join('\n    # ')}
    # ${header('Content-Security-Policy', quoted(csp + FRAME_ANCESTORS), ' always')}

${SERVED.map((served) => location(served, site.path)).join('\n')}
}

# Classic Outlook on Windows looks for this at the root of the host, and nowhere else.
location = /${WELL_KNOWN} {
    alias $guard_root/${WELL_KNOWN};
${indented(contentTypes([['json', 'application/json']], ['application/json']))}
${indented(headers)}
${indented([header('Cache-Control', '$guard_cache', '')])}
}
`;
}

const header = (name: string, value: string, always: string): string => `add_header ${name} ${value}${always};`;
const quoted = (value: string): string => `"${value}"`;
const variable = (name: string): string =>
  `$guard_${name.toLowerCase().replace('access-control-', '').replace('-', '_')}`;
const indented = (lines: readonly string[]): string => lines.map((line) => `    ${line}`).join('\n');

const contentTypes = (types: readonly (readonly [string, string])[], texts: readonly string[]): string[] => [
  `types { ${types.map(([extension, type]) => `${type} ${extension};`).join(' ')} }`,
  'default_type application/octet-stream;',
  'charset utf-8;',
  `charset_types ${texts.join(' ')};`,
  'etag on;',
  // Built into the nginx of every distribution; sends the .gz beside a file in its place.
  'gzip_static on;',
  'gzip on;',
  'gzip_vary on;',
  'gzip_min_length 1000;',
  `gzip_types ${texts.join(' ')};`,
];

function location({ path, seconds, isShared }: ServedPath, base: string): string {
  const lines = [
    ...(seconds ? [`set $guard_cache ${quoted(cacheControl(seconds))};`] : []),
    ...(isShared
      ? [
          // Somebody writes these where they are: a compressed one beside them would be of another day.
          'gzip_static off;',
          ...Object.entries(CORS).map(([name, value]) => `set ${variable(name)} ${quoted(value)};`),
          'if ($request_method = OPTIONS) { return 204; }',
        ]
      : []),
  ];
  const match = path.endsWith('/') ? '^~' : '=';
  return `    location ${match} ${base}${path} {\n${indented(indented(lines).split('\n'))}\n    }`;
}
