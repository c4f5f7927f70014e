import { createHash } from 'node:crypto';
import type { Check } from '../finding';
import { DEPLOYMENT } from '../names';
import { wholeFiles } from '../snapshot';

/** Handlers and pane talk through stores whose format is that of one version. */
export const versionMixed: Check = {
  id: 'version-mixed',
  severity: 'broken',
  *check(snapshot) {
    const { deployment } = snapshot;
    if (!deployment || 'problem' in deployment) return;
    for (const { name, response } of wholeFiles(snapshot)) {
      const packaged = deployment.value.files[name];
      if (packaged && packaged !== createHash('sha256').update(response.body).digest('hex'))
        yield {
          file: name,
          sentence: `is not the file that ${DEPLOYMENT} names; upload the whole package again, and clear any cache in front of it.`,
        };
    }
  },
};
