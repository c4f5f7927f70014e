import { Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useTranslation } from '../pane/i18n';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  input: { minWidth: 0, '& input': { minWidth: 0 } },
});

interface Props {
  readonly query: string;
  /** How many settings fit. */
  readonly found: number;
  readonly onQuery: (query: string) => void;
}

/** Finds a setting as the person types, and says how many fit; Escape shows all again. */
export function SearchBox({ query, found, onQuery }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const isEmpty = query.trim() === '';
  return (
    <div role="search" className={styles.root}>
      <Input
        type="search"
        className={styles.input}
        contentBefore={<SearchRegular />}
        aria-label={t('settings.search')}
        placeholder={t('settings.search')}
        autoComplete="off"
        value={query}
        onChange={(_, { value }) => onQuery(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || query === '') return;
          // Nothing around the pane is to be closed by it.
          event.preventDefault();
          event.stopPropagation();
          onQuery('');
        }}
      />
      <div aria-live="polite">
        {!isEmpty && (
          <Text size={200}>
            {found > 0 ? t('settings.search-found', { settings: found }) : t('settings.search-none')}
          </Text>
        )}
      </div>
    </div>
  );
}
