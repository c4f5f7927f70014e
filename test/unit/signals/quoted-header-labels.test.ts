import { describe, expect, test } from 'vitest';
import { foldLabel, QUOTED_HEADER_LABELS, readLabel } from '../../../src/signals/quoted-header-labels';
import { readQuotedHeader } from '../../../src/signals/quoted-header';

/** From, the date's label, To, Cc and Subject as mail programs in that language write them. */
const WORDS: readonly (readonly [
  language: string,
  from: string,
  sent: string,
  to: string,
  cc: string,
  subject: string,
])[] = [
  ['en', 'From', 'Sent', 'To', 'Cc', 'Subject'],
  ['cy', 'Oddi wrth', 'Anfonwyd', 'At', 'Copi', 'Pwnc'],
  ['fr', 'De', 'Envoyé', 'À', 'Cc', 'Objet'],
  ['fr: Thunderbird', 'De', 'Date', 'Pour', 'Copie à', 'Sujet'],
  ['de', 'Von', 'Gesendet', 'An', 'Cc', 'Betreff'],
  ['de: Thunderbird', 'Von', 'Datum', 'An', 'Kopie (CC)', 'Betreff'],
  ['es', 'De', 'Enviado el', 'Para', 'CC', 'Asunto'],
  ['it', 'Da', 'Inviato', 'A', 'Cc', 'Oggetto'],
  ['nl', 'Van', 'Verzonden', 'Aan', 'CC', 'Onderwerp'],
  ['pt', 'De', 'Enviado', 'Para', 'Cc', 'Assunto'],
  ['pt-BR', 'De', 'Enviada em', 'Para', 'Cc', 'Assunto'],
  ['pl', 'Od', 'Wysłano', 'Do', 'DW', 'Temat'],
  ['pl: Thunderbird', 'Nadawca', 'Data', 'Adresat', 'Kopia', 'Temat'],
  ['sv', 'Från', 'Skickat', 'Till', 'Kopia', 'Ämne'],
  ['da', 'Fra', 'Sendt', 'Til', 'Cc', 'Emne'],
  ['nb', 'Fra', 'Sendt', 'Til', 'Kopi', 'Emne'],
  ['fi', 'Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Kopio', 'Aihe'],
  ['cs', 'Od', 'Odesláno', 'Komu', 'Kopie', 'Předmět'],
  ['sk', 'Od', 'Odoslané', 'Komu', 'Kópia', 'Predmet'],
  ['sl', 'Od', 'Poslano', 'Za', 'Kp', 'Zadeva'],
  ['sl: others', 'Od', 'Datum', 'Prejemnik', 'V vednost', 'Zadeva'],
  ['sr', 'Od', 'Poslato', 'Za', 'Kopija', 'Naslov'],
  ['ca', 'De', 'Enviat', 'Per a', 'a/c', 'Assumpte'],
  ['ca: others', 'De', 'Enviat', 'Per a', 'Còpia', 'Assumpte'],
  ['bg: others', 'От', 'Дата', 'До', 'Копие до', 'Относно'],
  ['bg', 'От', 'Изпратено', 'До', 'Копие', 'Относно'],
  ['lv', 'No', 'Nosūtīts', 'Kam', 'Kopija', 'Tēma'],
  ['lt', 'Nuo', 'Išsiųsta', 'Kam', 'Kopija', 'Tema'],
  ['id', 'Dari', 'Dikirim', 'Kepada', 'Cc', 'Perihal'],
  ['id: others', 'Dari', 'Dikirim', 'Ke', 'Cc', 'Subjek'],
  ['ms', 'Daripada', 'Dihantar', 'Kepada', 'Salinan', 'Subjek'],
  ['hi', 'प्रेषक', 'भेजा गया', 'प्रति', 'प्रतिलिपि', 'विषय'],
  ['hi: others', 'द्वारा', 'भेजा गया', 'को', 'प्रतिलिपि', 'विषय'],
  ['th', 'จาก', 'ส่ง', 'ถึง', 'สำเนา', 'เรื่อง'],
  ['hr', 'Šalje', 'Poslano', 'Prima', 'Kopija', 'Predmet'],
  ['hu', 'Feladó', 'Elküldve', 'Címzett', 'Másolatot kap', 'Tárgy'],
  ['ro', 'De la', 'Trimis', 'Către', 'Cc', 'Subiect'],
  ['et', 'Saatja', 'Saadetud', 'Adressaat', 'Koopia', 'Teema'],
  ['tr', 'Kimden', 'Gönderildi', 'Kime', 'Bilgi', 'Konu'],
  ['vi', 'Từ', 'Đã gửi', 'Tới', 'Cc', 'Tiêu đề'],
  ['ru', 'От', 'Отправлено', 'Кому', 'Копия', 'Тема'],
  ['uk', 'Від', 'Надіслано', 'Кому', 'Копія', 'Тема'],
  ['ar', 'من', 'تم الإرسال', 'إلى', 'نسخة', 'الموضوع'],
  ['el', 'Από', 'Στάλθηκε', 'Προς', 'Κοιν.', 'Θέμα'],
  ['he', 'מאת', 'נשלח', 'אל', 'עותק', 'נושא'],
  ['ja', '差出人', '送信日時', '宛先', 'CC', '件名'],
  ['ko', '보낸 사람', '보낸 날짜', '받는 사람', '참조', '제목'],
  ['zh-Hans', '发件人', '发送时间', '收件人', '抄送', '主题'],
  ['zh-Hant', '寄件者', '寄件日期', '收件者', '副本', '主旨'],
];

