/** The page and the script that answer the events. */

import { finding } from './finding';
import type { Check, Finding } from './finding';
import { attribute, childNamed, withDescendants } from './xml';

export const checkRuntimes: Check = ({ overrides }) => {
  const findings: Finding[] = [];
  const inner = overrides[1];
  if (!inner) return findings;
  const elements = withDescendants(inner);
  const runtime = elements.find(({ name }) => name === 'Runtime');
  const script = runtime && childNamed(runtime, 'Override');
  if (!runtime || !script || attribute(script, 'type') !== 'javascript') {
    findings.push(
      finding(
        'runtime-script',
        runtime,
        'Runtime needs an Override with type="javascript"; without it classic Outlook on Windows runs no event.',
      ),
    );
  }
  const page = runtime && attribute(runtime, 'resid');
  for (const point of elements.filter((element) => attribute(element, 'xsi:type') === 'LaunchEvent')) {
    const location = childNamed(point, 'SourceLocation');
    if (location && attribute(location, 'resid') !== page) {
      findings.push(
        finding(
          'runtime-page',
          location,
          `SourceLocation names "${attribute(location, 'resid')}" and Runtime "${page ?? ''}"; they must be the same, else no event reaches the page.`,
        ),
      );
    }
  }
  const files = new Map(
    elements.filter(({ name }) => name === 'Url').map((url) => [attribute(url, 'id'), attribute(url, 'DefaultValue')]),
  );
  const wanted = [
    { element: runtime, file: '/launchevent.html' },
    { element: script, file: '/launchevent.js' },
    { element: elements.find(({ name }) => name === 'FunctionFile'), file: '/launchevent.html' },
  ];
  for (const { element, file } of wanted) {
    if (element && !files.get(attribute(element, 'resid'))?.endsWith(file)) {
      findings.push(
        finding('runtime-file', element, `${element.name} must lead to ${file.slice(1)}, where the handlers are.`),
      );
    }
  }
  return findings;
};
