import { useEffect, useState } from 'react';
import type { ComponentProps } from 'react';
import type { SettingsView } from '../settings/settings-view';
import { NoticePage } from './notice-page';
import { useSpeech } from './text';
import { Working } from './working';

type Loaded = { readonly is: 'loading' | 'failed' } | { readonly is: 'there'; readonly View: typeof SettingsView };

/** Settings are a script of their own, fetched when they are opened, so that the review shows sooner. */
export function SettingsPart(props: ComponentProps<typeof SettingsView>) {
  const { t } = useSpeech();
  const [loaded, setLoaded] = useState<Loaded>({ is: 'loading' });

  useEffect(() => {
    if (loaded.is !== 'loading') return;
    import(/* webpackChunkName: "settings" */ '../settings/settings-view').then(
      (script) => setLoaded({ is: 'there', View: script.SettingsView }),
      () => setLoaded({ is: 'failed' }),
    );
  }, [loaded]);

  if (loaded.is === 'there') return <loaded.View {...props} />;
  if (loaded.is === 'loading') return <Working label={t('settings.loading')} />;
  const action = { label: t('button.try-again'), run: () => setLoaded({ is: 'loading' }) };
  return <NoticePage title={t('settings.failed')} text={t('settings.failed-text')} action={action} />;
}
