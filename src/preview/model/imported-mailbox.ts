import type { Mail, Recipient } from '../outlook';
import type { Mails, ParsedAddress, ParsedMail } from '../server/parsed-mail';
import type { DirectoryEntry } from './directory';
import { Directory } from './directory';
import { textToHtml } from './html-text';

export interface ImportedMailbox {
  readonly me: Recipient;
  readonly mails: readonly Mail[];
  readonly directory: Directory;
}

const lower = (text: string): string => text.toLowerCase();
const domainOf = (address: string): string => lower(address.slice(address.lastIndexOf('@') + 1));

/** Where the mails do not tell: nobody in them, of the organisation that most of them name. */
function nobodyAmong(mails: readonly ParsedMail[]): ParsedAddress {
  const counts = new Map<string, number>();
  for (const mail of mails)
    for (const { address } of [...mail.to, ...mail.cc])
      if (address) counts.set(domainOf(address), (counts.get(domainOf(address)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return { name: 'You', address: `you@${most?.[0] ?? 'mail.example'}` };
}

/** A person's name has a space, a comma, or a dotted address behind it; a name without may be a list, which no header says. */
const looksLikeList = ({ name, address }: ParsedAddress): boolean =>
  !/[\s,]/.test(name.trim()) && !address.slice(0, address.lastIndexOf('@')).includes('.');

/** Real messages as a mailbox. The files do not say which recipients are lists, or of what size. */
export function importedMailbox({ mails, owner: told }: Pick<Mails, 'mails' | 'owner'>): ImportedMailbox {
  const owner: ParsedAddress = told ?? nobodyAmong(mails);
  const domain = domainOf(owner.address);
  const inside = (address: string): boolean => lower(address).endsWith(`@${domain}`);
  const everyone = new Map<string, ParsedAddress>();
  for (const mail of mails)
    for (const who of [mail.from, ...mail.to, ...mail.cc, ...mail.bcc, ...mail.replyTo]) {
      const key = lower(who.address);
      if (key && !everyone.get(key)?.name) everyone.set(key, who);
    }
  const entries = [...everyone.values()].map((who): DirectoryEntry => {
    const unsure = inside(who.address) && looksLikeList(who);
    return {
      name: who.name || who.address,
      address: who.address,
      kind: 'person',
      mailboxes: 1,
      ...(unsure && { typedAs: 'other' }),
    };
  });
  const recipient = ({ name, address }: ParsedAddress): Recipient => ({
    name: name || address,
    address,
    type: inside(address) ? 'user' : 'externalUser',
  });
  const roots = new Map<string, string>();
  const conversationOf = (mail: ParsedMail): string => {
    const ids = [...mail.references, ...(mail.messageId ? [mail.messageId] : [])];
    const root = ids.map((id) => roots.get(id)).find((known) => known !== undefined) ?? ids[0] ?? mail.file;
    for (const id of ids) roots.set(id, root);
    return root;
  };
  return {
    me: recipient(everyone.get(lower(owner.address)) ?? owner),
    directory: new Directory(entries, [domain]),
    mails: [...mails]
      .sort((a, b) => a.received - b.received)
      .map((mail) => ({
        id: mail.file,
        folder: 'inbox',
        from: recipient(mail.from),
        to: mail.to.map(recipient),
        cc: mail.cc.map(recipient),
        bcc: mail.bcc.map(recipient),
        ...(mail.replyTo.length > 0 && { replyTo: mail.replyTo.map(recipient) }),
        subject: mail.subject,
        html: mail.html ?? textToHtml(mail.text ?? ''),
        received: mail.received,
        unread: false,
        conversationId: conversationOf(mail),
        internetMessageId: mail.messageId ?? `<${encodeURIComponent(mail.file)}@mail.example>`,
      })),
  };
}
