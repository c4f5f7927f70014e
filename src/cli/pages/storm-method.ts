import { fitOf } from '../../storm/fit';
import { PARAMETER_GROUPS, PARAMETER_NAMES, parameterOf, withDefaults } from '../../storm/parameters';
import type { ParameterGroup } from '../../storm/parameters';
import { PRESET_NAMES, presetOf } from '../../storm/presets';
import { guardsFor, simulate } from '../../storm/simulate';
import { number, percent } from '../report/numbers';

const HEAD = `# The storm, simulated

<!-- Made of src/cli/pages/storm-method.ts and src/storm by "npm run docs": change it there. -->

What does a reply-all storm come to, with the guard and without? \`storm\` simulates one from its first message to its last delivery.
Each reply to all in it is checked by the add-in's own rules, and the person does what the add-in's own alert lets them do.

\`\`\`sh
npx reply-all-guard storm --preset nhs-2016 --coverage 1
npx reply-all-guard storm --preset nhs-2016 --sweep send-anyway
npx reply-all-guard storm --preset nhs-2016 --html storm.html
npx reply-all-guard storm --preset nhs-2016 --on-web 60 --on-classic 25 --on-phone 15 --coverage-classic 0.8
\`\`\`

\`npm start\` shows the same simulation with sliders: choose _The storm, simulated_ at the bottom of the page. The same seed gives the same figures
there and here.

## What it prints

Six storms with the same people in them. Only what protects the organisation differs:

| in \`--json\`                  | protection                                                                          |
| ---------------------------- | ----------------------------------------------------------------------------------- |
| \`unguarded\`                  | nothing                                                                             |
| \`guardedKnown\`               | the guard, and it knows the list's size                                             |
| \`guardedUnknown\`             | the guard, and nobody knows the size: there is no list catalogue                    |
| \`guardedNewlyMade\`           | the guard, and an up-to-date catalogue does not have the list: it was made since     |
| \`exchange\`                   | Exchange's Reply All Storm Protection alone                                         |
| \`guardedUnknownAndExchange\`  | the guard, size unknown, and Exchange's protection                                  |

Each is a number of deliveries: replies to all, and what machines send because of them. The first message, and what machines answer to it, is
not counted. \`variants\` says for each how many replies people tried, what stopped the rest, when the last one was delivered, and between which
numbers nine of ten runs lie (\`low\`, \`high\`). \`alerts\` has what people read. \`seconds\` is how long the simulation took. \`--policy FILE\` gives the guard your policy.
A policy in mode \`observe\` stops nobody; it is simulated as if it enforced, and the report says so (\`notes\`). A policy in mode \`off\` is refused.

Exit codes: 0 means that the storm was simulated; 2 that an option or the policy cannot be used.

## How it works

1. The first message is delivered to every mailbox, as fast as the mail system can.
2. People look at it, some soon, some hours later. Of a million who look, a few reply to all. How many depends on the replies that they see by then: first
   few, then more, and fewer again once everybody is tired of it.
3. What they write is drawn from the sentences that storm words are measured with, those that the guard misses included. Some ask to be removed, some ask who
   can end it, some agree, some tell others to stop, some joke. Each is a reply to one of the messages that the person has seen.
4. Who has the guard meets it now, on the client that they write on. The list is typed as desktops type a dynamic list, so the guard has to see that it is one. A warning is passed by
   those who press _Send anyway_, a confirmation by those who confirm; a block by nobody. Some of the others reply to the sender only. A phone shows the bar and asks nothing on Send.
5. What is not stopped goes to every mailbox. The mail system delivers in order, so under load everything is late, and people see later what others wrote.
6. Machines answer: automatic replies once for each sender, read receipts, recalls with their reports.
7. Who has replied checks for more, and may reply again when more has come.
8. Once administrators have closed the list nothing more is sent. What was sent before is still delivered.

Only people who may reply are simulated one by one. So 850,000 mailboxes take seconds. Every person's chances are drawn in advance and are the same in all six
storms. Figures are the mean of many such runs.

## What it cannot tell

- **A fit does not prove anything.** Two parameters, \`repliers\` and \`again\`, are fitted so that the storm with nothing to stop it comes to the reported figures. Most others are
  assumed. The tables say which.
- **Most depends on two assumptions.** How many people press _Send anyway_, and how many would answer the first message alone. Use \`--sweep send-anyway\` and
  \`--sweep first-message\` to see how much.
- **People may learn.** Who was stopped may tell others, and who is warned often may stop reading. Neither is in it.
- **Every desktop client does the same in it.** \`--on-…\` says who writes on what, and \`--coverage-…\` how many of them have the guard. What each client can do is taken from the
  [table of clients](clients.md); faults that come and go there are not in it. On the web, on classic Outlook of any age and on a Mac the NHS storm comes to the same figures. If everybody
  wrote on phones, where one in ten heeds the bar, 60 % of it would be left. Mail that is sent elsewhere is a share without the guard: [coverage.md](coverage.md) says what that may be.
- **Half the coverage does not leave half.** With it 29 % of the NHS storm's deliveries are left where the guard knows the size, 32 % where nobody does: those without the guard still
  send, and each reply that does not come provokes fewer. It stops no storm by itself. Exchange's protection then does most of the work.
- **The guard and Exchange together need not leave less than Exchange alone.** In \`nyu-2012\` (1.1 %) and \`bedlam-1997\` (0.9 %) they are as good as equal. Exchange
  acts on ten replies within an hour. Where the guard lets so few through that they come more slowly, Exchange never acts, or acts later. In the other fitted storms both together leave less.
- Exchange's protection is simulated as Microsoft describes it. Nobody has measured it here.
`;

