import type { ArticleInput, Claim } from '../claim.ts'
import { farAbove, numberOf } from '../figures/interval.ts'
import { areHuman } from '../figures/lexicon.ts'
import { articleQuantities } from '../figures/quantities.ts'
import type { Quantity } from '../figures/quantity.ts'
import { markBulletins } from './bulletins.ts'
import { checkPublished } from './calendar.ts'
import { partDenied, readDenials } from './denial.ts'
import { type Document, readDocument } from './document.ts'
import { isNation } from './jurisdiction.ts'
import { mergeMentions } from './mentions.ts'
import { notEnglish } from './notEnglish.ts'
import { otherEvents } from './otherEvents.ts'
import { markParts } from './parts.ts'
import { locate } from './place.ts'
import type { Location } from './placeBars.ts'
import { type Reading, readings } from './readings.ts'
import { type Attribution, attribute } from './source.ts'
import { type Doubt, doubtOf } from './stance.ts'
import { expected } from './supposed.ts'
import { type Period, period } from './time.ts'

/** How a text is read. */
export type ReadOptions = {
  /** Which kinds of figures are kept: `new Set(['count'])` leaves money, shares and durations out. Default: all. */
  kinds?: ReadonlySet<Quantity['kind']>
}

/**
 * The numeric claims of an article, in the order of its text. Links, captions and other stories give none. Pure: the
 * same article gives the same claims, whatever was read before. An article without text has no claims, nor has one in
 * another language than English (`notEnglish` says why).
 * @throws Error "invalid ..." where it is no article, or its day of publication no date
 */
export function readClaims(article: ArticleInput, { kinds }: ReadOptions = {}): Claim[] {
  const { id, text } = article ?? {}
  // Of a text alone nothing would be read in silence
  if (typeof id !== 'string' || typeof (text ?? '') !== 'string')
    throw new Error('invalid article: pass { id, text }, as readArticle returns it')
  checkPublished(article.published)
  if (notEnglish(article) !== null) return []
  const doc = readDocument(article.text ?? '')
  const denied = readDenials(doc.text)
  const quantities = [...articleQuantities(doc.text), ...denied]
    .filter((q) => isBody(doc, q.start))
    .sort((a, b) => a.start - b.start)
  const read = readings(doc, quantities)
  const spans = read.map(({ quantity: { start, end } }) => ({ start, end }))
  const sources = attribute(doc, spans, article)
  const doubted = spans.map((span) => doubtOf(doc, span))
  const events = otherEvents(doc, read.map(asked), article)
  const voiced = read.map((reading, i) => ({ ...asked(reading), by: sources[i]?.source ?? null }))
  const places = locate(doc, voiced, article, events)
  const { published } = article
  const periods = period(doc, spans, article, events).map((when, i) => {
    // how long a thing took has no day of its own
    if (read[i]?.supposed != null || read[i]?.quantity.kind === 'duration') return { ...when, from: null, to: null }
    // No count is as of a day to come: "the 12 dead will be buried on Monday", "a budget for 2023-24"
    const isAhead = published && when.to !== null && when.to > published && !published.startsWith(when.to)
    const { from } = when
    if (published && from !== null && from > published && !from.startsWith(published))
      return { ...when, from: null, to: null }
    const begins = isAhead && (from === when.to || from?.length === 4) ? null : from
    return isAhead ? { ...when, from: begins, to: null } : when
  })
  const claims = read.map((reading, i) => {
    const [doubt, event] = [doubted[i] ?? null, events[i]?.name ?? null]
    const denies = denied.includes(reading.quantity) || doubt === 'denies'
    const [said, where, when] = [sources[i] as Attribution, places[i] as Location, periods[i] as Period]
    return claimOf(doc, article, { reading, said, where, when, event, denies, doubt })
  })
  // An article denies nothing itself: where nobody was found who does, there is no claim
  const isSaid = ({ stance, source, measure }: Claim, i: number) =>
    // What came to nothing known says little that could be doubted: "unless money arrives within six weeks"
    (doubted[i] !== 'nobody' || sources[i]?.stance === 'denies') &&
    (doubted[i] !== 'open' || read[i]?.measure === 'other') &&
    (doubted[i] !== 'uncounted' || measure === 'other') &&
    (stance === 'asserts' || source !== null)
  const isKept = (claim: Claim, i: number) =>
    (kinds?.has((read[i] as Reading).quantity.kind) ?? true) && isSaid(claim, i) && !isIdle(claim)
  return mergeMentions(doc, ofTheirPlace(doc, markParts(doc, markBulletins(doc, claims)).filter(isKept)))
}

