/** Static hosts serve /404.html for every address they don't know. */
export const trailingSlash = 'never';
