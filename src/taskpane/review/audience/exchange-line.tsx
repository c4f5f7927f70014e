import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ListEntry } from '../../../engine/facts';
import { useTranslation } from '../../pane/i18n';
import type { Exchange } from './exchange';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    outlineOffset: tokens.strokeWidthThick,
    // It is always there, so that a screen reader announces what appears in it; empty it takes no room.
    ':empty': { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
  },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  button: { alignSelf: 'start' },
});

const MINUTE = 60_000;

interface Props {
  readonly exchange: Exchange;
  readonly lists: readonly ListEntry[];
  /** The organisation's app registration, for the person who has to allow it. */
  readonly clientId: string;
  readonly onAsk: () => void;
}

/** That Exchange is asked, or why it gave no answer and what to do about that. Empty where every size is known. */
export function ExchangeLine({ exchange: { answer, tips }, lists, clientId, onAsk }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const line = useRef<HTMLDivElement>(null);
  const unknown = lists.filter(({ address, size }) => address !== '' && !size.known);
  return (
    <div ref={line} aria-live="polite" tabIndex={-1} className={styles.root}>
      {answer.phase === 'asking' && hint(t('exchange.asking'))}
      {answer.phase === 'answered' &&
        unknown.some(({ address }) => tips[address] && tips[address].members === undefined) &&
        hint(t('exchange.unknown', { lists: unknown.length }))}
      {answer.phase === 'failed' && unknown.length > 0 && (
        <>
          {hint(t(`exchange.${answer.reason}`, { client: clientId, minutes: Math.ceil(answer.waitMs / MINUTE) }))}
          {answer.reason !== 'not-offered' && (
            <Button className={styles.button} size="small" onClick={askNow}>
              {answer.reason === 'sign-in-needed'
                ? t('exchange.ask', { lists: unknown.length })
                : t('exchange.ask-again')}
            </Button>
          )}
        </>
      )}
    </div>
  );

  /** The button goes: focus stays where the answer will be. */
  function askNow(): void {
    line.current?.focus();
    onAsk();
  }

  function hint(sentence: string) {
    return (
      <Text size={200} className={styles.hint}>
        {sentence}
      </Text>
    );
  }
}
