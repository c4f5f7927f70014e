/** Reads what the checks need to know from the repository. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { INVITATION_COMMAND, REVIEW_COMMAND } from '../../../src/alert/smart-alert';
import { BAR_ICON } from '../../../src/outlook/info-bar';
import type { Project } from './finding';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export function readManifest(): string {
  return readFileSync(path.join(root, 'manifest.xml'), 'utf8');
}

export function readProject(): Project {
  const associatedBy = (room: string): ReadonlySet<string> | undefined => {
    const entry = path.join(root, `src/${room}/index.ts`);
    return existsSync(entry) ? associatedIn(readFileSync(entry, 'utf8')) : undefined;
  };
  const changelog = path.join(root, 'CHANGELOG.md');
  return {
    icons: new Map(
      readdirSync(path.join(root, 'assets'))
        .filter((file) => file.endsWith('.png'))
        .map((file) => [`assets/${file}`, pngSize(readFileSync(path.join(root, 'assets', file)))]),
    ),
    associated: { events: associatedBy('launchevent'), buttons: associatedBy('commands') },
    reviewLabels: readReviewLabels(path.join(root, 'src/i18n')),
    commands: [REVIEW_COMMAND, INVITATION_COMMAND],
    barIcon: BAR_ICON,
    changelog: existsSync(changelog) ? readFileSync(changelog, 'utf8') : '',
  };
}

/** Names given to `Office.actions.associate` as plain strings. */
export function associatedIn(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(/\bassociate\(\s*['"]([^'"]+)['"]/g)].map(([, name]) => name!));
}

/** Width and height from the PNG's header; nothing where it is no PNG. */
export function pngSize(file: Buffer): readonly [number, number] {
  const isPng =
    file.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')) &&
    file.toString('latin1', 12, 16) === 'IHDR';
  return isPng ? [file.readUInt32BE(16), file.readUInt32BE(20)] : [0, 0];
}

function readReviewLabels(folder: string): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const texts = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { alert?: Record<string, unknown> };
    const label = texts.alert?.['button.review'];
    if (typeof label === 'string') labels.set(path.basename(file, '.json'), label);
  }
  return labels;
}
