import { expect, it } from 'vitest';
import { advice } from '../../../../../src/cli/replay/output/advice';
import { reportOf } from '../../../../../src/cli/replay/tally/report';
import type { ReplayReport } from '../../../../../src/cli/replay/tally/report';
import { Tally } from '../../../../../src/cli/replay/tally/tally';

const NOTHING = reportOf(new Tally(), { paths: [], policy: null, lists: null, me: [], blockFrom: 5_000, notes: [] });

const say = (parts: Partial<ReplayReport>): string => advice({ ...NOTHING, sends: 1_000, ...parts });

const loudest = (rule: string, prompts: number): ReplayReport['rules'] =>
  NOTHING.rules.map((each) => (each.rule === rule ? { ...each, prompts } : each));

it.each<[string, Partial<ReplayReport>, RegExp]>([
  ['there is nothing', { sends: 0 }, /^Name a folder/],
  [
    'the block step stops many',
    { prompts: 9, blocks: { threshold: 5_000, count: 2, atTwice: 1 } },
    /of 5,000 people stops 0\.2 % of sends; raising it to 10,000 would stop 0\.1 %\.$/,
  ],
  ['nobody is prompted', { prompts: 0 }, /prompted nobody/],
  [
    'nobody is prompted, about lists of unknown size',
    { prompts: 0, reach: [{ ...NOTHING.reach.at(-1)!, allow: 20 }] },
    /^Build the list catalogue .* prompted nobody, but 2 % of sends go to lists of unknown size\.$/,
  ],
  ['lists are unknown', { prompts: 9, rules: loudest('unfamiliar-list', 9) }, /lists build/],
  [
    'lists are unknown although there is a catalogue',
    { prompts: 9, rules: loudest('unfamiliar-list', 9), replayed: { ...NOTHING.replayed, lists: 'lists' } },
    /^Add the lists that your catalogue lacks .*: 0\.9 % of sends/,
  ],
  ['words of a storm go to them', { prompts: 9, rules: loudest('storm-fuel', 9) }, /lists build/],
  ['policy does not bear them', { prompts: 9, rules: loudest('unknown-size', 9) }, /lists build/],
  ['it is quiet', { prompts: 5, rules: loudest('large-audience', 5) }, /^You can enforce/],
  ['a rule is loud', { prompts: 50, rules: loudest('large-audience', 50) }, /rule large-audience .* 5 % of sends/],
])('where %s', (_, parts, sentence) => {
  expect(say(parts)).toMatch(sentence);
});
