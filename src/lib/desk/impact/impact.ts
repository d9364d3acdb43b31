/** What a change of the data changes for readers. */
import { compare } from './compare.ts';
import type { PageChange } from './compare.ts';
import type { Site } from '../../protocol/address.ts';
import type { Story } from '../../story/schema.ts';
import { sitePages } from './site.ts';

/**
 * Every page, embed, picture, feed and download whose content differs, with what differs on it.
 * @param site where the site stands; says nothing about its content
 */
export function impact(before: Story, after: Story, site?: Site): PageChange[] {
	return compare(sitePages(before, site), sitePages(after, site));
}
