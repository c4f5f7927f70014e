interface Claim {
  readonly promises: readonly unknown[];
  readonly onRejection: (text: string) => void;
}
const claims = new Set<Claim>();

const owns = ({ promises }: Claim, promise: unknown): boolean =>
  promises.some((constructor) => promise instanceof (constructor as typeof Promise));

/** An unhandled rejection in a realm belongs to its add-in; anybody else's ends this process as it would without us. */
function onUnhandled(reason: unknown, promise: unknown): void {
  const claim = [...claims].find((one) => owns(one, promise));
  if (claim) claim.onRejection(`unhandled: ${String(reason)}`);
  else if (process.listenerCount('unhandledRejection') === 1) throw reason;
}

/**
 * Keeps the unhandled rejections of a realm away from this process.
 * @param promises the realm's own Promise constructors.
 * @returns gives the claim up.
 */
export function claimRejections(promises: readonly unknown[], onRejection: (text: string) => void): () => void {
  const claim = { promises, onRejection };
  if (claims.size === 0) process.on('unhandledRejection', onUnhandled);
  claims.add(claim);
  return () => {
    if (claims.delete(claim) && claims.size === 0) process.off('unhandledRejection', onUnhandled);
  };
}
