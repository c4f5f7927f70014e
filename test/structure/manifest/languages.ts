/** Every text a person can see, in every language. */

import { DEFAULT_AREA, LANGUAGES } from './areas';
import { finding } from './finding';
import type { Check, Finding, Project } from './finding';
import { attribute, childNamed, withDescendants } from './xml';
import type { Element } from './xml';

const AREAS = LANGUAGES.flatMap(({ areas }) => areas);

export const checkLanguages: Check = ({ root }, project) => {
  const texts = withDescendants(root).filter(
    ({ name, attributes }) => /^(String|DisplayName|Description)$/.test(name) && attributes.has('DefaultValue'),
  );
  const locale = childNamed(root, 'DefaultLocale');
  return [
    ...(locale?.text === DEFAULT_AREA
      ? []
      : [
          finding(
            'default-locale',
            locale,
            `DefaultLocale must be ${DEFAULT_AREA}, the language of the default texts.`,
          ),
        ]),
    ...texts.flatMap(checkText),
    ...texts
      .filter((text) => attribute(text, 'id') === 'Review.Label')
      .flatMap((text) => checkReviewLabel(text, project)),
  ];
};

function checkText(text: Element): Finding[] {
  const findings: Finding[] = [];
  const name = attribute(text, 'id') || text.name;
  const english = attribute(text, 'DefaultValue');
  const said = new Map<string, string>();
  for (const override of text.children) {
    const area = attribute(override, 'Locale');
    if (said.has(area)) findings.push(finding('area-twice', override, `${name} has ${area} twice; keep one of them.`));
    if (!AREAS.includes(area)) {
      findings.push(
        finding(
          'area-unknown',
          override,
          `${name} has an override for "${area}"; the areas are ${AREAS.join(', ')} ("areas" of src/i18n/<language>.json).`,
        ),
      );
    }
    said.set(area, attribute(override, 'Value'));
  }
  for (const { language, areas } of LANGUAGES) {
    for (const area of areas) {
      const value = said.get(area);
      if (value === undefined)
        findings.push(
          finding(
            'language-missing',
            text,
            `${name} has no ${area}, whose users would see English; add the ${language} text in src/i18n, and run "npm run languages".`,
          ),
        );
      else if (value === english)
        findings.push(finding('language-untranslated', text, `${name} is English in ${area}; translate it.`));
      else if (value !== said.get(areas[0]!))
        findings.push(
          finding(
            'language-differs',
            text,
            `${name} says something else in ${area} than in ${areas[0]}; write the same.`,
          ),
        );
    }
  }
  return findings;
}

/** The Smart Alert tells people to choose this button, by name. */
function checkReviewLabel(label: Element, { reviewLabels }: Project): Finding[] {
  const shown = [
    { language: 'en', value: attribute(label, 'DefaultValue') },
    ...LANGUAGES.map(({ language, areas }) => ({
      language,
      value: attribute(label.children.find((override) => attribute(override, 'Locale') === areas[0]) ?? label, 'Value'),
    })),
  ];
  return shown.flatMap(({ language, value }) => {
    const promised = reviewLabels.get(language);
    return promised === undefined || promised === value
      ? []
      : [
          finding(
            'review-label',
            label,
            `the ribbon says "${value}" and the Smart Alert (src/i18n/${language}.json) "${promised}"; make them the same.`,
          ),
        ];
  });
}
