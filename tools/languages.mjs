/** `npm run languages`: writes what is made of src/i18n/<language>.json anew, the manifest's texts included. */

import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { ensureInstalled } from './install.mjs';
import { languageModules, manifestWithTexts, readLanguages } from './language-tables.mjs';

await ensureInstalled();
const folder = path.join(root, 'src', 'i18n');
const languages = readLanguages(folder);
for (const [file, source] of await languageModules(languages)) fs.writeFileSync(path.join(folder, file), source);
const manifest = path.join(root, 'manifest.xml');
fs.writeFileSync(manifest, manifestWithTexts(fs.readFileSync(manifest, 'utf8'), languages));
console.log(`Written: manifest.xml and the tables of ${languages.size} languages in src/i18n.`);
