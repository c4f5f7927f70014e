import { describe } from 'vitest';
import { defineBesideTheMessage } from '../browser/beside-the-message';
import { ENGINES, OTHER_CLIENTS } from '../pages/outlook-page';
import { defineAcknowledgement, defineTwoPanes } from './acknowledgement';
import { defineFourWays } from './four-ways';
import { defineFreeze, LIST_ADDRESS } from './freeze';
import { defineWaysOut } from './ways-out';

// What Send asks differs from client to client.
describe('a confirmation', () => {
  defineAcknowledgement(OTHER_CLIENTS);
});
describe('freeze', () => {
  defineFreeze(OTHER_CLIENTS, [LIST_ADDRESS]);
});
// The pane and what is decided do not: one client for each other engine.
const otherEngines = OTHER_CLIENTS.filter((client) => ENGINES.includes(client));
describe('two panes', () => {
  defineTwoPanes(otherEngines);
});
describe('beside the message', () => {
  defineBesideTheMessage(otherEngines);
});
describe('four ways', () => {
  defineFourWays(otherEngines);
});
describe('ways out', () => {
  // The longest of them: one bare engine beside the browser's.
  defineWaysOut(['classic-1.15']);
});
