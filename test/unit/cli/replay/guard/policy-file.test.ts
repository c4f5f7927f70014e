import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPolicyFile } from '../../../../../src/cli/replay/guard/policy-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'policy-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function policy(text: string) {
  const file = path.join(folder, 'policy.json');
  await writeFile(file, text);
  return readPolicyFile(file);
}

it('serves the file, without what has no place in the past, and says so', async () => {
  const read = await policy(
    JSON.stringify({
      mode: 'observe',
      incident: { until: '2026-01-01T00:00:00Z' },
      organisationDomains: ['corp.example'],
    }),
  );
  expect(JSON.parse(read.text)).toEqual({ mode: 'enforce', organisationDomains: ['corp.example'] });
  expect(read.organisationDomains).toEqual(['corp.example']);
  expect(read.notes).toHaveLength(2);
  expect((await policy('{"mode":"enforce"}')).notes).toEqual([]);
});

it('replays for everybody, whatever mode a row gives them', async () => {
  const read = await policy('{"senderOverrides":[{"match":["a@corp.example"],"mode":"off"}]}');
  expect(JSON.parse(read.text)).toEqual({
    mode: 'enforce',
    senderOverrides: [{ match: ['a@corp.example'], mode: 'enforce' }],
  });
  expect(read.notes).toHaveLength(1);
});

it('refuses what the add-in would refuse, finding by finding', async () => {
  await expect(policy('{"lader":{},"mode":"on"}')).rejects.toThrow(/would not take effect[^]*lader[^]*mode/);
  await expect(readPolicyFile(path.join(folder, 'none.json'))).rejects.toThrow(/none\.json cannot be read/);
});
