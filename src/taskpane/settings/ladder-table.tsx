import { makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens } from '@fluentui/react-components';
import type { Layer } from '../../policy/parse';
import type { PolicyInForce } from '../../review/policy-in-force';
import { Section } from '../pane/section';
import { useSpeech } from '../pane/text';
import { LimitInput } from './limit-input';
import { isLocked, limitOf, STEPS } from './own-settings';
import type { LadderKey, Step } from './own-settings';

const useStyles = makeStyles({
  table: { tableLayout: 'auto', '& td, & th': { height: 'auto', paddingBlock: tokens.spacingVerticalXS, verticalAlign: 'middle' } },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly ladder: LadderKey;
  readonly organisation: PolicyInForce;
  readonly own: Layer;
  readonly onLimit: (step: Step, limit: number | undefined) => void;
}

/** From how many people on each step is taken: the organisation's number and the person's, side by side. */
export function LadderTable({ ladder, organisation, own, onLimit }: Props) {
  const styles = useStyles();
  const { t } = useSpeech();
  const locked = isLocked(organisation, ladder);
  return (
    <Section title={t(`settings.${ladder}`)}>
      {locked && (
        <Text size={200} className={styles.hint}>
          {t('settings.locked')}
        </Text>
      )}
      <Table size="small" className={styles.table} aria-label={t(`settings.${ladder}`)}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{t('settings.column-step')}</TableHeaderCell>
            <TableHeaderCell>{t('settings.column-organisation')}</TableHeaderCell>
            {!locked && <TableHeaderCell>{t('settings.column-yours')}</TableHeaderCell>}
          </TableRow>
        </TableHeader>
        <TableBody>
          {STEPS.map((step) => {
            const theirs = limitOf(organisation.policy[ladder], step);
            const mine = limitOf(own[ladder], step);
            return (
              <TableRow key={step}>
                <TableCell>{t(`settings.step-${step}`)}</TableCell>
                <TableCell>{theirs === undefined ? t('settings.never') : t('settings.from', { people: theirs })}</TableCell>
                {!locked && (
                  <TableCell>
                    <LimitInput
                      // What was saved, undone or reset is shown as it is now.
                      key={mine}
                      label={t('settings.your-limit', { step: t(`settings.step-${step}`) })}
                      limit={mine}
                      organisation={theirs}
                      onLimit={(limit) => onLimit(step, limit)}
                    />
                  </TableCell>
                )}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}
