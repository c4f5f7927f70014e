import { makeStyles, tokens } from '@fluentui/react-components';
import { shorten } from '../../alert/shorten';
import { expectedFor } from '../../policy/expected';
import type { Issue } from '../../policy/parse';
import { useTranslation } from '../pane/i18n';

const useStyles = makeStyles({
  root: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  path: { fontFamily: tokens.fontFamilyMonospace },
});

/** A key in a policy file can be as long as the file. */
const PATH_LIMIT = 80;
const EXPECTED_LIMIT = 200;

/** What is wrong in a settings text and where, each in one sentence. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <ul className={styles.root}>
      {issues.map(({ path, problem }, index) => (
        <li key={index}>
          {path ? <bdi className={styles.path}>{shorten(path, PATH_LIMIT)}</bdi> : t('policy.whole-file')}{' '}
          {t(`policy.${problem}`, { expected: shorten(expectedFor({ path, problem }), EXPECTED_LIMIT) })}
        </li>
      ))}
    </ul>
  );
}
