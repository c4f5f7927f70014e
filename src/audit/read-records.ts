import { ACTIONS } from '../engine/decision';
import type { Action } from '../engine/decision';
import type { Platform } from '../outlook/ports';
import { inRoom, REACH_STEPS } from './record';
import type { KeptRecord, Outcome } from './record';

const OUTCOMES: Readonly<Record<Outcome, true>> = {
  'reply-only': true,
  drop: true,
  bcc: true,
  undo: true,
  asked: true,
  acknowledged: true,
  'second-press': true,
  quiet: true,
  fewer: true,
};

const PLATFORMS: Readonly<Record<Platform, true>> = { classic: true, web: true, mac: true, mobile: true, other: true };

/** The last moment that a date can be, in milliseconds since 1970 (ECMAScript, time values). */
const LAST_MOMENT = 8.64e15;
const WHOLE_NUMBER = /^\d{1,16}$/;
/** More people than there are. */
const MOST_PEOPLE = 1e10;
/** Number and digits by chance. */
const ID = /^[1-9]\d{0,9}\.[0-9a-z]{0,6}$/;
const RULE_ID = /^[a-z][a-z-]{0,39}$/;

/**
 * @param text what the device cache holds; a line that is no record, cut off or another hand's, is left out
 * @returns the records, newest first as they were kept
 */
export function readRecords(text = ''): readonly KeptRecord[] {
  const records = inRoom(text)
    .split('\n')
    .map(readRecord)
    .filter((record) => record !== undefined);
  return records.reverse();
}

/** @returns undefined where any part is not what we write: half a record would be told wrong. */
function readRecord(line: string): KeptRecord | undefined {
  const [
    id = '',
    at = '',
    action = '',
    shown = '',
    rules = '',
    reach = '',
    client = '',
    outcome = '',
    spared = '',
    more,
  ] = line.split(',');
  const ids = rules === '' ? [] : rules.split(' ');
  const people = Number(spared || 0);
  if (
    more !== undefined ||
    !ID.test(id) ||
    !isMoment(at) ||
    !isAction(action) ||
    !isAction(shown) ||
    !ids.every((id) => RULE_ID.test(id)) ||
    !(reach === '' || REACH_STEPS.some((step) => String(step) === reach)) ||
    !isIn(PLATFORMS, client) ||
    !(outcome === '' || isIn(OUTCOMES, outcome)) ||
    !(spared === '' || WHOLE_NUMBER.test(spared)) ||
    (outcome === 'fewer') !== people > 0 ||
    people > MOST_PEOPLE
  )
    return undefined;
  return {
    n: parseInt(id, 10),
    uid: at + id.slice(id.indexOf('.')),
    at: Number(at),
    action,
    shown,
    rules: ids,
    reach: reach === '' ? null : Number(reach),
    client,
    ...(outcome !== '' && { outcome }),
    ...(people > 0 && { spared: people }),
  };
}

const isMoment = (text: string): boolean => WHOLE_NUMBER.test(text) && Number(text) > 0 && Number(text) <= LAST_MOMENT;

const isAction = (text: string): text is Action => (ACTIONS as readonly string[]).includes(text);

const isIn = <K extends string>(known: Readonly<Record<K, true>>, text: string): text is K =>
  Object.keys(known).includes(text);
