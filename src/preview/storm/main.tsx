import { createRoot } from 'react-dom/client';
import { startSimulation } from './simulation';
import { StormScreen } from './storm-screen';

const root = document.getElementById('root');
if (!root) throw new Error('storm.html has no element with the id "root".');
createRoot(root).render(<StormScreen simulation={startSimulation()} />);
