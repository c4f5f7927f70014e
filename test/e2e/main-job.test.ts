import { test } from './one-page';
import { defineMainJob } from './main-job';

defineMainJob(test);
