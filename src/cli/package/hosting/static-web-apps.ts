import { cacheControl, CONTENT_TYPES, CORS, headersFor, isText, SERVED } from './serving';
import type { ServedPath, Serving } from './serving';

/**
 * `staticwebapp.config.json` (learn.microsoft.com/azure/static-web-apps/configuration), to lie at the root of the app. The first
 * route that matches is taken, and its headers join the global ones.
 */
export function staticWebAppsConfig(serving: Serving): string {
  const { path: base } = serving.site;
  const mimeTypes = Object.entries(CONTENT_TYPES).map(([extension, type]) => [
    `.${extension}`,
    isText(type) ? `${type}; charset=utf-8` : type,
  ]);
  return `${JSON.stringify(
    {
      globalHeaders: { ...headersFor(serving), 'Cache-Control': cacheControl(0) },
      mimeTypes: Object.fromEntries(mimeTypes) as Record<string, string>,
      routes: SERVED.flatMap((served) => routes(served, base)),
    },
    null,
    2,
  )}\n`;
}

function routes({ path, seconds, isShared }: ServedPath, base: string): object[] {
  const route = `${base}${path}${path.endsWith('/') ? '*' : ''}`;
  const headers = { 'Cache-Control': cacheControl(seconds), ...(isShared && CORS) };
  return [...(isShared ? [{ route, methods: ['OPTIONS'], statusCode: 204, headers: CORS }] : []), { route, headers }];
}
