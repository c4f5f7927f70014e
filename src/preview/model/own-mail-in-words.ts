import type { Mails } from '../server/parsed-mail';

const BECAUSE = {
  named: 'as you said',
  delivered: 'to whom most of them were delivered',
  writes: 'who writes and gets most of them',
} as const;

const oneOf = (addresses: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(addresses);

/** What is shown, and whom the preview takes for the mailbox's owner: for the terminal and for the page. */
export function ownMailInWords({ folder, mails, leftOut, owner, others }: Mails): string {
  if (mails.length === 0)
    return `There is no message to show: ${folder} and its subfolders have no .eml files that can be read.`;
  const older = leftOut > 0 ? `, the newest; ${leftOut.toLocaleString('en-GB')} older ones are left out` : '';
  const shown = `${mails.length === 1 ? 'One message' : `${mails.length} messages`} from ${folder}${older}.`;
  if (!owner) {
    const maybe = others.length > 0 ? `, for instance ${oneOf(others)}` : '';
    return `${shown} They do not tell whose mailbox this is, so nobody in them is you. Add --me with your address${maybe}.`;
  }
  const who = owner.name ? `${owner.name} <${owner.address}>` : owner.address;
  const otherwise = owner.because === 'named' ? '' : ' If you are somebody else, add --me with your address.';
  if (owner.mayBeList)
    return `${shown} You are ${who}, as you said, but that looks like a list: then nothing counts it as one. Name a person with --me.`;
  return `${shown} You are ${who}, ${BECAUSE[owner.because]}.${otherwise}`;
}

/** Why somebody's address is refused, and what is possible. */
export const notInMail = (me: string, { folder, others }: Mails): string =>
  `--me ${me} is in no message of ${folder}: ${others.length > 0 ? `it may be ${oneOf(others)}` : 'leave --me out, or take another folder'}.`;
