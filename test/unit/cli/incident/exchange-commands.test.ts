import { describe, expect, it } from 'vitest';
import { exchangeCommands } from '../../../../src/cli/incident/exchange-commands';
import type { ListKind } from '../../../../src/directory/catalogue-format';

const NOW = Date.parse('2026-11-14T08:30:00Z');
const until = NOW + 14_400_000;
const list = (address: string, kind?: ListKind) => ({ address, name: '', aliases: [], kind });
const commands = (lists = [list('all@corp.example')], subject?: string) =>
  exchangeCommands({ lists, subject, until, now: NOW })
    .map((line) => line.trim().replace(/^# /, ''))
    .filter((line) => /^[$A-Z][\w$]+(-| )/.test(line));
const starting = (word: string, ...given: Parameters<typeof commands>) =>
  commands(...given).filter((line) => line.startsWith(word));

describe('the commands for Exchange', () => {
  it.each([
    ['static', 'Set-DistributionGroup'],
    ['dynamic', 'Set-DynamicDistributionGroup'],
    ['group', 'Set-UnifiedGroup'],
  ] as const)('close a %s list with %s alone', (kind, command) => {
    const closing = starting('Set-', [list('all@corp.example', kind)]).filter((line) => line.includes('Accept'));
    expect(closing).toEqual([`${command} 'all@corp.example' -AcceptMessagesOnlyFromSendersOrMembers $allowed`]);
  });

  it('close a list of unknown kind with whichever of the three knows it', () => {
    expect(starting('Set-').filter((line) => line.includes('Accept'))).toHaveLength(3);
  });

  it('name every list, and when the rule ends', () => {
    const [rule] = starting('New-TransportRule', [list('a@corp.example'), list('b@corp.example')]);
    expect(rule).toContain("-AnyOfToCcHeader 'a@corp.example', 'b@corp.example'");
    expect(rule).toContain("'2026-11-14T12:30:00Z'");
  });

  it.each(['Get-MessageTraceV2', 'Set-TransportConfig', 'New-ComplianceSearch ', 'New-ComplianceSearchAction'])(
    'hold %s',
    (command) => {
      expect(starting(command)).toHaveLength(1);
    },
  );

  it('quote address and subject, also where a filter quotes them again', () => {
    const given = [[list("o'brien@corp.example", 'static')], 'It\'s "on"; $x'] as const;
    expect(starting('Set-DistributionGroup', [...given[0]], given[1])[0]).toContain("'o''brien@corp.example'");
    expect(starting('Remove-Message', [...given[0]], given[1])[0]).toContain(
      `-Filter 'Subject -eq ''It''''s "on"; $x'''`,
    );
    expect(starting('New-ComplianceSearch ', [...given[0]], given[1])[0]).toContain(
      `'subject:"It''s  on ; $x" AND received>=2026-11-14'`,
    );
  });

  it('that delete mail stand behind #, so that pasting everything runs none of them', () => {
    const lines = exchangeCommands({ lists: [list('all@corp.example')], subject: 'x', until, now: NOW });
    const running = lines.filter((line) => line.startsWith('  ') && !line.trim().startsWith('#')).join('\n');
    expect(running).not.toMatch(/Remove-|DeleteMessage|Purge/);
    expect(running).toContain('Set-DistributionGroup');
  });

  it('are none where no list is named', () => {
    expect(commands([])).toEqual([]);
  });
});
