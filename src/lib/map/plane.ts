/** The plane on which the still map is drawn: Mercator, in units of about 50 metres around Sudzha. */

/** Longitude and latitude in degrees. */
export type Degrees = readonly [number, number];
/** East and south of the origin, in units of the plane. */
export type Spot = readonly [number, number];

/** Units in one radian of longitude. */
export const UNITS_PER_RADIAN = 80_000;
/** Kilometres in one radian of a great circle (mean radius of the Earth). */
export const EARTH_RADIUS = 6371.0088;

const RADIAN = Math.PI / 180;
const ORIGIN: Degrees = [35.271, 51.191];

/** The same as d3's geoMercatorRaw; written out, since browsers load this file as well. */
const raw = ([longitude, latitude]: Degrees): Spot => [
	longitude * RADIAN,
	Math.log(Math.tan(Math.PI / 4 + (latitude * RADIAN) / 2))
];
const [originX, originY] = raw(ORIGIN);

/** Where a point lies on the plane; y grows southwards, as in SVG. */
export function toPlane(point: Degrees): Spot {
	const [x, y] = raw(point);
	return [(x - originX) * UNITS_PER_RADIAN, (originY - y) * UNITS_PER_RADIAN];
}

/** The point that lies there on the plane. */
export function toDegrees([x, y]: Spot): Degrees {
	const longitude = (originX + x / UNITS_PER_RADIAN) / RADIAN;
	const latitude = (2 * Math.atan(Math.exp(originY - y / UNITS_PER_RADIAN)) - Math.PI / 2) / RADIAN;
	return [longitude, latitude];
}

/** Kilometres on the ground in one unit of the plane, at a latitude. */
export function kilometresPerUnit(latitude: number): number {
	return (EARTH_RADIUS * Math.cos(latitude * RADIAN)) / UNITS_PER_RADIAN;
}
