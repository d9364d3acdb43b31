/** Where a drawing looks, in terms that the drawn and the live map share: both are Mercator maps. */

/** Longitude and latitude. */
export type Degrees = readonly [number, number];

/** What an SVG says of its ground in `data-camera` and `data-ground`. */
export interface Camera {
	/** What shows in the middle of the ground. */
	center: Degrees;
	/** MapLibre's zoom where a px of the artboard is a px on the screen. */
	zoom: number;
}

/** Kilometres in one radian of a great circle (mean radius of the Earth). */
export const EARTH_RADIUS = 6371.0088;
/** MapLibre's world is 512 px wide at zoom 0. */
const WORLD = 512;

/** Zoom at which MapLibre draws `scale` px to a radian of longitude; d3's `geoMercator().scale()`. */
export const zoomOf = (scale: number): number => Math.log2((scale * 2 * Math.PI) / WORLD);

/** @param scale px on the screen to a px of the artboard */
export const zoomAt = (zoom: number, scale: number): number => zoom + Math.log2(scale);

export const writeCamera = ({ center: [longitude, latitude], zoom }: Camera): string =>
	[longitude.toFixed(5), latitude.toFixed(5), zoom.toFixed(4)].map(Number).join(' ');

/** Throws where the text is no camera. */
export function readCamera(text: string): Camera {
	const [longitude, latitude, zoom] = text.split(' ').map(Number);
	if (longitude === undefined || latitude === undefined || zoom === undefined || !(zoom > 0))
		throw new Error(`"${text}" is no camera.`);
	return { center: [longitude, latitude], zoom };
}
