/** What says nothing by its words: addresses of the web, paths, dates, names of hosts and files. */
const ELSEWHERE = /^\W*(https?:|www\.)|[\\/].*[\\/]|\w\.[a-z]{2,4}\W*$/;

/** Lower case, without accents, an address of mail as `@`, what says nothing by its words as `/`. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .replace(/[!-~]+/g, (run) => (/.@./.test(run) ? ' @ ' : ELSEWHERE.test(run) ? ' / ' : run))
    // "don't" is a word, "m'enlever" and "dall'elenco" are two.
    .replace(/['\u2019](?=\w\w?\b)/g, '');
