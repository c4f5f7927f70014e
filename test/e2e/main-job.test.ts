import { test } from '../pages/one-page';
import { defineMainJob } from './main-job';

defineMainJob(test);
