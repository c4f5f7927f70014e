import { act, renderHook, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { useReview } from '../../../src/taskpane/review/state/use-review';
import { choicesFor } from '../../../src/taskpane/review/state/choices';
import type { Choices } from '../../../src/taskpane/review/state/choices';
import type { ActionOutcome, Ready } from '../../../src/taskpane/review/state/review-state';
import type { CheckResult } from '../../../src/check/check-message';
import type { AppliedChange } from '../../../src/taskpane/review/state/applied-change';
import type { PanePorts } from '../../../src/taskpane/pane-ports';
import type { FakePane } from './fake-pane';

/** A pane without its screen: what it would show, and what can be asked of it. */
export interface OpenReview {
  readonly ready: () => Ready;
  readonly outcome: () => ActionOutcome['kind'] | undefined;
  /** Asks for something, and waits until all that follows from it is done. */
  readonly ask: (wish: (actions: Choices, seen: CheckResult, applied: AppliedChange) => Promise<void>) => Promise<void>;
  readonly checkAgain: () => Promise<void>;
  /** Outlook tells of something. */
  readonly hear: (news: () => void) => Promise<void>;
  readonly close: () => void;
}

export async function openReview(pane: PanePorts): Promise<OpenReview> {
  const { result, unmount } = renderHook(() => useReview(pane));
  await waitFor(() => expect(result.current[0].phase).not.toBe('loading'));
  const ready = (): Ready => {
    const [state] = result.current;
    if (state.phase !== 'ready') throw new Error(state.phase);
    return state;
  };
  /** A check waits for everything that was asked for before it. */
  const settled = (): Promise<void> => result.current[1].check();
  return {
    ready,
    outcome: () => ready().outcome?.kind,
    ask: (wish) =>
      act(async () => {
        const [state, actions] = result.current;
        const seen = state.phase === 'ready' ? state.review : (undefined as never);
        await wish(choicesFor(actions.core), seen, state.applied!);
        await settled();
      }),
    checkAgain: () => act(() => result.current[1].checkAgain()),
    hear: (news) =>
      act(async () => {
        news();
        await settled();
      }),
    close: unmount,
  };
}

/** What is kept of the person's choices, oldest first: the last part of a record that stands there. */
export const choicesOf = (pane: FakePane): readonly string[] =>
  (pane.device.get('records') ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(',')[7] ?? '');
