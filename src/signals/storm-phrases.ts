/**
 * The words that English storm replies are made of, a run of groups; those of other languages are learned from the examples.
 * A group is its concept, a capital or a digit, and right behind it its words; blanks part all of them. Terse, because
 * everybody fetches every byte of this.
 *
 * Words are lower case without accents. One of three letters or fewer stands for itself; a longer one for whatever begins
 * with it, so write no more than tells it from other words; `*` stands for any letters. The first entry that fits wins: put a
 * longer one before a shorter. The test names every entry that another one hides.
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
export const STORM_PHRASES =
  'Cplea pls plz now just asap _that this well have clic cliq keep Nnot dont neve cant cann no Bif they does Khesi Jcan coul Ii id im we' +
  'Wwoul like want wish ask requ need must trie Hhow Vbe rece Mme us myse my our 3name addr subsc replied responded' +
  'Gremoved deleted taken uns*bed Rremov dele excl drop Uunsub uns*be uns*ve Ttake get TOleav Ooff out 8from' +
  'Fsender Dsend emaili spam Lmaili Eemai mail mess Llist threa chain grou loop cc Zit link' +
  'Aeveryo everyb 6all Preply repli respo Sstop qui*t avoi refr';