const NAMES = { from: 'Ada Lovelace', to: ['Hopper, Grace', 'Wards'], cc: ['Board'], subject: 'Plan B' };

const readNames = (body: string) => {
  const { from, to, cc, subject, certainty } = readQuotedHeader(body)!;
  return { from: from?.name, to: to.map(({ name }) => name), cc: cc.map(({ name }) => name), subject, certainty };
};

describe.each(WORDS)('%s', (_, from, sent, to, cc, subject) => {
  const block = (colon: string): string =>
    [
      `${from}${colon}Ada Lovelace`,
      `${sent}${colon}3.5.2030 10:12`,
      `${to}${colon}Hopper, Grace; Wards`,
      `${cc}${colon}Board`,
      `${subject}${colon}Plan B`,
    ].join('\n');

  test.each([': ', ' : ', '\u00a0: ', '：', ':\t', ':\u200e '])('a block of names alone, with %j', (colon) => {
    expect(readNames(`Text.\n\n${block(colon)}\n\nText.`)).toEqual({ ...NAMES, certainty: 'strong' });
  });

  test('behind marks of direction and of bold', () => {
    expect(readNames(`Text.\n\n${block(': ').replace(/^(.*?):/gm, '\u200f*$1:*')}\n\nText.`)).toEqual({
      ...NAMES,
      certainty: 'strong',
    });
  });

  test('Gmail says the first in the language, all else in English', () => {
    const body = `---------- Forwarded message ---------\n${from}: Ada Lovelace <a@x.example>\nDate: 3 May 2030\nSubject: Plan B\nTo: Hopper, Grace; Wards\nCc: Board\n\nText.`;
    expect(readNames(body)).toEqual({ ...NAMES, certainty: 'strong' });
  });
});

test('letters without their accents are the same', () => {
  expect(readLabel('Envoye a: x').field).toBe(readLabel('Envoyé à: x').field);
  expect(readLabel('مِن: x').field).toBe(readLabel('من: x').field);
  expect(readLabel('A : x').key).toBe(readLabel('À : x').key);
  expect(readLabel('Od: x').languages & readLabel('Predmet: x').languages).not.toBe(0);
});

test('a label stands in one column only, whatever the language', () => {
  const columns = new Map<string, number>();
  for (const row of QUOTED_HEADER_LABELS)
    row.split(',').forEach((labels, column) => {
      for (const label of labels.split('/')) {
        expect(columns.get(foldLabel(label)) ?? column, label).toBe(column);
        columns.set(foldLabel(label), column);
        expect(label).not.toBe('');
      }
    });
});

test('every row has a bit of its own, and every column', () => {
  expect(QUOTED_HEADER_LABELS.length).toBeLessThanOrEqual(32);
  for (const row of QUOTED_HEADER_LABELS) expect(row.split(',').length, row).toBeGreaterThanOrEqual(4);
});

test.each(['FROM: x', 'Meeting at 10: x', 'a sentence of many words, as they are', 'From x', ''])(
  '%j begins with no label',
  (line) => {
    expect(readLabel(line)).toEqual(readLabel('no label at all'));
  },
);
