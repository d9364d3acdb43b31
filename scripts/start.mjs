/** Builds the site and serves it: the second half of `npm start`. */
console.log('Building the site ...');
await import('./build.mjs');
const { serve } = await import('./serve.mjs');
serve();
