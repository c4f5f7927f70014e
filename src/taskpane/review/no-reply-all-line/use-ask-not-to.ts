import { useEffect, useRef, useState } from 'react';
import type { OutlookPorts } from '../../../outlook/ports';
import { recordChoice } from '../../../check/record-choice';
import type { CheckResult } from '../../../check/check-message';
import type { AskOutcome, AskPorts, AskResult, AskState } from './ask-not-to';

export interface AskToggle {
  readonly state: AskState;
  readonly isWorking: boolean;
  /** What came of the last press; gone once the message says otherwise. */
  readonly result: AskResult | undefined;
  readonly turn: (wanted: boolean) => void;
}

/** What the line needs, and what it takes to record that it was put in. */
export type TogglePorts = AskPorts & Pick<OutlookPorts, 'client' | 'clock' | 'deviceCache'>;

type Shown = Omit<AskToggle, 'turn'>;

/** What reads and writes bodies is a file of its own: replies never need it. */
const load = () => import(/* webpackChunkName: "ask-not-to" */ './ask-not-to');

const UNREAD = { state: 'unreadable' } as const;
const FAILED: AskOutcome = { ...UNREAD, result: 'failed' };

/**
 * The line in the message, read again with each review: no event reports that a body was edited.
 * @param language BCP 47, the pane's
 */
export function useAskNotTo(ports: TogglePorts, review: CheckResult, language: string): AskToggle {
  const [shown, setShown] = useState<Shown>({ ...UNREAD, isWorking: false, result: undefined });
  /** Counts readings and presses: a reading that began before the latest of them is out of date. */
  const asked = useRef(0);
  const isWorking = useRef(false);

  useEffect(() => {
    const mine = ++asked.current;
    void load()
      .then(({ askState }) => askState(ports))
      .then((state) => {
        if (mine !== asked.current) return;
        setShown((before) => ({ ...before, state, result: before.state === state ? before.result : undefined }));
      }, NOTHING);
  }, [ports, review]);

  const turn = (wanted: boolean): void => {
    if (isWorking.current) return;
    isWorking.current = true;
    setShown(({ state }) => ({ state, isWorking: true, result: undefined }));
    void load()
      .then(({ askNotTo }) => askNotTo(wanted, ports, language))
      .catch(() => FAILED)
      .then((outcome) => {
        isWorking.current = false;
        asked.current++;
        setShown({ ...outcome, isWorking: false });
        if (outcome.result === 'asked') void recordChoice(review, 'asked', ports);
      });
  };
  return { ...shown, turn };
}

const NOTHING = (): void => undefined;
