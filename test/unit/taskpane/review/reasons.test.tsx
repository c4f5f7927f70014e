import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../../../src/check/check-message';
import { entry, FakePane } from '../../../builders/pane/fake-pane';
import { openPane, shows, t } from '../../../builders/pane/open-pane';

describe('why', () => {
  test('every finding has its sentence, strictest first', async () => {
    const pane = new FakePane().stormMail('Please remove me from this list.');
    await openPane(pane);
    const { decision } = await checkMessage('pane', pane);
    const section = screen.getByRole('region', { name: t('why.confirm') });
    const said = within(section).getAllByRole('listitem');
    expect(decision.findings.map(({ rule }) => rule)).toContain('storm-fuel');
    expect(said.map((item) => within(item).getByRole('link').getAttribute('href'))).toEqual(
      decision.findings.map(({ rule }) => `rules/${rule}.html`),
    );
    expect(said[0]?.textContent).toContain(t('rules.storm-fuel.asks-removal'));
  });

  test("the owner's own words are told whole", async () => {
    const words = 'This list is for announcements of the board; '.repeat(4).trim();
    await openPane(new FakePane().listOf(300, { message: words }));
    expect(shows(words)).toBe(true);
  });

  test('what could not be known is said in one line', async () => {
    const pane = new FakePane().people(150);
    pane.broken.add('body');
    await openPane(pane);
    expect(shows(t('unknown.words'))).toBe(true);
  });

  test("each sentence has its rule's page a click away, named by the rule, in a window of its own", async () => {
    await openPane(new FakePane().listOf(850_000));
    const link = screen.getByRole('link', { name: new RegExp(t('rule.large-audience')) });
    // What is read is in the name, so that it can be said aloud (WCAG 2.5.3).
    expect(link.getAttribute('aria-label')).toContain(link.textContent);
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
  });

  test('no two links have one name', async () => {
    await openPane(new FakePane().stormMail('Please remove me from this list.'));
    const names = screen.getAllByRole('link').map((link) => link.getAttribute('aria-label'));
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a name in a sentence is text, bounded and kept apart from the words around it', async () => {
    const pane = new FakePane();
    const name = `<img src=x onerror=alert(1)>\u202E${'B'.repeat(10_240)}`;
    pane.fields.to = [entry(name, 'list@corp.example', 'distributionList')];
    await openPane(pane);
    const reasons = within(screen.getByRole('region', { name: t('why.warn') })).getAllByRole('listitem');
    const sentence = reasons.find((item) => item.textContent.includes('<img'))!.textContent;
    expect(sentence).toMatch(/\u2068<img[^\u2069\u202e]*\u2069/);
    expect(sentence.length).toBeLessThan(300);
    expect(document.querySelector('img')).toBeNull();
  });
});
