import { useState } from 'react';
import { PreviewNote } from './preview-note';

/** Above the visitor's own mail: what it is, and who they are taken to be. Shown at each start, since each may have another folder. */
export function OwnMailNote({ ownMail }: { readonly ownMail: string }) {
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  return (
    <PreviewNote label="Your own mail" onDismiss={() => setHidden(true)}>
      <bdi>{ownMail}</bdi> Nothing that you do here leaves this page.
    </PreviewNote>
  );
}
