/** Texts, steps and charts hold together. */
import { claimAt, set, KILLED, CASUALTIES, ruleCases, stepAt } from './cases.ts';

ruleCases('text, steps and charts', [
	[
		'a language without words',
		(s) => set(s.story, { language: 'uk' }),
		'story.language',
		'there are no words for numbers in "uk" yet',
		'write one of en',
		'^"uk"'
	],
	[
		'a chapter without steps',
		(s) => set(s.chapters, { extra: { title: 'Extra' } }),
		'chapters.extra',
		'no step belongs to the chapter "extra"',
		'give it a step, or take it away',
		'^"extra"'
	],
	[
		'a chapter in pieces',
		(s) => s.steps.push({ ...stepAt(s, 0), id: 'again', heading: undefined }),
		'steps[2].chapter',
		'the chapter "reported" has ended before',
		'move the step to the others of its chapter',
		'"id": "again",\n      "chapter": ^"reported"'
	],
	[
		'chapters out of order',
		(s) => set(s, { chapters: { since: { title: 'Since' }, reported: { title: 'Reported' } } }),
		'steps[1].chapter',
		'the chapter "since" comes before "reported" in chapters',
		'put steps and chapters in the same order',
		'"chapter": ^"since"'
	],
	[
		'a chart that no step shows',
		(s) => set(s.charts, { spare: s.charts['killed-ratio'] }),
		'charts.spare',
		'no step shows the chart "spare"',
		'name it in the graphic of a step',
		'^"spare"'
	],
	[
		'a chart explained by a step that shows another',
		(s) => {
			set(s.charts, { other: { ...s.charts['killed-ratio'], step: 'toll', states: {} } });
			set(s.steps[1]?.graphic, { chart: 'other' });
		},
		'charts.other.step',
		'the step "toll" shows "killed-ratio", not this chart',
		'write one of since-then',
		'"step": ^"toll",\n      "states": {}\n    }\n  }'
	],
	[
		'a tag',
		(s) => set(s.steps[1], { text: ['A <b>bold</b> word.'] }),
		'steps[1].text[0]',
		'"<b>" is HTML',
		'take the tag away',
		'A ^<b>'
	],
	[
		'an entity in a plain text',
		(s) => set(claimAt(s, 'killed', 0), { note: 'Killed&nbsp;only.' }),
		`${KILLED}[0].note`,
		'"&nbsp;" is an HTML entity',
		'write the character itself',
		'Killed^&nbsp;'
	],
	[
		'Markdown',
		(s) => set(s.steps[1], { text: ['A **bold** word.'] }),
		'steps[1].text[0]',
		'"**bold**" is Markdown',
		'take the marks away',
		'A ^**bold**'
	],
	[
		'a lost character',
		(s) => set(s.claimants.nis, { note: 'Caf\ufffd' }),
		'claimants.nis.note',
		'is a character that was lost',
		'save the file as UTF-8',
		'Caf^\ufffd'
	],
	[
		'a message that names what is not there',
		(s) => set(s.steps[1], { text: ['Of {$deployd} soldiers.'] }),
		'steps[1].text[0]',
		'nothing has the id "deployd"',
		'write $deployed',
		'Of {^$deployd}'
	],
	[
		'a message that does not parse',
		(s) => set(s.steps[1], { text: ['A "quoted" {$deployed and more.'] }),
		'steps[1].text[0]',
		'a brace is never closed near "{$deployed and',
		'close it with }',
		'A \\"quoted\\" ^{$deployed'
	],
	[
		'words that are no longer true',
		(s) => set(claimAt(s, 'killed-or-wounded'), { value: 3000 }),
		'steps[1].text[0]',
		'"more than a third" is not true: $casualty-share is 27%, which is not over 1/3, in "That is more than a third of them, killed or wounded."',
		'change the words, and the condition with them',
		'}^more than a third{'
	],
	[
		'typed digits',
		(s) => set(s.steps[1], { text: ['Some 11,000 soldiers.'] }),
		'steps[1].text[0]',
		'the number "11,000" is typed',
		'write {$id} for what the data holds, or {#literal}11,000{/literal}',
		'Some ^11,000'
	],
	[
		'a typed number word',
		(s) =>
			set(s.charts['killed-ratio'], {
				notes: ['Only {#literal}one{/literal} in {$deployed}, or two-thirds.']
			}),
		'charts.killed-ratio.notes[0]',
		'the number "two" is typed',
		'{#bound value=$id …}two{/bound}',
		'or ^two'
	],
	[
		'a number of the data in a plain text',
		(s) => set(claimAt(s, 'killed', 1), { note: 'Their total is 4,000, they said in 2025.' }),
		`${KILLED}[1].note`,
		`the number 4,000 is typed, and the data holds it as "${CASUALTIES}"`,
		'say it without the number',
		'is ^4,000'
	]
]);
