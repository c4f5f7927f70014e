import { describe, expect, it } from 'vitest';
import { findProfile } from '../../../../src/clients/profiles';
import type { ManifestSendMode } from '../../../../src/preview/model/smart-alert';
import { slowDialog, smartAlert, timedOutDialog, unavailableDialog } from '../../../../src/preview/model/smart-alert';

const WARN = {
  allowEvent: false,
  errorMessage: 'plain',
  errorMessageMarkdown: '**bold**',
  cancelLabel: 'Review recipients',
  commandId: 'ReviewRecipients',
  contextData: '{"a":1}',
  sendModeOverride: 'promptUser',
};
const stop = (client: string, options: Record<string, unknown> = WARN, sendMode: ManifestSendMode = 'SoftBlock') =>
  smartAlert({
    options,
    profile: findProfile(client),
    sendMode,
    addinName: 'Guard',
    commandKind: (id) => (id === 'ReviewRecipients' ? 'pane' : id === 'ReplyToSenderOnly' ? 'function' : 'unknown'),
  });
const buttons = (...given: Parameters<typeof stop>) =>
  stop(...given).dialog.buttons.map(({ id, label }) => `${id}=${label}`);
const { sendModeOverride: _warnOnly, ...BLOCK } = WARN;

describe('buttons of a stopped send', () => {
  it.each(['web', 'new', 'classic-1.15'])('%s has Take Action, and Send Anyway when relaxed', (client) => {
    expect(buttons(client)).toEqual([
      'take-action=Review recipients',
      'send-anyway=Send Anyway',
      "dont-send=Don't Send",
    ]);
    expect(buttons(client, BLOCK)).toEqual(['take-action=Review recipients', "dont-send=Don't Send"]);
    expect(stop(client).target).toEqual({ commandId: 'ReviewRecipients', contextData: '{"a":1}' });
    expect(stop(client).targetButton).toBe('take-action');
  });

  it.each(['classic-1.14', 'mac'])('%s renames Don’t Send, which opens the pane', (client) => {
    expect(buttons(client)).toEqual(['send-anyway=Send Anyway', 'dont-send=Review recipients']);
    expect(buttons(client, BLOCK)).toEqual(['dont-send=Review recipients']);
    expect(stop(client).targetButton).toBe('dont-send');
  });

  it('classic 1.13 knows none of it: SoftBlock stays, PromptUser in the manifest lets go', () => {
    expect(buttons('classic-1.13')).toEqual(["dont-send=Don't Send"]);
    expect(stop('classic-1.13').target).toBeUndefined();
    expect(buttons('classic-1.13', WARN, 'PromptUser')).toEqual(['send-anyway=Send Anyway', "dont-send=Don't Send"]);
  });

  it('an override only relaxes', () => {
    expect(buttons('web', { ...WARN, sendModeOverride: 'block' }, 'PromptUser')).toContain('send-anyway=Send Anyway');
  });

  it('an unknown command leaves a button that only cancels; a label without a command has no effect', () => {
    const unknown = { ...WARN, commandId: 'nobody' };
    expect([buttons('web', unknown)[0], stop('web', unknown).target]).toEqual([
      'take-action=Review recipients',
      undefined,
    ]);
    const { commandId: _left, ...bare } = WARN;
    expect(buttons('web', bare)).toEqual(['send-anyway=Send Anyway', "dont-send=Don't Send"]);
  });

  it('a function command needs Mailbox 1.15', () => {
    const command = { ...WARN, commandId: 'ReplyToSenderOnly' };
    expect(stop('web', command).target).toBeDefined();
    expect(stop('mac', command).target).toBeUndefined();
  });

  it('classic hears label and command only beside an errorMessage', () => {
    const { errorMessage: _none, ...silent } = WARN;
    expect(buttons('classic-1.15', silent)).toEqual(['send-anyway=Send Anyway', "dont-send=Don't Send"]);
  });

  it('a label over 20 characters is not taken, a text is cut at 500', () => {
    const long = { ...WARN, cancelLabel: 'x'.repeat(21), errorMessage: 'y'.repeat(600), errorMessageMarkdown: '' };
    expect(buttons('web', long)[0]).toBe('take-action=Take Action');
    expect(stop('web', long).dialog.text).toHaveLength(500);
  });
});

describe('what the dialog says', () => {
  it.each([
    ['web', '**bold**', true],
    ['classic-1.15', '**bold**', true],
    ['classic-1.14', 'plain', false],
    ['mac', 'plain', false],
  ])('%s', (client, text, markdown) => {
    expect(stop(client).dialog).toMatchObject({ cause: 'smart-alert', title: 'Guard', text, markdown });
  });
});

describe('dialogs of Outlook’s own', () => {
  const ids = (dialog: ReturnType<typeof slowDialog>) => dialog.buttons.map(({ id }) => id);
  it('slow: PromptUser may send, SoftBlock must wait', () => {
    expect(ids(slowDialog('G', 'PromptUser'))).toEqual(['send-anyway', 'dont-send']);
    expect(ids(slowDialog('G', 'SoftBlock'))).toEqual(['wait']);
  });
  it('timed out: PromptUser lets go, SoftBlock wants Send again', () => {
    expect(ids(timedOutDialog('G', 'PromptUser'))).toEqual(['send-anyway', 'dont-send']);
    expect(ids(timedOutDialog('G', 'SoftBlock'))).toEqual(['close']);
  });
  it.each([
    ['SoftBlock', 'web', true, ['send-anyway', 'try-later']],
    ['SoftBlock', 'mac', true, ['close']],
    ['SoftBlock', 'web', false, ['close']],
    ['Block', 'web', true, ['close']],
    ['PromptUser', 'mac', true, ['send-anyway', 'try-later']],
  ] as const)('unavailable under %s on %s, associated %s', (mode, client, associated, expected) => {
    expect(ids(unavailableDialog('G', mode, findProfile(client), associated))).toEqual(expected);
  });
});
