import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../../../src/i18n/language';
import { messageLanguage } from '../../../../../src/taskpane/review/no-reply-all-line/message-language';
import { workOf } from '../../../../builders/signals/work-of';

const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Hi all, the canteen is closed on Friday.',
    'Dear colleagues,\n\nWe will be moving the printers to the second floor next week. Please let us know if this is a problem for you.\n\nThanks\nBo',
    'The fire doors on level two are not to be used until the work there has finished.',
    'Please find the rota for December below. It was agreed with all of the wards.',
    'This is a test of the new mailing list.',
  ],
  cy: [
    'Annwyl bawb, mae’r ffreutur ar gau ddydd Gwener.',
    'Bore da, bydd y swyddfa ar gau yn ystod yr wythnos nesaf. Diolch am eich amynedd.',
    'Rydym wedi newid y rota ar gyfer mis Rhagfyr. Rhowch wybod i ni os oes problem gyda hyn.',
    'Mae’r drysau tân ar yr ail lawr wedi torri, ac ni ddylid eu defnyddio.',
  ],
  de: [
    'Hallo zusammen, die Kantine ist am Freitag geschlossen.',
    'Liebe Kolleginnen und Kollegen,\n\nnächste Woche ziehen die Drucker in den zweiten Stock um. Bitte gebt uns Bescheid, wenn das ein Problem ist.\n\nViele Grüße\nBo',
    'Die Brandschutztüren im zweiten Stock dürfen bis auf Weiteres nicht benutzt werden.',
    'Anbei der Dienstplan für Dezember. Er ist mit allen Stationen abgestimmt.',
  ],
  es: [
    'Hola a todos, la cafetería está cerrada el viernes.',
    'Buenos días:\n\nLa próxima semana trasladamos las impresoras al segundo piso. Avisen por favor si es un problema para ustedes.\n\nSaludos\nBo',
    'Las puertas cortafuegos del segundo piso no se pueden usar hasta que terminen las obras.',
    'Este es el turno de diciembre, acordado con todas las plantas.',
  ],
  fr: [
    'Bonjour à tous, la cantine est fermée vendredi.',
    'Chers collègues,\n\nLes imprimantes seront déplacées au deuxième étage la semaine prochaine. Dites-nous si cela vous pose un problème.\n\nCordialement\nBo',
    'Merci de ne pas utiliser les portes coupe-feu du deuxième étage pendant les travaux.',
    'Voici le planning de décembre. Il a été validé avec tous les services.',
  ],
  it: [
    'Ciao a tutti, la mensa è chiusa venerdì.',
    'Buongiorno,\n\nla prossima settimana sposteremo le stampanti al secondo piano. Fateci sapere se questo è un problema per voi.\n\nSaluti\nBo',
    'Le porte tagliafuoco del secondo piano non si possono usare fino alla fine dei lavori.',
    'Questi sono i turni di dicembre, concordati con tutti i reparti.',
  ],
  nl: [
    'Hallo allemaal, de kantine is vrijdag gesloten.',
    'Beste collega’s,\n\nVolgende week verhuizen de printers naar de tweede verdieping. Laat het ons weten als dit een probleem is.\n\nMet vriendelijke groet\nBo',
    'De branddeuren op de tweede verdieping mogen niet worden gebruikt tot het werk klaar is.',
    'Hierbij het rooster voor december. Dit is met alle afdelingen afgestemd.',
  ],
  pl: [
    'Cześć wszystkim, stołówka jest w piątek zamknięta, proszę nie przychodzić.',
    'Dzień dobry,\n\nw przyszłym tygodniu drukarki zostaną przeniesione na drugie piętro. Proszę o informację, jeśli to problem.\n\nPozdrawiam\nBo',
    'Drzwi przeciwpożarowe na drugim piętrze nie mogą być używane do zakończenia prac.',
    'Przesyłam grafik na grudzień. Jest on uzgodniony ze wszystkimi oddziałami.',
  ],
  pt: [
    'Olá a todos, a cantina está fechada na sexta.',
    'Bom dia,\n\nNa próxima semana as impressoras vão para o segundo andar. Avisem se isso for um problema para vocês.\n\nObrigada\nBo',
    'As portas corta-fogo do segundo andar não podem ser usadas até o fim das obras.',
    'Segue a escala de dezembro, já combinada com os setores.',
  ],
  sv: [
    'Hej alla, matsalen är stängd på fredag.',
    'Kära kollegor,\n\nNästa vecka flyttar vi skrivarna till andra våningen. Hör av er om det är ett problem.\n\nVänliga hälsningar\nBo',
    'Branddörrarna på andra våningen får inte användas innan arbetet är klart.',
    'Här kommer schemat för december. Det är avstämt med alla avdelningar.',
  ],
  ja: [
    '金曜日は食堂が休みです。',
    '皆様、お疲れ様です。来週、プリンターを二階に移動します。問題があればお知らせください。Bo',
    'テストメールです。',
  ],
  'zh-Hans': [
    '食堂周五关闭，请大家注意。',
    '各位同事：下周打印机将搬到二楼，如有问题请告诉我们。Bo Smith',
    '这是十二月的值班表。',
  ],
};

