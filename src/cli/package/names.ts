import { DEPLOYMENT_FILE } from '../deployment';

/** All that is served, and nothing else: what lies beside it is for people and for web servers' configurations. */
export const SITE = 'site';
export const ZIP = 'reply-all-guard.zip';

export const MANIFEST = 'manifest.xml';
export const README = 'README.txt';
export const NGINX = 'hosting/nginx.conf';
export const IIS = 'hosting/web.config';
export const STATIC_WEB_APPS = 'hosting/staticwebapp.config.json';
/** Beside the site; the record is in the site too, for "doctor". */
export const NOT_SERVED: readonly string[] = [MANIFEST, DEPLOYMENT_FILE, README, NGINX, IIS, STATIC_WEB_APPS, ZIP];
