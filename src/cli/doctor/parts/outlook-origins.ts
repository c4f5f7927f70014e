/**
 * Where Outlook on the web and the new Outlook run, which show the add-in's pages in a frame. Microsoft lists nowhere whether
 * these are all, and Exchange on premises has an address of its own.
 */
export const OUTLOOK_ORIGINS = [
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.cloud.microsoft',
] as const;
