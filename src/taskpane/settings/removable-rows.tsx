import { makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';

const useStyles = makeStyles({ root: { margin: 0, padding: 0, listStyle: 'none' } });

/**
 * Rows whose buttons take them out. Focus would go with the button: it goes on to the next one, or where there is none to
 * the section's heading.
 */
export function RemovableRows({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const pressed = useRef<{ readonly button: Element; readonly at: number }>(undefined);

  const buttons = (): HTMLButtonElement[] => [...(list.current?.querySelectorAll('button') ?? [])];

  function captureRow({ target }: MouseEvent): void {
    const at = buttons().findIndex((button) => button.contains(target as Node));
    pressed.current = at < 0 ? undefined : { button: buttons()[at]!, at };
  }

  // After each rendering: the row goes with one of them, whether Outlook has saved by then or not.
  useLayoutEffect(() => {
    if (!pressed.current || pressed.current.button.isConnected) return;
    const { at } = pressed.current;
    pressed.current = undefined;
    if (document.activeElement !== document.body) return;
    const heading = list.current?.closest('section')?.querySelector('h2');
    heading?.setAttribute('tabindex', '-1');
    (buttons()[at] ?? heading)?.focus();
  });

  return (
    <ul ref={list} className={styles.root} onClickCapture={captureRow}>
      {children}
    </ul>
  );
}
