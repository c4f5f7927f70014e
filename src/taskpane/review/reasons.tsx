import { SCHEMA } from '../../policy/schema';
import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoRegular, WarningFilled } from '@fluentui/react-icons';
import { reasonFor } from '../../alert/reason';
import type { Finding } from '../../engine/decision';
import type { PaneKey } from '../../i18n/pane-texts';
import type { CheckResult } from '../../check/check-message';
import { Section } from '../pane/section';
import { named, useTranslation } from '../pane/i18n';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  danger: { color: tokens.colorStatusDangerForeground1 },
});

/** Of a longer address the end is left out. */
const LINK_LIMIT = 60;

const bounded =
  ({ params }: Finding) =>
  (text: string): string =>
    text === params.message ? named(text, SCHEMA.messages.type.of.max) : named(text);

/** Beside the pane's own page; made of the rule's page in the sources when the add-in is built. */
const pageOf = ({ rule }: Finding): string => `rules/${rule}.html`;

/** Where the list's owner says more: by its address, since nobody else may give it a name. */
const OwnersLink = ({ href }: { readonly href: string }) => (
  <>
    <Link inline href={href} target="_blank" rel="noopener noreferrer">
      {named(href.replace('https://', ''), LINK_LIMIT)}
    </Link>{' '}
  </>
);

/** Every finding in one sentence, strictest first, with the page of its rule. */
export function Reasons({ review: { shown, decision } }: { readonly review: CheckResult }) {
  const styles = useStyles();
  const { t } = useTranslation();
  if (shown === 'allow') return null;
  return (
    <Section title={t(`why.${shown}`)} icon={icon()}>
      <ul className={styles.list}>
        {decision.findings.map((finding) => (
          <li key={finding.rule}>
            {reasonFor(finding, t, bounded(finding))}{' '}
            {finding.params.link !== undefined && <OwnersLink href={String(finding.params.link)} />}
            <Link
              inline
              href={pageOf(finding)}
              target="_blank"
              rel="noopener"
              aria-label={`${t('why.rule')}: ${t(`rule.${finding.rule}` as PaneKey)}`}
            >
              {t('why.rule')}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );

  function icon() {
    if (shown === 'notice') return <InfoRegular className={styles.icon} />;
    if (shown === 'block') return <ErrorCircleFilled className={mergeClasses(styles.icon, styles.danger)} />;
    return <WarningFilled className={mergeClasses(styles.icon, styles.warning)} />;
  }
}
