/** A style sheet as a list of rules that hold for a picture of given size: conditions are settled, order is kept. */
import postcss, { type AtRule, type Rule } from 'postcss';
import { holds, type Boxes } from './conditions.ts';

export interface StyleRule {
	selector: string;
	/** Ids, then classes and attributes, then elements, as one number. */
	specificity: number;
	declarations: readonly (readonly [property: string, value: string])[];
}

export interface Sheet {
	/** In order; later wins where specificity is the same. */
	rules: readonly StyleRule[];
	/** Initial values of registered custom properties. */
	initial: ReadonlyMap<string, string>;
}

/** States that a picture is never in, and parts it does not have. */
const NEVER =
	/:(?:hover|focus|focus-visible|focus-within|active|target|popover-open|has|placeholder|-webkit|host)|::/;

/** @param boxes the sizes of the containers that the style sheet asks about */
export function readSheet(css: string, boxes: Boxes): Sheet {
	const rules: StyleRule[] = [];
	const initial = new Map<string, string>();
	const root = postcss.parse(css);
	root.walkAtRules('property', (rule) => {
		rule.walkDecls('initial-value', ({ value }) => void initial.set(rule.params, value));
	});
	root.walkRules((rule) => {
		if (!ancestorsHold(rule, boxes)) return;
		const declarations = rule.nodes.flatMap((node) =>
			node.type === 'decl' ? [[node.prop, node.value] as const] : []
		);
		for (const selector of rule.selectors) {
			if (!NEVER.test(selector)) rules.push({ selector, specificity: specificity(selector), declarations });
		}
	});
	return { rules, initial };
}

function ancestorsHold({ parent }: Rule | AtRule, boxes: Boxes): boolean {
	if (parent?.type === 'atrule') {
		const rule = parent as AtRule;
		return holds(rule, boxes) && ancestorsHold(rule, boxes);
	}
	return parent?.type === 'root';
}

/** Good for what the charts use: :is() counts like its most specific choice, :where() for nothing. */
function specificity(selector: string): number {
	let sum = 0;
	const rest = selector
		.replace(/:where\([^()]*\)/g, '')
		.replace(/:(?:is|not)\(([^()]*)\)/g, (_, choices: string) => {
			sum += Math.max(...postcss.list.comma(choices).map(specificity));
			return '';
		});
	const count = (pattern: RegExp) => rest.match(pattern)?.length ?? 0;
	return (
		sum +
		10_000 * count(/#[\w-]+/g) +
		100 * count(/\.[\w-]+|\[[^\]]*\]|:[\w-]+/g) +
		count(/(?:^|[\s>+~])[a-z][\w-]*/g)
	);
}
