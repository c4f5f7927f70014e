import { defineConfig } from 'vitest/config';

const shared = {
  environment: 'node',
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
} as const;

/** Tests that open pages in a browser. */
const IN_BROWSER = ['test/{e2e,browser}/**/*.test.ts', 'test/served/main-job.test.ts'];

export default defineConfig({
  // What webpack.config.js puts into the built files.
  define: {
    BASE_URL: JSON.stringify('https://localhost:3000/'),
    VERSION: JSON.stringify('0.0.0-test'),
    DESCRIBED: true,
  },
  test: {
    // A lone `.only` would pass for the whole suite.
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: IN_BROWSER,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: IN_BROWSER,
          // After the others, so that pages are not starved by them.
          sequence: { groupOrder: 1 },
          // Pages wait for each other more than they compute.
          maxWorkers: 2,
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
