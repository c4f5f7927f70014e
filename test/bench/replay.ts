import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Benchmark, Measurement } from './benchmark';
import { mboxOf } from './mbox-of-messages';

const COMMAND = 'dist/cli/reply-all-guard.mjs';

const SMALL = 20_000;
const LARGE = 200_000;
const MILLION = 1_000_000;

/** Has the command tell, when it ends, how much memory it had at most, in kilobytes, and the processor's time, in microseconds. */
const TELL_USAGE =
  "data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();" +
  "process.stderr.write('peak '+u.maxRSS+' used '+(u.userCPUTime+u.systemCPUTime))})";

interface Run {
  /** Of the processor, so that other work on this computer does not count. */
  readonly seconds: number;
  readonly peakMegabytes: number;
}

/**
 * The built command over mboxes of 20,000 and 200,000 messages: how fast, and how little its memory grows with the mail. With
 * REPLAY_MILLION=1 a million messages besides, which takes 2.7 GB of the disk and minutes.
 */
export const replay: Benchmark = {
  name: 'replay',
  async run() {
    const folder = await mkdtemp(path.join(tmpdir(), 'replay-'));
    try {
      const small = await replayOf(SMALL, folder);
      const large = await replayOf(LARGE, folder);
      const figures: Measurement[] = [
        {
          metric: 'replayed messages per CPU second',
          value: LARGE / large.seconds,
          unit: '1/s',
          limit: 1_000,
          met: 'at-least',
          note: `${LARGE} messages`,
        },
        {
          metric: 'replay memory, ten times the mail',
          value: large.peakMegabytes / small.peakMegabytes,
          unit: '',
          // Caches fill up to their bounds, and the engine collects when it likes; what grew with the mail would come near ten.
          limit: 2,
          note: `peaks of ${Math.round(small.peakMegabytes)} and ${Math.round(large.peakMegabytes)} MB`,
        },
      ];
      if (process.env.REPLAY_MILLION !== '1') return figures;
      const million = await replayOf(MILLION, folder);
      return [
        ...figures,
        { metric: 'replay of a million messages', value: million.seconds, unit: 's', limit: 1_000 },
        { metric: 'replay memory, a million messages', value: million.peakMegabytes, unit: 'MB', limit: 500 },
      ];
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** The built command over an mbox of so many messages. */
export async function replayOf(messages: number, folder: string): Promise<Run> {
  const file = path.join(folder, `${messages}.mbox`);
  await pipeline(Readable.from(mboxOf(messages)), createWriteStream(file));
  const child = spawn(process.execPath, ['--import', TELL_USAGE, COMMAND, 'replay', file, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [told, report] = await Promise.all([textOf(child.stderr), textOf(child.stdout), once(child, 'exit')]);
  await rm(file);
  const { read } = JSON.parse(report || '{}') as { readonly read?: { readonly messages: number } };
  const [, peak, used] = /peak (\d+) used (\d+)/.exec(told) ?? [];
  if (read?.messages !== messages || used === undefined)
    throw new Error(`The replay of ${messages} messages read ${read?.messages ?? 'none'}: ${told}`);
  return { seconds: Number(used) / 1_000_000, peakMegabytes: Number(peak) / 1_024 };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
