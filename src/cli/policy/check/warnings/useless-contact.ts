import type { WarningCheck } from './policy-warning';

/** A contact that staff cannot be shown, or that would feed the storm. */
export const uselessContact: WarningCheck = ({ contact, incident, lists = [] }) => {
  if (!contact) return [];
  const { url, mail } = contact;
  if (!url && !mail)
    return [
      {
        path: 'contact',
        sentence: '"contact" has neither "url" nor "mail", so nobody sees "Report this": add one of them.',
      },
    ];
  const isList = lists.some(({ address }) => address === mail) || !!incident?.lists?.includes(mail!);
  return !url && isList
    ? [
        {
          path: 'contact.mail',
          sentence: `"contact" has the address of a list, ${mail!}, so nobody sees "Report this": name a mailbox, or a page under "url".`,
        },
      ]
    : [];
};
