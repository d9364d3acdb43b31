/** What a change of the data changes for readers. */
import { compare } from '../story/impact/compare.ts';
import type { PageChange } from '../story/impact/compare.ts';
import type { Site } from '../embed/address.ts';
import type { Story } from '../story/read.ts';
import { sitePages } from './site.ts';

/**
 * Every page, embed, picture, feed and download whose content differs, with what differs on it.
 * @param site where the site stands; says nothing about its content
 */
export function impact(before: Story, after: Story, site?: Site): PageChange[] {
	return compare(sitePages(before, site), sitePages(after, site));
}
