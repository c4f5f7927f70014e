import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ASK_LINES } from '../../src/i18n/message-words';
import { OutlookPage } from '../pages/outlook-page';
import { ReviewPage } from '../pages/review-page';
import { test } from './chromium';

const LIST = 'CroydonPractices';

/** Each would run, load, lead away or cover the screen where it is taken at its word. */
const HOSTILE = `<html><head>
<meta http-equiv="refresh" content="0;url=https://evil.example/refresh">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/a.css">
<style><!-- @import "https://evil.example/b.css"; p { background: url(https://evil.example/c.png) } --></style>
</head><body onload="document.title='run'" background="https://evil.example/d.png">
<p onclick="document.title='run'" onmouseover style="color: red; background-image: url(https://evil.example/e.png)">Dear all</p>
<div style="position: fixed; inset: 0; z-index: 9999"><a href="javascript:document.title='run'">the report</a></div>
<img src="https://evil.example/f.png" srcset="https://evil.example/g.png 1x" onerror="document.title='run'" alt="our logo">
<img src=https://evil.example/p.png onerror=document.title='run'>
<svg onload="document.title='run'"><script>document.title='run'</script><style>*{display:none}</style>
<image href="https://evil.example/h.png"/><animate onbegin="document.title='run'"/></svg>
<math><mtext><table><mglyph><style><img src=https://evil.example/q.png onerror="document.title='run'"></style></mglyph></table></mtext></math>
<form action="javascript:document.title='run'"><button formaction="javascript:document.title='run'">Go</button></form>
<iframe src="https://evil.example/i" srcdoc="<script>parent.document.title='run'</script>"></iframe>
<object data="https://evil.example/j"></object><embed src="https://evil.example/k">
<video src="https://evil.example/l" poster="https://evil.example/m.png" autoplay onerror="document.title='run'"></video>
<noscript><p title="</noscript><img src=https://evil.example/q.png onerror=document.title='run'>"></noscript>
<template><img src="https://evil.example/n.png" onerror="document.title='run'"></template>
<script>document.title='run'</script><script src="https://evil.example/o.js"></script>
<p>Kind regards</p></body></html>`;

/** Every broken Content-Security-Policy, in whichever frame, is a problem that fails the test. */
const reportViolations = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`Content Security Policy: ${effectiveDirective} refused ${blockedURI}`);
    });
  });

test('a hostile mail is written, read by the pane, sent, opened and forwarded, and never runs, loads or breaks a policy', async ({
  page,
  preview,
}) => {
  const outlook = new OutlookPage(page);
  const review = new ReviewPage(outlook);
  await reportViolations(page);
  await outlook.open(preview.url);
  const title = await page.title();
  await outlook.newMessage(LIST);
  await page.evaluate((html) => {
    const simulated = window.simulatedOutlook;
    simulated.setBody(simulated.getState().compose!.id, html);
  }, HOSTILE);
  await outlook.bar.getByText(LIST).waitFor();
  await review.open();
  const ask = review.checkbox('ways.ask');
  await ask.click();
  await review.says('outcome.asked');
  expect(await outlook.html()).toContain(ASK_LINES.en);
  await ask.click();
  await review.says('outcome.not-asked');
  expect(await outlook.html()).not.toContain(ASK_LINES.en);
  expect(await outlook.html()).toContain('<p onclick="document.title=\'run\'" onmouseover style=');

  await outlook.send();
  await page.getByText(/was delivered/).waitFor();
  await page.evaluate(() => {
    const simulated = window.simulatedOutlook;
    simulated.openFolder('sent');
    simulated.select(simulated.getState().mails[0]!.id);
  });
  const read = page.frameLocator('iframe[title="Message body"]');
  await read.getByText('Kind regards').waitFor();
  expect(await read.getByText('the report').getAttribute('href')).toBeNull();
  expect(await read.locator('img, form, svg, iframe, object, video, script').count()).toBe(0);
  await page.getByRole('button', { name: 'Forward' }).click();
  const editor = page.getByRole('textbox', { name: 'Message body' });
  await editor.getByText('Kind regards').waitFor();
  expect(await editor.locator('img, form, svg, iframe, object, video, script, style').count()).toBe(0);
  expect(await page.title()).toBe(title);
});
