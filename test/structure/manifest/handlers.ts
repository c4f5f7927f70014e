/** Every function the manifest names exists in the event bundle, and the reverse: Outlook blocks a send whose handler is not associated. */

import { finding } from './finding';
import type { Check, Finding } from './finding';
import { attribute, withDescendants } from './xml';

export const checkHandlers: Check = ({ root }, { associated }) => {
  if (!associated) {
    return [
      {
        id: 'entry-missing',
        sentence:
          'src/launchevent/index.ts does not exist; write it and associate each handler that manifest.xml names.',
      },
    ];
  }
  const named = new Map(
    withDescendants(root)
      .map((element) => ({
        element,
        name: element.name === 'FunctionName' ? element.text : attribute(element, 'FunctionName'),
      }))
      .filter(({ name }) => name !== '')
      .map(({ element, name }) => [name, element]),
  );
  return [
    ...[...named]
      .filter(([name]) => !associated.has(name))
      .map(([name, element]) =>
        finding(
          'handler-missing',
          element,
          `nothing answers "${name}"; write Office.actions.associate('${name}', …) at the top level of src/launchevent/index.ts.`,
        ),
      ),
    ...[...associated]
      .filter((name) => !named.has(name))
      .map((name): Finding => ({
        id: 'handler-unlisted',
        sentence: `src/launchevent/index.ts associates "${name}", which manifest.xml never calls; take it out, or add its event or button.`,
      })),
  ];
};
