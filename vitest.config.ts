import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

const require = createRequire(import.meta.url);
const FLUENT = ['@fluentui/react-components', '@fluentui/react-icons'];

const shared = {
  environment: 'node',
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
  maxWorkers: 2,
  // What is loaded is loaded once a worker: Fluent and jsdom, a browser and its server.
  isolate: false,
  // Of use only where something never comes: a slow machine must not fail.
  testTimeout: 120_000,
  hookTimeout: 300_000,
} as const;

const inBrowser = {
  expect: { poll: { timeout: 90_000 } },
  testTimeout: 600_000,
  // A browser on a busy machine may fail once for a reason of its own; the run's end names each test that needed this.
  retry: 1,
} as const;

/** Tests that draw components, in jsdom. */
const DRAWN = ['test/unit/**/*.test.tsx'];
/** Slow and rarely red: `npm run test:long` runs them. */
const LONG = ['test/**/*.long.test.ts'];
/** Tests that open pages in a browser. */
const IN_BROWSER = ['test/{e2e,browser}/**/*.test.ts'];

/** The longest files of each turn, the longest first: one that begins last is waited for with a core idle. */
const LONGEST = [
  'cli/doctor/doctor',
  'demo-mailbox',
  'every-fault.long',
  'other-clients.long',
  'every-mail.long',
  'every-state.long',
  'main-job.long',
  'served/doctor.long',
  'hostile-pane.long',
  'every-compose-fault.long',
  'start.long',
  'preview/host.long',
  'languages.long',
  'small-and-still.long',
  'beside-the-message',
  'acknowledgement',
  'four-ways',
  'mailtips',
  'presets.long',
];

/** In this order, since a worker that turns to another project begins anew: with its modules, its jsdom, its browser and its server. */
const PROJECTS = ['drawn', 'node', 'long', 'browser'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId, project }: TestSpecification): number => {
      const longest = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return PROJECTS.indexOf(project.name) * 1_000 + (longest < 0 ? LONGEST.length : longest);
    };
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  // What webpack.config.js puts into the built files.
  define: {
    BASE_URL: JSON.stringify('https://localhost:3000/'),
    VERSION: JSON.stringify('0.0.0-test'),
    DESCRIBED: true,
  },
  // Fluent as CommonJS: the icons' modules name each other without extensions, which Node takes in CommonJS alone.
  resolve: { alias: Object.fromEntries(FLUENT.map((name) => [name, require.resolve(name)])) },
  test: {
    // A lone `.only` would pass for the whole suite.
    allowOnly: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'node', include: ['test/**/*.test.ts'], exclude: [...IN_BROWSER, ...LONG] },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'drawn',
          include: DRAWN,
          environment: 'jsdom',
          setupFiles: 'test/unit/drawn.ts',
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          ...inBrowser,
          name: 'browser',
          include: IN_BROWSER,
          exclude: LONG,
          // After the others, so that pages are not starved by them.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { ...shared, ...inBrowser, name: 'long', include: LONG, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
