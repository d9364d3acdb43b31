/** Ids from names: the letters of a name stay, as far as the letters of an id can say them. */

/** Letters that no accent sets apart from a plain one, and those of alphabets near our story. */
const LETTERS: Readonly<Record<string, string>> = {
	...{
		ß: 'ss',
		æ: 'ae',
		œ: 'oe',
		ø: 'o',
		ł: 'l',
		đ: 'd',
		ð: 'd',
		þ: 'th',
		ı: 'i',
		ħ: 'h',
		ŋ: 'ng',
		ĸ: 'k',
		ŧ: 't'
	},
	...{
		а: 'a',
		б: 'b',
		в: 'v',
		г: 'g',
		ґ: 'g',
		д: 'd',
		е: 'e',
		ё: 'yo',
		є: 'ye',
		ж: 'zh',
		з: 'z',
		и: 'i',
		і: 'i'
	},
	...{
		ї: 'yi',
		й: 'y',
		к: 'k',
		л: 'l',
		м: 'm',
		н: 'n',
		о: 'o',
		п: 'p',
		р: 'r',
		с: 's',
		т: 't',
		у: 'u',
		ў: 'u'
	},
	...{
		ф: 'f',
		х: 'kh',
		ц: 'ts',
		ч: 'ch',
		ш: 'sh',
		щ: 'shch',
		ъ: '',
		ы: 'y',
		ь: '',
		э: 'e',
		ю: 'yu',
		я: 'ya'
	},
	...{
		α: 'a',
		β: 'v',
		γ: 'g',
		δ: 'd',
		ε: 'e',
		ζ: 'z',
		η: 'i',
		θ: 'th',
		ι: 'i',
		κ: 'k',
		λ: 'l',
		μ: 'm',
		ν: 'n'
	},
	...{ ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' }
};

/** The parts of a Hangul syllable, as South Korea writes them in Latin letters. */
const FIRST = 'g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h'.split(',');
const MIDDLE = 'a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i'.split(',');
const LAST = ',k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t'.split(',');
const HANGUL = 0xac00;

/** `Łódź, 2025` as `lodz-2025`. Empty where nothing of the name can be said in the letters of an id. */
export function slug(name: string): string {
	const letters = Array.from(name.normalize('NFC').toLowerCase(), latin).join('');
	return letters
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\p{M}'’]/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
}

function latin(letter: string): string {
	const known = LETTERS[letter];
	if (known !== undefined) return known;
	const syllable = (letter.codePointAt(0) ?? 0) - HANGUL;
	const [first, middle, last] = [
		Math.floor(syllable / 588),
		Math.floor((syllable % 588) / 28),
		syllable % 28
	];
	if (syllable < 0 || first >= FIRST.length) return letter;
	return `${FIRST[first]}${MIDDLE[middle]}${LAST[last]}`;
}
