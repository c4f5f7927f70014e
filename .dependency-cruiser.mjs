/**
 * Who may import whom. Type-only imports count: a module that names another module's types depends on it.
 * test/structure/modules.test.ts proves that every boundary bites.
 */

const VOCABULARY = '^src/engine/(facts|decision|reach)\\.ts$';
const PORTS = '^src/(outlook|directory|audit)/ports\\.ts$';
/** Which languages there are, and what Outlook writes in each. */
const LANGUAGE_TABLES = '^src/i18n/(language|message-words)\\.ts$';
const LIST_WORDS = '^src/signals/list-words\\.ts$';
const module = (...names) => `^src/(${names.join('|')})/`;

const NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

/** By module: which other parts of src it may import, and what to do instead of importing anything else. */
const MODULES = {
  engine: {
    may: [],
    instead:
      'The engine decides from plain facts: put what it needs to know into engine/facts.ts and let signals/ collect it.',
  },
  policy: {
    may: [VOCABULARY, '^src/engine/rules/index\\.ts$', '^src/signals/safe-name\\.ts$'],
    instead:
      'Policy knows the words of the engine (facts, decision, reach), and from the table of rules how each may be set, and what makes words fit to be read (signals/safe-name): what has to act on policy belongs into check/.',
  },
  i18n: {
    may: [],
    instead: 'Texts are told what to say: take the values as parameters of the message.',
  },
  outlook: {
    may: [],
    instead:
      'The adapter speaks Office.js and its own ports.ts: let check/ bring its answers together with anything else.',
  },
  directory: {
    may: [],
    instead:
      'The directory answers through its own ports.ts: declare there what it is asked and given, and let check/ connect it.',
  },
  graph: {
    may: [],
    instead:
      'Graph answers through its own ports.ts: declare there what it is asked and given, and let the pane connect it.',
  },
  signals: {
    may: [VOCABULARY, PORTS],
    instead:
      'Collectors turn what ports answer into facts: ask through a ports.ts, and leave policy and deciding to check/.',
  },
  audit: {
    may: [VOCABULARY, PORTS],
    instead: 'A record is made from a decision and leaves through a port: let check/ hand it in.',
  },
  alert: {
    may: [VOCABULARY, module('i18n')],
    instead: 'What Outlook is told follows from decision, client and language: take anything else as a parameter.',
  },
  check: {
    may: [module('engine', 'policy', 'signals', 'audit'), PORTS],
    instead:
      'The use case sees Outlook and the directory through their ports.ts, and shows nothing: let the entry connect and show.',
  },
  launchevent: {
    may: [module('check', 'alert', 'i18n', 'outlook', 'directory', 'audit'), VOCABULARY],
    instead:
      'The handlers connect check/ with Outlook and nothing else: put policy, collecting and deciding behind check/.',
  },
  commands: {
    may: [
      module('check', 'alert', 'i18n', 'outlook', 'directory', 'audit'),
      VOCABULARY,
      '^src/launchevent/(handle|complete-once)\\.ts$',
    ],
    instead:
      'A ribbon function does what one handler could: of launchevent/ it may use how an event is completed, nothing else.',
  },
  taskpane: {
    may: [
      module('check', 'alert', 'i18n', 'outlook', 'directory', 'audit', 'policy'),
      VOCABULARY,
      '^src/field-report/field-report\\.ts$',
      '^src/signals/(marker|new-text|quoted-header|quoted-lines)\\.ts$',
      '^src/graph/(ports|connect)\\.ts$',
    ],
    instead:
      'The pane shows what check/ found: put deciding and collecting behind check/; of signals/ it may use the marker and where new text ends, of graph/ its ports and connect.ts.',
  },
  clients: {
    may: [PORTS],
    instead: 'The table of clients says what is known of each: leave what somebody does with it to whoever does it.',
  },
  'field-report': {
    may: [module('clients'), PORTS, '^src/check/digest\\.ts$'],
    instead:
      'The format of a field report, and what it says of a client: let the pane collect it, and the command read and print it.',
  },
  'memory-outlook': {
    may: [module('check', 'directory'), PORTS],
    instead:
      'The Outlook in memory answers what the ports ask, from what was set: let whoever uses it set that, and look at the result.',
  },
  storm: {
    may: [
      module('check', 'alert', 'memory-outlook', 'clients'),
      VOCABULARY,
      PORTS,
      '^src/i18n/(alert-texts\\.ts|en\\.json)$',
      '^src/signals/storm-words/examples/',
    ],
    instead:
      'The simulation asks the guard as Outlook does, through check/ and alert/, and shows nothing: let the command and the preview read options and draw.',
  },
  cli: {
    may: [
      module(
        'engine',
        'policy',
        'signals',
        'directory',
        'check',
        'alert',
        'audit',
        'i18n',
        'clients',
        'field-report',
        'memory-outlook',
        'storm',
      ),
      PORTS,
    ],
    instead:
      'The command runs outside Outlook: give it what it needs as data, not through the adapter, the handlers or the pane.',
  },
  preview: {
    may: [PORTS, LANGUAGE_TABLES, LIST_WORDS, module('clients', 'storm')],
    instead:
      'The simulated Outlook runs the built files of dist/, like the real one: of src it may use the types of a ports.ts, the tables of languages, of list words and of clients, and on a page of its own the simulation of a storm.',
  },
};

