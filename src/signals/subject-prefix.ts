import { plainText } from './safe-name';

export type SubjectPrefix = 'reply' | 'forward' | 'none';

/**
 * What mail programs put before the subject in the languages that do not write RE and FW. `VS` answers in Finnish and
 * forwards in Danish and Norwegian: the reading that keeps the guard awake wins. English "Ref:" is no prefix.
 */
const REPLY =
  ' re aw sv vs antw ang res r odp odg atb ats bls réf rép rif ynt vá tl απ отв отг رد 回复 回覆 答复 返信 답장 회신 ';
const FORWARD = ' fw fwd wg tr rv enc i pd vl vb yml trs doorst i̇lt ilt ct továbbítás πρθ 转发 轉寄 転送 전달 ';

/** A counter may follow ("Re[2]:"). */
const PREFIX = /^\s*([^\s:：[(^\d.]+)\.?\s?(?:[[(^]?\d+[\])]?)?\s?[:：]/;

/** The topmost prefix only: "FW: RE: x" is a forward, "RE: FW: x" a reply. */
export function subjectPrefix(subject: string): SubjectPrefix {
  const match = PREFIX.exec(plainText(subject.slice(0, 40)).toLowerCase());
  const word = ` ${match ? match[1]! : '?'} `;
  return REPLY.includes(word) ? 'reply' : FORWARD.includes(word) ? 'forward' : 'none';
}
