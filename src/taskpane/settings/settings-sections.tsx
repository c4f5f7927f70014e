import type { Layer } from '../../policy/parse';
import type { PolicyInForce } from '../../check/policy-in-force';
import type { CheckResult } from '../../check/check-message';
import type { Found } from './find-settings';
import { KnownLists } from './known-lists';
import { Thresholds } from './thresholds';
import { LanguageChoice } from './language-choice';
import { THRESHOLDS, STEPS, withStep } from './own-thresholds';
import type { Edit } from './own-settings';
import { Quiet } from './quiet';

interface Props {
  /** What the person looks for. */
  readonly found: Found;
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  /** Of the message beside the pane. */
  readonly review: CheckResult | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onChange: (edit: Edit) => void;
}

/** The settings that were looked for, section by section; by their names as in settings-index.ts. */
export function SettingsSections({ found, review, ...rest }: Props) {
  return (
    <>
      {THRESHOLDS.filter((key) => found.has(key)).map((key) => (
        <Thresholds
          key={key}
          thresholds={key}
          steps={STEPS.filter((step) => found.has(key, step))}
          {...rest}
          onLimit={(step, limit) => rest.onChange((layer) => withStep(layer, key, step, limit))}
        />
      ))}
      {found.has('quiet') && <Quiet shows={(setting) => found.has('quiet', setting)} review={review} {...rest} />}
      {found.has('knownLists') && <KnownLists lists={review?.facts.lists ?? []} {...rest} />}
      {found.has('language') && <LanguageChoice {...rest} />}
    </>
  );
}
