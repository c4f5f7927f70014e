/**
 * A webpack loader for Fluent UI's own components. They import their few icons from the package that holds all of them,
 * 16 MB to read for every build; each icon also has a file of its own, which is what the package's exports offer as
 * `svg/<name>`. A name that is no icon's fails the build as a module that is not found.
 */

const IMPORT = /import \{([^}]*)\} from ["']@fluentui\/react-icons["'];/g;
const ICON = /^([A-Z]\w*?)\d*(?:Regular|Filled|Light|Color)$/;

/** `CheckmarkCircle` is kept in `checkmark-circle`. @param {string} name */
const kebab = (name) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

/** Where a name of the whole package has a file of its own. @param {string} name */
function fileOf(name) {
  const icon = ICON.exec(name)?.[1];
  if (icon) return `svg/${kebab(icon)}`;
  return /Provider$|^useIconContext$/.test(name) ? 'providers' : 'utils';
}

/** @param {string} source @returns {string} */
export default function importEachIcon(source) {
  return source.replace(IMPORT, (_all, /** @type {string} */ list) =>
    list
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry) => `import { ${entry} } from '@fluentui/react-icons/${fileOf(entry.split(' ')[0] ?? '')}';`)
      .join(' '),
  );
}
