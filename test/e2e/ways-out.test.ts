import { defineWaysOut } from './ways-out';

// The pane is the same page on every client: the long run plays it on the others.
defineWaysOut(['web']);
