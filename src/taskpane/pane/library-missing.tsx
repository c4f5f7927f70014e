import { NoticePage } from './notice-page';
import { useTranslation } from './i18n';

/** office.js did not load: without it there is no Outlook to ask. */
export function LibraryMissing({ onTryAgain }: { readonly onTryAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <NoticePage
      title={t('library-missing.title')}
      text={t('library-missing.text')}
      action={{ label: t('button.try-again'), run: onTryAgain }}
    />
  );
}
