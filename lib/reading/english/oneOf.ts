/** A pattern that any of some words fits: `oneOf('rose climbed')` is "(?:rose|climbed)"; an underscore is a blank. */
export const oneOf = (words: string) => `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', ' ')})`
