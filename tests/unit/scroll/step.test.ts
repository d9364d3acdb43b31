import { describe, expect, it } from 'vitest';
import { currentStep, stepFrom } from '../../../src/lib/scroll/step.ts';

describe('currentStep', () => {
	it('is the step that the line crosses', () => {
		expect(currentStep([3], 9, 'below')).toBe(3);
	});
	it('is the lower of two steps that meet at the line', () => {
		expect(currentStep([5, 4], 9, 'above')).toBe(5);
	});
	it('is the first step while the whole story lies under the line', () => {
		expect(currentStep([], 9, 'below')).toBe(0);
	});
	it('is the last step once the whole story lies over the line', () => {
		expect(currentStep([], 9, 'above')).toBe(8);
	});
});

describe('stepFrom', () => {
	it('moves from where the reader is', () => {
		expect(stepFrom(4, 1, 9)).toBe(5);
		expect(stepFrom(4, -1, 9)).toBe(3);
	});
	it('stays within the story', () => {
		expect(stepFrom(8, 1, 9)).toBe(8);
		expect(stepFrom(0, -1, 9)).toBe(0);
	});
});
