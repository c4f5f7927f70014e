import { NoticePage } from './notice-page';
import { useSpeech } from './speech';

/** A part of the pane whose file did not come. */
export function LoadFailed({ level }: { readonly level: 1 | 2 }) {
  const { t } = useSpeech();
  const action = { label: t('button.try-again'), run: () => location.reload() };
  return <NoticePage level={level} title={t('load-failed.title')} text={t('load-failed.text')} action={action} />;
}