/** docs/storm.md without its last section, not yet formatted. */
export const stormMethodPage = (): string =>
  [
    HEAD,
    presets(),
    '## Parameters\n',
    ...Object.keys(PARAMETER_GROUPS).map((group) => parameters(group as ParameterGroup)),
  ].join('\n');

const presets = (): string =>
  [
    '## Presets\n',
    'A figure fits if it differs by 10 % at most from what was reported. [Below](#how-well-each-fits) is how well each does; a test holds them to it.\n',
    '| preset | storm | reported | source | what to know |',
    '| --- | --- | --- | --- | --- |',
    ...PRESET_NAMES.map((name) => {
      const { label, reported, source, note } = presetOf(name);
      const figures = [
        ...(reported.deliveries === undefined ? [] : [`${number(reported.deliveries)} deliveries`]),
        ...(reported.people === undefined ? [] : [`${number(reported.people)} people`]),
      ];
      return row([`\`${name}\``, label, figures.join(', ') || 'no figure', source, note]);
    }),
    '',
  ].join('\n');

const parameters = (group: ParameterGroup): string =>
  [
    `### ${PARAMETER_GROUPS[group]}\n`,
    '| option | what it is | default | from | to | source of the default |',
    '| --- | --- | --- | --- | --- | --- |',
    ...PARAMETER_NAMES.filter((name) => parameterOf(name).group === group).map((name) => {
      const { label, default: standard, least, most, source } = parameterOf(name);
      return row([
        `\`--${name}\``,
        label,
        ...[standard, least, most].map((each) => each.toLocaleString('en-GB')),
        source,
      ]);
    }),
    '',
  ].join('\n');

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const FIT_HEAD = `## How well each fits

The means of 40 runs with the default seed. Other seeds, and other versions of Node.js, differ by a few per cent, some by more:
of the seeds 1 to 40 five take the NHS storm beyond 10 %, by 13 % at most. More runs (\`--runs\`) come closer to one another. The last two columns are what is left of the
deliveries if everybody has the guard.
`;

/** The last section, which takes a simulation of each preset. */
export async function stormFitSection(): Promise<string> {
  const rows: string[] = [];
  for (const name of PRESET_NAMES) {
    const parameters = withDefaults(presetOf(name).parameters);
    const guards = guardsFor(parameters.audience);
    const { variants } = await simulate(parameters, guards, ['guardedKnown', 'guardedUnknown']);
    const [unguarded, known, unknown] = variants;
    const away = fitOf(presetOf(name), unguarded!).map(({ what, difference }) => `${signed(difference)} ${what}`);
    rows.push(
      row([
        `\`${name}\``,
        number(unguarded!.deliveries),
        number(unguarded!.people),
        away.join(', ') || 'nothing was reported',
        percent(known!.share),
        percent(unknown!.share),
      ]),
    );
  }
  return [
    FIT_HEAD,
    '| preset | deliveries | people | beside the report | size known | size unknown |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const signed = (difference: number): string => `${difference < 0 ? '−' : '+'}${percent(Math.abs(difference))}`;
