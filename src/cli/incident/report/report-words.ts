import { number } from '../../report/numbers';
import { REACH_STEPS } from '../../../audit/record';
import type { IncidentReport } from './incident-tally';

/** Each outcome of a record, to an administrator. */
export const OUTCOME_WORDS: Readonly<Partial<Record<string, string>>> = {
  'reply-only': 'Way out: the message went to one person only',
  drop: 'Way out: the big lists were left out',
  bcc: 'Way out: everybody was moved to Bcc',
  undo: 'A way out was undone',
  asked: 'The line that asks not to reply to all was put in',
  acknowledged: 'Passed: the person confirmed the audience',
  'second-press': 'Passed: Send was pressed a second time',
  quiet: 'Passed: the person wants no more prompts about this conversation',
  fewer: 'Sent to fewer people than the person had been told',
};

const WAYS_OUT = ['reply-only', 'drop', 'bcc'];

export const waysOutIn = ({ outcomes }: IncidentReport): number =>
  outcomes.reduce((sum, [outcome, times]) => sum + (WAYS_OUT.includes(outcome) ? times : 0), 0);

export const CLIENT_WORDS: Readonly<Partial<Record<string, string>>> = {
  classic: 'classic Outlook for Windows',
  web: 'Outlook on the web and new Outlook',
  mac: 'Outlook for Mac',
  mobile: 'Outlook on phones',
  other: 'another Outlook',
};

/** `1,000 to 4,999`. */
export function reachWords(step: number | undefined): string {
  if (step === undefined) return 'a list of unknown size';
  const above = [...REACH_STEPS].reverse().find((each) => each > step);
  return above === undefined ? `${number(step)} or more` : `${number(step)} to ${number(above - 1)}`;
}
