import { connectListDirectory } from '../directory/list-directory';
import type { GraphPort, GraphSettings } from '../graph/ports';
import { hosted } from '../outlook/base-url';
import { connectBodyWriter } from '../outlook/body-writer';
import { offersNestedAppAuth } from '../outlook/nested-app-auth';
import { poster } from '../outlook/https';
import { connectOutlook } from '../outlook/outlook';
import { paneHost } from '../outlook/pane-events';
import { connectRecipientsWriter } from '../outlook/recipients-writer';
import { connectRoamingWriter } from '../outlook/roaming-writer';
import type { PanePorts } from './pane-ports';

/** Nobody waits for Send here: a slow client may take longer to answer than a handler could allow. */
const DEADLINE_MS = 4_000;

/** To be called once Office is ready. */
export function connectPane(): PanePorts {
  const outlook = connectOutlook(() => DEADLINE_MS);
  return {
    ...outlook,
    roaming: connectRoamingWriter(),
    writer: connectRecipientsWriter(),
    bodyWriter: connectBodyWriter(),
    poster,
    host: paneHost,
    directory: connectListDirectory({ ...outlook, listsUrl: hosted('lists/') }),
    policyUrl: hosted('policy.json'),
    graph: offersNestedAppAuth() ? graphOnDemand(outlook.clock.now) : undefined,
  };
}

/** Once for each registration, so that a token once given is found again. The sign-in's code is a file of its own. */
function graphOnDemand(now: () => number): (settings: GraphSettings) => Promise<GraphPort> {
  const connected = new Map<string, GraphPort>();
  return async (settings) => {
    const { connectGraph } = await import(/* webpackChunkName: "graph" */ '../graph/connect');
    const key = JSON.stringify(settings);
    const graph = connected.get(key) ?? connectGraph(settings, now);
    connected.set(key, graph);
    return graph;
  };
}
