/** Whether there is an nginx to test `deploy/` with. */
import { findNginx } from '../../../scripts/setup/nginx.mjs';

export const NGINX = findNginx();

/** Why the tests that need it are skipped, for their titles. */
export const WITHOUT = NGINX ? '' : ' (skipped: there is no nginx here, and none could be fetched)';
