import type { Profile, RuntimeKind } from '../../clients/profile';
import type { ComposeMode } from '../outlook';

/** What `getComposeTypeAsync` says; a reopened draft is a new mail everywhere (office-js#4835). */
export function reportedComposeType(
  mode: ComposeMode,
  profile: Profile,
  runtime: RuntimeKind,
): 'newMail' | 'reply' | 'forward' {
  if (mode === 'new' || mode === 'draft' || profile.reportsNewMailIn.includes(runtime)) return 'newMail';
  return mode === 'forward' ? 'forward' : 'reply';
}
