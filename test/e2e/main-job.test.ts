import { test } from '../pages/one-page';
import { defineAroundMainJob, defineMainJob } from './main-job';

defineMainJob(test);
defineAroundMainJob(test);
