import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../pane/i18n';
import { Progress } from '../pane/progress';
import { OutcomeBar } from './outcome-bar';
import type { Ready } from './state/review-state';
import type { WaysOutActions } from './ways-out/ways-out-actions';

const useStyles = makeStyles({
  root: { outlineOffset: tokens.strokeWidthThick, borderRadius: tokens.borderRadiusMedium, minWidth: 0 },
  content: { paddingTop: tokens.spacingVerticalM, ':empty': { display: 'none' } },
});

interface Props {
  readonly state: Ready;
  readonly actions: WaysOutActions;
}

/**
 * What goes on and what came of it. It is always there, so that a screen reader announces what appears in it, and takes
 * focus with each result: the button that was pressed may be gone.
 */
export function LiveArea({ state, actions }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const area = useRef<HTMLDivElement>(null);
  const { work, outcome } = state;
  useEffect(() => {
    // A person who has gone on writing in the message is left there.
    if (outcome && outcome.kind !== 'checked' && document.hasFocus()) area.current?.focus();
  }, [outcome]);
  return (
    <div ref={area} role="status" tabIndex={-1} className={styles.root}>
      <div className={styles.content}>
        {work ? (
          <Progress
            label={t(`work.${work.what}`)}
            value={work.what === 'writing' ? work.progress.done / work.progress.of : undefined}
          />
        ) : (
          <OutcomeBar state={state} actions={actions} />
        )}
      </div>
    </div>
  );
}
