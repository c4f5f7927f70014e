import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMail } from '../../../../../src/cli/replay/mail/find-mail';
import { collect, rawMail } from '../../../../builders/replay/a-mail';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'find-mail-'));
});
afterEach(() => rm(folder, { recursive: true }));

const POSTMARK = 'From ada@corp.example Mon Nov 14 08:29:00 2016\n';

async function put(name: string, text: string | Buffer): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

async function found(...paths: string[]): Promise<{ files: string[]; others: string[]; problems: string[] }> {
  const others: string[] = [];
  const problems: string[] = [];
  const files = await collect(
    findMail(paths, {
      onOther: (where, kind) => others.push(`${path.basename(where)} ${kind}`),
      onProblem: (where) => problems.push(path.basename(where)),
    }),
  );
  const names = files.map(({ path: file, kind, draft }) => `${path.relative(folder, file)} ${draft ? 'draft' : kind}`);
  return { files: names.map((name) => name.replaceAll('\\', '/')), others, problems };
}

describe('a folder', () => {
  it('gives every kind of mail by name or by its first line, folders inside included', async () => {
    await put('b.eml', rawMail({}));
    await put('a/Sent', POSTMARK + rawMail({}));
    await put('a/archive.mbox', '');
    await put('a/without-ending', rawMail({}));
    await put('trace.csv', 'Received');
    await put('notes.txt', 'Shopping: bread');
    await put('.hidden.eml', rawMail({}));
    expect(await found(folder)).toEqual({
      files: ['a/Sent mbox', 'a/archive.mbox mbox', 'a/without-ending mails', 'b.eml mail', 'trace.csv trace'],
      others: ['notes.txt other'],
      problems: [],
    });
  });

  it('may be a Maildir: cur and new, its subfolders, drafts by their flag, nothing half delivered', async () => {
    await put('Mail/cur/1.host:2,S', 'anything');
    await put('Mail/cur/2.host:2,DS', 'anything');
    await put('Mail/new/3.host', 'anything');
    await put('Mail/tmp/4.host', 'anything');
    await put('Mail/.Sent/cur/5.host;2,S', 'anything');
    await put('Mail/.Sent/new/6.host', 'anything');
    expect((await found(folder)).files).toEqual([
      'Mail/.Sent/cur/5.host;2,S mail',
      'Mail/.Sent/new/6.host mail',
      'Mail/cur/1.host:2,S mail',
      'Mail/cur/2.host:2,DS draft',
      'Mail/new/3.host mail',
    ]);
  });

  it('gives what is compressed, and says of everything else what it is', async () => {
    await put('2016-November.txt.gz', gzipSync(POSTMARK + rawMail({})));
    await put('a.eml.gz', gzipSync(rawMail({})));
    await put('archive.mbox.gz', gzipSync(''));
    await put('mail.gz', gzipSync(rawMail({}, 'x'.repeat(100_000))));
    await put('no-gzip.gz', 'Shopping');
    await put('Old.pst', '!BDN');
    await put('backup.tar.gz', gzipSync(rawMail({})));
    await put('empty', '');
    expect(await found(folder)).toEqual({
      files: ['2016-November.txt.gz mbox', 'a.eml.gz mail', 'archive.mbox.gz mbox', 'mail.gz mails'],
      others: ['backup.tar.gz archive', 'empty empty', 'no-gzip.gz other'],
      problems: ['Old.pst'],
    });
  });

  it('may be empty', async () => {
    expect((await found(folder)).files).toEqual([]);
  });
});

describe('a path', () => {
  it('that is not there, or is no mail, is one sentence that names it', async () => {
    await expect(found(path.join(folder, 'none'))).rejects.toThrow(/none cannot be read: it does not exist\.$/);
    await expect(found(await put('note.txt', 'Shopping: bread'))).rejects.toThrow(/note\.txt is neither mail/);
    await expect(found(await put('ada.pst', '!BDN'))).rejects.toThrow(/Outlook's own files: export/);
    await expect(found(await put('all.zip', 'PK'))).rejects.toThrow(/archive: unpack/);
    const mailbox = await put('mailbox.gz', gzipSync(POSTMARK + rawMail({})));
    expect((await found(mailbox)).files).toEqual(['mailbox.gz mbox']);
  });
});
