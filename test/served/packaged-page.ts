import { failOn, servePreview } from '../browser/chromium';
import { answerForMicrosoft, ASKED_OF_MICROSOFT, take } from '../browser/microsoft';
import { test as base } from '../pages/one-page';
import { Deployment } from './deployment';
import { nginxHost } from './hosts';

/** A page with the simulated Outlook, whose add-in is the package, served by nginx on another origin. */
export const test = base
  .extend('deployment', { scope: 'worker' }, async ({}, { onCleanup }) => {
    // Another port is another origin. Of another name than its own, office.js asks the person whether to trust it.
    const deployment = await Deployment.at('/guard/');
    onCleanup(() => deployment.clear());
    await deployment.serve(nginxHost);
    return deployment;
  })
  .extend('preview', { scope: 'worker' }, async ({ deployment }, { onCleanup }) => {
    const { base: address, folder } = deployment;
    const preview = await servePreview({ deployment: { url: address.href, folder } });
    onCleanup(() => preview.close());
    return preview;
  })
  .extend('problems', { auto: true }, ({}, { onCleanup }) => {
    const problems: string[] = [];
    onCleanup(() => {
      take(problems, ASKED_OF_MICROSOFT);
      failOn(problems);
    });
    return problems;
  })
  .extend('microsoft', { auto: true }, ({ context }) => answerForMicrosoft(context));
