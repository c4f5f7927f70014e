import { subjectPrefix } from '../../../signals/subject-prefix';

/** Prefixes are taken away so often at most: "RE: RE: RE: …". */
const MOST_PREFIXES = 20;

/** A subject without its reply and forward prefixes and without the tags of lists, one blank between words. */
export function baseSubject(subject: string): string {
  let base = subject.replace(/\s+/g, ' ').trim();
  for (let n = 0; n < MOST_PREFIXES; n++) {
    const before = base;
    if (subjectPrefix(base) !== 'none') base = base.slice(base.search(/[:：]/) + 1).trim();
    base = base.replace(/^\[[^\][]{1,40}\] ?/, '');
    if (base === before) break;
  }
  return base;
}
