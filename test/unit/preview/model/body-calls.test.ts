import { describe, expect, it } from 'vitest';
import { runCall } from '../../../../src/preview/model/calls/index';
import { classicOutlook } from '../../../builders/preview/classic-outlook';

const setup = (client: string, html = '<div>Hello</div>') => {
  const { context, item } = classicOutlook({ html }, client);
  const call = (id: number, params = {}) => runCall(context, id, params);
  return { item, call };
};

const TYPE = 14;
const PREPEND = 23;
const READ = 37;
const SET = 38;
const asHtml = { coercionType: 3 };
const value = (what: unknown) => ({ kind: 'value', value: what });

describe.each(['web', 'new', 'classic-1.13', 'classic-1.15', 'mac'])('%s', (client) => {
  it('puts HTML and text above what is there', () => {
    const { call, item } = setup(client);
    expect(call(TYPE)).toEqual(value('html'));
    expect(call(PREPEND, { ...asHtml, data: '<p>Line</p>' })).toEqual(value(null));
    expect(call(PREPEND, { coercionType: 0, data: 'a < b' })).toEqual(value(null));
    expect(call(READ, { coercionType: 0 })).toEqual(value('a < b\n\nLine\n\nHello'));
    expect(item.bodyRevision).toBe(2);
  });

  it('refuses a body that is too large, and keeps the one it has', () => {
    const { call, item } = setup(client);
    for (const id of [PREPEND, SET])
      expect(call(id, { ...asHtml, data: 'x'.repeat(1_000_001) })).toMatchObject({ kind: 'error' });
    expect([item.html, item.bodyRevision]).toEqual(['<div>Hello</div>', 0]);
  });
});

describe('the editor’s own ideas', () => {
  it('Word has its paragraphs', () => {
    const { call, item } = setup('classic-1.15');
    call(PREPEND, { ...asHtml, data: '<p>Line</p>' });
    expect(item.html).toBe('<p class=MsoNormal>Line<o:p></o:p></p><div>Hello</div>');
  });

  it.each(['web', 'new'])('%s frames a body that was set, again each time', (client) => {
    const { call, item } = setup(client);
    for (let round = 0; round < 2; round++) call(SET, { ...asHtml, data: item.html });
    expect(item.html).toBe('<div><span><div><span><div>Hello</div></span><br></div></span><br></div>');
  });

  it('the Mac keeps it', () => {
    const { call, item } = setup('mac');
    call(SET, { ...asHtml, data: '<p>Line</p>' });
    expect(item.html).toBe('<p>Line</p>');
  });
});

it('the real office.js carries type, text and HTML', async () => {
  const { item, launch } = classicOutlook({ html: '<div>Hello</div>', subject: '' });
  const code = `Office.actions.associate('body', function (event) {
    var body = Office.context.mailbox.item.body;
    body.getTypeAsync(function (type) {
      var as = { coercionType: type.value };
      body.prependAsync('<p>Line</p>', as, function () {
        body.getAsync(type.value, function (read) {
          body.setAsync(read.value + '<p>' + type.value + read.status + '</p>', as, function () { event.completed(); });
        });
      });
    });
  });`;
  const { session, stop } = await launch(code, 'OnNewMessageCompose', 'body');
  stop();
  expect(session.calls).toEqual(['body.getTypeAsync', 'body.prependAsync', 'body.getAsync', 'body.setAsync']);
  expect(item.html).toBe(
    '<p class=MsoNormal>Line<o:p></o:p></p><div>Hello</div><p class=MsoNormal>htmlsucceeded<o:p></o:p></p>',
  );
});