/** "A bomb killed 12 in Tarn. The war has killed 250,000": a place is lent to no figure that is far above the place's own. */
function ofTheirPlace(doc: Document, claims: Claim[]): Claim[] {
  const first = new Map<string, number>()
  /** More than any town has: "14 million have fled their homes". */
  const isTooMany = ({ unit, place }: Claim, number: number) =>
    unit === 'people' && number >= 1_000_000 && !isNation(doc, place ?? '')
  return claims.map((claim) => {
    const { measure, unit, place, inferred } = claim
    if (place === null || measure === 'other') return claim
    const known = first.get(`${measure} ${unit} ${place}`)
    if (!inferred.includes('place')) first.set(`${measure} ${unit} ${place}`, known ?? numberOf(claim) ?? 0)
    else if ((known && (numberOf(claim) ?? 0) >= farAbove * known) || isTooMany(claim, numberOf(claim) ?? 0)) {
      const notes = claim.notes.filter((note) => !note.startsWith('place from'))
      return { ...claim, place: null, notes, inferred: inferred.filter((field) => field !== 'place') }
    }
    return claim
  })
}

/** What was read of a figure. `denies`: its words deny it, whoever speaks. */
type Fields = {
  reading: Reading
  said: Attribution
  where: Location
  when: Period
  event: string | null
  denies: boolean
  doubt: Doubt | null
}

function claimOf(doc: Document, article: ArticleInput, fields: Fields): Claim {
  const { reading, said, where, when, event, denies, doubt } = fields
  const { quantity, population, unit, notes, supposed } = reading
  const { low, best, high, bound, vague, words, start, end } = quantity
  const guess = expected(doc.text, start, end)
  // A cost to come is an estimate, but not where it is only possible
  const isEstimate = /^(?:cost|pledged)$/.test(reading.measure) && !/^"(?:could|may|might)"/.test(guess?.note ?? '')
  const isToCome = guess?.isComing === true && !isEstimate
  const isNone = doubt === 'before' || doubt === 'uncounted' || isToCome
  const measure = isNone ? 'other' : reading.measure
  const role = doubt === 'before' ? 'level before' : quantity.role
  const part = (high ?? best) === 0 && measure !== 'other' ? partDenied(doc.text, end) : null
  const carried = [
    measure === 'other' && 'measure',
    notes.length > 0 && 'population',
    said.source !== null && said.notes.length > 0 && 'source',
    where.carried && 'place',
    when.carried && when.from !== null && 'from',
    when.carried && when.to !== null && 'to'
  ]
  return {
    id: `${article.id}:${start}`,
    article: article.id,
    event,
    source: said.source,
    via: said.via,
    cue: said.cue,
    stance: denies ? 'denies' : said.stance,
    measure,
    population: part ? `${areHuman(population) ? population : unit} ${part}` : population,
    unit,
    place: where.place,
    from: when.from,
    to: when.to,
    saidOn: when.saidOn ?? article.published ?? null,
    ...{ low, best, high, bound, vague, partOf: null, words, start, end },
    mentions: [],
    decision: null,
    inferred: carried.filter((field) => field !== false),
    notes: [
      ...(supposed ? [supposed] : guess ? [guess.note] : []),
      ...(role ? [`the ${role}, not where it stands now`] : []),
      ...(said.deniedBy ? [`denied by "${said.deniedBy}"`] : []),
      ...[...notes, ...said.notes, ...where.notes, ...when.notes]
      // As they are joined with "; " in a cell
    ].map((note) => note.replaceAll(';', ','))
  }
}

/** "No one was ready": a none that says nothing of what happened. */
const isIdle = ({ best, measure, words }: Claim) => best === 0 && measure === 'other' && /^no/i.test(words)

/** What befell whom and how many, by which the same figure is known again. */
const asked = ({ quantity: q, measure, population }: Reading) => ({
  start: q.start,
  end: q.end,
  key: measure === 'other' ? null : [measure, q.low, q.best, q.high, q.vague, population.split(' ').at(-1)].join()
})

function isBody(doc: Document, offset: number): boolean {
  const paragraph = doc.paragraphs[doc.sentences[doc.sentenceAt(offset)]?.paragraph ?? -1]
  // "2. CASUALTIES": a heading's number
  const isMark = paragraph?.start === offset && /^\d{1,2}[.)]\s/.test(doc.text.slice(offset, offset + 4))
  return paragraph?.body === true && !isMark
}
