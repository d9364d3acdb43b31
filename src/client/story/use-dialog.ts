/** Opens "Use this chart" over the story, so that a reader keeps their place; without script it is a page. */

const make = (): { dialog: HTMLDialogElement; frame: HTMLIFrameElement } => {
	const dialog = document.createElement('dialog');
	const close = document.createElement('button');
	const frame = document.createElement('iframe');
	dialog.className = 'use-dialog';
	dialog.setAttribute('closedby', 'any');
	close.type = 'button';
	close.textContent = 'Close';
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('close', () => dialog.remove());
	dialog.append(close, frame);
	return { dialog, frame };
};

/** @param links to the pages that say how to use a chart */
export function openUseInDialog(links: readonly HTMLAnchorElement[]): void {
	for (const link of links) {
		link.addEventListener('click', (event) => {
			if (event.metaKey || event.ctrlKey || event.shiftKey) return;
			event.preventDefault();
			const { dialog, frame } = make();
			const title = link.closest('figure')?.querySelector('.chart-title')?.textContent.trim();
			dialog.ariaLabel = frame.title = `${link.textContent}: ${title}`;
			frame.src = link.href;
			document.body.append(dialog);
			dialog.showModal();
		});
	}
}
