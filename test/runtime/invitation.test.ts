import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deviceHolding, outlookOf, scenarioTime } from '../scenarios/scenario';
import type { Scenario } from '../scenarios/scenario';
import type { FakeOffice } from '../builders/outlook/fake-office';
import { BareEngine } from './bare-engine';

beforeEach(() => {
  vi.useFakeTimers({ now: scenarioTime });
});
afterEach(() => {
  vi.useRealTimers();
});

/** `Office.context.platform`, and the highest Mailbox set. */
const CLIENTS = [
  ['OfficeOnline', 16],
  ['PC', 12],
  ['PC', 14],
  ['PC', 16],
  ['Mac', 14],
] as const;

const LIST = { who: 'Ward staff <wardstaff@corp.example>', type: 'distributionList' };
const BIG = { lists: [{ address: 'wardstaff@corp.example', size: 9_000, action: 'allow' }] };

function meeting(platform: string, mailbox: number, differs: Partial<Scenario>): FakeOffice {
  const office = outlookOf({
    because: '',
    meeting: true,
    to: ['Bob <bob@corp.example>'],
    cc: [LIST],
    expect: { action: 'confirm', rules: [] },
    ...differs,
  });
  office.mailbox = mailbox;
  office.context.platform = platform;
  return office;
}

interface Answer {
  readonly allowEvent: boolean;
  readonly errorMessage?: string;
  readonly commandId?: string;
}

/** Launches a handler in a fresh engine; fails where it completes twice, or never. */
async function launch(name: string, office: FakeOffice, policy: object): Promise<Answer> {
  const engine = new BareEngine({ OfficeRuntime: deviceHolding(policy as Scenario['policy']), Date });
  engine.load(readFileSync('dist/launchevent.js', 'utf8'));
  engine.open(office.context);
  const answers: Answer[] = [];
  await engine.launch(name, { completed: (options) => void answers.push(options as Answer) });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(answers).toHaveLength(1);
  return answers[0]!;
}

const bar = (office: FakeOffice) => office.bars.get('reply-all-guard');

describe.each(CLIENTS)('%s, Mailbox 1.%i', (platform, mailbox) => {
  test('a new meeting with a big list has a bar, which goes with the list', async () => {
    const office = meeting(platform, mailbox, {});
    await launch('onNewAppointmentOrganizerHandler', office, BIG);
    expect(bar(office)?.message).toMatch(/^This invitation .*9,000/);
    office.fields.cc = [];
    await launch('onAppointmentAttendeesChangedHandler', office, BIG);
    expect(bar(office)).toBeUndefined();
  });

  test('an invitation to 9,000 has to be confirmed, in the pane of the meeting', async () => {
    const answer = await launch('onAppointmentSendHandler', meeting(platform, mailbox, {}), BIG);
    expect(answer).toMatchObject({ allowEvent: false, commandId: 'InvitationReviewRecipients' });
    expect(answer.errorMessage).toMatch(/9,000/);
  });

  test('a protected list stops it; an ordinary meeting is sent, and reads nothing more than its attendees', async () => {
    const block = { lists: [{ address: 'wardstaff@corp.example', action: 'block' }] };
    expect((await launch('onAppointmentSendHandler', meeting(platform, mailbox, {}), block)).allowEvent).toBe(false);
    const ordinary = meeting(platform, mailbox, { cc: [{ people: 8 }] });
    expect((await launch('onAppointmentSendHandler', ordinary, {})).allowEvent).toBe(true);
    expect(ordinary.calls.sort()).toEqual([
      'optionalAttendees.getAsync',
      'requiredAttendees.getAsync',
      'sessionData.getAllAsync',
    ]);
  });
});
