import type { GraphPort, GraphSettings } from '../graph/ports';
import type { BodyWriter, HttpPoster, RecipientsWriter, RoamingWriter } from '../outlook/ports';
import type { PaneHost } from '../outlook/pane-events';
import type { CheckPorts } from '../check/check-message';

/** What the pane may use: everything a handler may, and the writers that only it holds. */
export interface PanePorts extends CheckPorts {
  readonly roaming: RoamingWriter;
  readonly writer: RecipientsWriter;
  readonly bodyWriter: BodyWriter;
  readonly poster: HttpPoster;
  readonly host: PaneHost;
  /** Undefined where this Outlook signs no pane in. Loads the code behind it first; rejects where that fails. */
  readonly graph?: ((settings: GraphSettings) => Promise<GraphPort>) | undefined;
}
