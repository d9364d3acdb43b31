/** Marks in drawings as links: pressing one leads to its claim. */

/** @param go called with the id of the claim behind the mark that was pressed */
export function followMarks(go: (id: string) => void): void {
	document.addEventListener('click', (event) => {
		const mark =
			event.target instanceof Element ? event.target.closest<SVGElement>('.board [data-refs]') : null;
		const [id] = mark?.dataset.refs?.split(' ') ?? [];
		if (id) go(id);
	});
}
