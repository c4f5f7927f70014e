import { createRoot } from 'react-dom/client';
import type { Outlook } from './outlook';
import { createSimulatedOutlook } from './simulated-outlook';
import { OutlookScreen } from './ui/outlook-screen';

declare global {
  interface Window {
    /** For the browser tests: the simulated Outlook behind the screen. */
    simulatedOutlook: Outlook;
  }
}

const outlook = createSimulatedOutlook();
window.simulatedOutlook = outlook;
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root".');
createRoot(root).render(<OutlookScreen outlook={outlook} />);
