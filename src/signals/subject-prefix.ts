export type SubjectPrefix = 'reply' | 'forward' | 'none';

/**
 * What mail programs put before the subject, in the languages that do not write RE and FW.
 * `VS` answers in Finnish and forwards in Danish and Norwegian: the reading that keeps the guard awake wins.
 */
const REPLY =
  're aw sv vs antw antwort res r odp odg odpověď atb réf rif ynt vá bls tl vast απ σχετ ответ отв отг رد تשובה השב 回复 回覆 答复 答覆 返信 답장'.split(
    ' ',
  );
const FORWARD =
  'fw fwd wg tr rv enc i pd vl vb yml doorst doorgestuurd i̇lt ilt továbbítás πρθ пересл הועבר 転送 转发 轉寄 轉發 전달'.split(' ');

/** The topmost prefix only: "FW: RE: x" is a forward, "RE: FW: x" a reply. Counters ("Re[2]:", "RE (3):") are read too. */
export function subjectPrefix(subject: string): SubjectPrefix {
  const match = /^\s{0,9}([^\s:：[(^\d]{1,12}) ?(?:[[(^]?\d{1,3}[\])]?)?\s?[:：]/.exec(subject.slice(0, 40));
  const word = match?.[1]?.toLowerCase() ?? '';
  return REPLY.includes(word) ? 'reply' : FORWARD.includes(word) ? 'forward' : 'none';
}
