/**
 * Every function the manifest names exists in the file that is to answer it, and the reverse: Outlook blocks a send whose handler is
 * not associated. Launch events are answered by the event bundle, buttons by the ribbon's functions.
 */

import { finding } from './finding';
import type { Check, Finding } from './finding';
import { attribute, withDescendants } from './xml';

const ENTRIES = { events: 'src/launchevent/index.ts', buttons: 'src/commands/index.ts' } as const;

export const checkHandlers: Check = ({ root }, { associated }) => {
  const elements = withDescendants(root);
  const named = {
    events: elements.map((element) => ({ element, name: attribute(element, 'FunctionName') })),
    buttons: elements.map((element) => ({ element, name: element.name === 'FunctionName' ? element.text : '' })),
  };
  return (['events', 'buttons'] as const).flatMap((kind): readonly Finding[] => {
    const entry = ENTRIES[kind];
    const answers = associated[kind];
    if (!answers)
      return [
        {
          id: 'entry-missing',
          sentence: `${entry} does not exist; write it and associate each of the ${kind} that manifest.xml names.`,
        },
      ];
    const wanted = new Map(named[kind].filter(({ name }) => name !== '').map(({ name, element }) => [name, element]));
    return [
      ...[...wanted]
        .filter(([name]) => !answers.has(name))
        .map(([name, element]) =>
          finding(
            'handler-missing',
            element,
            `nothing answers "${name}"; write Office.actions.associate('${name}', …) at the top level of ${entry}.`,
          ),
        ),
      ...[...answers]
        .filter((name) => !wanted.has(name))
        .map((name): Finding => ({
          id: 'handler-unlisted',
          sentence: `${entry} associates "${name}", which manifest.xml never calls there; take it out, or add its event or button.`,
        })),
    ];
  });
};
