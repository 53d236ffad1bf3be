import type { ArticleInput, Claim } from '../claim.ts'
import { articleQuantities } from '../figures/currency.ts'
import { claimKinds, type Quantity } from '../figures/quantity.ts'
import { counted, type Placed } from './counted.ts'
import { readDenials } from './denials.ts'
import { type Document, readDocument } from './document.ts'
import { elided } from './elided.ts'
import { type Item, measures } from './measure.ts'
import { mergeMentions } from './mentions.ts'
import { notEnglish } from './notEnglish.ts'
import { otherEvents } from './otherEvents.ts'
import { outcomeOf } from './outcomes.ts'
import { markParts } from './parts.ts'
import { locate } from './place.ts'
import { attribute } from './source.ts'
import { period } from './time.ts'
import type { Token } from './tokens.ts'

/** What is counted where the text names nothing. */
const unnamed: Partial<Record<Quantity['kind'], string>> = {
  money: 'amount',
  percent: 'share',
  fraction: 'share'
}

/** A claim's own sentence: what is counted and what happened to it. */
type Reading = Item & { measure: Claim['measure']; population: string; unit: string; notes: string[] }

export type ReadOptions = {
  /** Which kinds of figures are kept: `new Set(['count'])` leaves money, shares and durations out. Default: all. */
  kinds?: ReadonlySet<Quantity['kind']>
}

/**
 * The numeric claims of an article, in the order of its text. Links, captions and other stories give none. Pure: the
 * same article gives the same claims, whatever was read before. An article without text has no claims, nor has one in
 * another language than English (`notEnglish` says why).
 */
export function readClaims(article: ArticleInput, { kinds = claimKinds }: ReadOptions = {}): Claim[] {
  if (notEnglish(article) !== null) return []
  const doc = readDocument(article.text ?? '')
  const denied = readDenials(doc.text)
  const quantities = [...articleQuantities(doc.text), ...denied]
    .filter((q) => claimKinds.has(q.kind) && isBody(doc, q.start))
    .sort((a, b) => a.start - b.start)
  const read = readings(doc, quantities)
  const spans = read.map(({ quantity: { start, end } }) => ({ start, end }))
  const sources = attribute(doc, spans, article)
  const places = locate(doc, spans, article)
  const events = otherEvents(doc, read.map(asked), article)
  const periods = period(doc, spans, article).map((when, i) => {
    const event = events[i]
    return event ? { ...when, from: event.from, to: event.to, carried: event.carried, notes: [] } : when
  })
  const claims = read.map(({ quantity, measure, population, unit, notes }, i): Claim => {
    const { low, best, high, bound, vague, words, start, end } = quantity
    const [said, where, when] = [sources[i], places[i], periods[i]]
    return {
      id: `${article.id}:${start}`,
      article: article.id,
      event: events[i]?.name ?? null,
      source: said?.source ?? null,
      via: said?.via ?? [],
      cue: said?.cue ?? null,
      stance: denied.includes(quantity) ? 'denies' : (said?.stance ?? 'asserts'),
      measure,
      population,
      unit,
      place: where?.place ?? null,
      from: when?.from ?? null,
      to: when?.to ?? null,
      saidOn: when?.saidOn ?? article.published ?? null,
      ...{ low, best, high, bound, vague, partOf: null, words, start, end },
      mentions: [],
      decision: null,
      inferred: [
        ...(measure === 'other' ? ['measure'] : []),
        ...(notes.length > 0 ? ['population'] : []),
        ...(said?.source && said.notes.length > 0 ? ['source'] : []),
        ...(where?.place && where.notes.length > 0 ? ['place'] : []),
        ...(when?.carried ? (['from', 'to'] as const).filter((f) => when[f] !== null) : [])
      ],
      notes: [
        ...expected(doc.text, start, end),
        ...disowned(doc.text, start),
        ...notes,
        ...(said?.notes ?? []),
        ...(where?.notes ?? []),
        ...(when?.notes ?? [])
        // As they are joined with "; " in a cell
      ].map((note) => note.replaceAll(';', ','))
    }
  })
  // An article denies nothing itself: where nobody was found who does, there is no claim
  const isSaid = ({ stance, source }: Claim) => stance === 'asserts' || source !== null
  const isKept = (claim: Claim, i: number) => kinds.has((read[i] as Reading).quantity.kind) && isSaid(claim)
  return mergeMentions(markParts(doc, claims).filter(isKept), doc.sentenceAt)
}

