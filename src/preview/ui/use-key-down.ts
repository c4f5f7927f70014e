import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';

/** Hears keys pressed anywhere inside an element that is no control itself. */
export function useKeyDown(element: RefObject<HTMLElement | null>, onKeyDown: (event: KeyboardEvent) => void): void {
  const heard = useEffectEvent(onKeyDown);
  useEffect(() => {
    const target = element.current;
    const listener = (event: KeyboardEvent): void => heard(event);
    target?.addEventListener('keydown', listener);
    return () => target?.removeEventListener('keydown', listener);
  }, [element]);
}
