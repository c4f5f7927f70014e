import type { Outlook, OutlookState } from '../outlook';

export interface TourStop {
  readonly title: string;
  readonly text: string;
  /** What its button says, and does. */
  readonly button: string;
  readonly act: (outlook: Outlook) => void;
  /** The visitor did it without the button. */
  readonly isDone: (state: OutlookState) => boolean;
}

const SUBJECT = 'Test email';
const TEXT = '<div>Please remove me from this list.</div>';

/** A reply to all to the test mail is being written: the one that is, else another. */
function replyToAll(outlook: Outlook): void {
  if (outlook.getState().compose?.mode === 'replyAll') return;
  outlook.openFolder('inbox');
  const mail = outlook.getState().mails.find(({ subject }) => subject === SUBJECT);
  if (!mail) return;
  outlook.select(mail.id);
  outlook.replyAll(mail.id);
}

function send(outlook: Outlook): void {
  replyToAll(outlook);
  const { compose } = outlook.getState();
  if (!compose || compose.sending) return;
  if (!compose.html.includes(TEXT)) outlook.prependBody(compose.id, TEXT);
  outlook.send(compose.id);
}

/** Opens the pane beside the message, through the alert where there is one. */
function showWaysOut(outlook: Outlook): void {
  replyToAll(outlook);
  const { compose, ribbon } = outlook.getState();
  const buttons = compose?.alert?.buttons.map(({ id }) => id) ?? [];
  if (compose && buttons.includes('take-action')) outlook.answerAlert(compose.id, 'take-action');
  else if (ribbon[0]) outlook.pressRibbon(ribbon[0].controlId);
}

function freeze(outlook: Outlook): void {
  const { compose } = outlook.getState();
  if (compose) outlook.discard(compose.id);
  outlook.set({ incident: 'list' });
  replyToAll(outlook);
}

/** Press Reply all, press Send, see the ways out, stop a storm: in this order. The last one is a farewell. */
export const TOUR_STOPS: readonly TourStop[] = [
  {
    title: 'Press Reply all',
    text: 'Test email came through a list. Reply to all of it, and a bar says how far that goes.',
    button: 'Press it for me',
    act: replyToAll,
    isDone: ({ compose }) => compose?.mode === 'replyAll',
  },
  {
    title: 'Press Send',
    text: 'Write “please remove me” and send it. An alert stops the message and says why.',
    button: 'Write and send',
    act: send,
    isDone: ({ compose }) => compose?.alert !== undefined,
  },
  {
    title: 'See the ways out',
    text: 'Choose Review recipients. The pane says who would get it, and what to do instead: reply to the sender only, or drop the list. Then send.',
    button: 'Open the pane',
    act: showWaysOut,
    isDone: ({ status }) => status?.includes('was delivered to') === true,
  },
  {
    title: 'Stop a storm',
    text: 'In an incident the organisation freezes a list for everybody. See what a person gets who replies to all now.',
    button: 'Freeze the list',
    act: freeze,
    isDone: ({ switches }) => switches.incident !== 'none',
  },
  {
    title: 'That was it',
    text: 'Behind the scenes, below, shows what the add-in did. There you also change the client, the policy and the language. Beside it is the storm of half a billion messages, simulated, with sliders. Done ends the incident.',
    button: 'Done',
    act: (outlook) => outlook.set({ incident: 'none' }),
    isDone: () => false,
  },
];

/** Without the farewell. */
export const STOP_COUNT = TOUR_STOPS.length - 1;
