import { useState } from 'react';
import { PreviewNote } from './preview-note';

/** `preview:` keeps it apart from what the add-in stores under the same origin. */
const HIDDEN = 'preview:first-steps-hidden';

/** What to try first; not shown again once dismissed in this browser. */
export function FirstSteps() {
  const [hidden, setHidden] = useState(() => localStorage.getItem(HIDDEN) === 'yes');
  if (hidden) return null;
  const hide = (): void => {
    localStorage.setItem(HIDDEN, 'yes');
    setHidden(true);
  };
  return (
    <PreviewNote label="What to try" onDismiss={hide}>
      Try it: open <strong>Test email</strong>, press <strong>Reply all</strong>, write “please remove me” and press{' '}
      <strong>Send</strong>. Nothing leaves this page. <strong>Behind the scenes</strong>, below, shows what the add-in
      did and lets you change client, policy and language.
    </PreviewNote>
  );
}
