import { baseOf } from '../../../i18n/format';
import { ASK_LINES } from '../../../i18n/message-words';
import type { BodyWriter, Client, MessageBody } from '../../../outlook/ports';
import { lineAsText, markerLine, readMarkerLine, withoutTextLine } from './marker-line';
import type { LineState } from './marker-line';
import { messageLanguage } from './message-language';
import { lineAsHtml, readHtmlBody } from './marker-line-html';

export interface AskPorts {
  readonly bodyWriter: BodyWriter;
  readonly client: Pick<Client, 'platform'>;
}

/** Whether the message has the line now. */
export type AskState = LineState | 'unreadable';

/** `by-hand`: the line is there, and only the person can take it out without harm. */
export type AskResult = 'asked' | 'not-asked' | 'by-hand' | 'failed';

export interface AskOutcome {
  readonly state: AskState;
  readonly result: AskResult;
}

/** What a body says about the line; nothing of it is remembered. */
interface BodyReading {
  readonly type: MessageBody['type'];
  readonly state: AskState;
  readonly typed: string;
  /** The body without the line, where that can be had without harm. */
  readonly without: string | undefined;
}

const SENTENCES = Object.values(ASK_LINES);
const LANGUAGES = Object.keys(ASK_LINES) as (keyof typeof ASK_LINES)[];

/**
 * Writing a body back breaks its pictures on Mac (OfficeDev/office-js#402, #5430) and loses quoted ones on the web and in
 * new Outlook (#6808): there the line is the person's to delete. Classic keeps them.
 */
const keepsPictures = ({ platform }: AskPorts['client']): boolean => platform === 'classic';

const UNREADABLE: BodyReading = { type: 'text', state: 'unreadable', typed: '', without: undefined };

/** Whether the message has the line now. Never rejects. */
export const askState = async (ports: AskPorts): Promise<AskState> => (await readBody(ports)).state;

/**
 * Puts the line at the top of the message, or takes it out where it is there once and unchanged. The result is what the
 * message then holds, whatever Outlook reported of the writing. Never rejects.
 * @param paneLanguage BCP 47; the line is in it where the message's own language is not clear
 */
export async function askNotTo(wanted: boolean, ports: AskPorts, paneLanguage: string): Promise<AskOutcome> {
  const seen = await readBody(ports);
  const { state, type, without } = seen;
  if (state === 'unreadable') return { state, result: 'failed' };
  if (wanted === (state !== 'absent')) return { state, result: wanted ? 'asked' : 'not-asked' };
  if (!wanted && without === undefined) return { state, result: 'by-hand' };
  const isDone = await settles(
    wanted
      ? ports.bodyWriter.prepend({ type, content: lineFor(seen, paneLanguage) })
      : ports.bodyWriter.replace({ type, content: without! }),
  );
  const after = await askState(ports);
  if (after === 'unreadable')
    return isDone ? doneAs(wanted ? 'present' : 'absent') : { state: after, result: 'failed' };
  return wanted === (after !== 'absent') ? doneAs(after) : { state: after, result: 'failed' };
}

const doneAs = (state: AskState): AskOutcome => ({ state, result: state === 'absent' ? 'not-asked' : 'asked' });

const settles = (writing: Promise<void>): Promise<boolean> =>
  writing.then(
    () => true,
    () => false,
  );

function lineFor({ type, typed }: BodyReading, paneLanguage: string): string {
  const wanted = baseOf(messageLanguage(typed) ?? paneLanguage);
  const language = LANGUAGES.find((each) => baseOf(each) === wanted) ?? 'en';
  const line = markerLine(ASK_LINES[language]);
  return type === 'html' ? lineAsHtml(line) : lineAsText(line);
}

async function readBody({ bodyWriter, client }: AskPorts): Promise<BodyReading> {
  try {
    const { type, content } = await bodyWriter.read();
    if (type === 'text') {
      const { state, typed, index } = readMarkerLine(content, SENTENCES);
      return { type, state, typed, without: index === undefined ? undefined : withoutTextLine(content, index) };
    }
    const { line, without, ownPictures } = readHtmlBody(content, SENTENCES);
    const isSafe = !ownPictures || keepsPictures(client);
    return { type, state: line.state, typed: line.typed, without: isSafe ? without : undefined };
  } catch {
    return UNREADABLE;
  }
}
