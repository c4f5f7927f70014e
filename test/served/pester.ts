/** Runs the tests of the PowerShell scripts with Pester. */

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const FOLDER = 'test/powershell';
/** What the runner prints, far more than it ever was. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/** One test that Pester knows. */
export interface PesterTest {
  /** Blocks and test, from the outside in. */
  readonly name: string;
  readonly result: 'Passed' | 'Failed' | 'Skipped' | 'NotRun' | 'Inconclusive';
  /** What it says where it failed. */
  readonly said: string;
}

/** Errors of a file as a whole count as a test that failed. */
const SCRIPT = `
$ErrorActionPreference = 'Stop'
Import-Module $env:PESTER_MODULE
$configuration = New-PesterConfiguration
$configuration.Run.Path = @(Get-ChildItem -Path ${FOLDER} -Filter *.tests.ps1 | ForEach-Object { $_.FullName })
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$run = Invoke-Pester -Configuration $configuration
$tests = @($run.Tests | ForEach-Object {
    @{ name = $_.ExpandedPath; result = $_.Result; said = @($_.ErrorRecord | ForEach-Object { $_ | Out-String }) -join '' } })
$files = @($run.Containers | Where-Object { $_.ErrorRecord } | ForEach-Object {
    @{ name = "$($_.Item)"; result = 'Failed'; said = @($_.ErrorRecord | ForEach-Object { $_ | Out-String }) -join '' } })
ConvertTo-Json -InputObject ($tests + $files) -Depth 3 | Set-Content -LiteralPath $env:PESTER_RESULT -Encoding utf8NoBOM
`;

/**
 * Runs them all once.
 * @param folder where it may write
 * @returns the tests, and a file that the export script wrote
 * @throws where PowerShell does not come to its end, with what it printed
 */
export async function runPester(
  { path: program, pester }: { readonly path: string; readonly pester: string },
  folder: string,
): Promise<{ readonly tests: readonly PesterTest[]; readonly exported: string }> {
  const result = path.join(folder, 'result.json');
  const exported = path.join(folder, 'lists.csv');
  await promisify(execFile)(program, ['-NoProfile', '-NonInteractive', '-Command', SCRIPT], {
    maxBuffer: MOST_OUTPUT,
    env: {
      ...process.env,
      PESTER_MODULE: pester,
      PESTER_RESULT: result,
      EXPORT_FILE: exported,
      POWERSHELL_TELEMETRY_OPTOUT: '1',
      POWERSHELL_UPDATECHECK: 'Off',
    },
  });
  return { tests: JSON.parse(await readFile(result, 'utf8')) as readonly PesterTest[], exported };
}
