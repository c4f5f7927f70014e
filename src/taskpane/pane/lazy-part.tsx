import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { LoadFailed } from './load-failed';

/**
 * A part of the pane that is a file of its own, shown as soon as that is there. React's `lazy` would keep what stands in its place for
 * 300 ms, so that nothing flickers, which here is as long again as all the rest (FALLBACK_THROTTLE_MS of its work loop).
 *
 * @param Failed what is shown where the file cannot be loaded: by default that, with a way to try again, in the place of a whole view
 * @returns the part; `waiting` stands in its place until it is there
 */
export function lazyPart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Failed: ComponentType<P> = () => <LoadFailed level={1} />,
): ComponentType<P & { readonly waiting?: ReactNode }> {
  let loaded: ComponentType<P> | undefined;
  return function LazyPart({ waiting, ...props }) {
    const [Part, show] = useState(() => loaded);
    useEffect(() => {
      if (Part) return;
      // What did not come is asked for again where the part is opened again.
      void load()
        .then((part) => (loaded = part))
        .catch(() => Failed)
        .then((part) => show(() => part));
    }, [Part]);
    return Part ? <Part {...(props as unknown as P)} /> : waiting;
  };
}
