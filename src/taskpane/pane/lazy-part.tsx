import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import { LoadFailed } from './load-failed';

/**
 * A part of the pane that is a file of its own; where it cannot be loaded the pane says so, with a way to try again.
 * @param level of that notice's heading: 1 where the part is a whole view
 */
export const lazyPart = <P extends object>(
  load: () => Promise<ComponentType<P>>,
  level: 1 | 2 = 1,
): LazyExoticComponent<ComponentType<P>> =>
  lazy(() =>
    load()
      .catch((): ComponentType<P> => () => <LoadFailed level={level} />)
      .then((part) => ({ default: part })),
  );
