import { createSimulatedOutlook } from '../../../src/preview/simulated-outlook';
import type { SimulatedOutlook, SimulatedOutlookOptions } from '../../../src/preview/simulated-outlook';

declare global {
  interface Window {
    outlook: SimulatedOutlook;
    /** Another Outlook, on a device that nothing was kept on. */
    startOutlook(options: SimulatedOutlookOptions): Promise<void>;
  }
}

/** The simulated Outlook without a screen: panes are put into the page as the screen would, and left there until they close. */
window.startOutlook = async (options) => {
  const before = window.outlook as SimulatedOutlook | undefined;
  await before?.published();
  before?.quit();
  localStorage.clear();
  const outlook = await createSimulatedOutlook(options);
  const place = document.getElementById('pane')!;
  place.replaceChildren();
  const mounted = new Map<string, HTMLElement>();
  outlook.subscribe(() => {
    const { compose, reading } = outlook.getState();
    const panes = (compose ?? reading)?.panes ?? [];
    for (const [id, element] of mounted) {
      if (panes.some((pane) => pane.id === id)) continue;
      element.remove();
      mounted.delete(id);
    }
    for (const { id, element } of panes) {
      if (mounted.has(id)) continue;
      mounted.set(id, element);
      place.append(element);
    }
  });
  window.outlook = outlook;
};
