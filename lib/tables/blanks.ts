/** What nobody is called: a blank in every column. */
const nowhere = /^(?:#?n\/a|[-\u2013\u2014]+)?$/i
/** What programs and people write for a number or date that is not known; as a text it may be Namibia, or Mr Null. */
const unknown = new Set([
  'na',
  'n.a.',
  'nan',
  'null',
  '..',
  ':',
  '?',
  'unknown',
  'not available',
  'not known',
  'n.d.',
  'k.a.',
  's/d'
])

/** Whether a cell of a column of names, places or words says nothing. */
export const isBlankText = (text: string): boolean => nowhere.test(text.trim())

/** Whether a cell of a column of numbers, dates or choices says nothing. */
export const isBlankValue = (text: string): boolean => isBlankText(text) || isUnknownWord(text)

export const isUnknownWord = (text: string): boolean => unknown.has(text.trim().toLowerCase())

/** What a spreadsheet would run as a formula, or `isBlankText` takes for a blank; apostrophes in front do not count. */
const risky = /^(?:[=+@\t\r\u2013\u2014-]|\s*(?:#?n\/a|[-\u2013\u2014]+)\s*$)/i
const number = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i

/** A text as a cell that no spreadsheet runs: "=1+1" gets an apostrophe in front. Numbers stay as they are. */
export const guarded = (text: string): string =>
  risky.test(text.replace(/^'+/, '')) && !number.test(text) ? `'${text}` : text

/** Takes the apostrophe off again; that of "'Ndrangheta" is its own. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && risky.test(cell.replace(/^'+/, '')) ? cell.slice(1) : cell
