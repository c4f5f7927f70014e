/** Each icon has as many pixels as the manifest says. */

import { finding } from './finding';
import type { Check, Finding } from './finding';
import { attribute, childNamed, withDescendants } from './xml';
import type { Element } from './xml';

export const checkIcons: Check = ({ root, overrides }, { icons }) => {
  const own = [
    { element: childNamed(root, 'IconUrl'), size: 64 },
    { element: childNamed(root, 'HighResolutionIconUrl'), size: 128 },
  ].map(({ element, size }) => ({ element, size, address: element && attribute(element, 'DefaultValue') }));
  const ofButtons = overrides.flatMap((edition) => {
    const elements = withDescendants(edition);
    const addresses = new Map(
      elements
        .filter(({ attributes }) => attributes.has('id'))
        .map((each) => [attribute(each, 'id'), attribute(each, 'DefaultValue')]),
    );
    return elements
      .filter(({ name, attributes }) => name === 'Image' && attributes.has('resid'))
      .map((element) => ({
        element,
        size: Number(attribute(element, 'size')),
        address: addresses.get(attribute(element, 'resid')),
      }));
  });
  return [...own, ...ofButtons].flatMap(({ element, size, address }) =>
    element && address ? checkSize(element, size, address) : [],
  );

  function checkSize(element: Element, size: number, address: string): Finding[] {
    const file = address.replace(/^https:\/\/[^/]+\//, '');
    const pixels = icons.get(file);
    if (!pixels)
      return [
        finding(
          'icon-missing',
          element,
          `${file} does not exist; name it in tools/draw-icons.mjs and run "npm run icons".`,
        ),
      ];
    const [width, height] = pixels;
    return width === size && height === size
      ? []
      : [
          finding(
            'icon-size',
            element,
            `${file} has ${width} by ${height} pixels and must have ${size} by ${size}; name it in tools/draw-icons.mjs and run "npm run icons".`,
          ),
        ];
  }
};
