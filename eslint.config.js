/** What the linter insists on, beyond the formatter: strict, type-aware rules for TypeScript and Svelte. */
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const TYPED = ['**/*.ts', '**/*.svelte', '**/*.svelte.ts'];

export default defineConfig(
	globalIgnores([
		'build/',
		'.builds/',
		'.client/',
		'.svelte-kit/',
		'node_modules/',
		'tools/*/node_modules/',
		'test-results/'
	]),
	{
		linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
		languageOptions: { globals: { ...globals.node } },
		rules: {
			eqeqeq: 'error',
			'no-var': 'error',
			'prefer-const': 'error',
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'no-empty': 'error',
			'no-useless-rename': 'error',
			'object-shorthand': 'error',
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }]
		}
	},
	{
		files: TYPED,
		extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
		languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// `base` says plainly what it is; its successor wants every address to be a route of ours.
			'@typescript-eslint/no-deprecated': ['error', { allow: ['base'] }],
			'@typescript-eslint/dot-notation': 'off',
			// A type is clearer than an interface for unions of shapes; both are welcome.
			'@typescript-eslint/consistent-type-definitions': 'off'
		}
	},
	svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				parser: ts.parser,
				projectService: true,
				extraFileExtensions: ['.svelte'],
				svelteConfig
			}
		},
		rules: {
			// The content security policy allows no style attribute at all.
			'svelte/no-inline-styles': ['error', { allowTransitions: false }],
			'svelte/no-at-html-tags': 'error',
			'prefer-const': 'off',
			'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$derived'] }],
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/require-each-key': 'off',
			// `{' '}` keeps a space that the formatter would drop.
			'svelte/no-useless-mustaches': 'off'
		}
	},
	{ files: ['src/client/**'], languageOptions: { globals: { ...globals.browser } } },
	{
		// Programs that travel inside a page, where a check costs bytes, and tests, where a missing thing fails the test.
		files: ['src/client/**', 'tests/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	}
);
