import { test } from '../browser/chromium';
import { defineMainJob } from './main-job';

defineMainJob(test);
