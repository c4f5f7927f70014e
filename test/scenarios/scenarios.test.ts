import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectListDirectory } from '../../src/directory/list-directory';
import { connectOutlook } from '../../src/outlook/outlook';
import { checkMessage } from '../../src/check/check-message';
import { BareEngine } from '../runtime/bare-engine';
import { deviceHolding, outlookOf, scenarios, scenarioTime } from './scenario';
import type { Scenario } from './scenario';

const bundle = (): string => readFileSync('dist/launchevent.js', 'utf8');

beforeEach(() => {
  vi.useFakeTimers({ now: scenarioTime });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What the sources decide, over the real adapter. */
async function decided(scenario: Scenario): Promise<Scenario['expect']> {
  outlookOf(scenario).install();
  vi.stubGlobal('OfficeRuntime', deviceHolding(scenario.policy));
  const outlook = connectOutlook();
  const review = checkMessage('send', {
    ...outlook,
    directory: connectListDirectory({ ...outlook, listsUrl: 'https://localhost:3000/lists/' }),
    policyUrl: 'https://localhost:3000/policy.json',
  });
  await vi.advanceTimersByTimeAsync(2_000);
  const { decision } = await review;
  return { action: decision.action, rules: decision.findings.map((finding) => finding.rule) };
}

/** What the built bundle tells Outlook, in a bare engine. */
async function completed(scenario: Scenario): Promise<string> {
  const engine = new BareEngine({ OfficeRuntime: deviceHolding(scenario.policy), Date });
  engine.load(bundle());
  engine.open(outlookOf(scenario).context);
  const answers: { allowEvent: boolean; contextData?: string; sendModeOverride?: string }[] = [];
  const handler = scenario.meeting ? 'onAppointmentSendHandler' : 'onMessageSendHandler';
  void engine.launch(handler, { completed: (options) => void answers.push(options as never) });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers).toHaveLength(1);
  const answer = answers[0]!;
  if (answer.allowEvent) return 'allow';
  const { action } = JSON.parse(answer.contextData ?? '{}') as { action: string };
  expect(answer.sendModeOverride).toBe(action === 'warn' ? 'promptUser' : undefined);
  return action;
}

describe.each(scenarios)('$rule: $because', (scenario) => {
  test('as the sources decide', async () => {
    expect(await decided(scenario)).toEqual(scenario.expect);
  });

  test('as the built bundle tells Outlook', async () => {
    const { action } = scenario.expect;
    expect(await completed(scenario)).toBe(action === 'notice' ? 'allow' : action);
  });
});
