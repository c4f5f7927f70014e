import ts from 'typescript';
import type { TextFile } from './text-file';

/**
 * Turns that were given up, because a person who reads them for the first time stops at them; each with what to write instead. They are
 * looked for in what people read: pages, texts, descriptions of settings, the command's output. Code is for its reader to judge.
 */
const GIVEN_UP: readonly (readonly [turn: RegExp, instead: string])[] = [
  [/\banew\b/i, 'again'],
  [/\bwho(so)?ever\b/i, 'the person who'],
  [/\ball the same\b/i, 'anyway'],
  [/\b(?:is|are|was|were) not to be had\b/i, 'cannot be fetched'],
  [/(?<!\bthere )\b(?:is|was) no (?!longer\b|more\b)\w+/i, 'is not a …'],
  [/\b(?:is|are) meant\?/i, 'Did you mean …?'],
  [/\bladders?\b/i, 'thresholds'],
  [/\brooms?\b/i, 'module; or space'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\b(?:hindrances?|mishaps?|troubles?)\b/i, 'blocker, misconfiguration, problem'],
  [/\bteeth\b|\bkeeps? \w+ from stopping\b/i, 'makes it ineffective'],
  [/\b(?:lands?|landed) in\b/i, 'is delivered to'],
  [/\blet the (?:host|server) say\b/i, 'set … on the server'],
  [/\b(?:it|freeze|that|when it) bites\b|\bbites? (?:after|within)\b/i, 'takes effect'],
  [/\bthaw(?:s|ed)?\b/i, 'end the freeze'],
  [/\bfor good\b/i, 'permanent'],
  [/\bat hand\b/i, 'available'],
  [/\blearnt\b/i, 'found out; or stored'],
  [/\blately\b/i, 'recently'],
  // `spared` is a column of the records.
  [/(?<!\.)\bspared?\b/i, 'avoided'],
  [/\bsecond look\b|\blook again\b/i, 'check; check again'],
  [/\bstands? in (?:its|the|their) way\b/i, 'you can send it'],
  [/\bbut for\b/i, 'except'],
  [/\blets? go of\b|\bis let go\b/i, 'lets the message pass'],
  [/\b(?:goes|went) by\b/i, 'uses'],
  [/\brules? (?:would )?(?:speaks?|spoke)\b|\brules? that spoke\b/i, 'the rule fires'],
  [/\bof this morning\b/i, 'made today'],
  [/\bremove you\b|\bpeople (?:are )?behind\b/i, 'take you off the list; members'],
];

/** As many blanks as characters, so that lines and columns stay. */
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Prose of a page: without code and without the targets of links. */
const proseOf = (text: string): string =>
  text
    .replace(/^ *```[^]*?^ *```$/gm, blank)
    .replace(/`[^`\n]+`/g, blank)
    .replace(/\]\([^()\s]+\)/g, blank);

/** Values of a JSON file of texts: its keys are names. */
const valuesOf = (text: string): string => text.replace(/"[\w.-]+": /g, blank);

/** What stands in string literals and templates; comments and names are code. */
function literalsOf({ name, text }: TextFile): string {
  let prose = '';
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      prose += blank(text.slice(prose.length, node.getStart())) + text.slice(node.getStart(), node.end);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return prose;
}

function proseIn(file: TextFile): string {
  if (file.name.endsWith('.md')) return proseOf(file.text);
  if (file.name.endsWith('.json')) return valuesOf(file.text);
  // What an administrator takes over is read with its comments.
  return /\.[cm]?[jt]sx?$/.test(file.name) ? literalsOf(file) : file.text;
}

/** Every turn in what people read of a file, as sentences that say what to write. */
export const givenUpIn = (file: TextFile): readonly string[] =>
  proseIn(file)
    .split('\n')
    .flatMap((line, index) =>
      GIVEN_UP.flatMap(([turn, instead]) => {
        const found = turn.exec(line)?.[0];
        return found === undefined ? [] : [`${file.name}:${String(index + 1)}: "${found}": write "${instead}".`];
      }),
    );
