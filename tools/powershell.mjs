/** Finds PowerShell and Pester for the tests of the scripts, and installs both where .NET can. */

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { giveUp, root } from './project.mjs';

const POWERSHELL = '7.6.9';
const PESTER = '6.2.0';
const NAME = process.platform === 'win32' ? 'pwsh.exe' : 'pwsh';

/** Only for the tests, and thrown away with node_modules. */
const folder = path.join(root, 'node_modules', '.cache', 'powershell');
const pester = path.join(folder, 'pester', PESTER, 'tools', 'Pester.psd1');

/** The one on the path, else the one that "dotnet tool install --global" makes. */
function findProgram() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(path.isAbsolute);
  return [...folders, path.join(os.homedir(), '.dotnet', 'tools')]
    .map((each) => path.join(each, NAME))
    .find((file) => fs.existsSync(file));
}

/**
 * PowerShell and the file by which it loads Pester, or one sentence that says what to do.
 * @returns {{ path: string, pester: string } | { missing: string }}
 */
export function findPowerShell() {
  const program = findProgram();
  const lacking = program === undefined ? 'No PowerShell (pwsh)' : fs.existsSync(pester) ? undefined : 'No Pester';
  if (program !== undefined && lacking === undefined) return { path: program, pester };
  return { missing: `${lacking} was found: "node tools/powershell.mjs" gets it where there is .NET.` };
}

/** Most that one of them may take, where a network answers nothing; each takes ten seconds. */
const PATIENCE_MS = 300_000;

/** @param {readonly string[]} args */
function dotnet(args) {
  const env = { ...process.env, DOTNET_CLI_TELEMETRY_OPTOUT: '1' };
  try {
    execFileSync('dotnet', args, { stdio: 'inherit', timeout: PATIENCE_MS, env });
  } catch (error) {
    giveUp(`"dotnet ${args.join(' ')}" did not work: ${/** @type {Error} */ (error).message}.`);
  }
}

/** NuGet fetches a package for a project alone: this one has nothing else. */
function fetchPester() {
  fs.mkdirSync(folder, { recursive: true });
  const project = path.join(folder, 'pester.proj');
  fs.writeFileSync(
    project,
    `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageDownload Include="Pester" Version="[${PESTER}]" /></ItemGroup>
</Project>
`,
  );
  dotnet(['restore', project, '--packages', folder]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // First, since npm may begin with an empty node_modules.
  await ensureInstalled();
  if (findProgram() === undefined) dotnet(['tool', 'install', '--global', 'PowerShell', '--version', POWERSHELL]);
  if (!fs.existsSync(pester)) fetchPester();
  const found = findPowerShell();
  console.log('missing' in found ? found.missing : `PowerShell for the tests: ${found.path}.`);
}
