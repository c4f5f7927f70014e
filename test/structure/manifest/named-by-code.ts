/** What the code names in the manifest: with a name that is not there a Smart Alert's button only closes the alert. */

import { finding } from './finding';
import type { Check } from './finding';
import { attribute, childNamed, withDescendants } from './xml';

export const checkNamedByCode: Check = ({ overrides }, { commands, barIcon }) =>
  overrides.flatMap((edition) => {
    const elements = withDescendants(edition);
    const opensPane = (command: string): boolean =>
      elements.some((control) => {
        const action = childNamed(control, 'Action');
        return (
          attribute(control, 'id') === command &&
          action !== undefined &&
          attribute(action, 'xsi:type') === 'ShowTaskpane'
        );
      });
    const hasIcon = elements.some(({ name, attributes }) => name === 'Image' && attributes.get('id') === barIcon);
    return [
      ...commands
        .filter((command) => !opensPane(command))
        .map((command) =>
          finding(
            'command',
            edition,
            `no button "${command}" shows a pane here, and Smart Alerts open it by that id (src/alert); make both the same.`,
          ),
        ),
      ...(hasIcon
        ? []
        : [
            finding(
              'bar-icon',
              edition,
              `no image "${barIcon}" is defined here, and info bars name it (src/outlook/info-bar.ts); make both the same.`,
            ),
          ]),
    ];
  });
