import { expect, it } from 'vitest';
import { OpenPanes } from '../../../../src/preview/model/open-panes';
import type { Pane } from '../../../../src/preview/outlook';

const pane = (id: string): Pane => ({ id, title: 'Guard', label: id, url: `${id}.html`, element: {} as HTMLElement });
const state = (panes: OpenPanes): readonly [readonly string[], string | undefined] => {
  const { panes: all, pane: shown } = panes.snapshot();
  return [all.map(({ id }) => id), shown?.id];
};

it('shows the newest, then what the person turns to, then what is left', () => {
  const panes = new OpenPanes();
  expect(state(panes)).toEqual([[], undefined]);
  for (const id of ['a', 'b', 'c']) panes.put(pane(id));
  expect(state(panes)).toEqual([['a', 'b', 'c'], 'c']);
  panes.show('a');
  panes.show('nothing of ours');
  expect(state(panes)).toEqual([['a', 'b', 'c'], 'a']);
  panes.remove('b');
  expect(state(panes)).toEqual([['a', 'c'], 'a']);
  panes.remove('a');
  expect(state(panes)).toEqual([['c'], 'c']);
  panes.remove('c');
  expect(state(panes)).toEqual([[], undefined]);
});

it('finds a page that is open', () => {
  const panes = new OpenPanes();
  panes.put(pane('a'));
  expect([panes.at('a.html')?.id, panes.at('b.html')]).toEqual(['a', undefined]);
});
