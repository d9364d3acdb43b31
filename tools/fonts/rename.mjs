/** Gives a changed font a name of its own: its licence keeps the name "Source" for the unchanged ones. */
const NAME = 'name';
const HEADER = 12;
const RECORD = 16;

/** The texts that stay, by the ids of OpenType's name table: who made the font, and the names of its axes. */
const kept = (/** @type {Name} */ { id }) => id === 0 || id >= 256;
const LICENCE = { 13: 'SIL Open Font License 1.1', 14: 'https://openfontlicense.org' };

/** @param {Buffer} font TrueType @param {string} family @returns {Buffer} */
export function rename(font, family) {
	const tables = readTables(font);
	const old = tables.find(({ tag }) => tag === NAME);
	if (!old) throw new Error('The font has no names.');
	const own = { 1: family, 2: 'Regular', 4: family, 6: family.replaceAll(' ', ''), ...LICENCE };
	const names = [
		...readNames(old.data).filter(kept),
		...Object.entries(own).map(([id, text]) => ({ id: Number(id), text }))
	];
	return writeTables(
		font.subarray(0, HEADER),
		tables.map((table) => (table === old ? { ...table, data: writeNames(names) } : table))
	);
}

/** @typedef {{ tag: string, data: Buffer }} Table */
/** @typedef {{ id: number, text: string }} Name */

/** @param {Buffer} font @returns {Table[]} */
function readTables(font) {
	return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
		const at = HEADER + RECORD * index;
		const start = font.readUInt32BE(at + 8);
		const data = font.subarray(start, start + font.readUInt32BE(at + 12));
		return { tag: font.toString('latin1', at, at + 4), data };
	});
}

/** Windows names in US English alone, as every system reads them. @param {Buffer} table @returns {Name[]} */
function readNames(table) {
	const storage = table.readUInt16BE(4);
	return Array.from({ length: table.readUInt16BE(2) }, (_, index) => 6 + 12 * index)
		.filter((at) => table.readUInt16BE(at) === 3 && table.readUInt16BE(at + 4) === 0x409)
		.map((at) => {
			const start = storage + table.readUInt16BE(at + 10);
			const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
			return { id: table.readUInt16BE(at + 6), text: bytes.swap16().toString('utf16le') };
		});
}

/** @param {Name[]} names @returns {Buffer} */
function writeNames(names) {
	const storage = 6 + 12 * names.length;
	const head = Buffer.alloc(storage);
	head.writeUInt16BE(names.length, 2);
	head.writeUInt16BE(storage, 4);
	const texts = names.map(({ text }) => Buffer.from(text, 'utf16le').swap16());
	let offset = 0;
	names.forEach(({ id }, index) => {
		const length = texts[index]?.length ?? 0;
		[3, 1, 0x409, id, length, offset].forEach((value, field) =>
			head.writeUInt16BE(value, 6 + 12 * index + 2 * field)
		);
		offset += length;
	});
	return Buffer.concat([head, ...texts]);
}

/** @param {Buffer} data */
function checksum(data) {
	const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
	let sum = 0;
	for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
	return sum;
}

/** @param {Buffer} header @param {Table[]} tables @returns {Buffer} */
function writeTables(header, tables) {
	const records = Buffer.alloc(RECORD * tables.length);
	let offset = HEADER + records.length;
	const parts = tables.map(({ tag, data }, index) => {
		const at = RECORD * index;
		records.write(tag, at, 'latin1');
		records.writeUInt32BE(checksum(data), at + 4);
		records.writeUInt32BE(offset, at + 8);
		records.writeUInt32BE(data.length, at + 12);
		const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
		offset += padded.length;
		return padded;
	});
	return Buffer.concat([header, records, ...parts]);
}
