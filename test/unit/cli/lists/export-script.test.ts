import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../../src/cli/lists/list-row';

/** There is no PowerShell here: what its text alone can show. */
const script = readFileSync('src/cli/lists/export-distribution-lists.ps1', 'utf8');
/** Without comments and the insides of quotes. */
const code = script
  .replace(/<#[^]*?#>/g, '')
  .replace(/'[^'\n]*'/g, "''")
  .replace(/"(?:[^"\n]|"")*"/g, '""')
  .replace(/#.*$/gm, '');
const EXCHANGE =
  /\b[A-Z][a-z]+-(?:Recipient|(?:Dynamic)?DistributionGroup(?:Member)?|UnifiedGroup(?:Links)?)\b[^|\n})]*/g;

describe('the script that exports lists', () => {
  it('writes the columns that "lists build" reads, in their order', () => {
    const row = /\[pscustomobject\] @\{([^}]*)\}/.exec(code)?.[1] ?? '';
    expect([...row.matchAll(/^\s*(\w+)\s*=/gm)].map(([, column]) => column)).toEqual(COLUMNS);
  });

  it('only reads, every page of everything, and no failure goes unnoticed', () => {
    const calls = [...code.matchAll(EXCHANGE)].map(([call]) => call);
    expect(calls.length).toBeGreaterThan(6);
    for (const call of calls) {
      expect(call).toMatch(/^Get-/);
      expect(call).toContain('-ErrorAction Stop');
      if (!/@query|-Identity \$Id -ErrorAction/.test(call)) expect(call).toContain('-ResultSize Unlimited');
    }
    expect(code).not.toMatch(/\b(?:Set|Add|Remove|Update|Enable|Disable|Connect)-\w/);
  });

  it('is plain ASCII with every bracket closed: Windows PowerShell guesses the encoding', () => {
    expect(script).toMatch(/^[\t\n\x20-\x7e]*$/);
    const open: string[] = [];
    for (const bracket of code.match(/[()[\]{}]/g) ?? []) {
      if ('([{'.includes(bracket)) open.push(bracket);
      else expect(open.pop()).toBe('([{'[')]}'.indexOf(bracket)]);
    }
    expect(open).toEqual([]);
  });

  it('documents each of its parameters', () => {
    const parameters = /^param\(([^]*?)^\)/m.exec(code)?.[1] ?? '';
    const names = [...parameters.matchAll(/^\s*\[[\w[\]]+\] \$(\w+)/gm)].map(([, name]) => name);
    expect(names).toEqual([...script.matchAll(/^\.PARAMETER (\w+)$/gm)].map(([, name]) => name));
    expect(names).toHaveLength(4);
  });
});
