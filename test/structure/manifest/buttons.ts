/** The ribbon buttons. Their ids are `commandId`s of Smart Alerts and info bars, so that they never change. */

import { finding } from './finding';
import type { Check, Finding } from './finding';
import { attribute, childNamed, withDescendants } from './xml';
import type { Element } from './xml';

interface Button {
  readonly id: string;
  readonly surface: string;
  /** The resource of the pane it shows, or the function it calls. */
  readonly shows?: string;
  readonly calls?: string;
}

const COMPOSE = 'MessageComposeCommandSurface';
const READ = 'MessageReadCommandSurface';
const INVITATION = 'AppointmentOrganizerCommandSurface';

const BUTTONS: readonly Button[] = [
  { surface: COMPOSE, id: 'ReviewRecipients', shows: '/taskpane.html' },
  { surface: COMPOSE, id: 'ReplyToSenderOnly', calls: 'replyToSenderOnly' },
  { surface: COMPOSE, id: 'Settings', shows: '/taskpane.html?view=settings' },
  { surface: READ, id: 'ReadReviewRecipients', shows: '/taskpane.html' },
  { surface: READ, id: 'ReadReplyToSenderOnly', calls: 'replyToSenderOnlyFromRead' },
  { surface: READ, id: 'ReadSettings', shows: '/taskpane.html?view=settings' },
  { surface: INVITATION, id: 'InvitationReviewRecipients', shows: '/taskpane.html' },
  { surface: INVITATION, id: 'InvitationSettings', shows: '/taskpane.html?view=settings' },
];

const REQUIRED_SIZES = ['16', '32', '80'];
const KNOWN_SIZES = ['16', '20', '24', '32', '40', '48', '64', '80'];

export const checkButtons: Check = ({ overrides }) =>
  overrides.flatMap((edition) => [...checkIds(edition), ...checkSurfaces(edition)]);

function checkIds(edition: Element): Finding[] {
  const seen = new Set<string>();
  return withDescendants(edition)
    .filter(({ name }) => name === 'Group' || name === 'Control')
    .flatMap((element) => {
      const id = attribute(element, 'id');
      const again = seen.has(id);
      seen.add(id);
      return again
        ? [
            finding(
              'id-twice',
              element,
              `the id "${id}" is used twice in this VersionOverrides; give this one its own.`,
            ),
          ]
        : [];
    });
}

function checkSurfaces(edition: Element): Finding[] {
  const findings: Finding[] = [];
  const elements = withDescendants(edition);
  const urls = new Map(
    elements.filter(({ name }) => name === 'Url').map((url) => [attribute(url, 'id'), attribute(url, 'DefaultValue')]),
  );
  for (const surface of [COMPOSE, READ, INVITATION]) {
    const point = elements.find((element) => attribute(element, 'xsi:type') === surface);
    const controls = point ? withDescendants(point).filter(({ name }) => name === 'Control') : [];
    const wanted = BUTTONS.filter((button) => button.surface === surface);
    for (const button of wanted) {
      const control = controls.find((each) => attribute(each, 'id') === button.id);
      if (!control)
        findings.push(
          finding(
            'button-missing',
            point ?? edition,
            `${surface} lacks the button ${button.id}; put it back, Smart Alerts name it.`,
          ),
        );
      else findings.push(...checkAction(control, button, urls), ...checkIconSizes(control));
    }
    for (const control of controls.filter((each) => !wanted.some(({ id }) => id === attribute(each, 'id')))) {
      findings.push(
        finding(
          'button-unknown',
          control,
          `${surface} has a button "${attribute(control, 'id')}" that nobody expects; see buttons.ts of this check.`,
        ),
      );
    }
  }
  return findings;
}

function checkAction(control: Element, { id, shows, calls }: Button, urls: ReadonlyMap<string, string>): Finding[] {
  const action = childNamed(control, 'Action');
  const type = action ? attribute(action, 'xsi:type') : '';
  const shown = childNamed(action, 'SourceLocation');
  const right = shows
    ? type === 'ShowTaskpane' && shown && urls.get(attribute(shown, 'resid'))?.endsWith(shows)
    : type === 'ExecuteFunction' && childNamed(action, 'FunctionName')?.text === calls;
  return right
    ? []
    : [
        finding(
          'button-action',
          control,
          `${id} must ${shows ? `show the pane ${shows.slice(1)}` : `call ${calls}`}; mend its Action.`,
        ),
      ];
}

function checkIconSizes(control: Element): Finding[] {
  const images = childNamed(control, 'Icon')?.children ?? [];
  const sizes = images.map((image) => attribute(image, 'size'));
  const lacking = REQUIRED_SIZES.filter((size) => !sizes.includes(size));
  return [
    ...(lacking.length > 0
      ? [
          finding(
            'icon-sizes',
            control,
            `${attribute(control, 'id')} lacks an icon of ${lacking.join(', ')} pixels; Outlook wants ${REQUIRED_SIZES.join(', ')}.`,
          ),
        ]
      : []),
    ...images
      .filter((image) => !KNOWN_SIZES.includes(attribute(image, 'size')))
      .map((image) =>
        finding(
          'icon-size-unknown',
          image,
          `Outlook knows no icon of ${attribute(image, 'size')} pixels; it knows ${KNOWN_SIZES.join(', ')}.`,
        ),
      ),
  ];
}
