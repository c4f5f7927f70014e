import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../../src/cli/lists/csv-columns';

/** What its text alone can show, where there is no PowerShell: test/powershell runs it. */
const script = readFileSync('src/cli/lists/export-distribution-lists.ps1', 'utf8');
/** Without comments and the insides of quotes. */
const code = script
  .replace(/<#[^]*?#>/g, '')
  .replace(/'[^'\n]*'/g, "''")
  .replace(/"(?:[^"\n]|"")*"/g, '""')
  .replace(/#.*$/gm, '');
const CHANGES = /\b(?!Get-)[A-Z][a-z]+-(?:Recipient|(?:Dynamic)?DistributionGroup(?:Member)?|UnifiedGroup(?:Links)?)\b/;

describe('the script that exports lists', () => {
  it('writes the columns that "lists build" reads, in their order', () => {
    const row = /\[pscustomobject\] @\{([^}]*)\}/.exec(code)?.[1] ?? '';
    expect([...row.matchAll(/^\s*(\w+)\s*=/gm)].map(([, column]) => column)).toEqual([...COLUMNS]);
  });

  it('only reads', () => {
    expect(code).toContain('Get-DistributionGroupMember');
    expect(code).not.toMatch(CHANGES);
  });
});
