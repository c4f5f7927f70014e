import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Switches } from '../outlook';
import { safeHtml } from './safe-html';
import { THEMES } from './themes';

const useStyles = makeStyles({
  root: { flexGrow: 1, display: 'flex', flexDirection: 'column', minHeight: 0 },
  note: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    padding: `0 ${tokens.spacingHorizontalL}`,
  },
  frame: { flexGrow: 1, border: 'none', minHeight: '160px', width: '100%' },
});

/** A mail that sets colours expects a white background and keeps it. */
const SETS_COLOURS = /\b(?:bgcolor|background(?:-color)?|color)\s*[=:]/i;

export interface MessageBodyProps {
  readonly html: string;
  readonly theme: Switches['theme'];
}

/** A received message: cleaned, and in a frame that runs no script, reaches no other page and loads nothing. */
export function MessageBody({ html, theme }: MessageBodyProps) {
  const styles = useStyles();
  const { page, pictures } = useMemo(() => framePage(html, theme), [html, theme]);
  return (
    <div className={styles.root}>
      {pictures > 0 && <div className={styles.note}>Pictures from the internet are not loaded.</div>}
      <iframe title="Message body" sandbox="" srcDoc={page} className={styles.frame} />
    </div>
  );
}

function framePage(html: string, theme: Switches['theme']): { readonly page: string; readonly pictures: number } {
  const { fragment, pictures } = safeHtml(html, true);
  const holder = document.createElement('div');
  holder.append(fragment);
  const body = holder.innerHTML;
  const shownIn = SETS_COLOURS.test(body) ? 'light' : theme;
  const colours = THEMES[shownIn];
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";
  const page =
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>` +
    `:root{color-scheme:${shownIn === 'light' ? 'light' : 'dark'}}` +
    `body{margin:0;padding:8px 16px;font:14px/1.4 ${colours.fontFamilyBase.replace(/</g, '')};overflow-wrap:anywhere;` +
    `color:${colours.colorNeutralForeground1};background:${colours.colorNeutralBackground1}}` +
    `a{color:${colours.colorBrandForegroundLink};text-decoration:underline}img{max-width:100%;height:auto}</style>${body}`;
  return { page, pictures };
}
