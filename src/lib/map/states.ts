/** The states of the map, in the order of the contract: the first is the one that embeds show. */
export const MAP_STATES = ['extent', 'locator', 'oblast', 'sudzha', 'january', 'later'] as const;

export type MapState = (typeof MAP_STATES)[number];
