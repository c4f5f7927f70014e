import type { Command } from '../command';

const DETAILS = `Runs the add-in's own engine over real mail, as if it had been there when each message was sent, and reports whom it would
have prompted, how strictly, and what would have passed. Nothing leaves this computer.

PATH is an .eml file, an mbox (also .gz), a Maildir, a message trace (.csv), or a folder of these.

--policy FILE   the policy to replay under; without it the built-in one
--lists DIR     the list catalogue that "lists build" wrote
--me ADDRESS    only mail by this sender; may be given several times
--json          one JSON object, people and conversations in full
--html FILE     one page with charts, complete in itself
--no-names      leaves people, subjects and file names out of the report, so that it can be shown around

Exit codes: 0 everything was read, 1 some of it could not be, 2 nothing could, or the policy has findings.`;

/** `reply-all-guard replay`: what the guard would have done with real mail. */
export const replay: Command = {
  words: ['replay'],
  usage: 'PATH… [--policy FILE] [--lists DIR] [--me ADDRESS] [--json | --html FILE] [--no-names]',
  summary: 'run the guard over real mail and report whom it would have prompted',
  details: DETAILS,
  options: {
    policy: { type: 'string' },
    lists: { type: 'string' },
    me: { type: 'string', multiple: true },
    json: { type: 'boolean' },
    html: { type: 'string' },
    'no-names': { type: 'boolean' },
  },
  takes: [1, Infinity],
  async run(values, paths) {
    // Parsers and charts are large: other commands need not wait for them.
    const { runReplay } = await import(/* webpackMode: "eager" */ './run-replay');
    const text = (name: string): string | undefined => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    };
    const me = values.me;
    return runReplay({
      paths,
      policy: text('policy'),
      lists: text('lists'),
      me: Array.isArray(me) ? me.map(String) : [],
      json: values.json === true,
      html: text('html'),
      noNames: values['no-names'] === true,
    });
  },
};
