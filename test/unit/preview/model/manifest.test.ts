// @vitest-environment jsdom
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../../src/preview/model/manifest';
import { permissionLevel, readManifest } from '../../../../src/preview/model/manifest';
import { fixture } from '../../../builders/preview/classic-outlook';

const parse = (xml: string): Manifest => readManifest(new DOMParser().parseFromString(xml, 'text/xml'));

describe('reading a manifest', () => {
  let manifest: Manifest;
  beforeAll(async () => {
    manifest = parse(await fixture('manifest.xml'));
  });

  it('takes the newest VersionOverrides', () => {
    expect(manifest).toMatchObject({
      version: '1.2.3.4',
      permission: 'ReadWriteItem',
      minimumMailbox: '1.3',
      hasMobile: true,
      supportsSharedFolders: true,
      eventPage: 'https://localhost:3000/launchevent.html',
      eventScript: 'https://localhost:3000/launchevent.js',
      functionPage: 'https://localhost:3000/launchevent.html',
      mobileEvents: [{ type: 'OnNewMessageCompose', functionName: 'onNewMessageCompose' }],
    });
    expect(manifest.desktopEvents).toContainEqual({
      type: 'OnMessageSend',
      functionName: 'onMessageSend',
      sendMode: 'SoftBlock',
    });
    expect(permissionLevel(manifest)).toBe(3);
  });

  it('reads buttons and what they do', () => {
    expect(manifest.buttons).toMatchObject([
      {
        controlId: 'ReviewRecipients',
        surface: 'compose',
        iconUrl: 'https://localhost:3000/assets/icon-32.png',
        action: { kind: 'pane', url: 'https://localhost:3000/taskpane.html?view=review' },
      },
      { controlId: 'AddPriya', action: { kind: 'function', name: 'addPriya' } },
      { controlId: 'Settings', surface: 'compose' },
      { controlId: 'ReadReview', surface: 'read', action: { kind: 'pane' } },
      { controlId: 'AnswerSender', surface: 'read', action: { kind: 'function', name: 'answerSender' } },
    ]);
  });

  it('speaks the language asked for, else its own', () => {
    const [review] = manifest.buttons;
    expect([manifest.name('cy-GB'), review!.label('cy-GB'), review!.tooltip('cy-GB')]).toEqual([
      'Gosodiad',
      'Adolygu',
      'Who gets it.',
    ]);
    expect(manifest.name('fr-FR')).toBe('Fixture');
  });

  it('refuses what is no manifest', () => {
    expect(() => parse('<html/>')).toThrow(/manifest/);
  });

  it('reads the project’s own', async () => {
    const own = parse(await readFile('manifest.xml', 'utf8'));
    expect(own.desktopEvents.map(({ type }) => type)).toContain('OnMessageSend');
    const kindsIn = (where: string) =>
      own.buttons.filter(({ surface }) => surface === where).map(({ action }) => action.kind);
    expect([kindsIn('compose'), kindsIn('read')]).toEqual(Array(2).fill(['pane', 'function', 'pane']));
    expect(kindsIn('meeting')).toEqual(['pane', 'pane']);
    for (const button of own.buttons) expect([button.label('ja-JP'), button.iconUrl]).not.toContain('');
  });
});
