/** A file's name as other tools and other machines write it: forward slashes, and no `./` before it. */
export const pathOf = (file: string): string => file.replaceAll('\\', '/').replace(/^(\.\/+)+/, '');
