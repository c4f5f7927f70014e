import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../src/cli/commands';
import { runCommand } from '../../src/cli/run-command';
import { collectorFile } from '../builders/audit/otlp-export';
import type { FakeOffice } from '../builders/outlook/fake-office';
import { colleagues, DAY_MS, Device, listEntry, MINUTE_MS, rulesOf } from '../upgrade/device';

/** Devices that a storm runs over. */
const DEVICES = 12;
const STORM_EML = `From: Sam Fielding <sam.fielding@corp.example>
To: CroydonPractices <croydonpractices@corp.example>
Subject: RE: Test email

Please remove me from this list.
`.replaceAll('\n', '\r\n');

describe('a storm, as the service desk meets it', () => {
  let folder = '';
  let bundle = '';
  let printed = '';
  const start = Date.now();
  const file = (name: string): string => path.join(folder, name);
  const devices: Device[] = [];
  const command = (...words: string[]): Promise<number> => runCommand(words, COMMANDS, '1.2.3');

  beforeAll(async () => {
    bundle = await readFile(path.resolve('dist/launchevent.js'), 'utf8');
    folder = await mkdtemp(path.join(tmpdir(), 'incident-desk-'));
    await writeFile(file('storm.eml'), STORM_EML);
    await writeFile(
      file('policy.json'),
      JSON.stringify({
        organisationDomains: ['corp.example'],
        audit: { endpoint: 'https://collector.corp.example/v1/logs' },
      }),
    );
    for (let nth = 0; nth < DEVICES; nth += 1) devices.push(new Device(bundle, start + nth));
    await publish();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(() => {
    printed = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
  });

  /** What is uploaded to the add-in's host is what every device fetches. */
  async function publish(): Promise<void> {
    const host = new Map([['/policy.json', await readFile(file('policy.json'), 'utf8')]]);
    for (const device of devices) device.host = host;
  }

  /** Somebody writes to everybody. @param kind of message */
  async function write(
    device: Device,
    kind: 'reply' | 'newMail' | 'forward',
  ): Promise<{ isSent: boolean; office: FakeOffice }> {
    const office = device.window([listEntry('CroydonPractices')]);
    office.composeType = { composeType: kind, coercionType: 'html' };
    if (kind !== 'reply') office.item.inReplyTo = null;
    office.body = 'Please remove me from this list.';
    await device.raise('onNewMessageCompose', office);
    return { isSent: (await device.send(office)).allowEvent === true, office };
  }

  it('the guard stops each press of Send by its own rules, and nobody is frozen yet', async () => {
    for (const device of devices) {
      const { isSent, office } = await write(device, 'reply');
      expect({ isSent, rules: rulesOf(office) }).toEqual({
        isSent: false,
        rules: expect.arrayContaining(['storm-fuel']),
      });
      expect(rulesOf(office)).not.toContain('incident-freeze');
    }
  });

  it('one command takes the list out of a mail, and a minute later every kind of message is stopped everywhere', async () => {
    expect(
      await command('incident', 'start', '--eml', file('storm.eml'), '--for', '4h', '--policy', file('policy.json')),
    ).toBe(0);
    expect(printed).toContain('croydonpractices@corp.example');
    await publish();
    for (const [nth, device] of devices.entries()) {
      device.now += MINUTE_MS + 1;
      const { isSent, office } = await write(device, (['reply', 'newMail', 'forward'] as const)[nth % 3]!);
      expect({ isSent, first: rulesOf(office)[0] }).toEqual({ isSent: false, first: 'incident-freeze' });
    }
  });

  it('the next day one command makes a page of it, with the totals of what was sent', async () => {
    // Records leave with the next window that somebody opens.
    for (const device of devices) {
      device.now += DAY_MS;
      await device.raise('onNewMessageCompose', device.window(colleagues(2)));
    }
    const requests = devices.flatMap(({ posted }) => posted);
    await writeFile(file('collected.jsonl'), collectorFile(requests));
    expect(await command('incident', 'report', file('collected.jsonl'), '--html', file('storm.html'))).toBe(0);
    expect(await readFile(file('storm.html'), 'utf8')).toContain('incident-freeze');
    printed = '';
    expect(await command('incident', 'report', file('collected.jsonl'), '--json')).toBe(0);
    const sent = requests.join('').match(/"timeUnixNano"/g)?.length;
    // One press of each device before the freeze, and one after.
    expect(sent).toBe(2 * DEVICES);
    expect(JSON.parse(printed)).toMatchObject({ records: sent });
  });

  it('one command ends it', async () => {
    expect(await command('incident', 'stop', '--policy', file('policy.json'))).toBe(0);
    await publish();
    const device = devices[0]!;
    device.now += MINUTE_MS + 1;
    expect(rulesOf((await write(device, 'newMail')).office)).not.toContain('incident-freeze');
  });
});
