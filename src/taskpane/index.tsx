import { Spinner } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import { paneLanguage, paneText } from '../i18n/pane-texts';
import { paneHost } from '../outlook/pane-events';
import { connectPane } from './connect';
import { LibraryMissing } from './pane/library-missing';
import { Pane } from './pane/pane';
import { SpeechProvider } from './pane/text';
import { Themed } from './pane/themed';
import { viewFrom } from './pane/view';

const place = document.getElementById('root');
if (!place) throw new Error('taskpane.html has no element with the id "root".');
const root = createRoot(place);

function show(language: string, content: ReactNode): void {
  document.documentElement.lang = paneLanguage(language);
  root.render(
    <Themed host={paneHost}>
      <SpeechProvider language={language}>{content}</SpeechProvider>
    </Themed>,
  );
}

if ('Office' in window) {
  show(navigator.language, <Spinner label={paneText(navigator.language)('loading')} />);
  void Office.onReady().then(() => {
    const ports = connectPane();
    show(ports.client.language, <Pane ports={ports} opened={viewFrom(location.search)} />);
  });
} else {
  show(navigator.language, <LibraryMissing onTryAgain={() => location.reload()} />);
}
