/** Opens parts of the page, and pages beside it, over the story, so that readers keep their place. */

const TITLE = 'h2, h3, .chart-title';

function show(content: HTMLElement, label: string): void {
	const dialog = document.createElement('dialog');
	const close = document.createElement('button');
	dialog.className = 'dialog';
	dialog.setAttribute('closedby', 'any');
	dialog.ariaLabel = label;
	close.type = 'button';
	close.className = 'button';
	close.textContent = 'Close';
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('close', () => dialog.remove());
	dialog.append(close, content);
	document.body.append(dialog);
	dialog.showModal();
}

/** A copy without the ids of the original. */
export function copyOf(part: Element): HTMLElement {
	const copy = part.cloneNode(true) as HTMLElement;
	for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
	return copy;
}

/** Shows a part of the page in a dialog, with what is folded in it open. */
export function openDialog(part: Element): void {
	const content = copyOf(part);
	content.classList.add('dialog-content');
	for (const details of content.querySelectorAll('details')) details.open = true;
	show(content, part.querySelector(TITLE)?.textContent.trim() ?? '');
}

/** Shows a page of ours in a dialog. */
function openPage(link: HTMLAnchorElement): void {
	const frame = document.createElement('iframe');
	const title = link.closest('figure')?.querySelector(TITLE)?.textContent.trim() ?? '';
	frame.title = `${link.textContent.trim()}: ${title}`;
	frame.src = link.href;
	show(frame, frame.title);
}

export function openDialogs(): void {
	document.addEventListener('click', (event) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-dialog], a[data-use]');
		if (!link || link.closest('dialog')) return;
		const part = 'dialog' in link.dataset ? document.querySelector(link.hash) : undefined;
		if (part === null) return;
		event.preventDefault();
		if (part) openDialog(part);
		else openPage(link);
	});
}