/** What befell whom and how many, by which the same figure is known again. */
const asked = ({ quantity: q, measure, population }: Reading) => ({
  start: q.start,
  end: q.end,
  key: measure === 'other' ? null : [measure, q.low, q.best, q.high, q.vague, population.split(' ').at(-1)].join()
})

// "may" with a small letter: the month is no guess
const before =
  /\b(could|may|might|would|will|expects?|expected|forecasts?|projects|predicts?|fears?|feared|likely to|plans? to|aims? to)\b[^.;:!?"”]{0,50}$/
const behind = /^[^.;:!?"”,]{0,30}\b(feared|expected|at risk)\b/

/** "could rise to 200", "300 feared dead": no count of what happened, and a person must know. */
function expected(text: string, start: number, end: number): string[] {
  const word =
    before.exec(text.slice(Math.max(0, start - 80), start))?.[1] ?? behind.exec(text.slice(end, end + 60))?.[1]
  return word ? [`"${word}": said of what may be or is to be, not counted`] : []
}

const unsaid =
  /\b(not|never|nobody|no one|none|neither|nor|no \p{L}+)\b[^.,;:!?"”]{0,30}\b(?:say|said|confirm|confirmed|report|reported|claim|claimed|verify|verified)\b[^.;:!?"”]{0,40}$/iu

/** "did not say that 12 had died": the figure is in the text, and nobody there vouches for it. */
function disowned(text: string, start: number): string[] {
  const before = text.slice(Math.max(0, start - 110), start)
  // Few have one of these, and the whole pattern takes its time
  const word = /\b(?:no|not|n[eo]\p{L}+)\b/iu.test(before) ? unsaid.exec(before)?.[1] : undefined
  return word ? [`"${word}": nobody is reported to have said it`] : []
}

/** What is counted and what happened, sentence by sentence. */
function readings(doc: Document, quantities: Quantity[]): Reading[] {
  const found: Reading[] = []
  for (let i = 0; i < quantities.length; ) {
    const at = doc.sentenceAt((quantities[i] as Quantity).start)
    const end = doc.sentences[at]?.end ?? 0
    const group: Quantity[] = []
    do group.push(quantities[i++] as Quantity)
    while (i < quantities.length && (quantities[i] as Quantity).start < end)
    found.push(...inSentence(doc.tokens(at), group, found.slice(-12)))
  }
  return found
}

/** The readings of one sentence; `earlier`: the last of those before it. */
function inSentence(words: Token[], quantities: Quantity[], earlier: Reading[]): Reading[] {
  const items: Item[] = []
  for (const stated of quantities) {
    const from = wordAt(words, stated.start)
    const quantity = gapped(words, stated, from, items)
    const placed: Placed = { quantity, from, to: Math.max(from, wordAt(words, quantity.end - 1)) + 1 }
    // only the last few are looked back at, so that an endless line stays linear
    const before = items.slice(-12)
    items.push({ ...placed, counted: elided(words, counted(words, placed, before), placed, before, earlier) })
  }
  const what = measures(words, items)
  return items.map((item, i): Reading => {
    const { quantity, counted } = item
    const population = counted.population ?? unnamed[quantity.kind] ?? 'people'
    const unit = quantity.unit ?? counted.unit ?? 'people'
    return {
      ...item,
      measure: what[i] ?? 'other',
      population,
      unit,
      notes: counted.note ? [counted.note] : []
    }
  })
}

/** "One offered 2 million euros and Norway 3 million": euros too; but "it has $2 million and feeds 3 million". */
function gapped(words: Token[], quantity: Quantity, from: number, items: Item[]): Quantity {
  const [last, before] = [items.at(-1), words[from - 1]]
  if (!before || last?.quantity.kind !== 'money' || quantity.kind !== 'count') return quantity
  const link = words[from - 2]?.lower ?? ''
  const paid =
    (/^(?:and|,)$/.test(link) && /^\p{Lu}/u.test(before.text)) ||
    (before.lower === 'and' && last.to >= from - 2) ||
    outcomeOf(before.lower)?.measure === 'pledged'
  const bare = /^(?:[.,;]|and|while|respectively)$/.test(words[wordAt(words, quantity.end)]?.lower ?? '.')
  return paid && bare && / [mb]illion$/.test(quantity.words)
    ? { ...quantity, kind: 'money', unit: last.quantity.unit }
    : quantity
}

/** Index of the first word that ends after an offset. */
function wordAt(words: Token[], offset: number): number {
  let [low, high] = [0, words.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return Math.max(0, low)
}

function isBody(doc: Document, offset: number): boolean {
  const sentence = doc.sentences[doc.sentenceAt(offset)]
  return sentence !== undefined && doc.paragraphs[sentence.paragraph]?.body === true
}
