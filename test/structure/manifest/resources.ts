/** Resources and the `resid`s that name them, in each VersionOverrides for itself. */

import { finding } from './finding';
import type { Check, Finding } from './finding';
import { attribute, childNamed, withDescendants } from './xml';
import type { Element } from './xml';

const LONGEST_ID = 32;
/** Characters a text may have, by the list it stands in. */
const LONGEST_TEXT: Readonly<Record<string, number>> = {
  ShortStrings: 125,
  LongStrings: 250,
  Urls: 2048,
  Images: 2048,
};
/** Which list an element's `resid` means. */
const LIST_OF: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
  Override: 'Urls',
};

export const checkResources: Check = ({ root, overrides }) => [
  ...overrides.flatMap(checkReferences),
  ...checkAgreement(overrides),
  ...[
    { text: childNamed(root, 'DisplayName'), longest: 125 },
    { text: childNamed(root, 'Description'), longest: 250 },
  ].flatMap(({ text, longest }) => (text ? checkLength(text, longest) : [])),
];

function lists(overrides: Element): readonly Element[] {
  return childNamed(overrides, 'Resources')?.children ?? [];
}

function checkReferences(overrides: Element): Finding[] {
  const findings: Finding[] = [];
  const listOf = new Map<string, string>();
  const unused = new Map<string, Element>();
  for (const list of lists(overrides)) {
    for (const resource of list.children) {
      const id = attribute(resource, 'id');
      if (id.length === 0 || id.length > LONGEST_ID) {
        findings.push(
          finding(
            'resid-length',
            resource,
            `the id "${id}" has ${id.length} characters; 1 to ${LONGEST_ID} are allowed.`,
          ),
        );
      }
      if (listOf.has(id))
        findings.push(finding('resid-twice', resource, `"${id}" is defined twice; keep one of them.`));
      listOf.set(id, list.name);
      unused.set(id, resource);
      findings.push(...checkLength(resource, LONGEST_TEXT[list.name] ?? 0));
    }
  }
  for (const element of withDescendants(overrides)) {
    const id = element.attributes.get('resid');
    if (id === undefined) continue;
    unused.delete(id);
    const [wanted, found] = [LIST_OF[element.name], listOf.get(id)];
    if (!found)
      findings.push(
        finding('resid-undefined', element, `"${id}" is not in this VersionOverrides' Resources; define it there.`),
      );
    else if (found !== wanted) {
      findings.push(
        finding(
          'resid-kind',
          element,
          `"${id}" stands in ${found}, but ${element.name} looks in ${wanted ?? 'no list'}; move it.`,
        ),
      );
    }
  }
  for (const [id, resource] of unused) {
    findings.push(finding('resid-unused', resource, `nothing uses "${id}" in this VersionOverrides; take it out.`));
  }
  return findings;
}

function checkLength(text: Element, longest: number): Finding[] {
  const values = [attribute(text, 'DefaultValue'), ...text.children.map((override) => attribute(override, 'Value'))];
  return values
    .filter((value) => value.length === 0 || value.length > longest)
    .map((value) =>
      finding('text-length', text, `"${value}" has ${value.length} characters; 1 to ${longest} are allowed.`),
    );
}

/** Both editions say the same: a person may move from one to the other with a client's update. */
function checkAgreement(overrides: readonly Element[]): Finding[] {
  const [outer, inner] = overrides.map(
    (edition) =>
      new Map(
        lists(edition)
          .flatMap(({ children }) => children)
          .map((each) => [attribute(each, 'id'), each]),
      ),
  );
  return [...(outer ?? [])].flatMap(([id, mine]) => {
    const twin = inner?.get(id);
    return twin && content(twin) !== content(mine)
      ? [
          finding(
            'same-in-both',
            twin,
            `"${id}" differs from the one in line ${mine.line}; write the same in both VersionOverrides.`,
          ),
        ]
      : [];
  });
}

function content(resource: Element): string {
  return JSON.stringify([
    attribute(resource, 'DefaultValue'),
    resource.children.map(({ attributes }) => [...attributes]),
  ]);
}
