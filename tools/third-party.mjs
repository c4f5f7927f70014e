/** What of other people's work the built files hold: THIRD-PARTY-NOTICES.txt, and a bill of materials (SBOM) in CycloneDX's format. */

import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';
export const SBOM = 'sbom.cdx.json';

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Packages that hold no licence file: what their package.json and their repository say. @type {Readonly<Record<string, string>>} */
const TEXTS = { '@fluentui/react-icons': `The MIT License\n\nCopyright (c) Microsoft Corporation\n\n${MIT}` };

/**
 * @typedef {object} Package one in node_modules
 * @property {string} name @property {string} version
 * @property {string} license an SPDX expression
 * @property {string} text its licence and notices, word for word
 * @property {string} [description]
 */

/** @param {string} file @returns {string} */
const read = (file) => fs.readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();

/** What a package says of its licence. @param {string} folder @returns {string[]} files, from the folder */
const licenceFiles = (folder) =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (entry.isFile()) return /^(licen[cs]e|copying|notice|copyright)/i.test(entry.name) ? [entry.name] : [];
      // Of what is in it of others in turn.
      const isOfOthers = entry.isDirectory() && /^licen[cs]es$/i.test(entry.name);
      return isOfOthers ? fs.readdirSync(path.join(folder, entry.name)).map((name) => path.join(entry.name, name)) : [];
    })
    .sort();

/**
 * @param {string} folder from the root
 * @returns {Package}
 * @throws where it has no licence text, with what to do
 */
function readPackage(folder) {
  const full = path.join(root, folder);
  const { name, version, license, description } = JSON.parse(read(path.join(full, 'package.json')));
  const text = licenceFiles(full).map((file) => read(path.join(full, file)));
  if (text.length === 0 && TEXTS[name]) text.push(TEXTS[name]);
  if (text.length === 0) throw new Error(`${folder} holds no licence: add its text to tools/third-party.mjs.`);
  return { name, version, license, description, text: text.join('\n\n') };
}

/** @param {Package} a @param {Package} b */
const byName = (a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1);

/**
 * @param {readonly string[]} folders of packages, from the root
 * @returns {readonly Package[]} each once, by name
 */
export const readPackages = (folders) => [...new Set(folders)].map(readPackage).sort(byName);

const RULE = '-'.repeat(80);

/** Packages with the same text stand together. @param {readonly Package[]} packages @returns {string} */
export function noticesOf(packages) {
  /** @type {Map<string, Package[]>} */
  const byText = new Map();
  for (const each of packages) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  const parts = [...byText].map(([text, together]) => {
    const names = together.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return `${RULE}\n${names.join('\n')}\n\n${text}\n`;
  });
  return `Reply-All Guard holds the work of others, under the terms that follow.\n\n${parts.join('\n')}`;
}

/** @param {string} name @param {string} version the address that names a package of npm everywhere */
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/**
 * The same text for the same packages.
 * @param {readonly Package[]} packages
 * @param {{ name: string, version: string, license: string, description?: string }} own what is made of them
 * @returns {Promise<string>} JSON
 */
export async function sbomOf(packages, own) {
  const { Contrib, Enums, Models, Serialize, Spec } = await import('@cyclonedx/cyclonedx-library');
  const licences = new Contrib.License.Factories.LicenseFactory(() => undefined);
  /** @param {import('@cyclonedx/cyclonedx-library').Enums.ComponentType} type @param {typeof own} of */
  const component = (type, { name, version, license, description }) => {
    const [scope, alone] = name.startsWith('@') ? name.split('/') : [undefined, name];
    const made = new Models.Component(type, alone ?? name, {
      bomRef: `${name}@${version}`,
      version,
      purl: purlOf(name, version),
      ...(scope && { group: scope }),
      ...(description && { description }),
    });
    made.licenses.add(licences.makeFromString(license));
    return made;
  };
  const bom = new Models.Bom();
  const whole = component(Enums.ComponentType.Application, own);
  bom.metadata.component = whole;
  for (const each of packages) {
    const part = component(Enums.ComponentType.Library, each);
    bom.components.add(part);
    whole.dependencies.add(part.bomRef);
  }
  const normalizers = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return new Serialize.JsonSerializer(normalizers).serialize(bom, { sortLists: true, space: 2 });
}

/**
 * Writes both beside the built files.
 * @param {string} folder @param {readonly string[]} packages their folders, from the root
 */
export async function writeThirdParty(folder, packages) {
  const parts = readPackages(packages);
  const own = JSON.parse(read(path.join(root, 'package.json')));
  fs.writeFileSync(path.join(folder, NOTICES), noticesOf(parts));
  fs.writeFileSync(path.join(folder, SBOM), `${await sbomOf(parts, own)}\n`);
}
