import { EVERYDAY_CLIENTS } from '../pages/outlook-page';
import { defineWaysOut } from './ways-out';

defineWaysOut(EVERYDAY_CLIENTS);
