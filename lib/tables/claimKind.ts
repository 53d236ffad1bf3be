import { Claim } from '../claim.ts'
import { numberPhrases, type Said } from '../figures/alone.ts'
import { onceFor } from '../grouped.ts'
import { asText, numberIn } from './cells.ts'
import { show } from './inputError.ts'
import type { Cells, Kind } from './record.ts'

const none = /^\s*(?:none|nobody|no[ -]one)(?: at all)?\s*$/i
const any = /^\s*any(?:one|body)?(?: at all)?\s*$/i

const phrasesOf = onceFor(numberPhrases)
/** The figures of a number phrase, where it is one and nothing else; null otherwise. */
function stated({ words, stance }: Cells): Said | null {
  if (typeof words !== 'string') return null
  // Who denies any says none, as it is read in articles
  const denied = /^denies$/i.test(asText(stance).trim()) ? words.replace(any, 'at most 0') : words
  const [said, ...others] = phrasesOf(denied.replace(none, '0'))
  return said?.isAll && others.length === 0 ? said : null
}

const figures = ['low', 'best', 'high'] as const

const bounds: Record<string, string> = {
  best: 'exact',
  'low high': 'between',
  'low best high': 'between',
  low: 'atLeast',
  high: 'atMost'
}

function clash(said: Said): string {
  const ends = figures.flatMap((field) => (said[field] === null ? [] : [`${field} ${said[field]}`]))
  const what = said.vague === null ? ends.join(', ') : 'no figure'
  return `says other than the figures beside it, ${what}: write what was stated, and of a vague word no figure`
}
const follows = 'blank; it follows from best, low and high, low, or high alone, or from words such as "hundreds"'

