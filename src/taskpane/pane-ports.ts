import type { RecipientsWriter, RoamingWriter } from '../outlook/ports';
import type { PaneHost } from '../outlook/pane-events';
import type { ReviewPorts } from '../review/review-message';

/** What the pane may use: everything a handler may, and the two writers that only it holds. */
export interface PanePorts extends ReviewPorts {
  readonly roaming: RoamingWriter;
  readonly writer: RecipientsWriter;
  readonly host: PaneHost;
}