/** Which packages and Node modules a module may use: what a bare engine runs has neither. */
const PACKAGES = {
  taskpane: {
    may: 'node_modules/(react|react-dom|@fluentui|@tanstack/react-virtual|@types/react|@types/react-dom)/',
    instead:
      'The pane is made of React and Fluent UI: a further package needs an entry here and a reason in the change.',
  },
  graph: {
    may: 'node_modules/@azure/msal-browser/',
    instead: 'MSAL signs in, and fetch() asks Graph: write the few lines it needs beside them.',
  },
  cli: { may: '', instead: '' },
  preview: { may: '', instead: '' },
};

const moduleRules = Object.entries(MODULES).map(([name, { may, instead }]) => ({
  name: `${name}-stays-in-its-module`,
  severity: 'error',
  comment: instead,
  from: { path: module(name), pathNot: '/ports\\.ts$' },
  to: { path: '^src/', pathNot: [module(name), ...may] },
}));

const packageRules = Object.keys(MODULES)
  .filter((name) => PACKAGES[name]?.may !== '')
  .map((name) => ({
    name: `${name}-packages`,
    severity: 'error',
    comment:
      PACKAGES[name]?.instead ??
      "This module runs in every event engine, classic Outlook's bare one included: write the few lines it needs, without a package or a Node module.",
    from: { path: module(name) },
    to: {
      dependencyTypes: ['core', ...NPM],
      ...(PACKAGES[name] && { pathNot: PACKAGES[name].may }),
    },
  }));

/** @type {import('dependency-cruiser').IConfiguration} */
const configuration = {
  forbidden: [
    ...moduleRules,
    ...packageRules,
    {
      name: 'rules-stand-alone',
      severity: 'error',
      comment: 'A rule knows facts, reach and its settings: what two rules share moves up into engine/.',
      from: { path: '^src/engine/rules/', pathNot: '^src/engine/rules/index\\.ts$' },
      to: { path: '^src/engine/(rules/|decide\\.ts$)' },
    },
    {
      name: 'engine-vocabulary-knows-no-rule',
      severity: 'error',
      comment: 'Facts, reach and decisions are the words rules are written in: only decide.ts asks the table of rules.',
      from: { path: '^src/engine/[^/]+\\.ts$', pathNot: '^src/engine/decide\\.ts$' },
      to: { path: '^src/engine/(rules/|decide\\.ts$)' },
    },
    {
      name: 'ports-import-nothing',
      severity: 'error',
      comment: 'A port is what two modules agree on: declare the types it needs in it, in its own words.',
      from: { path: '/ports\\.ts$' },
      to: {},
    },
    {
      name: 'preview-takes-types-of-ports',
      severity: 'error',
      comment:
        'Of a ports.ts the simulated Outlook takes types ("import type"): its behaviour is Outlook\'s, not ours.',
      from: { path: module('preview') },
      to: { path: PORTS, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'preview-keeps-the-storm-apart',
      severity: 'error',
      comment:
        'The simulation brings the whole guard along, and the simulated Outlook shall load fast: only preview/storm/, a page of its own, may import it.',
      from: { path: module('preview'), pathNot: '^src/preview/storm/' },
      to: { path: [module('storm'), '^src/preview/storm/'] },
    },
    {
      name: 'launchevent-reaches-no-interface',
      severity: 'error',
      comment:
        'Nothing the event bundle reaches, however far, may draw, sign in, ask Graph or read HTML: keep React, Fluent UI and graph/ behind taskpane/, and cli/replay/html/ in the command.',
      from: { path: module('launchevent', 'commands') },
      to: {
        path: '^src/graph/|node_modules/(react|react-dom|@fluentui|@azure/msal[^/]*|htmlparser2)/',
        reachable: true,
      },
    },
    {
      name: 'graph-loads-on-demand',
      severity: 'error',
      comment:
        'Few organisations register it, and its sign-in is half as large as the pane: load it with "await import(…)" when policy names a client id.',
      from: { path: '^src/', pathNot: module('graph') },
      to: { path: module('graph'), pathNot: '/ports\\.ts$', dynamic: false },
    },
    {
      name: 'src-knows-no-test',
      severity: 'error',
      comment: 'What is deployed stands without its tests and tools: move what it needs into src.',
      from: { path: '^src/' },
      to: { path: '^(test|tools)/' },
    },
    {
      name: 'tools-start-without-packages',
      severity: 'error',
      comment: 'Tools run on a fresh clone: import a package with "await import(…)" after ensureInstalled().',
      from: { path: '^tools/' },
      to: { dependencyTypes: NPM, dynamic: false },
    },
    {
      name: 'tools-know-no-source',
      severity: 'error',
      comment: 'Tools run before anything is built: they start the built files of dist/, never src or test.',
      from: { path: '^tools/' },
      to: { path: '^(src|test)/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      comment: "Two files that need each other are one subject, or a third file's: move what both need there.",
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      comment: 'Nothing imports this file and it imports nothing: connect it or delete it.',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      comment: 'There is no such file or package: correct the path, or install the package.',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^|/)dist/' },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      comment: 'A package that is used is named in package.json: it may vanish with whatever brings it along.',
      from: { path: '^(src|tools|test)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};

export default configuration;
