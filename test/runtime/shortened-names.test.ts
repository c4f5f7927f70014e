import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCHEMA } from '../../src/policy/schema';
import { SHORTENED } from '../../tools/shortened-names.mjs';
import { SHOWN_ELSEWHERE } from '../../tools/shorter-code.mjs';
import { SimulatedEngine } from './simulated-time/simulated-engine';

const MORNING = Date.UTC(2026, 10, 14, 8, 29);

/** Of one or two letters like every name that was shortened, and no such name: what we call so ourselves. */
const OUR_SHORT_NAMES = ['v', 'is', 'at', 'n', 'ms'];

const POLICY = {
  audit: { endpoint: 'https://collector.example/v1/logs' },
  lists: [{ address: 'croydonpractices@corp.example', size: 200, message: 'Ask first.' }],
};

function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'string' && /^[[{]/.test(value)) return namesIn(JSON.parse(value));
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(namesIn);
  return Array.isArray(value) ? inside : [...Object.keys(value), ...inside];
}

describe('a name that is shortened', () => {
  test('is in nothing that a handler stores, sends or shows', async () => {
    const engine = new SimulatedEngine();
    const { device } = engine.at(MORNING);
    device.served.set('https://localhost:3000/policy.json', JSON.stringify(POLICY));
    const office = engine.window({
      because: 'a bar, an alert and a record',
      to: [{ who: 'CroydonPractices <croydonpractices@corp.example>', type: 'distributionList' }, { people: 3 }],
      expect: { action: 'warn', rules: [] },
    });
    office.mailbox = 15;
    const [, sent] = [
      await engine.launch(office, 'onNewMessageComposeHandler'),
      await engine.launch(office, 'onMessageSendHandler'),
      await engine.launch(office, 'onNewMessageComposeHandler'),
    ];
    const left = [office.session, [...office.bars], [...device.stored], device.requests, sent[0]!.options];
    const names = namesIn(left);
    expect(names).toEqual(expect.arrayContaining(['lastSend', 'recipients', 'errorMessage', 'resourceLogs', 'readAt']));
    expect(names.filter((name) => name.length < 3 && !OUR_SHORT_NAMES.includes(name))).toEqual([]);
    expect(names.filter((name) => SHORTENED.includes(name))).toEqual([]);
  });

  test('is no setting, nor a part of one', () => {
    const settings = new Set(namesIn(JSON.parse(JSON.stringify(SCHEMA))));
    expect(SHORTENED.filter((name) => settings.has(name))).toEqual([]);
  });
});

test.each(SHOWN_ELSEWHERE)('no handler reads what was left out of its objects: %s', (name) => {
  expect(readFileSync('dist/launchevent.js', 'utf8')).not.toMatch(new RegExp(`[.{,]${name}\\b`));
});
