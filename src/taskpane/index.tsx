import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import { loadWords } from '../i18n/words';
import { paneHost } from '../outlook/pane-events';
import { connectPane } from './connect';
import { LibraryMissing } from './pane/library-missing';
import { Main } from './pane/main';
import { Pane } from './pane/pane';
import { SpeechProvider, speechOf } from './pane/speech';
import { Spoken } from './pane/spoken';
import { keepTabOrder } from './pane/tab-order';
import { Themed } from './pane/themed';
import { viewFrom } from './pane/view';

const place = document.getElementById('root');
if (!place) throw new Error('taskpane.html has no element with the id "root".');
const root = createRoot(place);
keepTabOrder(document);

const themed = (content: ReactNode): ReactNode => <Themed host={paneHost}>{content}</Themed>;

if ('Office' in window) {
  void Office.onReady().then(() => {
    const ports = connectPane();
    root.render(<Spoken ports={ports}>{themed(<Pane ports={ports} opened={viewFrom(location.search)} />)}</Spoken>);
  });
} else {
  void loadWords(navigator.languages).then((words) => {
    document.documentElement.lang = words.language;
    root.render(
      <SpeechProvider value={speechOf(words)}>
        {themed(
          <Main>
            <LibraryMissing onTryAgain={() => location.reload()} />
          </Main>,
        )}
      </SpeechProvider>,
    );
  });
}
