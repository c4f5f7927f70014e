import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { checkMessage } from '../../../../../src/check/check-message';
import { FakePane } from '../../../../builders/pane/fake-pane';
import { button, findResult, openPane } from '../../../../builders/pane/open-pane';

const endpoint = 'https://collector.example/v1/logs';
const SAM = { name: 'Sam Tester' };

/** What was posted, a list of records a request. */
const sent = (pane: FakePane): readonly (readonly string[])[] =>
  pane.posted.map(({ json }) =>
    [
      ...json.matchAll(/"body":\{"stringValue":"(\w+)|"reply_all_guard.outcome","value":\{"stringValue":"([\w-]+)/g),
    ].map(([, action, outcome]) => action ?? outcome ?? ''),
  );

async function stopped(policy: Readonly<Record<string, unknown>>): Promise<FakePane> {
  const pane = new FakePane().stormMail();
  pane.policy = policy;
  await checkMessage('send', pane);
  return pane;
}

test('the pane sends what the device holds, and then what is done in it', async () => {
  const pane = await stopped({ audit: { endpoint } });
  const user = await openPane(pane);
  await waitFor(() => expect(sent(pane)).toEqual([['warn']]));
  await user.click(button('ways.reply-only', SAM));
  await findResult('outcome.reply-only', SAM);
  await user.click(button('button.check-again'));
  await waitFor(() => expect(sent(pane)).toEqual([['warn'], ['warn', 'reply-only']]));
  expect(pane.posted.map(({ url }) => url)).toEqual([endpoint, endpoint]);
});

test('and nothing where policy names no endpoint', async () => {
  const pane = await stopped({});
  await openPane(pane);
  expect(sent(pane)).toEqual([]);
});
