/** Which launch events the guard hears, on which form factor. */

import { finding } from './finding';
import type { Check, Finding } from './finding';
import { attribute, childrenNamed, withDescendants } from './xml';
import type { Element } from './xml';

/** Launch events of a message or a meeting that are generally available in the add-in-only manifest. */
const KNOWN: ReadonlySet<string> = new Set([
  'OnNewMessageCompose',
  'OnMessageCompose',
  'OnMessageRecipientsChanged',
  'OnMessageAttachmentsChanged',
  'OnMessageFromChanged',
  'OnMessageSend',
  'OnInfoBarDismissClicked',
  'OnSensitivityLabelChanged',
  'OnNewAppointmentOrganizer',
  'OnAppointmentOrganizer',
  'OnAppointmentAttendeesChanged',
  'OnAppointmentAttachmentsChanged',
  'OnAppointmentTimeChanged',
  'OnAppointmentRecurrenceChanged',
  'OnAppointmentFromChanged',
  'OnAppointmentSend',
]);

/** The two that may stop what is sent. */
const SEND_EVENTS: ReadonlySet<string> = new Set(['OnMessageSend', 'OnAppointmentSend']);

/** All of them from the first version on: a later one would need the administrators' consent again. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  DesktopFormFactor: [
    'OnNewMessageCompose',
    'OnMessageCompose',
    'OnMessageRecipientsChanged',
    'OnMessageFromChanged',
    'OnInfoBarDismissClicked',
    'OnMessageSend',
    'OnNewAppointmentOrganizer',
    'OnAppointmentOrganizer',
    'OnAppointmentAttendeesChanged',
    'OnAppointmentFromChanged',
    'OnAppointmentSend',
  ],
  MobileFormFactor: ['OnNewMessageCompose', 'OnMessageRecipientsChanged', 'OnMessageFromChanged'],
};

export const checkEvents: Check = ({ root }) => {
  const findings: Finding[] = [];
  const eventOf = new Map<string, string>();
  for (const [formFactor, wanted] of Object.entries(WANTED)) {
    const factor = withDescendants(root)
      .filter(({ name }) => name === formFactor)
      .at(-1);
    const points = childrenNamed(factor, 'ExtensionPoint').filter(
      (point) => attribute(point, 'xsi:type') === 'LaunchEvent',
    );
    const events = points.flatMap(withDescendants).filter(({ name }) => name === 'LaunchEvent');
    const types = events.map((event) => attribute(event, 'Type'));
    for (const [at, event] of events.entries()) {
      const type = types[at]!;
      if (!KNOWN.has(type))
        findings.push(finding('event-unknown', event, `Outlook knows no event "${type}"; mend the name.`));
      else if (!wanted.includes(type))
        findings.push(
          finding('event-unwanted', event, `${type} is not among the ${formFactor}'s events; take it out.`),
        );
      if (types.indexOf(type) !== at)
        findings.push(finding('event-twice', event, `${type} is listed twice in ${formFactor}; keep one.`));
      findings.push(...checkHandlerName(event, eventOf), ...checkSendMode(event));
    }
    for (const type of wanted.filter((each) => !types.includes(each))) {
      findings.push(
        finding('event-missing', factor, `${formFactor} does not hear ${type}; add it to its LaunchEvents.`),
      );
    }
  }
  return findings;
};

/** `OnMessageSend` is answered by `onMessageSendHandler`, and that function answers nothing else. */
function checkHandlerName(event: Element, eventOf: Map<string, string>): Finding[] {
  const [type, handler] = [attribute(event, 'Type'), attribute(event, 'FunctionName')];
  const findings: Finding[] = [];
  const owner = eventOf.get(handler) ?? type;
  if (owner !== type)
    findings.push(
      finding('handler-shared', event, `${handler} already answers ${owner}; give ${type} its own function.`),
    );
  eventOf.set(handler, owner);
  const expected = `${type.charAt(0).toLowerCase()}${type.slice(1)}Handler`;
  if (handler !== expected)
    findings.push(finding('handler-name', event, `${type} is answered by "${handler}"; call it ${expected}.`));
  return findings;
}

function checkSendMode(event: Element): Finding[] {
  const [type, mode] = [attribute(event, 'Type'), event.attributes.get('SendMode')];
  const expected = SEND_EVENTS.has(type) ? 'SoftBlock' : undefined;
  if (mode === expected) return [];
  return [
    finding(
      'send-mode',
      event,
      expected
        ? `SendMode is ${mode ?? 'missing'}; put SoftBlock: a warning is relaxed by the answer, and with less nothing could be stopped.`
        : `${type} cannot have a SendMode; take it out.`,
    ),
  ];
}
