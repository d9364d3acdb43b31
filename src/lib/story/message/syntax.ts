/** Why a message does not parse, in words, with the place where it breaks. */
import type { MessageSyntaxError } from 'messageformat';
import { MessageProblem } from './problems.ts';

/** The library's syntax error as a problem with its likely cause. */
export function syntaxProblem(message: string, error: MessageSyntaxError): MessageProblem {
	const place = Math.max(0, Math.min(error.start, message.length));
	const near = excerpt(message, place);
	const made = (what: string, mend: string, at: number = place) =>
		new MessageProblem(`${what}${near}`, mend, at);
	const open = message.lastIndexOf('{', place);
	const closed = message.indexOf('}', open);
	const between = message.indexOf('{', open + 1);
	if (message[place] === '}' && open <= message.lastIndexOf('}', place - 1)) {
		return made('a closing brace has no opening one', 'take } away, or write \\}');
	}
	if (open >= 0 && (closed < 0 || (between >= 0 && between < closed))) {
		return made('a brace is never closed', 'close it with }, or write \\{ for a brace in the text', open);
	}
	const inside = message.slice(open + 1, closed < 0 ? undefined : closed);
	if (open >= 0 && /^[a-z]/.test(inside))
		return made('an id in braces has no $ in front', `write {$${inside}}`, open);
	if (/^\s*\$[^\s:}]+\s+[a-z]/i.test(inside)) {
		return made('options stand without a function', 'write {$id :figure option=value}', open);
	}
	switch (error.type) {
		case 'bad-escape':
			return made('a backslash stands before a character that needs none', 'write \\\\ for a backslash');
		case 'duplicate-option-name':
			return made('an option stands twice', 'keep one of them');
		case 'extra-content':
			return made('text follows the end of the message', 'put it inside the double braces');
		case 'missing-selector-annotation':
			return made(
				'.match chooses by a variable without a function',
				'write .input {$id :figure} in front',
				0
			);
		case 'missing-fallback':
			return made('.match has no variant for all other cases', 'add * {{…}} at the end');
		default:
			return made(
				'the message cannot be read',
				'write {$id}, {$id :figure option=value} or {#bound …}words{/bound}'
			);
	}
}

function excerpt(message: string, place: number): string {
	const piece = message.slice(Math.max(0, place - 12), place + 12).trim();
	return piece ? ` near "${piece}"` : '';
}
