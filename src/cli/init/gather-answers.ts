import { textsOf } from '../command';
import type { Values } from '../command';
import { QUESTIONS } from './answers';
import type { Answers, Question } from './answers';
import { openAsker } from './ask';
import type { Asker, Terminal } from './ask';

/**
 * Each answer from its flag, else from the person, else (`--yes`) as proposed.
 * @throws one sentence that names the flag of an answer that nobody gives
 */
export async function gatherAnswers(values: Values, terminal: Terminal): Promise<Answers> {
  const open: Question[] = [];
  const answers: Partial<Record<keyof Answers, unknown>> = {};
  // A flag that is wrong is said before anything is asked.
  for (const question of QUESTIONS) {
    const given = textsOf(values, question.flag.slice(2));
    if (given.length) answers[question.answers] = question.read(given);
    else if (values.yes === true && question.proposal !== undefined) answers[question.answers] = question.otherwise;
    else open.push(question);
  }
  const [first] = open;
  if (!first) return answers as unknown as Answers;
  if (values.yes === true || !terminal.isInteractive) throw new Error(missing(first, values.yes === true));
  const asker = openAsker(terminal);
  try {
    for (const question of open) answers[question.answers] = await askOne(asker, question);
  } finally {
    asker.close();
  }
  return answers as unknown as Answers;
}

function missing({ flag, text, proposal }: Question, isYes: boolean): string {
  if (isYes) return `--yes asks nothing, and nothing can be proposed here: give ${flag}. ${text}.`;
  const rest = proposal === undefined ? '' : `, or --yes for what is proposed (${proposal})`;
  return `Nobody is at a terminal to be asked: give ${flag}${rest}. ${text}.`;
}

const askOne = (asker: Asker, { text, proposal, otherwise, read }: Question): Promise<unknown> =>
  asker.ask<unknown>(
    proposal === undefined ? text : `${text} [${proposal}]`,
    (line) => read([line]),
    proposal === undefined ? undefined : { value: otherwise },
  );
