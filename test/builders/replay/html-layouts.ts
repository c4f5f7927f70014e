/** How mail programs mark up a reply or forward of one mail, each in its own layout; names and addresses are made up. */

/** Given the quoted mail's own text as HTML, the whole body. */
export type Layout = (quoted: string) => string;

const TYPED = 'Please remove me.';
const TO = 'CroydonPractices &lt;croydonpractices@corp.example&gt;; Hopper, Grace &lt;grace@navy.example&gt;';
const TO_WITH_COMMAS =
  'CroydonPractices &lt;croydonpractices@corp.example&gt;, Grace Hopper &lt;grace@navy.example&gt;';

const link = (address: string): string => `<a href="mailto:${address}" target="_blank">${address}</a>`;

/** What Word puts before everything: styles, and XML for itself in comments. */
const WORD_HEAD = `<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered medium)"><!--[if !mso]><style>v\\:* {behavior:url(#default#VML);}</style><![endif]--><style><!--
/* Style Definitions */
p.MsoNormal, li.MsoNormal, div.MsoNormal
	{margin:0cm; font-size:11.0pt;}
--></style><!--[if gte mso 9]><xml>
<o:shapedefaults v:ext="edit" spidmax="1026" />
</xml><![endif]--></head>`;

const word =
  (separator: string): Layout =>
  (quoted) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office">${WORD_HEAD}<body lang=EN-GB link="#0563C1"><div class=WordSection1><p class=MsoNormal><span style='mso-fareast-language:EN-US'>Please remove
me.<o:p></o:p></span></p><p class=MsoNormal><span style='mso-fareast-language:EN-US'><o:p>&nbsp;</o:p></span></p><div>${separator}<p class=MsoNormal><b><span
lang=EN-US>From:</span></b><span lang=EN-US> Ada Lovelace &lt;ada@corp.example&gt; <br><b>Sent:</b> 14 November 2016 08:29<br><b>To:</b>
CroydonPractices &lt;croydonpractices@corp.example&gt;; Hopper, Grace
&lt;grace@navy.example&gt;<br><b>Cc:</b> Wards &lt;wards@corp.example&gt;<br><b>Subject:</b> The rota<o:p></o:p></span></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>${quoted}</div></body></html>`;

const table =
  (cell: (text: string) => string): Layout =>
  (quoted) => {
    const row = (label: string, value: string): string =>
      `<tr><th align="RIGHT" nowrap valign="BASELINE">${cell(`${label}: `)}</th><td>${cell(value)}</td></tr>\n`;
    return `<html><body bgcolor="#FFFFFF"><p>${TYPED}</p><div class="moz-forward-container"><br><br>-------- Forwarded Message --------
<table class="moz-email-headers-table" cellspacing="0"><tbody>
${row('Subject', 'The rota')}${row('Date', 'Mon, 14 Nov 2016 08:29:00 +0000')}${row('From', `Ada Lovelace <a class="moz-txt-link-rfc2396E" href="mailto:ada@corp.example">&lt;ada@corp.example&gt;</a>`)}${row('To', TO_WITH_COMMAS)}${row('CC', 'Wards &lt;wards@corp.example&gt;')}</tbody></table><br><br>${quoted}</div></body></html>`;
  };

/** With a header block: from, to, cc and subject. */
export const BLOCKS: Readonly<Record<string, Layout>> = {
  Word: word(`</div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>`),
  'Word, as a browser writes its borders': word(
    `<div style="border-width:1pt medium medium;border-style:solid none none;border-color:rgb(225,225,225) currentcolor">`,
  ),
  'Outlook on the web': (quoted) =>
    `<html><head><style type="text/css" style="display:none;"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr"><div class="elementToProof" style="font-family: Calibri">${TYPED}</div><div id="appendonsend"></div>
