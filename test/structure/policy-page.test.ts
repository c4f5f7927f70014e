import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { policyPage } from '../../src/cli/pages/policy-page';
import { policySchema } from '../../src/cli/policy/schema/json-schema';
import { POLICY_KEYS } from '../../src/policy/schema';

const page = readFileSync('docs/policy.md', 'utf8');

test('docs/policy.md says what the table of settings says', async () => {
  const current = await format(policyPage(), { ...(await resolveConfig('docs/policy.md')), parser: 'markdown' });
  expect(page, 'src/policy/schema.ts has changed since docs/policy.md was written: run "npm run docs".').toBe(current);
});

test('each setting has its place there, and each link leads somewhere', () => {
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual([...POLICY_KEYS]);
  for (const [, target = ''] of page.matchAll(/\]\(([^)]*)\)/g))
    if (target.startsWith('#')) expect(headings.map((each) => `#${each?.toLowerCase()}`)).toContain(target);
    else expect(existsSync(path.join('docs', target)), target).toBe(true);
});

test('the schema beside the built policy says what the table says', () => {
  const built = 'dist/policy.schema.json';
  if (!existsSync(built))
    throw new Error(`${built} is not built: run "npm run build", or "npm test", which builds it.`);
  expect(JSON.parse(readFileSync(built, 'utf8'))).toEqual(policySchema());
  expect(JSON.parse(readFileSync('dist/policy.json', 'utf8'))).toEqual({ $schema: './policy.schema.json' });
});
