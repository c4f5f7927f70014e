import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Faults } from '../../../src/preview/host/faults';
import { Session } from '../../../src/preview/host/session';
import type { CallContext } from '../../../src/preview/model/calls/call';
import type { ComposeSeed } from '../../../src/preview/model/compose-window';
import { ComposeWindow } from '../../../src/preview/model/compose-window';
import { addressed, demoDirectory, people } from '../../../src/preview/model/demo-directory';
import { officeTheme } from '../../../src/preview/model/office-theme';
import { findProfile } from '../../../src/clients/profiles';
import { RoamingSettings } from '../../../src/preview/model/roaming-settings';
import type { EngineFetch } from '../../../src/preview/server/classic/engine';
import { runClassic } from '../../../src/preview/server/classic/engine';

const root = path.resolve(import.meta.dirname, '../../..');
export const officeJsDir = path.join(root, 'node_modules/@microsoft/office-js/dist');
export const fixture = (name: string): Promise<string> =>
  readFile(path.join(import.meta.dirname, 'fixture', name), 'utf8');

const noNetwork: EngineFetch = () => Promise.reject(new TypeError('Network request failed'));

/** A classic Outlook without a page: one message, a device and settings that outlive the engines. */
export function classicOutlook(seed: Partial<ComposeSeed> = {}, client = 'classic-1.15') {
  const profile = findProfile(client);
  const me = addressed(people.me);
  const item = new ComposeWindow({ mode: 'replyAll', from: me, ...seed }, profile);
  const faults = new Faults();
  const context: CallContext = {
    item,
    me,
    profile,
    directory: demoDirectory(),
    runtime: 'event',
    settings: new RoamingSettings(),
    deviceStorage: new Map(),
    recipientsChanged: () => undefined,
    openReply: () => undefined,
    openNew: () => undefined,
    changed: () => undefined,
  };
  const launch = (bundle: string, event: string, action: string, args = {}, fetch = noNetwork) =>
    new Promise<{ session: Session; status?: number; options?: unknown; why?: string; stop(): void }>((resolve) => {
      const session = new Session({
        context,
        language: 'en-GB',
        permission: 3,
        faults,
        theme: () => officeTheme('light'),
      });
      session.begin(event, (status, options) => resolve({ session, status, options, stop: () => engine.stop() }));
      const engine = runClassic({
        officeJsDir,
        bundle,
        action,
        args,
        host: session,
        mailbox: profile.mailbox,
        fetch,
        onNotLoaded: (why) => resolve({ session, why, stop: () => engine.stop() }),
      });
    });
  return { item, context, faults, launch };
}
