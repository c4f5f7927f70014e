import type { Profile, RuntimeKind } from '../../../src/clients/profile';
import type { FakeOffice } from './fake-office';

/**
 * Makes an Outlook in memory that client, as its row says: what it calls itself, what it lacks, caps and gets wrong. To be called once
 * the message is as the person has it.
 * @param runtime which part of the add-in asks
 */
export function asClient(office: FakeOffice, profile: Profile, runtime: RuntimeKind = 'event'): FakeOffice {
  const { context, item } = office;
  const mailbox = context.mailbox as Record<string, unknown>;
  const { displayName, emailAddress } = office.from as { readonly displayName: string; readonly emailAddress: string };
  Object.assign(context, {
    platform: profile.platform,
    requirements: { isSetSupported: (name: string, version: string) => supports(profile, name, version) },
    diagnostics: { host: 'Outlook', platform: profile.platform, version: profile.hostVersion },
  });
  Object.assign(mailbox, {
    diagnostics: { hostName: profile.hostName, hostVersion: profile.hostVersion },
    userProfile: { displayName, emailAddress, accountType: profile.accountType },
  });
  office.readCap = profile.readCap;
  office.oneBar = profile.notifications === 1;
  office.barButtons = profile.barButton;
  if (profile.reportsNewMailIn.includes(runtime)) office.composeType = { composeType: 'newMail', coercionType: 'html' };
  if (profile.inReplyTo === 'no') {
    if ('inReplyTo' in item) item.inReplyTo = null;
    if ('getConversationIndexAsync' in item) office.fail('getConversationIndexAsync', 'missing');
  }
  return office;
}

/** What `Office.context.requirements.isSetSupported` says. */
function supports(profile: Profile, name: string, version: string): boolean {
  const minor = Number(version.split('.')[1]);
  if (name === 'Mailbox') return minor <= profile.mailbox;
  return name === 'NestedAppAuth' && profile.nestedAppAuth && minor <= 1;
}

/** What Send finds of session data where the client loses it. */
export const beforeSend = (office: FakeOffice, profile: Profile): void => {
  if (profile.sessionDataLostOnSend) office.session = {};
};
