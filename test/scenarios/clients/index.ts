export { clientsPage } from './clients-page';
export { matrix } from './matrix';
