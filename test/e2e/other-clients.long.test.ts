import { describe } from 'vitest';
import { defineBesideTheMessage } from '../browser/beside-the-message';
import { ENGINES, OTHER_CLIENTS } from '../pages/outlook-page';
import { defineAcknowledgement } from './acknowledgement';
import { defineFourWays } from './four-ways';
import { defineFreeze, LIST_ADDRESS } from './freeze';
import { defineWaysOut } from './ways-out';

describe('a confirmation', () => {
  defineAcknowledgement(OTHER_CLIENTS);
});
describe('beside the message', () => {
  defineBesideTheMessage(OTHER_CLIENTS);
});
describe('four ways', () => {
  defineFourWays(OTHER_CLIENTS);
});
describe('freeze', () => {
  defineFreeze(OTHER_CLIENTS, [LIST_ADDRESS]);
});
describe('ways out', () => {
  // The pane is the same page on every client: one for each other engine.
  defineWaysOut(ENGINES.filter((client) => client !== 'web'));
});
