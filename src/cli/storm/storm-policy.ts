import { parsePolicy } from '../../policy/parse';
import { BUILT_IN } from '../../storm/simulate';
import { modeOf } from '../policy/text/mode-words';
import { readPolicyText } from '../policy/text/read-policy-text';
import { readPolicyFile } from '../replay/guard/policy-file';

/** The policy that the guard of a storm has. */
export interface StormPolicy {
  /** What the add-in is served. */
  readonly text: string;
  /** What differs from the file as it stands, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * A guard that observes stops nobody, and what it would do is what people want to know before they let it: it is taken as enforcing, and
 * the report says so. Where a policy switches the guard off nobody waits for an answer: that is refused.
 * @throws one sentence where the file cannot be read or switches the guard off; the findings where it would not come into force
 */
export async function readStormPolicy(file: string | undefined): Promise<StormPolicy> {
  if (file === undefined) return { text: BUILT_IN, notes: [] };
  const { text } = await readPolicyFile(file);
  const { layer } = parsePolicy(await readPolicyText(file));
  const { mode, isForAll } = modeOf(layer);
  if (mode === 'off')
    throw new Error(`${file} switches the guard off: set its "mode" to "enforce" to simulate what it would stop.`);
  const notes: string[] = [];
  if (mode === 'observe')
    notes.push('The policy\'s "mode" is "observe", which stops nobody: the figures show what "enforce" would do.');
  if (!isForAll)
    notes.push(
      '"senderOverrides" gives some people another mode: the figures show what "enforce" would do for everybody.',
    );
  if (layer.incident)
    notes.push("The policy's incident is left out: --freeze-after says when the list of this storm is frozen.");
  return { text, notes };
}
