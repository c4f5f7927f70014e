import { createRoot } from 'react-dom/client';
import type { SimulatedOutlook } from './simulated-outlook';
import { createSimulatedOutlook } from './simulated-outlook';
import { OutlookScreen } from './ui/outlook-screen';

declare global {
  interface Window {
    /** For the browser tests: the simulated Outlook behind the screen. */
    simulatedOutlook: SimulatedOutlook;
  }
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createSimulatedOutlook().then(
  (outlook) => {
    window.simulatedOutlook = outlook;
    createRoot(root).render(<OutlookScreen outlook={outlook} />);
  },
  (error: unknown) => {
    root.textContent = `The simulated Outlook cannot start. ${String(error)}`;
  },
);
