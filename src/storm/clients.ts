import type { Profile } from '../clients/profile';
import { findProfile } from '../clients/profiles';
import { PLATFORMS } from '../outlook/ports';
import type { Client } from '../outlook/ports';
import type { StormParameters } from './parameters';

/** The clients that differ in a storm, each played as one row of src/clients/profiles.ts. */
const PLAYED_AS = {
  web: 'web',
  classic: 'classic-1.16',
  'old-classic': 'classic-1.13',
  mac: 'mac',
  phone: 'ios',
} as const;
export type StormClient = keyof typeof PLAYED_AS;
export const STORM_CLIENTS = Object.keys(PLAYED_AS) as readonly StormClient[];

export const profileOf = (client: StormClient): Profile => findProfile(PLAYED_AS[client]);

/** What the guard reads of it. */
export const readAs = ({ platform, mailbox }: Profile): Client => ({
  platform: PLATFORMS[platform]!,
  mailbox,
  language: 'en-GB',
  me: { name: 'Jordan Ashworth', address: 'jordan.ashworth@mail.example' },
});

/**
 * Which client somebody writes on, by the weights of the parameters; undefined where no client has any.
 * @param draw of this person, from 0 up to 1
 */
export function clientFrom(draw: number, parameters: StormParameters): StormClient | undefined {
  const weightOf = (client: StormClient): number => parameters[`on-${client}`];
  let left = draw * STORM_CLIENTS.reduce((sum, client) => sum + weightOf(client), 0);
  return STORM_CLIENTS.find((client) => (left -= weightOf(client)) < 0);
}
