/** What the built site says can be embedded, with its addresses turned to where the test serves it. */
import { readFileSync } from 'node:fs';

export const SITE = process.env.SITE_ROOT ?? 'build';

export interface Offer {
	id: string;
	title: string;
	url: string;
	editions: { date: string; url: string }[];
	days: { date: string; url: string }[];
	minHeight: number;
	snippets: Record<'script' | 'plain' | 'picture' | 'address' | 'element', string>;
}

const text = readFileSync(`${SITE}/embed/index.json`, 'utf8');
const { loader, charts } = JSON.parse(text) as { loader: string; charts: Offer[] };
/** The origin that the site was built for. */
const BUILT_FOR = new URL(loader).origin;

/** The ids of all charts that can be embedded. */
export const CHARTS = charts.map(({ id }) => id);

/** What is offered, for a site at this origin. */
export const offers = (origin: string): Offer[] =>
	(JSON.parse(text.replaceAll(BUILT_FOR, origin)) as { charts: Offer[] }).charts;

export const offer = (origin: string, id: string): Offer => {
	const found = offers(origin).find((one) => one.id === id);
	if (!found) throw new Error(`Nothing is offered as ${id}.`);
	return found;
};
