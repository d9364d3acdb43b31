/** A picture is drawn once for the same drawing and width, and is the same when it is used again. */
import { Resvg } from '@resvg/resvg-js';
import { expect, test, vi } from 'vitest';
import { png } from '../../../src/lib/picture/file.server.ts';

const svg = (fill: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="${fill}"/></svg>`;
const widthOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(16);

test('the same drawing gives the same bytes, drawn or kept', () => {
	const drawn = png(svg('#abcdef'), 40);
	expect(String.fromCharCode(...drawn.slice(1, 4))).toBe('PNG');
	const draws = vi.spyOn(Resvg.prototype, 'render');
	expect(png(svg('#abcdef'), 40)).toEqual(drawn);
	expect(draws).not.toHaveBeenCalled();
	draws.mockRestore();
});

test('another width or another drawing is another picture', () => {
	expect(widthOf(png(svg('#123456'), 40))).toBe(40);
	expect(widthOf(png(svg('#123456'), 60))).toBe(60);
	expect(png(svg('#654321'), 40)).not.toEqual(png(svg('#123456'), 40));
});
