/**
 * The words storm replies are made of: one string a language, each a run of groups. A group is its concept, a capital or a
 * digit, and right behind it its words; blanks part all of them. Terse, because everybody fetches every byte of this.
 *
 * Words are lower case without accents. One of three letters or fewer, or written in Chinese or Japanese, stands for
 * itself; a longer one for whatever begins with it, so write no more than tells it from other words, of other languages
 * too; `*` stands for any letters. The first entry that fits wins: put a longer one before a shorter, and a new language
 * before English. The test names every entry that another one hides.
 *
 * | concept | words that …                          | concept | words that …                                        |
 * | ------- | ------------------------------------- | ------- | --------------------------------------------------- |
 * | `R`     | remove; `RM` remove me in one word    | `P`     | reply                                               |
 * | `G`     | removed                               | `A`     | everybody; `6` all, unless a thing follows          |
 * | `U`     | unsubscribe                           | `S`     | stop, avoid                                         |
 * | `T` `O` | take … off, in two words; `TO` leave  | `D`     | send, write                                         |
 * | `8`     | from, before what one is removed from | `F`     | the sender                                          |
 * | `M`     | me, us, my; `3` name, address         | `N`     | not; `K` forget, hesitate: not in front of it means nothing |
 * | `L`     | list, thread                          | `B`     | if, they: what follows is no request                |
 * | `E`     | e-mails                               | `C`     | please: a request begins, or has ended              |
 * | `I`     | I, we; `IW` I want                    | `J`     | can, could                                          |
 * | `W`     | want, need, ask                       | `H`     | how                                                 |
 * | `V`     | receive, be                           | `Z`     | what an unsubscribe link is                         |
 * | `_`     | weigh nothing, like every unknown word of three letters |         |                                |
 */
const cy =
  'Cplis ddad _defny Npeid dim Mfi fy Lrhes grwp Ebyst Rtynn dynn nhyn dile Udany 8oddi Fanfonw Danfo Apawb' +
  ' bawb Pateb ymat Srhow';
const de =
  'Cbitt _mehr immer Nnich kein Kverg Wmoch Vwerd Mmic*h mir mein Lvertei Ggestr Rentfe losch loesch strei' +
  ' nehm austrag Uabme Tmeld trag Oraus aus 8von Fabsend _allee 6alle Pantw Saufho hort unterl Dschi';
const nl =
  'Cgraag _meer naar Nniet geen Iik Wwil Hhoe Vontv Mmij mijn Llijst maill Rverwij haal hale Uuitsc Tschrij' +
  ' Ouit af Fafze Aiede Pbeant reag Sopho hou Dstuu';
const es =
  'Cpor favo _esta usen usar IWquiero dese solic Vreci Mmi darme denme dadme Ecorreo mens RMelimi*me borr*me' +
  ' quit*me retir*me saqu*me sac*me elimi*mi canc*mi Relimi canc quiten quitar saqu baja TOsalir Fremit remet' +
  ' Amund 6todos _todo Pconte Spar*en deje dejad dejar Denvi mand';
const it =
  'Cpreg _usat fate Nnon bast IWvorr vogl desid chied Vesser rice Mmio Grimos tolt RMrimu*mi togl*mi Rrimu' +
  ' togl UMdisis*mi 8da dall Fmitte 6tutt Prisp Ssmet finit';
const pt = '_para usem Nnao chega IWquero gost Mmeu 3nome Rtirem tira Udesca TOsair 8dess dest Sparem deix';
const fr =
  'Csvp _util tout Npas plus Ije Wveux souh dema Vetre Mmoi nous m mon Rretir enle suppr sortez sortir Udesab' +
  ' desinsc 8de Fexped Amond 6tous Prepon Sarret cess evit Denvo';
const pl =
  'Cprosz _klik uzyw Nnie Hjak IWchce Vdost Mmnie moj moje Rusun wykr skas Uwypi 8z Fnadaw Awsz*m wsz*h Podpo' +
  ' odpi pisz Sprzest skon Dwysy';
const sv =
  'Csnal vanl _till fler Nint*te inga Kglom Ijag Wvill onsk Hhur Vvara fa ha Mmig mej oss min Rstry Gbortt' +
  ' Uavre Tta ploc Obort 8fran Favsa 6alla Psvar Ssluta Dskic mejla Emejl';
const ja =
  'Cください K忘 Bま M私 Lリスト Eメールを LORから外 から抜 R外し 削除 Oから U配信停止 A全員 P返信 Sないで やめ 控え 遠慮く D送';
const zh =
  'N不要 别 勿 NIW不想 V收到 M我 L列表 名单 群 组 E邮件 R删除 移除 移出 掉 U退订 F发件人 A所有人 全部 P回复 回覆 S停止 D发';
const en =
  'Cplea pls plz now just asap _that this well have clic cliq keep Nnot dont neve cant cann no Bif they does Khesi Jcan coul Ii id im we' +
  'Wwoul like want wish ask requ need must trie Hhow Vbe rece Mme us myse my our 3name addr subsc replied responded' +
  'Gremoved deleted taken uns*bed Rremov dele excl drop Uunsub uns*be uns*ve Ttake get TOleav Ooff out 8from' +
  'Fsender Dsend emaili spam Lmaili Eemai mail mess Llist threa chain grou loop cc Zit link' +
  'Aeveryo everyb 6all Preply repli respo Sstop qui*t avoi refr';

export const STORM_PHRASES = [cy, de, nl, es, it, pt, fr, pl, sv, ja, zh, en].join('');
