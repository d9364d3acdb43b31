/** The box of the live map: laid over the drawing, of its size, so that nothing on the page moves. */

/** A container over the figure's drawing, hidden until it is told to show. It goes when the signal aborts. */
export function addContainer(figure: HTMLElement, signal: AbortSignal): HTMLElement {
	signal.throwIfAborted();
	const box = figure.querySelector('.drawing-box');
	if (!box) throw new Error('The figure has no drawing to lay the live map over.');
	const container = document.createElement('div');
	container.className = 'map-live';
	box.append(container);
	signal.addEventListener('abort', () => container.remove(), { once: true });
	return container;
}
