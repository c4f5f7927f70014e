import { differencesOf, FACTS, faultSources } from '../../../src/clients/facts';
import { KNOWN_FAULTS } from '../../../src/clients/known-faults';
import type { FaultId } from '../../../src/clients/known-faults';
import type { Profile } from '../../../src/clients/profile';
import { profiles } from '../../../src/clients/profiles';
import { scenarios } from '../scenario';
import type { Cell } from './matrix';

const HEAD = `# Clients

<!-- Made of src/clients and the scenarios of test/scenarios by "npm run docs": change it there. -->

What each Outlook gives the guard, what the guard does there, and what is known to go wrong. \`src/clients/profiles.ts\` is the one table: the preview, the tests and this page
are made of it. [coverage.md](coverage.md#which-outlook-does-what) names the clients in which nothing of an add-in runs.

Nothing on this page was seen in a real Outlook. It is what the sources say, played. [Yours can be checked](field-test.md) in ten minutes.

`;

const cellText = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** `Classic Outlook, Mailbox 1.13` is `classic 1.13` in a table. */
const shortName = ({ id }: Profile): string => SHORT_NAMES[id] ?? id.replace('classic-', 'classic ');
const SHORT_NAMES: Readonly<Record<string, string>> = {
  new: 'new Outlook',
  mac: 'Mac',
  ios: 'iOS',
  android: 'Android',
};

/** Addresses as links that are short to read. */
const links = (sources: readonly string[]): string =>
  sources
    .map((source) => {
      const issue = /issues\/(\d+)$/.exec(source);
      if (!source.startsWith('https:')) return source;
      return `[${issue ? `#${issue[1]!}` : (source.split('/').pop() ?? source)}](${source})`;
    })
    .join(', ');

/** Clients by what is said of them; those of whom the same is said stand together, in the table's order. */
function together(say: (profile: Profile) => string): ReadonlyMap<string, readonly Profile[]> {
  const groups = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const said = say(profile);
    groups.set(said, [...(groups.get(said) ?? []), profile]);
  }
  return groups;
}

const isClassic = ({ id }: Profile): boolean => id.startsWith('classic-');

/** Clients of one table cell; classic's versions as a range where they follow each other. */
function names(group: readonly Profile[]): string {
  if (group.length === profiles.length) return 'all';
  const classic = group.filter(isClassic);
  const isRange =
    classic.length > 2 && profiles.indexOf(classic.at(-1)!) - profiles.indexOf(classic[0]!) === classic.length - 1;
  return group
    .filter((profile) => !isRange || !isClassic(profile) || profile === classic[0])
    .map((profile) =>
      isRange && profile === classic[0]
        ? `classic 1.${profile.mailbox} to 1.${classic.at(-1)!.mailbox}`
        : shortName(profile),
    )
    .join(', ');
}

function factsSection(): string {
  const rows = FACTS.map(({ label, sources, say }) => [
    label,
    [...together(say)].map(([value, group]) => `**${value}**: ${names(group)}`).join('; '),
    links(sources),
  ]);
  return `## What each gives\n\n${table(['', 'value: clients', 'source'], rows)}\n`;
}

const RESULTS_HEAD = `## What the guard does there

Each scenario that the project keeps, sent with each client: the built handlers, in an engine without a page, in the order in which the client raises its events. Clients
with the same results share a column.

- **let through**: nothing is shown, as the rules want it. **bar**: a bar above the message, and it is sent.
- **warned**: an alert with _Send anyway_; on classic 1.12 and 1.13, where Outlook offers no such button, a second press of Send. **confirm**: only after a confirmation in the
  pane. **blocked**: not sent.
- **not covered**: a rule fires, and nobody is told.

`;

function resultsSection(cells: readonly Cell[]): string {
  const results = (profile: Profile): string =>
    cells
      .filter((cell) => cell.profile === profile)
      .map(({ result }) => result)
      .join();
  const groups = [...together(results).values()];
  const at = new Map(cells.map((cell) => [`${cell.profile.id} ${scenarios.indexOf(cell.scenario)}`, cell.result]));
  const rows = scenarios.map(({ rule, because }, index) => [
    `\`${rule}\``,
    because,
    ...groups.map(([first]) => at.get(`${first!.id} ${index}`)!),
  ]);
  const counts = table(
    ['client', ...RESULTS],
    profiles.map((profile) => [
      shortName(profile),
      ...RESULTS.map((result) =>
        String(cells.filter((cell) => cell.profile === profile && cell.result === result).length),
      ),
    ]),
  );
  return `${RESULTS_HEAD}${counts}\n\n${table(['rule', 'scenario', ...groups.map(names)], rows)}\n`;
}
const RESULTS = ['let through', 'bar', 'warned', 'confirm', 'blocked', 'not covered'] as const;

function lacksSection(): string {
  const [first, ...others] = profiles;
  const each = others.map(
    (profile) => `- **${profile.label}** (${shortName(profile)}): ${differencesOf(profile).join('; ') || 'nothing'}.`,
  );
  return `## What each lacks\n\nCompared with ${first!.label}, which has most:\n\n${each.join('\n')}\n`;
}

function faultsSection(): string {
  const rows = (Object.keys(KNOWN_FAULTS) as FaultId[]).map((id) => [
    KNOWN_FAULTS[id].what,
    names(profiles.filter(({ faults }) => faults.includes(id))),
    KNOWN_FAULTS[id].played ? 'yes' : 'no',
    links(faultSources(id)),
  ]);
  return `## What is known to go wrong\n\nNumbers are reports in OfficeDev/office-js. _Played_: the simulated client does it too, in the preview and in the tests.\n\n${table(['what happens', 'clients', 'played', 'source'], rows)}\n`;
}

/** docs/clients.md, not yet formatted. */
export const clientsPage = (cells: readonly Cell[]): string =>
  [HEAD + resultsSection(cells), lacksSection(), factsSection(), faultsSection()].join('\n');