<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>From:</b> Ada Lovelace &lt;ada@corp.example&gt;<br>
<b>Sent:</b> 14 November 2016 08:29<br>
<b>To:</b> ${TO}<br>
<b>Cc:</b> Wards &lt;wards@corp.example&gt;<br>
<b>Subject:</b> The rota</font>
<div>&nbsp;</div>
</div>
<div style="direction: ltr">${quoted}</div></body></html>`,
  'new Outlook': (quoted) =>
    `<div id="mail-editor-reference-message-container"><div class="ms-outlook-mobile-reference-message skipProofing">${TYPED}</div><div id="x1" class="ms-outlook-mobile-reference-message"><div style="padding: 3pt 0in 0in; border-width: 1pt medium medium; border-style: solid none none; border-color: rgb(181, 196, 223) currentcolor currentcolor; font-family: Aptos; font-size: 12pt; color: black;"><b>From:&nbsp;</b>Ada Lovelace &lt;ada@corp.example&gt;<br><b>Date:&nbsp;</b>Monday, 14 November 2016 at 08:29<br><b>To:&nbsp;</b>${TO}<br><b>Cc:&nbsp;</b>Wards &lt;wards@corp.example&gt;<br><b>Subject:&nbsp;</b>The rota<br><br></div>${quoted}</div></div>`,
  'Outlook for Mac': (quoted) =>
    `<html><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal">${TYPED}<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal" style="mso-margin-bottom-alt:auto"><b><span style="font-size:12.0pt;color:black">From: </span></b><span style="font-size:12.0pt;color:black">Ada Lovelace &lt;ada@corp.example&gt;<br><b>Date: </b>Monday, 14 November 2016 at 08:29<br><b>To: </b>${TO}<br><b>Cc: </b>Wards &lt;wards@corp.example&gt;<br><b>Subject: </b>The rota<o:p></o:p></span></p></div>${quoted}</div></body></html>`,
  'Gmail, forwarded': (quoted) =>
    `<div dir="ltr">${TYPED}<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">---------- Forwarded message ---------<br>From: <strong class="gmail_sendername" dir="auto">Ada Lovelace</strong> <span dir="auto">&lt;${link('ada@corp.example')}&gt;</span><br>Date: Mon, 14 Nov 2016 at 08:29<br>Subject: The rota<br>To: CroydonPractices &lt;${link('croydonpractices@corp.example')}&gt;, Grace Hopper &lt;${link('grace@navy.example')}&gt;<br>Cc: Wards &lt;${link('wards@corp.example')}&gt;<br></div><br><br>${quoted}</div></div>`,
  'Apple Mail, forwarded': (quoted) => {
    const line = (label: string, value: string): string =>
      `<div style="margin-top: 0px; margin-right: 0px;" class=""><span style="font-family: -webkit-system-font;" class=""><b class="">${label}: </b></span><span style="font-family: -webkit-system-font;" class="">${value}<br class=""></span></div>`;
    return `<html><body style="overflow-wrap: break-word; -webkit-nbsp-mode: space;">${TYPED}<div><br><div><br><blockquote type="cite"><div>Begin forwarded message:</div><br class="Apple-interchange-newline">${line('From', `Ada Lovelace &lt;${link('ada@corp.example')}&gt;`)}${line('Subject', '<b>The rota</b>')}${line('Date', '14 November 2016 at 08:29:00 GMT')}${line('To', TO_WITH_COMMAS)}${line('Cc', 'Wards &lt;wards@corp.example&gt;')}<br><div>${quoted}</div></blockquote></div></div></body></html>`;
  },
  'Thunderbird, forwarded': table((text) => text),
  'Thunderbird, forwarded, and Word has been there': table(
    (text) => `<p class=MsoNormal style='text-align:right'>${text}<o:p></o:p></p>`,
  ),
  'Yahoo, forwarded': (quoted) =>
    `<html><body><div class="ydp1yahoo-style-wrap"><div dir="ltr">${TYPED}</div><div><br></div></div><div id="ydp2yahoo_quoted_1" class="ydp2yahoo_quoted"><div style="color:#26282a;"><div>----- Forwarded Message -----</div><div><b>From:</b> Ada Lovelace &lt;ada@corp.example&gt;</div><div><b>To:</b> ${TO_WITH_COMMAS}</div><div><b>Cc:</b> Wards &lt;wards@corp.example&gt;</div><div><b>Sent:</b> Monday, 14 November 2016 at 08:29:00 GMT</div><div><b>Subject:</b> The rota</div><div><br></div><div>${quoted}</div></div></div></body></html>`,
};

/** With a line that names the sender alone. */
export const ATTRIBUTIONS: Readonly<Record<string, Layout>> = {
  Gmail: (quoted) =>
    `<div dir="ltr">${TYPED}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon, 14 Nov 2016 at 08:29, Ada Lovelace &lt;${link('ada@corp.example')}&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${quoted}</blockquote></div>`,
  'Apple Mail': (quoted) =>
    `<html><head><meta http-equiv="content-type" content="text/html"></head><body>${TYPED}<br id="lineBreakAtBeginningOfMessage"><div><br><blockquote type="cite"><div>On 14 Nov 2016, at 08:29, Ada Lovelace &lt;ada@corp.example&gt; wrote:</div><br class="Apple-interchange-newline"><div>${quoted}</div></blockquote></div><br></body></html>`,
  'iPhone, the address not escaped': (quoted) =>
    `<html><body dir="auto"><div dir="ltr">${TYPED}</div><div dir="ltr"><br>On 14 Nov 2016, at 08:29, Ada Lovelace <ada@corp.example> wrote:<br><br></div><blockquote type="cite"><div dir="ltr">${quoted}</div></blockquote></body></html>`,
  Thunderbird: (quoted) =>
    `<html><body><p>${TYPED}<br></p><div class="moz-cite-prefix">On 14/11/2016 08:29, Ada Lovelace &lt;ada@corp.example&gt;
      wrote:<br></div><blockquote type="cite" cite="mid:1@corp.example">${quoted}</blockquote></body></html>`,
  Yahoo: (quoted) =>
    `<html><body><div class="ydp1yahoo-style-wrap"><div dir="ltr">${TYPED}</div><div><br></div></div><div id="ydp2yahoo_quoted_1" class="ydp2yahoo_quoted"><div style="font-size:13px"><div>On Monday, 14 November 2016 at 08:29:00 GMT, Ada Lovelace &lt;ada@corp.example&gt; wrote:</div><div><br></div><div><br></div><div>${quoted}</div></div></div></body></html>`,
};
