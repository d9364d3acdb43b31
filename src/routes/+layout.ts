/** Every page is HTML and CSS, made once at build time: no framework starts in the browser. */
export const prerender = true;
export const csr = false;
export const trailingSlash = 'always';
