/**
 * What mail programs write before the fields of a quoted header, one line a language or more that look alike: From, To, Cc and Subject, parted by
 * commas; alternatives by slashes. The date needs no label, since it looks like one; a fifth column holds labels of it
 * that may begin a header.
 *
 * To add a language, add a line, in any letters: labels are compared as `foldLabel` makes them, whichever way they are
 * written. Other scripts stand here folded already, for the bundle is ASCII only, where a letter outside costs six bytes
 * and a folded one costs one. The test beside this file holds the words of every language as people read them.
 */
export const QUOTED_HEADER_LABELS: readonly string[] = [
  'from,to,cc,subject,sent/date', // en
  'oddiwrth,at,copi,pwnc', // cy
  'de,a/pour,copiea,objet/sujet', // fr
  'von,an,kopie/kopie(cc),betreff', // de
  'de,para/a/pera,cc/ac/copia,asunto/assunto/assumpte', // es, pt, ca
  'da/mittente,a,cc,oggetto', // it
  'van,aan,kopie,onderwerp', // nl
  'od/nadawca,do/adresat,dw/kopia,temat', // pl
  'fran/fra,till/til,kopia/kopi,amne/emne', // sv, da, nb
  'lahettaja/saatja,vastaanottaja/adressaat,kopio/koopia,aihe/teema', // fi, et
  'od/salje,komu/pre/za/prima/prejemnik,kopie/kopia/kopija/kp/vvednost,predmet/naslov/zadeva', // cs, sk, hr, sl, sr
  'felado,cimzett,masolat/masolatotkap,targy', // hu
  'dela/expeditorul,catre/destinatarul,cc,subiect/subiectul', // ro
  'kimden/gonderen,kime,bilgi,konu', // tr
  'tu,toi,cc,tieule', // vi
  'dari/daripada,kepada/ke,salinan,perihal/subjek', // id, ms
  'no/nuo,kam,kopija,tema/temats', // lv, lt
  // ru, uk, bg: от/від/отправитель/от кого/від кого, кому/до, копия/копія/копие, тема/относно
  '6a/uuw/6a26v6/6a78su0ax3k/uuw26v6,264b/w6,2670n/267un/2670x/2670xw6,ax4s/6a56956',
  'lm,rkp,m3yt,rklo6o9', // ar: من, إلى, نسخة, الموضوع
  '65czjl/25hqcq,65c0r/65cq650lc50q/l3,65c0rer6r,hrjb', // hi: प्रेषक/द्वारा, प्रति/प्राप्तकर्ता, प्रतिलिपि, विषय
  'syl,62r,qpyc9y,cj3ktr/rxncj3ktr', // th: จาก, ถึง, สำเนา, เรื่อง/หัวเรื่อง
  '9on,opnq,inhl.,gdk9', // el: από, προς, κοιν., θέμα
  'qc2,co,uh2z,sh1c', // he: מאת, אל, עותק, נושא
  'yyu/11d/11v,f0/110,cc,ip', // ja: 差出人/送信者/送信元, 宛先/送信先, cc, 件名
  '3tymn5l1lz,3lqy3n5l1lz,alz8t,8q2tk', // ko: 보낸 사람, 받는 사람, 참조, 제목
  '1iu/kid/kiu,qiu/qid,k1/k1u/7o,b4/bo', // zh: 发件人/寄件者/寄件人, 收件人/收件者, 抄送/抄送人/副本, 主题/主旨
]
  // One string in the bundle.
  .join(' ')
  .split(' ');

export const FROM = 0;
export const TO = 1;
export const CC = 2;
export const SUBJECT = 3;
export const SENT = 4;
/** Short words before a colon that no row has: attachments, where to reply, a date in most languages, somebody's text. */
export const OTHER = 5;
const NO_LABEL = 6;

/** What stands before the colon of a line, and behind it. */
export interface LabelledLine {
  /** FROM to NO_LABEL. */
  readonly field: number;
  /** The same for labels that say the same. */
  readonly key: string;
  /** One bit for each row that has it; all for fields that every language may borrow. */
  readonly languages: number;
  readonly value: string;
}

const EVERY_LANGUAGE = -1;
const ENGLISH = 1;
const UNLABELLED: LabelledLine = { field: NO_LABEL, key: '', languages: EVERY_LANGUAGE, value: '' };

/** Quote marks, list bars, the asterisks that stand for bold, marks of direction and white space before a text. */
export const LEADING_MARKS = /^[\s>|*\u200b-\u200f\u202a-\u202e]+/;

/** A label is short; a colon further right belongs to a sentence. */
export const LABEL_LIMIT = 24;

type Meaning = Pick<LabelledLine, 'field' | 'languages'>;
let meanings: Map<string, Meaning> | undefined;

/** The table by label, folded when the first line is read: most messages need none. */
function meaningOf(label: string): Meaning | undefined {
  if (!meanings) {
    const all = (meanings = new Map<string, Meaning>());
    QUOTED_HEADER_LABELS.forEach((row, language) => {
      row.split(',').forEach((labels, field) => {
        // Cc and dates are borrowed freely; and Gmail says From in the language, but all else in English.
        let own = field === CC || field === SENT ? EVERY_LANGUAGE : 1 << language;
        if (field === FROM) own |= ENGLISH;
        for (const each of labels.split('/').map(foldLabel)) {
          const others = all.get(each);
          all.set(each, { field, languages: others ? others.languages | own : own });
        }
      });
    });
  }
  return meanings.get(label);
}

/**
 * Lower case, without blanks, accents, marks for bold and invisible characters; a letter outside ASCII becomes one of 36.
 * Two labels that fall together would have to stand in the same place of a header to be taken for one another.
 */
export function foldLabel(label: string): string {
  return label
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\s*/\u0300-\u036f\u064b-\u065f\u200b-\u200f\u202a-\u202e]+/g, '')
    .replace(/[^!-~]/g, (letter) => (letter.charCodeAt(0) % 36).toString(36));
}

/** Reads "From: …" in any language, and any other short words before a colon. */
export function readLabel(line: string): LabelledLine {
  const match = /^[^\d:：<>[;,@]+(?=[:：])/.exec(line.slice(0, LABEL_LIMIT));
  if (!match) return UNLABELLED;
  const label = match[0];
  const folded = foldLabel(label);
  // No mail program writes FROM in capitals; the heads of memos do.
  if (folded.length > 2 && label !== label.toLowerCase() && label === label.toUpperCase()) return UNLABELLED;
  const known = meaningOf(folded);
  const field = known ? known.field : OTHER;
  return {
    field,
    key: known ? `${field}` : folded,
    languages: known ? known.languages : EVERY_LANGUAGE,
    value: line.slice(label.length + 1).replace(LEADING_MARKS, ''),
  };
}
