import { createSimulatedOutlook } from '../../../src/preview/simulated-outlook';
import type { SimulatedOutlook } from '../../../src/preview/simulated-outlook';

declare global {
  interface Window {
    outlook: SimulatedOutlook;
  }
}

/** The simulated Outlook without a screen: panes are put into the page as the screen would, and left there until they close. */
void createSimulatedOutlook({ times: { slowMs: 300, sendMs: 1500, loadMs: 4000, graceMs: 50 } }).then((outlook) => {
  const place = document.getElementById('pane')!;
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
});