describe.each(Object.entries(WRITTEN))('%s', (language, texts) => {
  test.each(texts)('%s', (text) => {
    expect(messageLanguage(text)).toBe(language);
    expect(messageLanguage(text.toUpperCase())).toBe(language);
    expect(messageLanguage(`${text}\n\n${text}`)).toBe(language);
  });
});

test('every language the guard speaks is told', () => {
  expect(Object.keys(WRITTEN).sort()).toEqual(Object.keys(LANGUAGES).sort());
});

describe('not told', () => {
  test.each([
    ['nothing', ''],
    ['a word', 'Test'],
    ['what could be several', 'FYI, agenda 12/12, Bo'],
    ['names alone', 'Ada Lovelace, Grace Hopper, Alan Turing, Edsger Dijkstra'],
    ['Danish', 'Hej alle, kantinen er lukket på fredag. Sig endelig til, hvis det giver problemer for jer.'],
    ['Norwegian', 'Hei alle sammen, kantina er stengt fredag. Gi beskjed dersom dette blir vanskelig for dere.'],
    ['Finnish', 'Hei kaikki, ruokala on suljettu perjantaina. Kertokaa meille, jos tästä on haittaa.'],
    ['Czech', 'Ahoj všichni, v pátek bude jídelna zavřená. Dejte nám prosím vědět, pokud vám to vadí.'],
    ['Catalan', 'Hola a tothom, la cantina està tancada divendres. Digueu-nos si això us va malament.'],
    ['Romanian', 'Bună ziua tuturor, cantina este închisă vineri. Spuneți-ne dacă aveți o problemă.'],
    ['Hungarian', 'Sziasztok, a menza pénteken zárva lesz. Szóljatok, ha ez gondot okoz nektek.'],
    ['Irish', 'A chairde, tá an ceaintín dúnta Dé hAoine. Cuir in iúl dúinn má tá fadhb agat.'],
    [
      'Russian, signed in English',
      'Всем привет, в пятницу столовая не работает.\nBo Smith\nHead of the office of works',
    ],
    ['Korean', '여러분 안녕하세요, 금요일에 식당이 문을 닫습니다.'],
    ['Greek', 'Καλημέρα σε όλους, την Παρασκευή η καντίνα είναι κλειστή.'],
    ['two languages', 'Hi all, the canteen is closed. Hallo zusammen, die Kantine ist geschlossen.'],
    ['few Chinese characters', '测试'],
  ])('%s', (_, text) => {
    expect(messageLanguage(text)).toBeUndefined();
  });
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const language = messageLanguage(text);
      expect(language === undefined || language in LANGUAGES).toBe(true);
    }),
  );
});

test('the work grows with the length, no faster', () => {
  for (const text of ['the ', 'å', '你', 'ア ', "'", '\n', 'Hi all, the rota is below. '])
    expect(
      workOf(() => messageLanguage(text.repeat(8_000))),
      text,
    ).toBeLessThan(9 * text.length * 8_000);
});

test('names of what every object has are words like others', () => {
  expect(messageLanguage('constructor toString valueOf __proto__ hasOwnProperty')).toBeUndefined();
});
