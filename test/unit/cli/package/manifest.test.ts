import { describe, expect, it } from 'vitest';
import { parseName } from '../../../../src/cli/package/add-in-name';
import { filesNamedBy, makeManifest, manifestDigest } from '../../../../src/cli/package/manifest';
import type { ManifestOptions } from '../../../../src/cli/package/manifest';
import { parseSite } from '../../../../src/cli/package/site';
import { manifestFindings } from '../../../structure/manifest/findings';
import { readManifest, readProject } from '../../../structure/manifest/project';
import { attribute, parseXml, withDescendants } from '../../../structure/manifest/xml';
import { BUILT_FOR } from '../../../builders/cli/a-build';

const built = readManifest();
const OPTIONS: ManifestOptions = {
  site: parseSite('https://guard.example/'),
  id: '48ee317d-29b9-59dd-9a68-631f4075a49e',
  version: '1.2.3.4',
  name: undefined,
  sendMode: 'soft-block',
};
const make = (options: Partial<ManifestOptions> = {}, xml = built): string =>
  makeManifest(xml, BUILT_FOR, { ...OPTIONS, ...options });
/** What the repository's own checks find; that a packaged manifest is not in CHANGELOG.md is as it should be. */
const findings = (xml: string): string[] =>
  manifestFindings(xml, readProject())
    .filter(({ id }) => !id.startsWith('consent'))
    .map(({ id, sentence }) => `${id}: ${sentence}`);

describe('the manifest of an organisation', () => {
  it('passes the checks of the built one', () => {
    expect(findings(make())).toEqual([]);
  });

  it('differs from the built one in address, id and version alone', () => {
    expect(make()).toBe(
      built
        .replaceAll(BUILT_FOR, 'https://guard.example/')
        .replace(/<Id>.*<\/Id>/, `<Id>${OPTIONS.id}</Id>`)
        .replace(/<Version>.*<\/Version>/, '<Version>1.2.3.4</Version>'),
    );
  });

  it('names the same files in a folder of the host', () => {
    const url = 'https://guard.example:8443/mail/';
    const named = filesNamedBy(make({ site: parseSite(url) }), url);
    expect(named).toEqual(filesNamedBy(built, BUILT_FOR));
    expect(named).toEqual(expect.arrayContaining(['launchevent.js', 'taskpane.html', 'assets/icon-16.png']));
    expect(make({ site: parseSite(url) })).not.toContain('localhost');
  });

  it('has its domains without the folder, and leaves others alone', () => {
    const domains = `<AppDomains><AppDomain>https://localhost:3000</AppDomain><AppDomain>https://login.example</AppDomain></AppDomains><Hosts>`;
    const xml = make({ site: parseSite('https://guard.example/mail/') }, built.replace('<Hosts>', domains));
    expect(xml).toContain('<AppDomain>https://guard.example</AppDomain><AppDomain>https://login.example</AppDomain>');
  });

  it('asks instead of blocking where that is wished, and only there', () => {
    const xml = make({ sendMode: 'prompt-user' });
    expect(findings(xml).map((each) => each.split(':')[0])).toEqual(['send-mode', 'send-mode']);
    expect(xml.match(/SendMode="\w+"/g)).toEqual(['SendMode="PromptUser"', 'SendMode="PromptUser"']);
  });

  it('is called as the organisation wishes, in every language and on the ribbon', () => {
    const name = `R&D's "mail" <guard> $1 守`;
    const root = parseXml(make({ name }));
    const labels = withDescendants(root).filter(
      (element) => element.name === 'DisplayName' || attribute(element, 'id') === 'Group.Label',
    );
    expect(labels).toHaveLength(3);
    for (const label of labels) {
      expect(attribute(label, 'DefaultValue')).toBe(name);
      expect(label.children.length).toBeGreaterThan(20);
      for (const override of label.children) expect(attribute(override, 'Value')).toBe(name);
    }
    // One name in every language is what was asked for.
    expect(findings(make({ name })).filter((each) => !each.startsWith('language-untranslated'))).toEqual([]);
  });

  it.each(['<Id>', '<Version>', 'SendMode=', BUILT_FOR])('cannot be made of one without %s', (part) => {
    expect(() => make({}, built.replaceAll(part, ''))).toThrow(/npm run build/);
  });
});

describe("a manifest's digest", () => {
  it('is the same where only the version, a comment or white space differs', () => {
    const other = make({ version: '9.0.0.0' }).replace('<Hosts>', '<!-- here -->\n\n<Hosts>');
    expect(manifestDigest(other)).toBe(manifestDigest(make()));
  });

  it.each<[string, Partial<ManifestOptions>]>([
    ['name', { name: 'Mail guard' }],
    ['send mode', { sendMode: 'prompt-user' }],
    ['address', { site: parseSite('https://other.example/') }],
  ])('differs with the %s', (_, options) => {
    expect(manifestDigest(make(options))).not.toBe(manifestDigest(make()));
  });
});

describe('the name', () => {
  it('is taken without blanks around it', () => {
    expect(parseName('  Gwarchod Ateb i bawb 守 ')).toBe('Gwarchod Ateb i bawb 守');
  });

  it.each([
    ['nothing', '  '],
    ['too much', 'a'.repeat(126)],
    ['a line break', 'Mail\nguard'],
    ['half a character', 'Mail \ud800 guard'],
    ['a character that turns the text around', 'Mail \u202e guard'],
  ])('is not %s', (_, name) => {
    expect(() => parseName(name)).toThrow(/^--name [^\n]+$/);
  });
});
