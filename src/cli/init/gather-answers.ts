import type { ValuesOf } from '../command';
import { QUESTIONS, questionText } from './answers';
import type { ANSWER_OPTIONS, Answers, Question } from './answers';
import { openAsker } from './ask';
import type { Asker, Terminal } from './ask';

type AnswerValues = ValuesOf<typeof ANSWER_OPTIONS> & { readonly yes: boolean };

/**
 * Each answer from its option, else from the person, else (`--yes`) as proposed.
 * @throws one sentence that names the option of an answer that nobody gives
 */
export async function gatherAnswers(values: AnswerValues, terminal: Terminal): Promise<Answers> {
  const open: Question[] = [];
  const answers: Partial<Record<keyof Answers, unknown>> = {};
  // An option that is wrong is reported before anything is asked.
  for (const question of QUESTIONS) {
    const given = [values[question.option] ?? []].flat();
    if (given.length) answers[question.answers] = question.read(given);
    else if (values.yes && question.proposal !== undefined) answers[question.answers] = question.otherwise;
    else open.push(question);
  }
  const [first] = open;
  if (!first) return answers as unknown as Answers;
  if (values.yes || !terminal.isInteractive) throw new Error(missing(first, values.yes));
  const asker = openAsker(terminal);
  try {
    for (const question of open) answers[question.answers] = await askOne(asker, question);
  } finally {
    asker.close();
  }
  return answers as unknown as Answers;
}

function missing(question: Question, isYes: boolean): string {
  const { option, proposal } = question;
  if (isYes) return `--yes has no answer to propose here: give --${option}. ${questionText(question)}.`;
  const rest = proposal === undefined ? '' : `, or --yes for the proposed answer (${proposal})`;
  return `There is no terminal to ask at: give --${option}${rest}. ${questionText(question)}.`;
}

function askOne(asker: Asker, question: Question): Promise<unknown> {
  const { proposal, otherwise, read } = question;
  const text = questionText(question);
  return asker.ask<unknown>(
    proposal === undefined ? text : `${text} [${proposal}]`,
    (line) => read([line]),
    proposal === undefined ? undefined : { value: otherwise },
  );
}
