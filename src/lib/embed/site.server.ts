/** The site that is being built, as the world will see it. */
import { resolve } from '$app/paths';
import type { Site } from '../protocol/address.ts';

/** @param url any address of the site */
export const siteOf = (url: URL): Site => ({ origin: url.origin, base: resolve('/').replace(/\/$/, '') });
