import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PreviewNote } from './preview-note';

const useStyles = makeStyles({
  /** Where the tour is for who has no mail of their own. */
  root: {
    gridArea: 'side',
    alignSelf: 'end',
    overflowWrap: 'anywhere',
    '@media (max-width: 1100px)': { gridArea: 'tour', marginInline: tokens.spacingHorizontalS },
  },
});

/** About the visitor's own mail: what it is, and who they are taken to be. Shown at each start, since each may have another folder. */
export function OwnMailNote({ ownMail }: { readonly ownMail: string }) {
  const styles = useStyles();
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  return (
    <div className={styles.root}>
      <PreviewNote label="Your own mail" onDismiss={() => setHidden(true)}>
        <bdi>{ownMail}</bdi> Nothing that you do here leaves this page.
      </PreviewNote>
    </div>
  );
}
