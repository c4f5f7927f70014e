/** Text of somebody else's, a file's name or what a host serves, without anything that a terminal would obey. */
export const visible = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
