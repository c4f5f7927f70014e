import { NoticePage } from './notice-page';
import { useTranslation } from './i18n';

/** A part of the pane whose file did not come. */
export function LoadFailed({ level }: { readonly level: 1 | 2 }) {
  const { t } = useTranslation();
  const action = { label: t('button.try-again'), run: () => location.reload() };
  return <NoticePage level={level} title={t('load-failed.title')} text={t('load-failed.text')} action={action} />;
}
