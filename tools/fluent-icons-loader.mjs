/**
 * A webpack loader for whatever imports Fluent UI's icons. Their package holds 18,000 of them in a few large files: 16 MB to
 * parse for every build. Each icon that is imported becomes a module of its own instead, cut out of those files.
 */

import fs from 'node:fs';
import path from 'node:path';

const IMPORT = /import \{([^}]*)\} from ["']@fluentui\/react-icons["'];/g;
const ICON = /^[A-Z]\w*(?:Regular|Filled|Light|Color)$/;

/** `A as B` is imported as `A`. @param {string} entry */
const nameOf = (entry) => entry.split(' ')[0] ?? '';

/** @param {string} source of a module that imports icons @returns {string} */
export function importEachIcon(source) {
  return source.replace(IMPORT, (_all, /** @type {string} */ list) =>
    list
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry) => {
        const query = ICON.test(nameOf(entry)) ? `?icon=${nameOf(entry)}` : '';
        return `import { ${entry} } from '@fluentui/react-icons${query}';`;
      })
      .join(' '),
  );
}

/** @type {Map<string, string> | undefined} */
let definitions;

/** Every icon's line, by its name. @param {string} folder the package's `lib` */
function readDefinitions(folder) {
  const lines = ['icons', 'sizedIcons'].flatMap((below) =>
    fs
      .readdirSync(path.join(folder, below))
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => fs.readFileSync(path.join(folder, below, file), 'utf8').split('\n')),
  );
  return new Map(lines.flatMap((line) => (line.startsWith('export const ') ? [[line.split(' ')[2] ?? '', line]] : [])));
}

/**
 * @param {string} folder the package's `lib` @param {string} icon
 * @returns {string} the module of one icon
 * @throws where there is none of that name
 */
export function iconModule(folder, icon) {
  definitions ??= readDefinitions(folder);
  const definition = definitions.get(icon);
  if (!definition) throw new Error(`@fluentui/react-icons has no icon called "${icon}".`);
  return `import { createFluentIcon } from './utils/createFluentIcon';\n${definition}\n`;
}

/** @param {string} source of the package's lib/index.js @returns {string} what it has beside icons */
export const withoutIcons = (source) => source.replace(/^export \* from '\.\/(?:icons|sizedIcons)\/.*\n/gm, '');

/**
 * @this {import('webpack').LoaderContext<object>} @param {string} source
 * @param {Parameters<import('webpack').LoaderContext<object>['callback']>[2]} map stays good: no line is added or taken away
 */
export default function fluentIconsLoader(source, map) {
  if (!/[\\/]react-icons[\\/]lib[\\/]index\.js$/.test(this.resourcePath)) {
    this.callback(null, importEachIcon(source), map);
    return;
  }
  const icon = new URLSearchParams(this.resourceQuery).get('icon');
  this.callback(null, icon ? iconModule(path.dirname(this.resourcePath), icon) : withoutIcons(source));
}
