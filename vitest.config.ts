import { defineConfig } from 'vitest/config';

const shared = {
  environment: 'node',
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
} as const;

export default defineConfig({
  // What webpack.config.js puts into the built files.
  define: { BASE_URL: JSON.stringify('https://localhost:3000/'), DESCRIBED: true },
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
          exclude: ['test/{e2e,browser}/**'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: ['test/{e2e,browser}/**/*.test.ts'],
          // After the others, so that pages are not starved by them.
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
