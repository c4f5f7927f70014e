import { expect, it } from 'vitest';
import { beginsMailbox, beginsMessage } from '../../../../../src/cli/replay/mail/first-line';

it.each([
  ['From - Tue Jan 02 10:00:00 2024', 'Subject: x'],
  ['From \r', 'Message-ID: <a@b>\r'],
  ['From ', 'X-Mozilla-Status: 0001'],
  ['From 1234@xxx Mon Jan 01 00:00:00 +0000 2015', 'DATE : today'],
  ['From ada@corp.example 2024-06-15', 'Received: from x'],
  ['From jwz  Fri Jul  1 09:13:09 1994 (+0700)', 'From: jwz'],
  ['From ada@corp.example Fri Apr 11 15:36:11 2025', '>From - Sat Apr 12 2025 15:59:28'],
  ['From - Tue Jan 02 10:00:00 2024', 'Th\u00e8me: x'],
  ['From - x', 'Message ID: <a@b>'],
  ['From ada@corp.example 2024-06-15', 'Message ID: <a@b>'],
  ['From \r', ' folded, of a field that is not there'],
  ['From ada@corp.example Fri, 11 Apr 2025 15:36:11 +0000', 'Message ID: <a@b>'],
])('%j above %j begins a message', (line, next) => {
  expect(beginsMessage(line, next)).toBe(true);
});

it.each([
  ['From Monday on the desk opens at 08:30 from 2027', ''],
  ['From the beginning of 2016 on', 'we write it: so'],
  ['From ada@x Mon Nov 14 08:29:00 2016', ''],
  ['From ada, with thanks for 2016', 'Dear all: x'],
  ['From - ', ''],
  ['From: ada@corp.example', 'To: x'],
  ['From : ada@corp.example', 'To : x'],
  ['>From ada@x Mon Nov 14 08:29:00 2016', 'Subject: x'],
  [`From ${'x'.repeat(400)}`, 'Subject: x'],
])('%j above %j does not', (line, next) => {
  expect(beginsMessage(line, next)).toBe(false);
});

it.each([
  [['From ada', 'Subject: x'], true],
  [['From ada', 'A field: of its own', ' folded', 'Subject: x'], true],
  [['From ada', 'we have a letter', '', 'Dear all'], false],
  [['Subject: x', 'From ada', 'Subject: x'], false],
  [[''], false],
])('%j begins a mailbox: %s', (lines, begins) => {
  expect(beginsMailbox(lines)).toBe(begins);
});
