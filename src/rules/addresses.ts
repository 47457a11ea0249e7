/** Addresses of pages on the web in texts: only what a browser opens as a page, as a text of a routine may hold anything. */
export const address = /https?:\/\/[^\s"<>]+[^\s"<>.,;:!?)]/g;
