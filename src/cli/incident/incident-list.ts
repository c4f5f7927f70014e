import type { ListKind } from '../../directory/catalogue-format';

/** A list that is to be frozen. */
export interface IncidentList {
  /** The one that it is known by, lower case. */
  readonly address: string;
  readonly name: string;
  /** Its other addresses; frozen too, so that no device needs the catalogue to know them. */
  readonly aliases: readonly string[];
  readonly kind: ListKind | undefined;
}
