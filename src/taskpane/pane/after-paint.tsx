import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';

let wasPainted = false;

/**
 * Holds back what a person does not wait for, and so the file it is in, until what is above it has been drawn: once, while
 * the page lives.
 */
export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const [isPainted, setPainted] = useState(wasPainted);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A frame's callbacks come before it is drawn, a timer after.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        wasPainted = true;
        setPainted(true);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted ? children : null;
}
