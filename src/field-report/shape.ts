/** `typeof`, a list of the same, or an object by its keys: `?` ends those that may be left out, `*` stands for any. */
type Shape = 'string' | 'number' | 'boolean' | readonly [Shape] | { readonly [key: string]: Shape };

const FIELD: Shape = { entries: 'number', types: { '*': 'number' } };

/** What every report of this version has. */
const REPORT: Shape = {
  guard: 'string',
  made: 'string',
  client: {
    platform: 'string',
    hostName: 'string',
    hostVersion: 'string',
    accountType: 'string',
    language: 'string',
    mailbox: 'number',
    nestedAppAuth: 'boolean',
  },
  window: 'string',
  calls: [{ call: 'string', answer: 'string', 'code?': 'number', ms: 'number' }],
  fields: { 'to?': FIELD, 'cc?': FIELD, 'bcc?': FIELD },
  'listType?': 'string',
  message: {
    'composeType?': 'string',
    'bodyType?': 'string',
    'conversationIndexBytes?': 'number',
    inReplyTo: 'string',
    conversationId: 'string',
  },
  session: { roundTrip: 'boolean', notes: ['string'] },
  settings: { readable: 'boolean', canSave: 'boolean' },
  device: { roundTrip: 'boolean', sharedWithHandlers: 'string' },
  bars: { standing: ['string'] },
  events: {
    opened: 'boolean',
    'trigger?': 'string',
    'composeMs?': 'number',
    send: 'boolean',
    'sendMs?': 'number',
    recordsThisWeek: 'number',
  },
};

/** The first part that is missing or is of another kind, as `client.mailbox`; undefined where there is none. */
export const misshapenPart = (report: unknown): string | undefined => misfitIn(report, REPORT, '');

function misfitIn(value: unknown, shape: Shape, path: string): string | undefined {
  if (typeof shape === 'string') return typeof value === shape ? undefined : path;
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return path;
    return first(value.map((each, at) => misfitIn(each, (shape as readonly [Shape])[0], `${path}[${at}]`)));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return path;
  const members = value as Readonly<Record<string, unknown>>;
  const within = (key: string): string => (path === '' ? key : `${path}.${key}`);
  return first(
    Object.entries(shape).flatMap(([name, part]) => {
      if (name === '*') return Object.keys(members).map((key) => misfitIn(members[key], part, within(key)));
      const key = name.replace('?', '');
      const isLeftOut = key !== name && members[key] === undefined;
      return isLeftOut ? [] : [misfitIn(members[key], part, within(key))];
    }),
  );
}

const first = (found: readonly (string | undefined)[]): string | undefined => found.find((each) => each !== undefined);
