import type { Article, Claim } from '../claim.ts'
import { occurrences } from '../reading/occurrences.ts'
import type { Span } from '../reading/sentences.ts'

/** How much of the text on either side of its words is kept with a claim, in UTF-16 code units. */
const contextLength = 32
const lost = 'its words are no longer in the article'

/**
 * Claims as they go into claims.csv and before a person: with the extra columns `before` and `after`, the text on
 * both sides of the words, by which a later run finds them again (null for claims that were not read by
 * `readClaims`, and where there is nothing but white space).
 */
export function reviewable(claims: readonly Claim[], article: Article | null): Claim[] {
  return claims.map((claim) => {
    const { start, end } = claim
    const around =
      start === null || end === null || !article?.text || !isReading(claim)
        ? { before: textOr(claim.before), after: textOr(claim.after) }
        : context(article.text, { start, end })
    return { ...claim, ...around, notes: [...new Set(claim.notes)] }
  })
}

/**
 * What a run goes on with: `read`, the claims read now from all of `articles`, as far as no person has decided on
 * them, and `saved`, the rows of the tables given, which hold the decisions of an earlier run or come from elsewhere.
 * By article in the order of its text, then the rows of other articles and tables.
 *
 * A row with a decision is found again by its words and what stood around them; what was read there gives way to it.
 * Where its words are gone it keeps its decision, without a place, and a note says so. Rows that an earlier run read
 * and nobody decided on are replaced by what is read now; rows from elsewhere are kept, and what was read at their
 * place gives way. A row that stands in two of the tables is kept once.
 */
export function keepDecisions(read: readonly Claim[], saved: readonly Claim[], articles: readonly Article[]): Claim[] {
  const given = articles.filter(({ text }) => text !== null)
  const merged = given.flatMap((article) => {
    const isOf = (claim: Claim) => claim.article === article.id
    return inArticle(article, read.filter(isOf), saved.filter(isOf))
  })
  const homes = new Set(given.map(({ id }) => id))
  const elsewhere = once(saved.filter((row) => !homes.has(row.article)))
  return [...merged, ...elsewhere]
}

function inArticle(article: Article, read: readonly Claim[], tables: readonly Claim[]): Claim[] {
  const text = article.text ?? ''
  const saved = once(tables)
  const placed = saved.filter((row) => row.decision !== null || isReading(row))
  const places = relocate(placed.map(quoteOf), text)
  const placeOf = new Map(placed.map((row, i) => [row, places[i] ?? null]))
  const settledRows = saved.flatMap((row) => {
    if (row.decision === null) return isReading(row) && hasOwnId(row) ? [] : [row]
    return [settled(row, article, placeOf.get(row) ?? null)]
  })
  // Two files may hold decisions on one place under two ids
  const rows = once(settledRows)
  const spans = rows.flatMap(spansOf)
  const isTaken = (place: Span) => spans.some((span) => overlap(span, place))
  const rest = read.flatMap((claim) => {
    if (spans.some((span) => isAt(claim, span))) return []
    return [{ ...claim, mentions: claim.mentions.filter((mention) => !isTaken(mention)) }]
  })
  const kept = rows.map((row) => (row.decision === null ? row : withMentions(row, read, isTaken)))
  return [...kept, ...rest].sort((a, b) => (a.start ?? Infinity) - (b.start ?? Infinity) || 0)
}

/** A decided row at its place in the text as it is now. */
function settled(row: Claim, article: Article, place: Span | null): Claim {
  const notes = row.notes.filter((note) => note !== lost)
  if (place === null) {
    const bare = { ...row, article: article.id, start: null, end: null, mentions: [] }
    // A row of a table that never had a place has lost none
    if (row.start === null && notes.length === row.notes.length) return { ...bare, notes }
    // Its id may be another's by now
    return { ...bare, id: `${row.id.replace(/ \(lost\)$/, '')} (lost)`, notes: [...notes, lost] }
  }
  const text = article.text ?? ''
  const moved = place.start - (row.start ?? 0)
  const mentions = row.mentions.map((one) => ({ ...one, start: one.start + moved, end: one.end + moved }))
  return {
    ...row,
    ...place,
    ...(isReading(row) ? { id: `${article.id}:${place.start}`, ...context(text, place) } : {}),
    article: article.id,
    words: text.slice(place.start, place.end),
    mentions: mentions.filter(({ words, start, end }) => text.slice(start, end) === words),
    notes
  }
}

/** With the mentions of what was read at its place, as far as they are nobody else's: the decision is on them too. */
function withMentions(row: Claim, read: readonly Claim[], isTaken: (place: Span) => boolean): Claim {
  const own = spansOf(row)
  const same = read.filter((claim) => own.some((place) => isAt(claim, place)))
  const more = same.flatMap(({ mentions }) => mentions.filter((mention) => !isTaken(mention)))
  return { ...row, mentions: [...row.mentions, ...more].sort((a, b) => a.start - b.start) }
}

