/** What Outlook writes into replies in its own language. */
export interface OutlookWords {
  readonly from: string;
  readonly sent: string;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly reply: string;
  readonly forward: string;
}

const words = (
  from: string,
  sent: string,
  to: string,
  cc: string,
  subject: string,
  reply: string,
  forward: string,
): OutlookWords => ({ from, sent, to, cc, subject, reply, forward });

const BY_LANGUAGE: Readonly<Record<string, OutlookWords>> = {
  en: words('From:', 'Sent:', 'To:', 'Cc:', 'Subject:', 'RE: ', 'FW: '),
  cy: words('Oddi wrth:', 'Anfonwyd:', 'At:', 'Cc:', 'Pwnc:', 'ATB: ', 'YML: '),
  fr: words('De :', 'Envoyé :', 'À :', 'Cc :', 'Objet :', 'RE: ', 'TR: '),
  de: words('Von:', 'Gesendet:', 'An:', 'Cc:', 'Betreff:', 'AW: ', 'WG: '),
  es: words('De:', 'Enviado:', 'Para:', 'Cc:', 'Asunto:', 'RE: ', 'RV: '),
  it: words('Da:', 'Inviato:', 'A:', 'Cc:', 'Oggetto:', 'R: ', 'I: '),
  nl: words('Van:', 'Verzonden:', 'Aan:', 'CC:', 'Onderwerp:', 'RE: ', 'FW: '),
  pt: words('De:', 'Enviado:', 'Para:', 'Cc:', 'Assunto:', 'RE: ', 'ENC: '),
  pl: words('Od:', 'Wysłane:', 'Do:', 'DW:', 'Temat:', 'ODP: ', 'PD: '),
  sv: words('Från:', 'Skickat:', 'Till:', 'Kopia:', 'Ämne:', 'SV: ', 'VB: '),
  ja: words('差出人:', '送信日時:', '宛先:', 'CC:', '件名:', 'RE: ', 'FW: '),
  zh: words('发件人:', '发送时间:', '收件人:', '抄送:', '主题:', '回复: ', '转发: '),
};

/** @param language BCP 47; what is not known is English, as in an Outlook without that language pack. */
export const outlookWords = (language: string): OutlookWords =>
  BY_LANGUAGE[language.split('-')[0]!.toLowerCase()] ?? BY_LANGUAGE.en!;

/** Outlook's interface languages in the preview's switch: those of the add-in, then Windows' pseudo languages for tests. */
export const languages: readonly { readonly tag: string; readonly label: string }[] = [
  { tag: 'en-GB', label: 'English' },
  { tag: 'cy-GB', label: 'Cymraeg' },
  { tag: 'fr-FR', label: 'Français' },
  { tag: 'de-DE', label: 'Deutsch' },
  { tag: 'es-ES', label: 'Español' },
  { tag: 'it-IT', label: 'Italiano' },
  { tag: 'nl-NL', label: 'Nederlands' },
  { tag: 'pt-PT', label: 'Português' },
  { tag: 'pl-PL', label: 'Polski' },
  { tag: 'sv-SE', label: 'Svenska' },
  { tag: 'ja-JP', label: '日本語' },
  { tag: 'zh-CN', label: '简体中文' },
  { tag: 'qps-ploc', label: 'Pseudo' },
  { tag: 'qps-plocm', label: 'Pseudo, right to left' },
];
