import { clientFrom } from './clients';
import type { StormClient } from './clients';
import type { StormParameters } from './parameters';
import { exponential, logNormal, randomFrom } from './random';
import type { Random } from './random';

/**
 * Somebody who may reply to all. Whatever chance decides about them is drawn from their own numbers, in one order: the same
 * people meet each variant of a storm, so that variants differ by what is protected and nothing else.
 */
export interface StormPerson {
  /** Where in a delivery to all they are, from 0 to 1. */
  readonly place: number;
  /** Minutes from the first message to their first look. */
  readonly looksAfter: number;
  /** The client on which they have the guard; undefined: they have none. */
  readonly guardOn: StormClient | undefined;
  /** Minutes after a freeze until it has reached their Outlook. */
  readonly freezeDelay: number;
  /** One set for each time they may reply. */
  nextDraws(): ReplyDraws;
  /** Of their replies, those that went out. */
  sent: number;
}

/** Numbers from 0 up to 1, but for the two times in minutes. */
export interface ReplyDraws {
  readonly joinsIn: number;
  readonly text: readonly [why: number, which: number];
  readonly answered: number;
  readonly writing: number;
  readonly onAlert: number;
  readonly onBar: number;
  readonly wayOut: number;
  readonly receipt: number;
  readonly recall: number;
  readonly again: number;
  readonly againAfter: number;
}

/** @param seed of this person */
export function personFrom(seed: number, parameters: StormParameters): StormPerson {
  const random = randomFrom(seed);
  return {
    place: random(),
    looksAfter: logNormal(random, parameters['reading-median'], parameters['reading-spread']),
    guardOn: guardOn(random(), random(), parameters),
    freezeDelay: random() * parameters['freeze-spread'],
    nextDraws: () => drawsFrom(random, parameters),
    sent: 0,
  };
}

function guardOn(has: number, onWhich: number, parameters: StormParameters): StormClient | undefined {
  const client = clientFrom(onWhich, parameters);
  return client && has < parameters.coverage * parameters[`coverage-${client}`] ? client : undefined;
}

const drawsFrom = (random: Random, parameters: StormParameters): ReplyDraws => ({
  joinsIn: random(),
  text: [random(), random()],
  answered: random(),
  writing: exponential(random, parameters.writing),
  onAlert: random(),
  onBar: random(),
  wayOut: random(),
  receipt: random(),
  recall: random(),
  again: random(),
  againAfter: exponential(random, parameters['again-after']),
});
