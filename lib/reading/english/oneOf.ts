/** Words as they stand in a table, with blanks or line ends between them. */
export const list = (words: string) => words.trim().split(/\s+/)
/** A pattern that any of some words fits: `oneOf('rose climbed')` is "(?:rose|climbed)"; an underscore is a blank. */
export const oneOf = (words: string | Iterable<string>) =>
  `(?:${(typeof words === 'string' ? list(words) : [...words]).join('|').replaceAll('_', ' ')})`
/** The same, fitting no part of a word in what `spoken` gives: words and marks with blanks between them. */
export const anyWord = (words: string | Iterable<string>) => `(?<![^ ])${oneOf(words)}(?![^ ])`
