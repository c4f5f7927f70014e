import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sharedTypeNames } from './exported-types';
import { longFunctions } from './long-functions';
import type { TextFile } from './text-file';

/** One rule of the tree: what is wrong with some files, as sentences that say what to do. */
export interface TreeRule {
  readonly title: string;
  /** Which files it looks at. */
  readonly looksAt: RegExp;
  findings(files: readonly TextFile[]): readonly string[];
}

/** A rule that looks at each file alone. */
const eachFile =
  (findings: (file: TextFile) => readonly string[]): TreeRule['findings'] =>
  (files) =>
    files.flatMap(findings);

const CODE = /^(src|test|tools)\/.*\.(ts|tsx|mjs)$/;
const SRC_LINES = 250;

/** Files that are longer because they are one table, a row a case, and what is in them. */
const TABLES: Readonly<Record<string, string>> = {
  'src/policy/schema.ts': 'a row a setting',
  'src/storm/parameters.ts': 'a row a parameter',
};

/** Most files of a folder: more are found by searching, not by looking. */
const FOLDER_FILES = 20;

/** Most lines of a module that everybody downloads. */
const SIGNALS_LINES = 1_300;

const linesMatching = (text: string, pattern: RegExp): readonly number[] =>
  text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));

const linesOf = (text: string): number => text.split('\n').length - 1;

