/**
 * The words storm replies are made of: one string a language, each a run of groups. A group is its concept and then its
 * words, a blank between two; no blank before the next group, because everybody fetches every byte of this.
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
  'Cplis dad ddad_defnyNpeid beid ddim dimIdwiWeisiVbod derbYpamMfi fyLrhes grwpEbyst' +
  'Rtynn dynn nhyn dileUdany8oddiFanfonwDanfoApawb bawbPateb ymatSrhow2hefy.9.diol0praw';
const de =
  'Cbitt_mehr immer dochNnich keinKvergIichWmochHwieYwaruVwerd erha bekoMmic*h mir meinLvertei' +
  'Ggelosch gestrRentfe losch loesch strei nehm nimm austragUabmeTmeld tragOraus runt aus ab8von' +
  'Fabsend_allee6allePantwSaufho hort hore unterlDmailen schi schre2auch.9.dank';
const nl =
  'Cgraag alsj_meer naarNniet geenIikWwilYwaarHhoeVworde ontvMmij mijnLlijst maill verzenRverwij haal hale' +
  'UuitscTschrijOuit af8vanFafzeAiedePbeant reagSopho houDstuu2ook.9.beda';
const es =
  'Cpor favo_esta usen usarIWquiero dese solicHcomoVreciMmi darme denme dadmeEcorreo mens' +
  'RMelimi*me borr*me quit*me retir*me saqu*me sac*me elimi*mi canc*miRelimi canc quiten quitar saqu bajaTOsalgo salir' +
  'Fremit remetAmund6todos_todoPconte3respo*diSpar*en deje dejad dejarDMmand*miDenvi mand2tamb.9.grac0prue';
const it =
  'Cpreg_usat fateNnon bastIhoIWvorr vogl desid chiedVesser riceMmioGrimos toltRMrimu*mi togl*miRrimu togl' +
  'UMdisis*mi8da dallFmitte6tuttPrispSsmet finitDMinvi*mi2anch.9.grazi';
const pt = '_para usemNnao chegaIWquero gostMmeu3nomeRtirem tiraUdescaTOsair8dess destSparem deix.9.obri';
const fr =
  'Csvp plait_util tout maisNne pas plusKoublIjeWveux souh demaYpourqVetre fairMmoi nous m mon notr' +
  'Rretir enle suppr sortez sortirUdesab desinsc8deFexpedAmond6tousPreponSarret cess evitDenvo2auss1idem.9.merci';
const pl =
  'Cprosz_klik uzywNnieHjakIWchce chci zyczVzost byc otrz dostMmnie nas nasz moj mojeRusun wykr skasUwypi8z' +
  'FnadawAwsz*m wsz*h3odpowiedziaPodpo odpi piszSprzest skonDwysy2tez.9.dziek';
const sv =
  'Csnal vanl_till flerNint*te ingaKglomIjagWvill onskHhurYvarfVvara fa haMmig mej oss minRrade stryGborttUavreTta plocObort8fran' +
  'Favsa6allaPsvarSslutaDskic mejlaEmejl2ocks.9.tack';
const ja =
  'CくださいK忘Bま さんM私LリストEメールをLORから外 から抜R外し 削除OからU退会 配信停止A全員P返信Sないで やめ 控え 遠慮くD送2も.9.ありがとう0テスト';
const zh =
  'N不要 别 別 勿NIW不想B已H怎么_点击V收到M我L列表 名单 群 组E邮件R删除 刪除 移除 移出 掉U退订F发件人A所有人 全部P回复 回覆S停止D发2也.9.谢谢0测试';
const en =
  'Cplea pls plz now just asap_that this well have clic cliq keepNnot dont neve cant cann noBif they doesKhesiJcan coulIi id im we' +
  'Wwoul like want wish ask requ need must trieHhowYwhyXshouVbe receMme us myse my our3name addr subsc replied responded' +
  'Gremoved deleted taken uns*bedRremov dele excl dropUunsub uns*be uns*veTtake getTOleavOoff out8from' +
  'FsenderDsend emaili spamLmailiEemai mail messLlist threa chain grou loop ccZit link' +
  'Aeveryo everyb6allPreply repli respoSstop qui*t avoi refr2too1same agre.9.thank thx0test';

export const STORM_PHRASES = [cy, de, nl, es, it, pt, fr, pl, sv, ja, zh, en].join('');
