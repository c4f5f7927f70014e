import { expect, test } from 'vitest';
import type { KindEvidence } from '../../../src/signals/message-kind';
import { messageKind, tellingType } from '../../../src/signals/message-kind';

const NEW: KindEvidence = {
  composeType: 'newMail',
  inReplyTo: false,
  conversationIndexBytes: 22,
  subjectPrefix: 'none',
  quotedHeader: false,
};

test('a message that shows nothing of another is new', () => {
  expect(messageKind(NEW)).toBe('new');
});

test.each<[string, KindEvidence]>([
  ['a message id that it answers', { inReplyTo: true }],
  ['a conversation index over 22 bytes', { conversationIndexBytes: 27 }],
  ['a reply prefix', { subjectPrefix: 'reply' }],
  ['a quoted header block', { quotedHeader: true }],
])('%s makes a reply of what Outlook calls new', (_, evidence) => {
  expect(messageKind({ ...NEW, ...evidence })).toBe('reply');
});

test.each<[string, KindEvidence]>([
  ['nothing is known', {}],
  ['Outlook says newMail and nothing else was looked at', { composeType: 'newMail' }],
  [
    'Outlook says newMail, and no message id, which Mac says of replies too',
    { composeType: 'newMail', inReplyTo: false },
  ],
  ['the compose type is unknown and nothing points at a reply', { ...NEW, composeType: undefined }],
])('not proven new: %s', (_, evidence) => {
  expect(messageKind(evidence)).toBe('reply');
});

test('Outlook calling it a reply or a forward proves it', () => {
  expect(messageKind({ ...NEW, composeType: 'reply' })).toBe('reply');
  expect(messageKind({ ...NEW, composeType: 'forward', inReplyTo: true, subjectPrefix: 'reply' })).toBe('forward');
});

test('a topmost forward prefix is a forward, though it has an index and a quoted header like a reply', () => {
  const forward: KindEvidence = { subjectPrefix: 'forward', conversationIndexBytes: 27, quotedHeader: true };
  expect(messageKind({ ...forward, composeType: 'newMail' })).toBe('forward');
  expect(messageKind(forward)).toBe('forward');
  expect(messageKind({ ...forward, inReplyTo: true })).toBe('reply');
});

test('what Outlook said when compose opened is not lost at send', () => {
  const seen = (before: KindEvidence['composeType'], now: KindEvidence['composeType']) =>
    messageKind({ ...NEW, composeType: tellingType(before, now) });
  expect(seen('reply', 'newMail')).toBe('reply');
  expect(seen('newMail', 'reply')).toBe('reply');
  expect(seen('forward', 'reply')).toBe('forward');
  expect(seen('reply', undefined)).toBe('reply');
  expect(seen(undefined, 'newMail')).toBe('new');
  expect(seen('newMail', undefined)).toBe('new');
});

test.each<[string, KindEvidence]>([
  ['nothing else is known', {}],
  ['it is forwarded', { composeType: 'forward', subjectPrefix: 'forward' }],
  [
    'its thread began with a message',
    { ...NEW, subjectPrefix: 'reply', quotedHeader: true, conversationIndexBytes: 27 },
  ],
])('a meeting is an invitation where %s', (_, evidence) => {
  expect(messageKind({ ...evidence, isInvitation: true })).toBe('invitation');
});
