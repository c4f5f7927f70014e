import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AlertDialog } from '../outlook';
import { parseAlertMarkdown } from './alert-markdown';
import type { Inline } from './alert-markdown';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  plain: { whiteSpace: 'pre-line', margin: 0 },
  paragraph: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL },
});

/** The text of a Smart Alert, as elements: nothing in it is ever read as HTML. */
export function AlertText({ alert }: { readonly alert: Pick<AlertDialog, 'text' | 'markdown'> }) {
  const styles = useStyles();
  if (!alert.markdown) {
    return (
      <div className={styles.root}>
        <p className={styles.plain}>{alert.text}</p>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      {parseAlertMarkdown(alert.text).map(({ kind, lines }, index) => {
        if (kind === 'paragraph') {
          return (
            <p key={index} className={styles.paragraph}>
              {lines.map(inlines)}
            </p>
          );
        }
        const List = kind === 'bullets' ? 'ul' : 'ol';
        return (
          <List key={index} className={styles.list}>
            {lines.map((line, item) => (
              <li key={item}>{inlines(line)}</li>
            ))}
          </List>
        );
      })}
    </div>
  );
}

const inlines = (parts: readonly Inline[]): ReactNode => parts.map(inline);

function inline(part: Inline, key: number): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'bold':
      return <strong key={key}>{inlines(part.children)}</strong>;
    case 'italic':
      return <em key={key}>{inlines(part.children)}</em>;
    case 'link':
      return (
        <Link key={key} inline href={part.href} target="_blank" rel="noreferrer">
          {inlines(part.children)}
        </Link>
      );
  }
}
