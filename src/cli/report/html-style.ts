/** Colours hold 3:1 against their ground, text 4.5:1 (WCAG 2.2). Paper is always light. */
const LIGHT = `
  --ground: #ffffff; --raised: #f5f6f8; --text: #1b1d22; --faint: #565b66; --line: #d3d7de; --link: #0b57b0;
  --allow: #8a93a3; --notice: #3b7dd8; --warn: #b98100; --confirm: #d2570f; --block: #b3193a; --reach: #4a6fa5;`;
const DARK = `
  --ground: #16181d; --raised: #20232a; --text: #e9ebef; --faint: #a9b0bd; --line: #3c414c; --link: #8ab8ff;
  --allow: #7d8697; --notice: #5b9cf0; --warn: #e2ab2e; --confirm: #f2853d; --block: #f0657f; --reach: #7da3dd;`;

/** The style sheet of the report; no font, picture or script is fetched. */
export const STYLE = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 3rem 0 .5rem; }
p { margin: 0 0 1rem; max-width: 44rem; }
a { color: var(--link); }
.faint { color: var(--faint); }
.what { overflow-wrap: anywhere; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .75rem; margin: 1.5rem 0; }
.figures div { background: var(--raised); border-radius: .5rem; padding: .875rem 1rem; }
.figures dt { color: var(--faint); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.625rem; font-weight: 600; line-height: 1.3; font-variant-numeric: tabular-nums; }
.figures small { display: block; font-size: .8125rem; font-weight: 400; color: var(--faint); }
figure { margin: 1rem 0; overflow-x: auto; }
figure svg { display: block; width: 100%; min-width: 34rem; height: auto; }
.scroll { overflow-x: auto; margin: 0 0 1rem; }
.scroll:focus-visible, a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
caption { text-align: left; color: var(--faint); font-size: .875rem; padding-bottom: .375rem; }
th, td { text-align: left; vertical-align: top; padding: .375rem .75rem .375rem 0; border-bottom: 1px solid var(--line); }
thead th { font-weight: 600; border-bottom-width: 2px; vertical-align: bottom; }
tbody th { font-weight: 400; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th code, .action { white-space: nowrap; }
.zero { color: var(--faint); }
.name { overflow-wrap: anywhere; min-width: 10rem; }
code { font-family: ui-monospace, Consolas, Menlo, monospace; font-size: .9em; }
.key { display: inline-block; width: .75em; height: .75em; border-radius: .2em; margin-right: .45em; }
${['allow', 'notice', 'warn', 'confirm', 'block'].map((name) => `.key-${name} { background: var(--${name}); }`).join('\n')}
summary { cursor: pointer; color: var(--link); margin-bottom: .5rem; }
tr:target { background: var(--raised); }
@media print {
  :root { color-scheme: light; ${LIGHT} }
  @page { size: A4; margin: 16mm 14mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h2 { margin-top: 1.5rem; break-after: avoid; }
  table { font-size: 9.5pt; }
  .figures { grid-template-columns: repeat(4, 1fr); }
  figure, tr, .figures div { break-inside: avoid; }
  figure svg { min-width: 0; }
  figure, .scroll { overflow: visible; }
  details { display: none; }
  .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;
