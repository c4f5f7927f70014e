import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Compose } from '../outlook';
import { safeHtml } from './safe-html';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    minHeight: '120px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    // A quoted mail's layout stays inside, whatever its styles say.
    contain: 'content',
    '& img': { maxWidth: '100%', height: 'auto' },
    '& a': { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
  },
});

export interface BodyEditorProps {
  readonly compose: Pick<Compose, 'id' | 'html' | 'bodyRevision'>;
  /** Takes the focus when the window opens, before the quoted text. */
  readonly takesFocus: boolean;
  readonly onChange: (html: string) => void;
}

/** The message being written. The person's typing is never overwritten by its own echo, only by a new revision. */
export function BodyEditor({ compose: { id, html, bodyRevision }, takesFocus, onChange }: BodyEditorProps) {
  const styles = useStyles();
  const editor = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    editor.current?.replaceChildren(safeHtml(html).fragment);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- html is also what the person typed a moment ago
  }, [id, bodyRevision]);
  useEffect(() => {
    if (!takesFocus || !editor.current) return;
    editor.current.focus();
    getSelection()?.collapse(editor.current, 0);
  }, [id, takesFocus]);
  return (
    <div
      ref={editor}
      role="textbox"
      aria-multiline
      aria-label="Message body"
      tabIndex={0}
      contentEditable
      suppressContentEditableWarning
      className={styles.root}
      onInput={(event) => onChange(event.currentTarget.innerHTML)}
    />
  );
}
