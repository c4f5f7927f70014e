import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import { paneLanguage, paneText } from '../i18n/pane-texts';
import { paneHost } from '../outlook/pane-events';
import { connectPane } from './connect';
import { LibraryMissing } from './pane/library-missing';
import { Main } from './pane/main';
import { Pane } from './pane/pane';
import { SpeechProvider } from './pane/speech';
import { Themed } from './pane/themed';
import { viewFrom } from './pane/view';
import { Working } from './pane/working';

const place = document.getElementById('root');
if (!place) throw new Error('taskpane.html has no element with the id "root".');
const root = createRoot(place);

/** @param stage another one starts afresh: what was asked of Outlook too early is asked again. */
function show(stage: 'waiting' | 'connected', language: string, content: ReactNode): void {
  document.documentElement.lang = paneLanguage(language);
  root.render(
    <Themed key={stage} host={paneHost}>
      <SpeechProvider language={language}>{content}</SpeechProvider>
    </Themed>,
  );
}

if ('Office' in window) {
  show(
    'waiting',
    navigator.language,
    <Main>
      <Working label={paneText(navigator.language)('loading')} />
    </Main>,
  );
  void Office.onReady().then(() => {
    const ports = connectPane();
    show('connected', ports.client.language, <Pane ports={ports} opened={viewFrom(location.search)} />);
  });
} else {
  show(
    'waiting',
    navigator.language,
    <Main>
      <LibraryMissing onTryAgain={() => location.reload()} />
    </Main>,
  );
}