/** Rows of one article and id, once: a decision before none, the later decision before the earlier. */
export function once(rows: readonly Claim[]): Claim[] {
  const kept = new Map<string, Claim>()
  for (const row of rows) {
    const key = JSON.stringify([row.article, row.id])
    if (row.decision !== null || !kept.get(key)?.decision) kept.set(key, row)
  }
  return [...kept.values()]
}

/** Whether `readClaims` made the claim: it has its context, or an id as that gives. */
const isReading = ({ id, article, start, before, after }: Claim) =>
  textOr(before) !== null || textOr(after) !== null || (start !== null && id.startsWith(`${article}:${start}`))

/** As `readClaims` gives ids: somebody else's table may have a column "before" of its own. */
const hasOwnId = ({ id, article }: Claim) => id.startsWith(`${article}:`)

const textOr = (value: unknown) => (typeof value === 'string' ? value : null)
const quoteOf = ({ before, words, after, start }: Claim): Quote => {
  return { before: textOr(before) ?? '', words, after: textOr(after) ?? '', start }
}

const overlap = (a: Span, b: Span) => a.start < b.end && a.end > b.start
/** Whether the claim itself stands there, not one of its mentions. */
const isAt = ({ start, end }: Claim, place: Span) => start !== null && end !== null && overlap({ start, end }, place)

const spansOf = ({ start, end, mentions }: Claim): Span[] => [
  ...(start === null || end === null ? [] : [{ start, end }]),
  ...mentions
]

/** Both sides of a place; null: white space. No half of a surrogate pair and no NUL, which files do not keep. */
export function context(text: string, { start, end }: Span): { before: string | null; after: string | null } {
  const before = text.slice(Math.max(0, start - contextLength), start).replace(/^[\s\S]*\0|^[\uDC00-\uDFFF]/, '')
  const after = text.slice(end, end + contextLength).replace(/\0[\s\S]*$|[\uD800-\uDBFF]$/, '')
  return { before: before.trim() === '' ? null : before, after: after.trim() === '' ? null : after }
}

/** A place by what stands there and around it (as a W3C TextQuoteSelector), and where it was once. */
type Quote = { before: string; words: string; after: string; start: number | null }

/** So many characters have to be the same on each side of words that stand in a changed sentence: more than " said " has. */
const leastContext = 12

interface Found extends Span {
  /** How many characters around them are those of the quote. */
  score: number
  /** All of them are; without a context, it is where it was. */
  whole: boolean
  /** Most of them are, on both sides. */
  sure: boolean
}

/** Where each quote stands in a changed text, white space aside; null: unclear. Of equal places each the next. */
function relocate(quotes: readonly Quote[], text: string): (Span | null)[] {
  const folded = fold(text)
  const found = quotes.map((quote) => placesOf(quote, folded))
  const places: (Span | null)[] = quotes.map(() => null)
  const taken = new Set<number>()
  const take = (i: number, { start, end }: Span) => {
    taken.add(start)
    places[i] = { start, end }
  }
  // From the first to the last, so that of twins the first comes first
  const order = quotes.map((_, i) => i).sort((a, b) => (quotes[a]?.start ?? 0) - (quotes[b]?.start ?? 0))
  for (const i of order) {
    const wholes = (found[i] ?? []).filter(({ whole }) => whole)
    const free = wholes.filter(({ start }) => !taken.has(start))
    const place = free[0] ?? wholes[0]
    if (place) take(i, place)
  }
  // Words in a changed sentence never take the place of others whose sentence is the same
  const parts = order
    .filter((i) => places[i] === null)
    .flatMap((i) => (found[i] ?? []).flatMap((part) => (part.sure ? { ...part, i } : [])))
    .sort((a, b) => b.score - a.score)
  for (const part of parts) if (places[part.i] === null && !taken.has(part.start)) take(part.i, part)
  return places
}

function placesOf(quote: Quote, { folded, at }: ReturnType<typeof fold>): Found[] {
  const [before, words, after] = [plain(quote.before), plain(quote.words), plain(quote.after)]
  const isBare = before + after === ''
  const isEnough = (same: number, side: string) => same >= Math.min(leastContext, side.length)
  return occurrences(words, folded).map((place) => {
    const end = place + words.length
    let [ahead, behind] = [0, 0]
    while (ahead < before.length && before.at(-1 - ahead) === folded[place - 1 - ahead]) ahead++
    while (behind < after.length && after[behind] === folded[end + behind]) behind++
    const start = at[place] ?? 0
    return {
      start,
      end: (at[end - 1] ?? 0) + 1,
      score: ahead + behind,
      whole: isBare ? start === quote.start : ahead === before.length && behind === after.length,
      sure: !isBare && isEnough(ahead, before) && isEnough(behind, after)
    }
  })
}

export const plain = (text: string) => text.replace(/\s+/g, ' ')

/** A text with each run of white space as one blank; `at`: where each character of it stands in the text. */
function fold(text: string): { folded: string; at: number[] } {
  const at: number[] = []
  let folded = ''
  for (const { 0: run, index } of text.matchAll(/\s+|\S+/g)) {
    const part = run.trim() === '' ? ' ' : run
    folded += part
    for (let i = 0; i < part.length; i++) at.push(index + i)
  }
  return { folded, at }
}
