/**
 * A changed manifest can block people until their administrator consents again, so that no change goes by unnoticed:
 * each manifest has a line in CHANGELOG.md with its Version and the first characters of its digest.
 */

import { createHash } from 'node:crypto';
import type { Check } from './finding';
import { childNamed } from './xml';
import type { Element } from './xml';

const LINE = /\b(\d+\.\d+\.\d+\.\d+) \(([0-9a-f]{8})\).*needs admin consent/;

export const checkConsent: Check = ({ root }, { changelog }) => {
  const version = childNamed(root, 'Version')?.text ?? '';
  const digest = digestOf(root);
  const line = `Manifest ${version} (${digest}): needs admin consent.`;
  const told = changelog.split('\n').flatMap((each) => {
    const [, atVersion, itsDigest] = LINE.exec(each) ?? [];
    return atVersion && itsDigest ? [{ version: atVersion, digest: itsDigest }] : [];
  });
  if (told.some((each) => each.version === version && each.digest !== digest)) {
    return [
      {
        id: 'consent-version',
        sentence: `manifest.xml differs from the manifest ${version} that CHANGELOG.md tells of. Undo the change; or, if ${version} was never shipped, correct its line to "${line}"; or raise Version in manifest.xml and add a line: administrators must consent again.`,
      },
    ];
  }
  if (told.some((each) => each.digest === digest)) return [];
  return [
    {
      id: 'consent-line',
      sentence: `CHANGELOG.md does not tell of this manifest. Add this line to it, and say what changed: "${line}"`,
    },
  ];
};

/** The first 8 characters of the SHA-256 of everything but Version, comments and white space. */
export function digestOf(root: Element): string {
  const plain = ({ name, namespace, attributes, children, text }: Element): unknown => [
    name,
    namespace,
    [...attributes],
    name === 'Version' ? '' : text,
    children.map(plain),
  ];
  return createHash('sha256')
    .update(JSON.stringify(plain(root)))
    .digest('hex')
    .slice(0, 8);
}
