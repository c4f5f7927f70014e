import { it } from 'vitest';
import { classicOutlook, fixture } from '/work/main/test/unit/preview/classic-outlook';
it('x', async () => {
  const b = await fixture('launchevent.js');
  const o = classicOutlook();
  const done = o.launch(b, 'OnNewMessageCompose', 'onNewMessageCompose');
  const r = await Promise.race([done, new Promise((k) => setTimeout(() => k('timeout'), 2000))]);
  console.log(r === 'timeout' ? 'TIMEOUT' : r);
}, 5000);
