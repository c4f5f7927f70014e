import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { GUARDED } from '../../../../src/preview/storm/messages';
import type { StormAnswer, StormRequest } from '../../../../src/preview/storm/messages';
import { StormScreen } from '../../../../src/preview/storm/storm-screen';
import { PARAMETER_NAMES } from '../../../../src/storm/parameters';
import { PRESETS } from '../../../../src/storm/presets';
import type { VariantResult } from '../../../../src/storm/simulate';

const asked: StormRequest[] = [];

const variant = (id: VariantResult['id'], deliveries: number): VariantResult => ({
  id,
  deliveries,
  human: deliveries,
  low: deliveries,
  high: deliveries,
  share: deliveries / 500_000_000,
  attempts: 588,
  sent: deliveries / 850_000,
  people: 80,
  stopped: { warn: 0, confirm: 0, block: 0, bar: 0, exchange: 0, closed: 0 },
  senderOnly: 0,
  lastDelivery: 250,
  longestDelay: 180,
});

/** What gets through is what is not covered. */
const answerTo = (request: StormRequest): StormAnswer => ({
  request,
  isFinal: true,
  result: {
    parameters: request.parameters,
    minutes: [0, 250],
    variants: [
      variant('unguarded', 500_000_000),
      variant(GUARDED[request.size], 500_000_000 * (1 - request.parameters.coverage)),
    ],
    curves: [{ id: 'unguarded', delivered: [0, 500_000_000] }],
  },
});

function open(): void {
  const listeners = new Set<(answer: StormAnswer) => void>();
  render(
    <StormScreen
      simulation={{
        ask(request) {
          asked.push(request);
          for (const each of listeners) each(answerTo(request));
        },
        onAnswer(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      }}
    />,
  );
}

beforeEach(() => {
  asked.length = 0;
  const light = Object.assign(new EventTarget(), { matches: false });
  vi.stubGlobal('matchMedia', () => light);
  // jsdom draws nothing: text is measured without.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

const slide = (name: RegExp, position: number): boolean =>
  fireEvent.change(screen.getByRole('slider', { name }), { target: { value: position } });

describe('the page of the storm', () => {
  test('says what the storm becomes as a slider moves', async () => {
    open();
    expect((await screen.findByRole('status')).textContent).toBe('500 million messages become none.');
    slide(/^Share of the people to whom the guard is deployed/, 50);
    expect(screen.getByRole('status').textContent).toBe('500 million messages become 250 million: 50 %.');
    expect(asked.at(-1)).toMatchObject({
      size: 'known',
      parameters: { coverage: 0.5, ...PRESETS['nhs-2016'].parameters },
    });
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.firstChild?.textContent)).toEqual(['Protection', 'Nothing', 'The guard, size known']);
  });

  test('asks about another storm and another list', async () => {
    open();
    await screen.findByRole('status');
    fireEvent.change(screen.getByRole('combobox', { name: /size of the list/ }), { target: { value: 'newly-made' } });
    slide(/^Share of the people to whom the guard is deployed/, 50);
    fireEvent.change(screen.getByRole('combobox', { name: 'Storm' }), { target: { value: 'cisco-2013' } });
    expect(asked.at(-1)).toMatchObject({
      size: 'newly-made',
      parameters: { coverage: 1, ...PRESETS['cisco-2013'].parameters },
    });
  });

  test('has a slider for every parameter, and a way back', async () => {
    open();
    await screen.findByRole('status');
    slide(/Send anyway/, 90);
    for (const header of screen.getAllByRole('button', { expanded: false })) fireEvent.click(header);
    expect(screen.getAllByRole('slider')).toHaveLength(PARAMETER_NAMES.length);
    fireEvent.click(screen.getByRole('button', { name: 'Set everything back' }));
    expect(asked.at(-1)?.parameters['send-anyway']).toBe(0.2);
    expect(screen.getByRole('link', { name: /simulated Outlook/ }).getAttribute('href')).toBe('./');
  });
});
