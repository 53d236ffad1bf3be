/**
 * Whether a door takes longer on hostile input than on plain, in processor time a character: no more than three times
 * what plain prose (or a plain page or table) takes in the same process, or, where it is all figures and marks, no more
 * than four times for eight times as much of it (which is eight where it takes the square). `npm run fuzz time` prints the slowest.
 */
import { readQuantities } from '../../lib/figures/quantities.ts'
import { readArticle } from '../../lib/reading/article.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { InputError } from '../../lib/tables/inputError.ts'
import { parseClaims } from '../../lib/tables/parse.ts'
import { articleOf } from './read.ts'

const news =
  'Police said on Tuesday that 12 people were killed and 31 injured in Vellmar when a dam gave way. Maria Lund, head ' +
  'of the emergency service, told reporters that "more than 20 are still missing". The repair will cost $3.4 million.\n\n'
const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)

/** What made something take its time once, or could. */
const pieces = [
  ...[
    '1-',
    '1,',
    '1 ',
    '1.',
    '12 men, ',
    '12, ',
    '(12) ',
    '"12" ',
    '1 to ',
    '- ',
    ' ',
    '\n',
    'a',
    'A. ',
    '"',
    '“',
    '([{<',
    "'",
    'hundreds of hundreds of '
  ],
  ...[
    'of the dead ',
    'said ',
    'In Orlo, ',
    'on Tuesday ',
    'the U.S. ',
    'Mr. Lund of ',
    'between 1 and ',
    'not ',
    'no one ',
    '5m ',
    '$'
  ],
  ...[
    'Ostland (3), ',
    '12 dead. ',
    'Twelve-',
    '1/2 ',
    '2011 ',
    '@',
    '> ',
    '* 1\n',
    'http://a.b/c?',
    'x@y.z ',
    '1:2:3',
    '½',
    '\u0301',
    '\ud83d\ude00',
    '\u200b'
  ]
]
const cells = [
  '   ',
  '1-',
  '@1-2 ',
  ' | ',
  '>',
  ';',
  "'",
  '-',
  'total ',
  'n/a',
  '=',
  '{',
  '[',
  '1,',
  '1 ',
  'hundreds of ',
  '"" '
]
const markup = [
  '<p>1</p>',
  '<b>1</b>',
  '<br>',
  '<p>',
  '<',
  '&',
  '&#',
  '<!--',
  '<a href="',
  '{"@type":',
  '<p>a</p><div>',
  '<li>1',
  '<td>',
  '</div>',
  '<script>'
]

const plainTable = 'source,population,measure,best,place\nUnion,miners,killed,12,Vellmar\n'
const table = (cell: string) =>
  `population,measure,best,place,from,notes,mentions\nx,killed,${Array(5)
    .fill(`"${cell.replaceAll('"', '""')}"`)
    .join()}\n`
const body = (html: string) => `<html><body><article><p>${news}</p>${html}</article></body></html>`
const itself = (text: string) => text

/** A way in, what plain is made of, and pieces of what is not; `made`: text of that as the way takes it. */
interface Way {
  run: (text: string) => unknown
  plain: string
  pieces: readonly string[]
  made: (text: string) => string
  /** The same for what is plain. */
  plainOf?: (text: string) => string
}
export const ways: Record<string, Way> = {
  figures: { run: readQuantities, plain: news, pieces, made: itself },
  claims: { run: (text) => readClaims(articleOf(text)), plain: news, pieces, made: itself },
  tables: { run: refusedOr(parseClaims), plain: plainTable, pieces: cells, made: table, plainOf: itself },
  pages: { run: refusedOr(readArticle), plain: `<p>${news.trim()}</p>`, pieces: markup, made: body }
}

/** A refusal takes its time too. */
function refusedOr(run: (text: string) => unknown) {
  return (text: string) => {
    try {
      return run(text)
    } catch (error) {
      if (error instanceof InputError || /^invalid /.test((error as Error).message)) return null
      throw error
    }
  }
}

/** Processor time a character, in microseconds: the least of two runs. */
function timeOf(run: Way['run'], text: string): number {
  const times = [1, 2].map(() => {
    const before = process.cpuUsage()
    run(text)
    const { user, system } = process.cpuUsage(before)
    return user + system
  })
  return Math.min(...times) / text.length
}

/** How many times the time of plain, and of a eighth of itself, a piece takes over and over. */
export function slowness(
  { run, plain, made, plainOf = made }: Way,
  piece: string,
  length: number
): { plain: number; eighth: number } {
  const whole = timeOf(run, made(repeated(piece, length)))
  return {
    plain: whole / timeOf(run, plainOf(repeated(plain, length))),
    eighth: whole / timeOf(run, made(repeated(piece, length / 8)))
  }
}

/** The pieces that take too long, at each of some tries: others may be at work on the machine. */
export function tooSlow(way: Way, length: number, tries = 4): string[] {
  return way.pieces.filter((piece) => {
    for (let i = 0; i < tries; i++) {
      const { plain, eighth } = slowness(way, piece, length)
      if (plain <= 3 || eighth <= 4) return false
    }
    return true
  })
}
