import { listDirectory } from '../directory/list-directory';
import { hosted } from '../outlook/base-url';
import { connectOutlook } from '../outlook/outlook';
import { paneHost } from '../outlook/pane-events';
import { connectRecipientsWriter } from '../outlook/recipients-writer';
import { connectRoamingWriter } from '../outlook/roaming-writer';
import type { PanePorts } from './pane-ports';

/** Nobody waits for Send here: a slow client may take longer to answer than a handler could allow. */
const DEADLINE_MS = 4_000;

/** To be called once Office is ready. */
export const connectPane = (): PanePorts => ({
  ...connectOutlook(() => DEADLINE_MS),
  roaming: connectRoamingWriter(),
  writer: connectRecipientsWriter(),
  host: paneHost,
  directory: listDirectory,
  policyUrl: hosted('policy.json'),
});