/** What is destroyed is no people, whose unit is the default: "farm houses in Orlo" are counted in houses. */
function thingsOf({ measure, population }: Cells): string | undefined {
  if (!/^(?:destroy|damag)ed$/i.test(asText(measure).trim())) return undefined
  const [what = ''] = asText(population)
    .toLowerCase()
    .split(/[,(]| (?:and|or|of|in|at|on|from|with|without) /)
  return what.trim().split(/\s+/).at(-1) || undefined
}

/** How a row becomes a claim: what may be left out, and what follows from the rest. */
export const claimKind: Kind<typeof Claim.shape> = {
  schema: Claim,
  requires: [['measure'], ['population'], ['low', 'best', 'high', 'words', 'vague']],
  figures: [...figures, 'words', 'vague'],
  fill(cells, name, stem, report, hasCommas) {
    migrate(cells)
    cells.id ??= name
    cells.article ??= stem ?? 'table'
    if (cells.bound === undefined) joinEnds(cells)
    const given = figures.filter((field) => cells[field] !== undefined)
    const isUnclear = given.length === 0 && hasCommas && /[1-9]\d{0,2},\d{3}(?![\d,])/.test(asText(cells.words))
    const said = isUnclear ? null : stated(cells)
    // "45%" and "$2 million" are no people
    cells.unit ??= said?.unit ?? thingsOf(cells)
    if (/^(?:cost|pledged)$/i.test(asText(cells.measure).trim()) && cells.unit === undefined)
      report('unit', null, 'blank; of money it is the currency, such as USD, else what was pledged, such as tents')
    cells.words ??= cells.vague ?? (wordsOf(cells, given) || undefined)
    if (cells.bound !== undefined) return
    const told =
      given.length > 0 || !said ? figures.map((field) => numberIn(cells[field])) : [said.low, said.best, said.high]
    if (/^people$/i.test(asText(cells.unit ?? 'people')) && told.some((n) => n !== null && n % 1 !== 0)) {
      const half = given.find((field) => (numberIn(cells[field]) ?? 0) % 1 !== 0) ?? 'words'
      const cure = 'write thousands out, or round it, or give its unit'
      report(half, cells[half], `${show(cells[half])} is no whole number of people; ${cure}`)
    }
    if (given.length === 0 && said)
      for (const field of [...figures, 'vague'] as const) cells[field] ??= said[field] ?? undefined
    cells.bound ??= given.length === 0 && said ? said.bound : cells.vague ? 'exact' : bounds[given.join(' ')]
    if (cells.bound === undefined && given.length > 0) report('bound', null, follows)
    else if (cells.bound === undefined && cells.words !== undefined) {
      const where = any.test(asText(cells.words)) ? 'where stance is not denies' : 'by itself'
      const cure = 'write one under low, best or high, or a vague word under vague'
      const comma = 'may be thousands or decimals in this table; write it without a comma'
      report('words', cells.words, `${show(cells.words)} ${isUnclear ? comma : `is no number ${where}; ${cure}`}`)
      // as if it were vague, so that the schema does not go on to ask for a bound and figures
      cells.bound = 'exact'
      cells.vague = cells.words
    }
    if (!said || given.length === 0) return
    // "at least 100" typed beside a best of 100: the words bound the figure, and they are what was said
    const bound = boundBeside(said, cells)
    if (bound !== null) cells.bound = bound
    // 200 beside "hundreds" is somebody's reading of the word
    else report('words', cells.words, `${show(cells.words)} ${clash(said)}`)
  }
}

/** "5" as the lowest and as the highest is 5, and no range. */
function joinEnds(cells: Cells) {
  const [low, best, high] = figures.map((field) => numberIn(cells[field]))
  if (low === null || low !== high || (best !== null && best !== low)) return
  cells.best ??= cells.low
  cells.low = undefined
  cells.high = undefined
}

/** The figures as typed: "5", "5 to 9", "5 to 9, best 7". */
function wordsOf(cells: Cells, given: readonly string[]): string {
  const text = (field: string) => asText(cells[field]).trim()
  const ends = given.filter((field) => field !== 'best').map(text)
  if (ends.length < 2) return given.map(text).join(' to ')
  return given.includes('best') ? `${ends.join(' to ')}, best ${text('best')}` : ends.join(' to ')
}

/** The bound of figures as typed, beside words that say it; null where the two do not go together. */
function boundBeside(said: Said, cells: Cells): string | null {
  const given = figures.filter((field) => cells[field] !== undefined)
  if (figures.every((field) => numberIn(cells[field]) === said[field])) return said.bound
  // "65" beside a low of 65: the words leave the bound to the columns
  const isPlain = said.bound === 'exact' && said.vague === null
  const isSame = isPlain && figures.some((field) => numberIn(cells[field]) === said.best)
  return isSame ? (bounds[given.join(' ')] ?? null) : null
}

/** Notes of claims that were read when the day of publication, or of an utterance, was written into the period. */
const notStated = ['no time stated: as of the publication', 'period: as of when it was said']
/** How notes began that told of a field carried from elsewhere, before `inferred` named it. */
const carried: [note: string, field: string][] = [
  ['place from ', 'place'],
  ['source from ', 'source'],
  ['counted noun from ', 'population'],
  ['what is measured from ', 'population'],
  ['period from ', 'from']
]

/** Makes of the cells of a claim that was saved before 0.2 those of a claim as it is now: old tables of users load, by promise. */
function migrate(cells: Cells): void {
  if (cells.bound === 'magnitude') {
    const said = stated(cells)
    cells.bound = said?.vague ? said.bound : 'exact'
    cells.vague ??= said?.vague ?? cells.words
  }
  const wasRead = typeof cells.before === 'string' || typeof cells.after === 'string'
  if (!wasRead || cells.inferred !== undefined) return
  const notes = typeof cells.notes === 'string' ? cells.notes.split('; ') : []
  if (notes.some((note) => notStated.includes(note))) {
    cells.saidOn ??= cells.from
    cells.from = undefined
    cells.to = undefined
  }
  cells.notes = notes.filter((note) => !notStated.includes(note))
  const inferred = carried.flatMap(([start, field]) => (notes.some((n) => n.startsWith(start)) ? [field] : []))
  // "90 days": what it is of was told by nobody, unless a person has since
  if (cells.measure === 'other' && cells.decision !== 'edited') inferred.push('measure')
  cells.inferred = inferred
}
