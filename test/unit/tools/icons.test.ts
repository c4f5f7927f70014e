import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { drawIcons } from '../../../tools/draw-icons.mjs';

test('the icons in the repository are what their sources draw: if not, run "npm run icons"', async () => {
  const drawn = await drawIcons();
  const committed = (await readdir('assets')).filter((file) => file.endsWith('.png'));
  expect(committed.sort()).toEqual([...drawn.keys()].sort());
  const stale: string[] = [];
  for (const [file, png] of drawn) if (!png.equals(await readFile(`assets/${file}`))) stale.push(file);
  expect(stale).toEqual([]);
});
