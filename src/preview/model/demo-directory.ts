import type { Recipient } from '../outlook';
import type { DirectoryEntry } from './directory';
import { Directory } from './directory';
import type { OrganisationSettings, SizedList } from './policy-document';

/** The fictional organisation's mail domains, subdomains included. */
const demoDomains = ['nhs.example'] as const;

const person = (name: string, address: string, more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  name,
  address,
  kind: 'person',
  mailboxes: 1,
  ...more,
});

const HOME = 'croydon.nhs.example';
const colleague = (surname: string, forename: string, more?: Partial<DirectoryEntry>): DirectoryEntry =>
  person(`${surname}, ${forename}`, `${forename}.${surname}@${HOME}`.toLowerCase(), more);

const FORENAMES = 'Aisha Ben Chloe Dev Erin Femi Grace Harun Isla Jamal Kate Liam Mina Noah Olga'.split(' ');
const SURNAMES = 'Adeyemi Baker Chandra Doyle Evans Farouk Grant Hughes Iqbal Jenkins'.split(' ');

/** 150 colleagues, each with a name of their own. */
export const staff: readonly DirectoryEntry[] = SURNAMES.flatMap((surname) =>
  FORENAMES.map((forename) => colleague(surname, forename)),
);

/** Everybody and everything the demo mailbox names. */
export const people = {
  me: colleague('Ellis', 'Morgan'),
  carla: person('Reyes, Carla', 'carla.reyes@nhs.example'),
  daniel: person('Okafor, Daniel', 'daniel.okafor@leeds.nhs.example'),
  joan: person('Whitfield, Joan', 'joan.whitfield@devon.nhs.example'),
  priya: colleague('Nair', 'Priya'),
  tom: colleague('Ashworth', 'Tom'),
  lena: colleague('Fischer', 'Lena'),
  kofi: colleague('Mensah', 'Kofi'),
  ruth: colleague('Palmer', 'Ruth'),
  chief: colleague('Lockwood', 'Helen'),
  comms: person('Communications Team', `communications@${HOME}`),
  /** Saved as a personal contact once: this Outlook no longer says who she is (office-js#3248). */
  samira: colleague('Haddad', 'Samira', { typedAs: 'other' }),
  partner: person('Marta Silva', 'marta.silva@brightcare.example'),
  partnerTwo: person('Jonas Weber', 'jonas.weber@brightcare.example'),
  partnerThree: person('Ines Costa', 'ines.costa@brightcare.example'),
  council: person('Noor de Vries', 'noor.devries@council.example'),
  researcher: person('Peter Lindqvist', 'peter@university.example'),
} as const satisfies Record<string, DirectoryEntry>;

export const lists = {
  /** Made this morning, a dynamic list over every mailbox there is: no directory knows its size, no client its kind. */
  croydonPractices: {
    name: 'CroydonPractices',
    address: 'croydonpractices@nhs.example',
    kind: 'list',
    mailboxes: 850_000,
    typedAs: 'other',
  },
  nursing: {
    name: 'All Community Nursing',
    address: `all-community-nursing@${HOME}`,
    kind: 'list',
    mailboxes: 3000,
  },
  /** Nobody has counted it; the organisation says that people know it. */
  ward: { name: 'Ward 4 Team', address: `ward-4-team@${HOME}`, kind: 'list', mailboxes: 23 },
  managers: { name: 'Croydon Managers', address: `croydon-managers@${HOME}`, kind: 'dynamic-list', mailboxes: 140 },
  research: {
    name: 'gp-research',
    address: 'gp-research@lists.example',
    kind: 'list',
    mailboxes: 1900,
    typedAs: 'externalUser',
  },
  bookClub: { name: 'Book club', address: '', kind: 'contact-group', mailboxes: 9 },
} as const satisfies Record<string, DirectoryEntry>;

export const demoDirectory = (): Directory =>
  new Directory([...Object.values(people), ...Object.values(lists), ...staff], demoDomains);

const sizeOf = ({ address, name, mailboxes }: DirectoryEntry): SizedList => ({ address, name, size: mailboxes });

/** Lists whose size the organisation's policy, and its catalogue where it has one, always tells. */
export const demoSizedLists: readonly SizedList[] = [
  sizeOf(lists.nursing),
  { ...sizeOf(lists.managers), action: 'confirm', message: 'Only for what every manager has to decide.' },
];
/** From three outside mail domains on the organisation wants a warning. */
export const demoSettings: OrganisationSettings = {
  organisationDomains: demoDomains,
  lists: demoSizedLists,
  outsideDomains: 3,
};
/** The list whose size the switch decides who knows. */
export const switchedList: SizedList = sizeOf(lists.croydonPractices);

/** An entry as a mail header holds it; the type is this Outlook's business and set when it is shown. */
export const addressed = ({ name, address, typedAs }: DirectoryEntry): Recipient => ({
  name,
  address,
  type: typedAs ?? 'user',
});
