import { namedSender } from '../../../../check/named-sender';
import type { WarningCheck } from './policy-warning';

/** An address or domain that an earlier row of `senderOverrides` names already: the first row applies. */
export const unusedSenderOverride: WarningCheck = ({ senderOverrides: rows = [] }) =>
  rows.flatMap(({ match }, at) =>
    match.flatMap((named, index) => {
      const path = `senderOverrides[${at}].match[${index}]`;
      // The domain itself stands for everybody of it: a row that names it names all its subdomains.
      const earlier = namedSender(rows.slice(0, at), [named]);
      return earlier
        ? [
            {
              path,
              sentence: `${path} never applies: senderOverrides[${rows.findIndex((row) => row === earlier)}] names ${named} already, and the first row applies. Put the narrower row first.`,
            },
          ]
        : [];
    }),
  );
