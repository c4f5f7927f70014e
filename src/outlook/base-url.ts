/** Where the add-in is hosted, put in at build time: absolute, https, ending in a slash. */
declare const BASE_URL: string;

/** The absolute address of a file beside the add-in's pages; classic's event engine cannot fetch a relative one. */
export const hosted = (file: string): string => BASE_URL + file;
