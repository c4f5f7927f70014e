export const ZIP = 'reply-all-guard.zip';

/** For the people who set the host up; the zip goes without them. */
export const README = 'README.txt';
export const NGINX = 'hosting/nginx.conf';
export const IIS = 'hosting/web.config';
export const STATIC_WEB_APPS = 'hosting/staticwebapp.config.json';
export const NOT_SERVED: readonly string[] = [README, NGINX, IIS, STATIC_WEB_APPS];
