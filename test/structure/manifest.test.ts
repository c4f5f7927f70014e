import { describe, expect, it } from 'vitest';
import { digestOf } from './manifest/consent';
import type { FindingId, Project } from './manifest/finding';
import { manifestFindings } from './manifest/findings';
import { MUTATIONS } from './manifest/mutations';
import { associatedIn, pngSize, readManifest, readProject } from './manifest/project';
import { parseXml } from './manifest/xml';

const xml = readManifest();
const [, version = ''] = /<Version>(.*)<\/Version>/.exec(xml) ?? [];

describe('manifest.xml', () => {
  it('has nothing to mend', () => {
    expect(manifestFindings(xml, readProject()).map(({ sentence }) => sentence)).toEqual([]);
  });
});

describe('the checks of the manifest', () => {
  /** The repository as it should be, however far the files beside the manifest are. */
  const sound: Project = {
    ...readProject(),
    associated: {
      events: new Set([...xml.matchAll(/FunctionName="(\w+)/g)].map(([, name]) => name!)),
      buttons: new Set([...xml.matchAll(/<FunctionName>(\w+)/g)].map(([, name]) => name!)),
    },
    reviewLabels: new Map([['en', 'Review recipients']]),
    changelog: `- Manifest ${version} (${digestOf(parseXml(xml))}): needs admin consent.`,
  };

  it('find nothing where nothing is wrong', () => {
    expect(manifestFindings(xml, sound)).toEqual([]);
  });

  it.each(Object.keys(MUTATIONS) as FindingId[])('find %s', (id) => {
    const mutation = MUTATIONS[id];
    const changed = mutation.xml?.(xml) ?? xml;
    const findings = manifestFindings(changed, { ...sound, ...mutation.project?.(sound) });
    expect(findings.map((found) => found.id)).toContain(id);
  });

  it('ask for no consent when only the version, a comment or white space changes', () => {
    const raised = xml.replace(version, '9.0.0.0').replace('<Hosts>', '<!-- here -->\n\n<Hosts>');
    expect(manifestFindings(raised, sound)).toEqual([]);
  });

  it('ask for a line of its own when a shipped manifest changes under a new version', () => {
    const changed = xml.replace(version, '9.0.0.0').replaceAll('Value="Settings"', 'Value="Options"');
    expect(manifestFindings(changed, sound).map(({ id }) => id)).toEqual(['consent-line']);
  });

  it('read the names that the entry associates', () => {
    const source = `Office.actions.associate('onMessageSendHandler', send);\nOffice.actions.associate(\n  "other",\n  f);`;
    expect([...associatedIn(source)]).toEqual(['onMessageSendHandler', 'other']);
  });

  it('take no other file for a PNG', () => {
    expect(pngSize(Buffer.from('GIF89a'))).toEqual([0, 0]);
  });
});
