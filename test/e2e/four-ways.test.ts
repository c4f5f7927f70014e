import { EVERYDAY_CLIENTS } from '../pages/outlook-page';
import { defineFourWays } from './four-ways';

defineFourWays(EVERYDAY_CLIENTS);
