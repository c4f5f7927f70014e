import { expect, it } from 'vitest';
import { addInId } from '../../../../src/cli/package/add-in-id';

it.each([
  // As Python's uuid.uuid5(uuid.NAMESPACE_URL, …) has them.
  ['http://www.example.com/', 'fcde3c85-2270-590f-9e7c-ee003d65e0e2'],
  ['https://guard.example/', '48ee317d-29b9-59dd-9a68-631f4075a49e'],
  ['https://guard.example/mail/', 'b8a73523-a5af-5331-b3a0-b731f63556a3'],
])('the id of %s is its UUID v5', (url, id) => {
  expect(addInId(url)).toBe(id);
});
