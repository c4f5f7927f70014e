import { html, trusted } from './html';
import type { Html } from './html';
import { STYLE } from './html-style';

/** One page, complete in itself: nothing is fetched, nothing runs. */
export const reportPage = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}: Reply-All Guard</title>
        <style>
          ${trusted(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1 class="what">${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.markup;

/** The figures that matter most, side by side. */
export const reportFigures = (all: readonly (readonly [name: string, value: string, note: string])[]): Html =>
  html`<dl class="figures">
    ${all.map(
      ([name, value, note]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}<small>${note}</small></dd>
        </div>`,
    )}
  </dl>`;
