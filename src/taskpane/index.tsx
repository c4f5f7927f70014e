import { createRoot } from 'react-dom/client';
import type { ReactNode } from 'react';
import { loadMessages } from '../i18n/messages';
import { paneHost } from '../outlook/pane-events';
import { connectPane } from './connect';
import { LibraryMissing } from './pane/library-missing';
import { Main } from './pane/main';
import { Pane } from './pane/pane';
import { I18nProvider, i18nOf } from './pane/i18n';
import { Localized } from './pane/localized';
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
    root.render(
      <Localized ports={ports}>{themed(<Pane ports={ports} opened={viewFrom(location.search)} />)}</Localized>,
    );
  });
} else {
  void loadMessages(navigator.languages).then((messages) => {
    document.documentElement.lang = messages.language;
    root.render(
      <I18nProvider value={i18nOf(messages)}>
        {themed(
          <Main>
            <LibraryMissing onTryAgain={() => location.reload()} />
          </Main>,
        )}
      </I18nProvider>,
    );
  });
}
