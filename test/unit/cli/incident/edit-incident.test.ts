import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { editIncident } from '../../../../src/cli/incident/edit-incident';
import { parsePolicy } from '../../../../src/policy/parse';

const INCIDENT = { until: '2026-11-14T17:00:00Z', lists: ['all@corp.example'], message: 'Ask the service desk.' };
const incidentOf = (text: string) => parsePolicy(text).layer.incident;

describe('the incident in a policy file', () => {
  it('comes behind the last setting, laid out as the others are', () => {
    expect(editIncident('{\n\t"mode": "off"\n}\n', { until: INCIDENT.until })).toBe(
      '{\n\t"mode": "off",\n\t"incident": {\n\t\t"until": "2026-11-14T17:00:00Z"\n\t}\n}\n',
    );
    expect(editIncident('{"mode":"off"}', { until: INCIDENT.until })).toBe(
      '{"mode":"off", "incident": {"until":"2026-11-14T17:00:00Z"}}',
    );
    expect(editIncident('{}', { until: INCIDENT.until })).toBe(
      '{\n  "incident": {\n    "until": "2026-11-14T17:00:00Z"\n  }\n}',
    );
  });

  it('takes the place of the one that is there, wherever that stands', () => {
    const before = '{ "incident": {"until": "2026-01-01T00:00Z"},\n   "mode": "off" }';
    const after = editIncident(before, { until: INCIDENT.until });
    expect(after).toBe('{ "incident": {"until":"2026-11-14T17:00:00Z"},\n   "mode": "off" }');
    expect(editIncident(after, undefined)).toBe('{ "mode": "off" }');
  });

  it('keeps CRLF and the byte order mark', () => {
    const before = '\ufeff{\r\n  "mode": "off"\r\n}\r\n';
    const after = editIncident(before, INCIDENT);
    expect(after.startsWith('\ufeff{\r\n')).toBe(true);
    expect(after).not.toMatch(/[^\r]\n/);
    expect(editIncident(after, undefined)).toBe(before);
  });

  it('is not written where the file says "incident" twice: the place is told', () => {
    const twice = '{"incident": {"until": "2026-01-01T00:00Z"},\n "incident": {"until": "2026-01-01T00:00Z"}}';
    expect(() => editIncident(twice, INCIDENT)).toThrow(/^:2:2: incident/);
  });

  it('is not written where the file would become too large, or too many lists freeze', () => {
    expect(() => editIncident(`{"mode": "off"${' '.repeat(65_500)}}`, INCIDENT)).toThrow(/shorten/);
    const lists = Array.from({ length: 101 }, (_, n) => `all${n}@corp.example`);
    expect(() => editIncident('{}', { until: INCIDENT.until, lists })).toThrow(/100/);
  });
});

/** A policy as somebody's editor may have left it. */
const policies = fc
  .record({
    settings: fc.subarray(
      [
        '"mode": "observe"',
        '"thresholds" : { "warn":50 }',
        '"locked":["thresholds"]',
        '"messages": {"}": "{\\"incident\\": 1}"}',
      ],
      { minLength: 1 },
    ),
    open: fc.constantFrom('', ' ', '\n  ', '\r\n\t', '\n\n    '),
    between: fc.constantFrom('', ' ', '\n  ', '\r\n\t'),
    close: fc.constantFrom('', ' ', '\n', '\r\n'),
    around: fc.constantFrom('', '\n', '\ufeff'),
  })
  .map(({ settings, open, between, close, around }) => {
    const text = `{${open}${settings.join(`,${between}`)}${close}}`;
    return around === '\n' ? text + around : around + text;
  });

test('a freeze that is started and stopped leaves every character of the file as it was', () => {
  fc.assert(
    fc.property(policies, (before) => {
      const frozen = editIncident(before, INCIDENT);
      expect(incidentOf(frozen)).toEqual({ ...INCIDENT, until: Date.parse(INCIDENT.until) });
      expect({ ...parsePolicy(frozen).layer, incident: undefined }).toEqual({
        ...parsePolicy(before).layer,
        incident: undefined,
      });
      expect(editIncident(frozen, undefined)).toBe(before);
    }),
  );
});
