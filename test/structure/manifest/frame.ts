/** What the add-in is, what it may do and where it runs at all. */

import { finding } from './finding';
import type { Check, Finding } from './finding';
import { attribute, childNamed, withDescendants } from './xml';
import type { Element } from './xml';

/** Outlook's own limit. */
const LARGEST_BYTES = 256 * 1024;
/** Exchange on-premises knows Mailbox up to 1.5 and never shows an add-in that asks for more. */
const HIGHEST_MAILBOX_MINOR = 5;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const FOUR_NUMBERS = /^\d{1,5}(\.\d{1,5}){3}$/;

export const checkFrame: Check = ({ xml, root, overrides }) => {
  const findings: Finding[] = [];
  const bytes = Buffer.byteLength(xml);
  if (bytes > LARGEST_BYTES) {
    findings.push(
      finding(
        'file-size',
        undefined,
        `the file has ${bytes} bytes and Outlook takes ${LARGEST_BYTES}; shorten texts or list fewer areas.`,
      ),
    );
  }
  if (root.name !== 'OfficeApp' || attribute(root, 'xsi:type') !== 'MailApp') {
    findings.push(
      finding('mail-app', root, 'the root must be OfficeApp with xsi:type="MailApp", else it is no Outlook add-in.'),
    );
  }
  const id = childNamed(root, 'Id');
  if (!UUID.test(id?.text ?? ''))
    findings.push(finding('id', id, 'Id must be a UUID in lower case, and never change.'));
  const version = childNamed(root, 'Version');
  if (!FOUR_NUMBERS.test(version?.text ?? '')) {
    findings.push(finding('version', version, 'Version must be four numbers such as 1.0.0.0; Outlook compares them.'));
  }
  const permissions = childNamed(root, 'Permissions');
  if (permissions?.text !== 'ReadWriteItem') {
    findings.push(
      finding(
        'permission',
        permissions,
        `Permissions is ${permissions?.text ?? 'missing'}; put ReadWriteItem, the least with which recipients can be changed.`,
      ),
    );
  }
  for (const owner of [root, ...overrides]) findings.push(...checkRequirements(owner));
  if (
    overrides.length < 2 ||
    attribute(overrides[0]!, 'xsi:type') !== 'VersionOverridesV1_0' ||
    attribute(overrides[1]!, 'xsi:type') !== 'VersionOverridesV1_1'
  ) {
    findings.push(
      finding(
        'overrides',
        overrides[0],
        'VersionOverridesV1_1 must stand inside VersionOverridesV1_0; events exist only in the inner one.',
      ),
    );
  }
  const shared = withDescendants(root).find(({ name }) => name === 'SupportsSharedFolders');
  if (shared?.text !== 'true') {
    findings.push(
      finding(
        'shared-folders',
        shared,
        'SupportsSharedFolders must be true, else nobody is guarded in a shared mailbox.',
      ),
    );
  }
  return findings;
};

function checkRequirements(owner: Element): Finding[] {
  const requirements = childNamed(owner, 'Requirements');
  const sets = childNamed(requirements, 'Sets');
  const mailbox = sets?.children.find((set) => attribute(set, 'Name') === 'Mailbox');
  const least = mailbox && (attribute(mailbox, 'MinVersion') || attribute(sets!, 'DefaultMinVersion'));
  const [, minor] = /^1\.(\d+)$/.exec(least ?? '') ?? [];
  if (minor !== undefined && Number(minor) <= HIGHEST_MAILBOX_MINOR) return [];
  return [
    finding(
      'base-set',
      mailbox ?? owner,
      `Mailbox ${least ?? 'is not required at all here'}: require 1.${HIGHEST_MAILBOX_MINOR} or lower, all that Exchange on-premises knows, and detect the rest in code.`,
    ),
  ];
}
