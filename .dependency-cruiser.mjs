/**
 * Who may import whom: the one place where it stands, and `npm run check` holds every file to it. A room is a folder
 * of src/lib; it imports itself and the rooms in its list, which all stand above it here. So an arrow never runs back
 * up, and there is no circle. docs/architecture.md says what each room is for.
 */

/** @type {Record<string, readonly string[]>} */
const ROOMS = {
	words: [],
	contract: [],
	scroll: [],
	protocol: [],
	story: ['words'],
	check: ['words', 'contract', 'story'],
	drawing: ['words'],
	charts: ['words', 'contract', 'story', 'drawing'],
	map: ['words', 'contract', 'story', 'drawing', 'charts'],
	picture: ['drawing'],
	page: ['words', 'contract', 'story', 'check', 'drawing', 'charts', 'map'],
	embed: ['words', 'contract', 'story', 'protocol', 'drawing', 'charts', 'map', 'picture', 'page'],
	desk: [
		'words',
		'contract',
		'story',
		'check',
		'protocol',
		'drawing',
		'charts',
		'map',
		'picture',
		'page',
		'embed'
	]
};

/** Rooms of plain functions: no component, no framework, no browser. */
const PLAIN = ['words', 'contract', 'scroll', 'protocol', 'story', 'check'];

/** @param {readonly string[]} rooms */
const inRooms = (rooms) => `^src/lib/(${rooms.join('|')})/`;

const rooms = Object.entries(ROOMS).map(([room, below]) => ({
	name: `${room} imports ${below.join(', ') || 'no other room'}`,
	severity: 'error',
	from: { path: inRooms([room]) },
	to: { path: '^(src|scripts|vite|tests|tools)/', pathNot: inRooms([room, ...below]) }
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden: [
		...rooms,
		{
			name: 'every room stands in the list',
			severity: 'error',
			from: {},
			to: { path: '^src/lib/', pathNot: inRooms(Object.keys(ROOMS)) }
		},
		{
			name: 'plain rooms know no Svelte',
			severity: 'error',
			from: { path: inRooms(PLAIN) },
			to: { path: '(\\.svelte$|^node_modules/(svelte|@sveltejs)/|^\\$app/)' }
		},
		{
			name: 'browsers get protocol, scroll and their own words; the live map gets the map',
			severity: 'error',
			from: { path: '^src/client/' },
			to: {
				path: '^(src|scripts|vite)/',
				pathNot: '^src/(client/|lib/(protocol|scroll|map)/|lib/words/client\\.ts)'
			}
		},
		{
			name: 'only the live map gets the map',
			severity: 'error',
			from: { path: '^src/client/', pathNot: '^src/client/map/' },
			to: { path: '^src/lib/map/' }
		},
		{
			name: 'browsers load no package but MapLibre',
			severity: 'error',
			from: { path: '^src/client/' },
			to: { path: '^node_modules/', pathNot: '^node_modules/maplibre-gl/' }
		},
		{
			name: 'routes are at the top',
			severity: 'error',
			from: { pathNot: '^src/routes/' },
			to: { path: '^src/routes/' }
		},
		{
			name: 'the site imports no tools',
			severity: 'error',
			from: { path: '^src/' },
			to: { path: '^(scripts|vite|tests|tools)/' }
		},
		{ name: 'no circle', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'no orphan',
			severity: 'error',
			from: {
				orphan: true,
				pathNot: '(\\.d\\.ts|/\\+layout\\.ts|/\\+page\\.ts|^src/params/.*|^src/client/(record|known)\\.ts)$'
			},
			to: {}
		},
		{
			name: 'every import leads somewhere',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^(\\$app/|\\./\\$types$)' }
		},
		{
			name: 'every package stands in package.json',
			severity: 'error',
			from: {},
			to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(build|\\.client|\\.svelte-kit)/' },
		tsConfig: { fileName: '.svelte-kit/tsconfig.json' },
		// Types hold rooms together as much as values do.
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'svelte', 'node', 'default', 'types'],
			extensions: ['.ts', '.mjs', '.js', '.svelte', '.d.ts']
		}
	}
};
