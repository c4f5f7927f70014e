import { createRoot } from 'react-dom/client';
import type { SimulatedOutlook, SimulatedOutlookOptions } from './simulated-outlook';
import { createSimulatedOutlook } from './simulated-outlook';
import { OutlookScreen } from './ui/outlook-screen';

declare global {
  interface Window {
    /** For the browser tests: the simulated Outlook behind the screen. */
    simulatedOutlook: SimulatedOutlook;
    /** For the browser tests, to which a page loaded again is slow: another Outlook, on a device that nothing was kept on. */
    restartOutlook(options: SimulatedOutlookOptions): Promise<void>;
  }
}

function element(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no element with the id "root".');
  return root;
}

let screen = createRoot(element());

async function start(options?: SimulatedOutlookOptions): Promise<void> {
  const outlook = await createSimulatedOutlook(options);
  window.simulatedOutlook = outlook;
  screen.render(<OutlookScreen outlook={outlook} />);
}

window.restartOutlook = async (options) => {
  await window.simulatedOutlook.published();
  screen.unmount();
  window.simulatedOutlook.quit();
  localStorage.clear();
  sessionStorage.clear();
  // Another element: Fluent hides the page behind a dialog, and leaves it hidden where both go at once.
  const root = document.createElement('div');
  root.id = 'root';
  element().replaceWith(root);
  screen = createRoot(root);
  await start(options);
};

start().catch((error: unknown) => {
  element().textContent = `The simulated Outlook cannot start. ${String(error)}`;
});
