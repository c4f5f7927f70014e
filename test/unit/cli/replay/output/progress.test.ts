import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { startProgress } from '../../../../../src/cli/replay/output/progress';

function started(isTTY: boolean) {
  const stream = new PassThrough();
  let now = 0;
  const progress = startProgress('Replaying', 100_000_000, {
    stream: Object.assign(stream, { isTTY, columns: 120, rows: 40 }) as unknown as NodeJS.WriteStream,
    clock: () => now,
  });
  return { progress, wait: (ms: number) => (now += ms), written: () => String(stream.read() ?? '') };
}

it('is a line every ten seconds where nobody looks on, and says the rate', () => {
  const { progress, wait, written } = started(false);
  progress.add(1_000_000);
  expect(written()).toBe('');
  wait(10_000);
  progress.messages(5_000);
  progress.add(349_000_000);
  expect(written()).toBe('Replaying: 5,000 messages, 350 MB, 35 MB/s, 500 messages/s\n');
  wait(9_000);
  progress.add(1);
  expect(written()).toBe('');
  wait(1_000);
  progress.add(50_000_000);
  expect(written()).toBe('Replaying: 5,000 messages, 400 MB, 20 MB/s, 250 messages/s\n');
  progress.end();
  expect(written()).toBe('Replaying: 5,000 messages, 400 MB in 20 s, 20 MB/s, 250 messages/s\n');
});

it('says nothing of a run that is over at once', () => {
  const { progress, wait, written } = started(false);
  progress.add(1_000);
  wait(999);
  progress.end();
  expect(written()).toBe('');
});

it('is a bar with the rate for a person, and ends with a line', () => {
  const { progress, wait, written } = started(true);
  wait(1_000);
  progress.messages(200);
  progress.add(50_000_000);
  progress.end();
  const text = written();
  expect(text).toContain('Replaying');
  expect(text).toContain('MB/s');
  expect(text).toMatch(/Replaying: 200 messages, 50 MB in 1 s, 50 MB\/s, 200 messages\/s\n$/);
});