export const TREE_RULES: readonly TreeRule[] = [
  {
    title: 'the lock file names no registry',
    looksAt: /^package-lock\.json$/,
    findings: eachFile(({ name, text }) =>
      linesMatching(text, /"resolved"|registry\./).map(
        (line) =>
          `${name}:${String(line)} holds an address of a registry: delete it; .npmrc keeps npm from writing it again.`,
      ),
    ),
  },
  {
    title: 'every folder has a subject',
    looksAt: /^(src|test|tools)\//,
    findings: eachFile(({ name }) =>
      name
        .split('/')
        .slice(0, -1)
        .filter((folder) => /^(helpers?|utils?|utilities|common|shared|misc|lib)$/.test(folder))
        .map((folder) => `${name} lies in a folder called "${folder}": name the folder after what is in it.`),
    ),
  },
  {
    title: 'names are in kebab case',
    looksAt: /^(src|test|tools)\//,
    findings: eachFile(({ name }) =>
      name
        .split('/')
        .filter((part) => !/^[a-z0-9]+(-[a-zA-Z0-9]+)*(\.[a-z0-9-]+)*$/.test(part))
        .map((part) => `${name}: write "${part}" in lower case with hyphens.`),
    ),
  },
  {
    title: 'tools start on a fresh clone',
    looksAt: /^tools\/.*\.mjs$/,
    findings: eachFile(({ name, text }) =>
      [...text.matchAll(/^(?:import|export)\s[^;()]*?from\s*'([^']+)'|^import\s*'([^']+)'/gm)]
        .map(([, from, bare]) => from ?? bare ?? '')
        .filter((imported) => !imported.startsWith('node:') && !imported.startsWith('./'))
        .map((imported) => `${name} imports "${imported}": use "await import(…)" after the packages are installed.`),
    ),
  },
  {
    title: 'no file has outgrown its subject',
    looksAt: /^src\/.*\.(ts|tsx)$/,
    findings: eachFile(({ name, text }) => {
      const lines = linesOf(text);
      return lines > SRC_LINES && !(name in TABLES)
        ? [`${name} has ${String(lines)} lines: split it by subject, ${String(SRC_LINES)} is the most.`]
        : [];
    }),
  },
  {
    title: 'unit tests lie among unit tests',
    // What sets up the environment of all that draw is neither.
    looksAt: /^test\/unit\/(?!drawn\.ts$).*\.(ts|tsx)$/,
    findings: eachFile(({ name }) =>
      /\.test\.tsx?$/.test(name) ? [] : [`${name} is not a test: move it to test/builders/, named for what it builds.`],
    ),
  },
  {
    title: 'every test runs',
    // One place may skip: where a program is missing that nobody is asked to install.
    looksAt: /^test\/(?!served\/with-program\.ts$).*\.(ts|tsx)$/,
    findings: eachFile(({ name, text }) =>
      linesMatching(text, /\b(it|test|describe)\.(skip|skipIf|runIf|todo|only|fails)\b|\b(context|ctx)\.skip\(/).map(
        (line) => `${name}:${String(line)} skips a test or runs one alone: mend it or delete it.`,
      ),
    ),
  },
  {
    title: 'what runs first is there',
    looksAt: /^(vitest\.config\.ts|test\/.*\.test\.ts)$/,
    findings: (files) =>
      files
        .filter(({ name }) => name === 'vitest.config.ts')
        .flatMap(({ name, text }) =>
          [...(/LONGEST = \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/'(.+)'/g)]
            .map(([, longest = '']) => longest)
            .filter((longest) => !files.some((file) => `/${file.name}`.endsWith(`/${longest}.test.ts`)))
            .map(
              (longest) => `${name} lets ${longest}.test.ts run first, which does not exist: name the file as it is.`,
            ),
        ),
  },
  {
    title: 'a check is switched off for one line, with a reason',
    looksAt: CODE,
    findings: eachFile(({ name, text }) =>
      linesMatching(text, /@ts-(ignore|nocheck)|eslint-[d]isable(?!-next-line [@\w/, -]+ -- \S)/).map(
        (line) =>
          `${name}:${String(line)} switches a check off: mend the code, or switch off one rule for the next line with " -- " and the reason.`,
      ),
    ),
  },
  {
    title: 'every function fits a screen',
    looksAt: /^src\/.*\.(ts|tsx)$/,
    findings: eachFile(longFunctions),
  },
  {
    title: 'a type name has one meaning',
    looksAt: /^src\/.*\.(ts|tsx)$/,
    findings: sharedTypeNames,
  },
  {
    title: "the review's folders can be looked over",
    looksAt: /^src\/taskpane\/review\//,
    findings: (files) => {
      const folders = files.map(({ name }) => path.posix.dirname(name));
      return [...new Set(folders)].flatMap((folder) => {
        const count = folders.filter((each) => each === folder).length;
        return count > FOLDER_FILES
          ? [
              `${folder} holds ${String(count)} files: sort them into folders by subject, ${String(FOLDER_FILES)} is the most.`,
            ]
          : [];
      });
    },
  },
  {
    title: 'signals stays small',
    looksAt: /^src\/signals\/.*\.ts$/,
    findings: (files) => {
      const lines = files.reduce((sum, { text }) => sum + linesOf(text), 0);
      return lines > SIGNALS_LINES
        ? [
            `src/signals has ${String(lines)} lines, ${String(SIGNALS_LINES)} is the most: what only the command or the pane uses belongs there.`,
          ]
        : [];
    },
  },
  {
    title: 'nothing is left to write',
    // What "npm run new" writes says so itself.
    looksAt: /^(src|test)\/(?!unit\/tools\/new-rule\.test\.ts$)/,
    findings: eachFile(({ name, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          [...line.matchAll(/\bWRITE: ([^|"'*]+)/g)].map(
            ([, what = '']) => `${name}:${String(index + 1)}: write ${what.trim()}`,
          ),
        ),
    ),
  },
];

/** Text files below the root, without what is made or installed. */
export async function readTree(root: string): Promise<readonly TextFile[]> {
  const files: TextFile[] = [];
  for (const top of ['src', 'test', 'tools']) {
    for (const entry of await readdir(path.join(root, top), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const full = path.join(entry.parentPath, entry.name);
      files.push({ name: path.relative(root, full).split(path.sep).join('/'), text: await readFile(full, 'utf8') });
    }
  }
  for (const name of ['package-lock.json', 'vitest.config.ts']) {
    files.push({ name, text: await readFile(path.join(root, name), 'utf8') });
  }
  return files;
}

/** What one rule says about some files. */
export const findingsOf = (rule: TreeRule, files: readonly TextFile[]): readonly string[] =>
  rule.findings(files.filter(({ name }) => rule.looksAt.test(name)));
