import { command } from '../command';

const DETAILS = `Runs the add-in's own rules over real mail, as if the add-in had been there when each message was sent. Reports who would have been
prompted, how strictly, and what would have been sent without a prompt. Nothing leaves this computer.`;

/** `reply-all-guard replay`: what the guard would have done with real mail. */
export const replay = command({
  words: ['replay'],
  summary: 'run the guard over real mail and report whom it would have prompted',
  details: DETAILS,
  argument: {
    name: 'PATH',
    many: true,
    description: 'an .eml file, an mbox (also .gz), a Maildir, a message trace (.csv), or a folder of these',
  },
  options: {
    policy: { value: 'FILE', description: 'the policy to replay under; the built-in one if you name none' },
    lists: { value: 'DIR', description: 'the list catalogue that "lists build" wrote' },
    me: { value: 'ADDRESS', many: true, description: 'only mail from this sender; --me again for another' },
    json: { conflicts: ['html'], description: 'print one JSON object, with everybody and all conversations' },
    html: { value: 'FILE', description: 'write one page with charts, complete in itself' },
    names: { description: 'people, subjects and file names in the report; without it they are numbers' },
  },
  exitCodes: {
    0: 'everything was read',
    1: 'some of it could not be read',
    2: 'nothing could be read, or the policy has findings',
  },
  async run(values, paths) {
    // Parsers and charts are large: other commands need not wait for them.
    const { runReplay } = await import(/* webpackMode: "eager" */ './run-replay');
    return runReplay({ paths, ...values });
  },
});
