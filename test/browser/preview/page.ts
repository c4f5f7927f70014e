import { createSimulatedOutlook } from '../../../src/preview/simulated-outlook';
import type { SimulatedOutlook } from '../../../src/preview/simulated-outlook';

declare global {
  interface Window {
    outlook: SimulatedOutlook;
  }
}

/** The simulated Outlook without a screen: a pane is put into the page as the screen would. */
void createSimulatedOutlook({ times: { slowMs: 300, sendMs: 1500, loadMs: 4000, graceMs: 50 } }).then((outlook) => {
  let shown: string | undefined;
  outlook.subscribe(() => {
    const pane = outlook.getState().compose?.pane;
    if (pane?.id === shown) return;
    shown = pane?.id;
    document.getElementById('pane')!.replaceChildren(...(pane ? [pane.element] : []));
  });
  window.outlook = outlook;
});
