import type { WarningCheck } from './policy-warning';

/** What makes an incident ineffective: `incident start` says it too. */
export const ineffectiveIncident: WarningCheck = ({ incident, mode = 'enforce', rules, senderOverrides = [] }) => {
  if (!incident) return [];
  const setting = rules?.['incident-freeze'] ?? 'default';
  return [
    ...(mode === 'enforce'
      ? []
      : [
          {
            path: 'mode',
            sentence: `"mode" is "${mode}", so the incident stops nobody: set it to "enforce", or remove it.`,
          },
        ]),
    ...senderOverrides.flatMap((row, at) =>
      row.mode === undefined || row.mode === 'enforce' || row.mode === mode
        ? []
        : [
            {
              path: `senderOverrides[${at}].mode`,
              sentence: `senderOverrides[${at}].mode is "${row.mode}", so the incident stops none of these senders: set it to "enforce", or remove it.`,
            },
          ],
    ),
    ...(setting === 'default' || setting === 'block'
      ? []
      : [
          {
            path: 'rules.incident-freeze',
            sentence: `"rules" sets "incident-freeze" to "${setting}", so nothing is blocked: remove that.`,
          },
        ]),
  ];
};
