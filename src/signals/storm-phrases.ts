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
 * | `W`     | want, need, ask                       | `Y` `H` | why, how                                            |
 * | `V`     | receive, be                           | `X` `Z` | should; what an unsubscribe link is                 |
 * | `2`     | too                                   | `_`     | weigh nothing, like every unknown word of three letters |
 * | `1`     | agree                                 | `0`     | test                                                |
 * | `.9.`   | thank                                 |         |                                                     |
 */
const cy =
  'Cplis dad ddad _defny Npeid beid ddim dim Idwi Weisi Vbod derb Ypam Mfi fy Lrhes grwp Ebyst' +
  'Rtynn dynn nhyn dile Udany 8oddi Fanfonw Danfo Apawb bawb Pateb ymat Srhow 2hefy .9.diol 0praw';
const de =
  'Cbitt _mehr immer doch Nnich kein Kverg Iich Wmoch Hwie Ywaru Vwerd erha beko Mmic*h mir mein Lvertei' +
  'Ggelosch gestr Rentfe losch loesch strei nehm nimm austrag Uabme Tmeld trag Oraus runt aus ab 8von' +
  'Fabsend _allee 6alle Pantw Saufho hort hore unterl Dmailen schi schre 2auch .9.dank';
const nl =
  'Cgraag alsj _meer naar Nniet geen Iik Wwil Ywaar Hhoe Vworde ontv Mmij mijn Llijst maill verzen Rverwij haal hale' +
  'Uuitsc Tschrij Ouit af 8van Fafze Aiede Pbeant reag Sopho hou Dstuu 2ook .9.beda';
const es =
  'Cpor favo _esta usen usar IWquiero dese solic Hcomo Vreci Mmi darme denme dadme Ecorreo mens' +
  'RMelimi*me borr*me quit*me retir*me saqu*me sac*me elimi*mi canc*mi Relimi canc quiten quitar saqu baja TOsalgo salir' +
  'Fremit remet Amund 6todos _todo Pconte 3respo*di Spar*en deje dejad dejar DMmand*mi Denvi mand 2tamb .9.grac 0prue';
const it =
  'Cpreg _usat fate Nnon bast Iho IWvorr vogl desid chied Vesser rice Mmio Grimos tolt RMrimu*mi togl*mi Rrimu togl' +
  'UMdisis*mi 8da dall Fmitte 6tutt Prisp Ssmet finit DMinvi*mi 2anch .9.grazi';
const pt = '_para usem Nnao chega IWquero gost Mmeu 3nome Rtirem tira Udesca TOsair 8dess dest Sparem deix .9.obri';
const fr =
  'Csvp plait _util tout mais Nne pas plus Koubl Ije Wveux souh dema Ypourq Vetre fair Mmoi nous m mon notr' +
  'Rretir enle suppr sortez sortir Udesab desinsc 8de Fexped Amond 6tous Prepon Sarret cess evit Denvo 2auss 1idem .9.merci';
const pl =
  'Cprosz _klik uzyw Nnie Hjak IWchce chci zycz Vzost byc otrz dost Mmnie nas nasz moj moje Rusun wykr skas Uwypi 8z' +
  'Fnadaw Awsz*m wsz*h 3odpowiedzia Podpo odpi pisz Sprzest skon Dwysy 2tez .9.dziek';
const sv =
  'Csnal vanl _till fler Nint*te inga Kglom Ijag Wvill onsk Hhur Yvarf Vvara fa ha Mmig mej oss min Rrade stry Gbortt Uavre Tta ploc Obort 8fran' +
  'Favsa 6alla Psvar Ssluta Dskic mejla Emejl 2ocks .9.tack';
const ja =
  'Cください K忘 Bま さん M私 Lリスト Eメールを LORから外 から抜 R外し 削除 Oから U退会 配信停止 A全員 P返信 Sないで やめ 控え 遠慮く D送 2も .9.ありがとう 0テスト';
const zh =
  'N不要 别 別 勿 NIW不想 B已 H怎么 _点击 V收到 M我 L列表 名单 群 组 E邮件 R删除 刪除 移除 移出 掉 U退订 F发件人 A所有人 全部 P回复 回覆 S停止 D发 2也 .9.谢谢 0测试';
const en =
  'Cplea pls plz now just asap _that this well have clic cliq keep Nnot dont neve cant cann no Bif they does Khesi Jcan coul Ii id im we' +
  'Wwoul like want wish ask requ need must trie Hhow Ywhy Xshou Vbe rece Mme us myse my our 3name addr subsc replied responded' +
  'Gremoved deleted taken uns*bed Rremov dele excl drop Uunsub uns*be uns*ve Ttake get TOleav Ooff out 8from' +
  'Fsender Dsend emaili spam Lmaili Eemai mail mess Llist threa chain grou loop cc Zit link' +
  'Aeveryo everyb 6all Preply repli respo Sstop qui*t avoi refr 2too 1same agre .9.thank thx 0test';

export const STORM_PHRASES = [cy, de, nl, es, it, pt, fr, pl, sv, ja, zh, en].join('');
