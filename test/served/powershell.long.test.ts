import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { findPowerShell } from '../../tools/powershell.mjs';
import { readCsv } from '../../src/cli/lists/read-csv';
import { runPester } from './pester';
import { notRunHere, withPowerShell } from './with-program';

const program = findPowerShell();
const folder = await mkdtemp(path.join(tmpdir(), 'pester-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
// Vitest learns the tests by name, so that each is counted: they run before it collects them.
const run = 'missing' in program ? undefined : await runPester(program, folder);

withPowerShell('the PowerShell scripts, run against a stand-in for Exchange', () => {
  for (const { name, result, said } of run?.tests ?? []) {
    if (result === 'Skipped') notRunHere(name);
    else it(name, () => expect(result, said).toBe('Passed'));
  }

  it('all ran', () => {
    expect(run?.tests.length).toBeGreaterThan(100);
  });

  it('"lists build" reads what the export script wrote', async () => {
    const { rows, problems, saysWhoMayWrite } = await readCsv(run?.exported ?? '');
    expect(problems).toEqual([]);
    expect(saysWhoMayWrite).toBe(true);
    expect(
      rows.map(({ address, members, kind, aliases, openTo }) => [address, members, kind, aliases, openTo]),
    ).toEqual([
      ['hard@corp.example', 3, 'static', ['old-hard@corp.example'], 'the whole organisation'],
      ['team@corp.example', 1, 'group', ['old-team@corp.example'], 'the whole organisation'],
    ]);
    expect(rows[0]?.name).toContain('"Staff"');
  });
});
