import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { policyCheck } from '../../../../../src/cli/policy/check/index';
import { runWith } from '../../../../builders/cli/run-with';

let folder = '';
let file = '';
let printed = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-'));
  file = path.join(folder, 'policy.json');
  printed = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((printed += String(text))));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const check = async (content: string | Buffer) => {
  await writeFile(file, content);
  return runWith(policyCheck, {}, [file]);
};

it('prints a line for each finding that an editor can jump to', async () => {
  expect(await check('{\r\n  "modus": "off",\r\n  "lists": [{ "size": 0 }]\r\n}')).toBe(1);
  const places = printed.split('\n').map((line) => line.slice(file.length).split(' ')[0]);
  expect(places).toEqual([':2:3:', ':3:13:', ':3:23:', '']);
});

it('has something to say of a file that comes into force anyway', async () => {
  expect(await check('{"mode":"off",\n"texts":{"xx":{}}, "mode":"off"}')).toBe(1);
  expect(printed).toMatch(/:2:10: texts\.xx [^]*:2:20: mode /);
});

it.each([['{}'], ['\ufeff{\r\n"mode": "observe"\r\n}\r\n']])('finds nothing in %j', async (content) => {
  expect(await check(content)).toBe(0);
  expect(printed).toBe(`${file}: good.\n`);
});

it.each([
  ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), /UTF-8/],
  ['UTF-16 without a mark', Buffer.from('{}', 'utf16le'), /UTF-8/],
  ['Latin-1', Buffer.from('{"\u00e9":1}', 'latin1'), /UTF-8/],
  ['10 MB', ' '.repeat(1e7), /10000000/],
])('reads nothing in %s, and says so in one sentence', async (_, content, sentence) => {
  await expect(check(content)).rejects.toThrow(sentence);
  await expect(check(content)).rejects.toThrow(/^[^\n]*policy\.json[^\n]*$/);
});

it('names a folder and a file that is not there', async () => {
  await expect(runWith(policyCheck, {}, [folder])).rejects.toThrow(/folder/);
  await expect(runWith(policyCheck, {}, [file])).rejects.toThrow(/no such file/);
});
