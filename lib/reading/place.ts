/** Which place a figure is about: the nearest stated one, as written. */
import type { ArticleInput } from '../claim.ts'
import { placeInList } from './bulletins.ts'
import { clauseAt, clauses, indexAt } from './clauses.ts'
import { type Dateline, datelineOf } from './dateline.ts'
import type { Document } from './document.ts'
import { raising } from './english/change.ts'
import { happened } from './english/happenings.ts'
import { oneOf } from './english/oneOf.ts'
import { countries } from './gazetteer.ts'
import { outcomeOf } from './outcomes.ts'
import { type Owners, ownersOf } from './placeOwners.ts'
import { isAbroad, worth } from './placeRoles.ts'
import { type PlaceMention, placesIn } from './places.ts'
import type { Sentence, Span } from './sentences.ts'
import { attributions } from './source.ts'
import type { Token } from './tokens.ts'

/** `place` null: none stated, or none that the figure is surely about. `carried`: it is told in another sentence. */
export type Location = { place: string | null; carried: boolean; notes: string[] }

/** A figure in its sentence; `at`: the sentence's number, `spans`: all its figures. */
type Context = {
  doc: Document
  sentence: Sentence
  at: number
  span: Span
  spans: readonly Span[]
  mentions: readonly PlaceMention[]
}

/** What the words say of a figure's place beside any distance; most telling first. */
export const rules: { name: string; example: string; find: (c: Context) => string | null }[] = [
  {
    name: 'brackets',
    example: 'Cases were found in Ostland (3) and Brenland (17)',
    find: ({ doc, span }) => placeInList(doc.text, span)
  },
  {
    name: 'respectively',
    example: '5 and 6 people were killed in Tarvel and Ostin respectively',
    find: ({ sentence, span, spans, mentions }) => {
      const word = sentence.text.indexOf('respectively')
      if (word < 0) return null
      const end = sentence.start + word
      const list = mentions.findLast((m) => m.end <= end && end - m.end < 4)
      const names = list ? list.text.split(/, and |, | and /) : []
      const counted = spans.filter((s) => s.start >= sentence.start && s.end <= (list?.start ?? 0))
      const nth = counted.findIndex((s) => s.start === span.start)
      return names.length > 1 && counted.length === names.length ? (names[nth] ?? null) : null
    }
  },
  {
    name: 'the whole world',
    example: 'bee stings killed 12,345 people around the world',
    find: (c) => (inClause(c, world) ? 'worldwide' : null)
  },
  {
    name: 'no place of the text',
    example: 'another 12 cases were found abroad',
    find: (c) => inClause(c, outside)?.toLowerCase().replace(/\s+/g, ' ') ?? null
  },
  {
    name: 'the whole country',
    example: 'in all 4,722 people were kidnapped nationwide',
    find: (c) => (inClause(c, nationwide) ? (countryOf(c.doc) ?? 'nationwide') : null)
  }
]

const bringing = new RegExp(`\\b(?:${[...raising].join('|')})\\b[^.;]{0,60}\\bto (?:at least |about )?$`)
const world = /\b(?:worldwide|globally|(?:around|across|throughout) the world|the world over)\b/i
const where = oneOf('world region country state')
const outside = new RegExp(
  `(?<!from\\s)\\b(?:across the continent|abroad|overseas|elsewhere(?: in (?:(?:the )?${where}|\\p{Lu}\\p{L}+))?)\\b`,
  'iu'
)
const statewide = /\b(?:statewide|(?:across|throughout) the (?:state|province|region))\b/
const nationwide = /\b(?:nationwide|nationally|(?:across|around|throughout) the country)\b/i

function placeByRule(context: Context): string | null {
  // an endless sentence is no prose
  if (context.sentence.end - context.sentence.start > 4000) return null
  for (const { find } of rules) {
    const place = find(context)
    if (place) return place
  }
  return null
}

/** What a pattern finds in the figure's own clause. */
function inClause({ doc, sentence, at, span, spans, mentions }: Context, pattern: RegExp): string | null {
  if (!pattern.test(sentence.text)) return null
  const words = doc.tokens(at)
  const parts = clauses(words)
  const { id } = clauseAt(parts, indexAt(words, span.start))
  for (const { from, to } of parts.filter((c) => c.id === id)) {
    const start = words[from]?.start ?? 0
    const found = pattern.exec(doc.text.slice(start, words[to - 1]?.end ?? 0))
    if (!found) continue
    const at = start + found.index
    // "killed 50, 20 of them in Orr County and 30 elsewhere"
    if (spans.some((s) => s.start > span.end && s.end === at - 1)) continue
    // "Elsewhere two walkers drowned in Orr County", "12 died in Orr County and 300 worldwide"
    const named = mentions.some((m) => {
      const within = m.role === 'within' || m.role === 'withinUnknown'
      const closer = within && m.start > span.end && (at < span.start || m.start < at)
      return closer && clauseAt(parts, indexAt(words, m.start)).id === id
    })
    if (!named) return found[0]
  }
  return null
}

/** The country of a text: of its dateline, or the first that its first sentences name. */
function countryOf(doc: Document): string | null {
  const named = doc.dateline?.place?.split(', ').findLast((name) => countries.has(name))
  if (named) return named
  const first = doc.sentences.slice(0, 8).flatMap((_, i) => placesIn(doc, i))
  return first.find(({ text }) => countries.has(text))?.text ?? null
}

type Scored = { mention: PlaceMention; score: number }
/** From this score on a place of the sentence is the figure's; below `faint` it is not even a last resort. */
const sure = 0.9
const faint = 0.15
/** What stands between a figure and a place takes away from it; the words between count each a little. */
const costs = { word: 0.03, words: 1.2, before: 0.15, contrast: 0.9, clause: 0.3, comma: 0.12, otherDeed: 3 }

/** The best place for a figure among those of its own sentence: weight, less the way and the clauses between. */
function nearest(tokens: readonly Token[], mentions: readonly PlaceMention[], span: Span): Scored | null {
  // "pit-two": a figure may begin within the last word
  const at = indexAt(tokens, span.start)
  // "20 miles north of Homs" itself is told of Homs
  const isWay = /^(?:miles?|km|kilomet(?:er|re)s?)$/.test(tokens[indexAt(tokens, span.end)]?.lower ?? '')
  let best: Scored | null = null
  for (const mention of mentions) {
    const there = indexAt(tokens, mention.start)
    const [from, to] = there > at ? [at, there] : [there, at]
    const weight = isWay && mention.role === 'distant' ? worth.bare : mention.weight
    let score = weight - Math.min(costs.words, (to - from) * costs.word) - (there > at ? 0 : costs.before)
    for (let i = from; i < to; i++) score -= costOf(tokens, i)
    if (!best || score > best.score) best = { mention, score }
  }
  return best
}

function costOf(tokens: readonly Token[], i: number): number {
  const { lower } = tokens[i] as Token
  if (/^(?:;|:|while|whereas|but|including)$/.test(lower)) return costs.contrast
  if (/^(?:who|which|that|where|since|after|before|when|as)$/.test(lower)) return costs.clause
  if (lower === ',') return costs.comma
  const next = tokens[i + 1]
  if (lower !== 'and' || !next || !/^[a-z]+ed$/.test(next.text)) return 0
  // "killed 12 and wounded 20 in Homs", but "killed 12 and marked a new phase in Africa"
  return outcomeOf(next.lower) || happened.has(next.lower) ? costs.clause : costs.otherDeed
}

/**
 * The place that the figure at each span is about, in order: in its own sentence, then in those before it in the
 * paragraph, then the place of the story's first lines, and the dateline last.
 */
export function locate(doc: Document, spans: readonly Span[], _article: ArticleInput): Location[] {
  const mentions = mentionsOf(doc)
  const figures = new Map<number, Span[]>()
  for (const span of spans) {
    const i = doc.sentenceAt(span.start)
    figures.set(i, [...(figures.get(i) ?? []), span])
  }
  const made = new Map<number, Owners>()
  const owners = (i: number): Owners => {
    const own = made.get(i) ?? ownersOf(doc.text, figures.get(i) ?? [], mentions(i))
    made.set(i, own)
    return own
  }
  const strongest: Strongest = (i, least = worth.bare) =>
    mentions(i).reduce<PlaceMention | null>(
      (best, m) =>
        m.weight >= least &&
        m.weight > (best?.weight ?? 0) &&
        !owners(i).has(m) &&
        !isAbroad(m.role, doc.sentences[i]?.text ?? '')
          ? m
          : best,
      null
    )
  const story = storyPlace(doc, strongest)
  return spans.map((span, k): Location => {
    const at = doc.sentenceAt(span.start)
    const sentence = doc.sentences[at]
    if (!sentence) return none
    const own = mentions(at).filter(
      (m) => (owners(at).get(m)?.start ?? 0) <= span.start && !isAbroad(m.role, sentence.text)
    )
    const context = { doc, sentence, at, span, spans: spans.slice(Math.max(0, k - 12), k + 12), mentions: own }
    const told = placeByRule(context)
    if (told) return stated(told)
    const here = nearest(doc.tokens(at), ownMentions(context), span)
    if (here && here.score >= sure) return stated(here.mention.text)
    // "the next 72 hours" are nowhere
    if (/^\W*(?:hour|day|week|month|minute|second)s?\b/.test(doc.text.slice(span.end, span.end + 12))) return none
    const before = fromBefore(context, strongest)
    if (before) return before
    if (here && here.score >= faint && here.mention.weight > worth.speaker) return stated(here.mention.text)
    const first = story(at)
    if (first) return first
    return here && here.mention.weight > worth.origin ? stated(here.mention.text) : none
  })
}

const none: Location = { place: null, carried: false, notes: [] }
const stated = (place: string): Location => ({ ...none, place })
const carried = (place: string, from: string): Location => ({ place, carried: true, notes: [`place from ${from}`] })

/** The surest place of a sentence, of a weight at least. */
type Strongest = (sentence: number, least?: number) => PlaceMention | null

/**
 * Without what another figure is about: "two bodies were found in Tarn, bringing the toll to seven", "put the dead at
 * 131, of whom 74 were killed in Tarn".
 */
function ownMentions({ doc, sentence, span, spans, mentions }: Context): readonly PlaceMention[] {
  const lead = Math.max(sentence.start, span.start - 100)
  const level = bringing.exec(doc.text.slice(lead, span.start))
  const part = spans.find((s) => s.start > span.end && opensPart.test(doc.text.slice(span.end, s.start)))
  const [from, to] = [level ? lead + level.index : sentence.start, part?.start ?? sentence.end]
  return mentions.filter((m) => m.start >= from && m.start < to)
}
const opensPart = /^[^.;]{0,60}(?:\bof (?:whom|which|them)|\bamong them)(?: (?:at least|about|some|nearly))? $/

function fromBefore({ doc, sentence, at, span }: Context, strongest: Strongest): Location | null {
  // "23 are dead across the state": not in the county of the sentence before
  const behind = doc.text.slice(span.start, Math.min(sentence.end, span.end + 120))
  const least = statewide.test(behind) ? at - 1 : at - 6
  for (let i = at - 1; i > least && doc.sentences[i]?.paragraph === sentence.paragraph; i--) {
    const before = strongest(i)
    if (before) return carried(before.text, i === at - 1 ? 'the previous sentence' : 'an earlier sentence')
  }
  return null
}

/** The place of a story's first lines, else that of its dateline, for a sentence of it; found when first asked for. */
function storyPlace(doc: Document, strongest: Strongest): (at: number) => Location | null {
  const starts = storiesOf(doc)
  const found = new Map<number, Location | null>()
  return (at) => {
    const start = starts.findLast((i) => i <= at) ?? 0
    const known = found.get(start)
    if (known !== undefined) return known
    const next = starts.find((i) => i > start) ?? doc.sentences.length
    const lines = [start, start + 1].filter((i) => i < next)
    const told = [worth.bare, worth.speaker].flatMap((least) => lines.map((i) => strongest(i, least)))
    // "a party near Orvane": the next line may say where it was
    const within = told[0]?.role === 'near' && told[1] && told[1].weight >= worth.named ? told[1] : null
    const first = within ?? told.find((m) => m)
    const line = start === 0 ? doc.dateline?.place : lineAt(doc, start)?.place
    const place = first
      ? carried(first.text, 'the beginning of the article')
      : line
        ? carried(line, 'the dateline')
        : null
    found.set(start, place)
    return place
  }
}

/** The first sentences of the stories of a text: briefs have a dateline each, of headlines alone each is its own. */
function storiesOf(doc: Document): number[] {
  const { sentences } = doc
  if (sentences.length > 2 && !sentences.some(({ text }) => /[.!?]["”’)]*$/.test(text))) return [...sentences.keys()]
  const dated = [...sentences.keys()].filter(
    (i) => sentences[i - 1]?.paragraph !== sentences[i]?.paragraph && lineAt(doc, i) !== null
  )
  return dated.length > 2 ? dated : []
}

/** The dateline with a dash that a paragraph begins with. */
function lineAt(doc: Document, i: number): Dateline | null {
  const paragraph = doc.paragraphs[doc.sentences[i]?.paragraph ?? 0]
  // few have a dash so early, and the forms take their time
  if (!paragraph || !/[-–—] /.test(doc.text.slice(paragraph.start, paragraph.start + 80))) return null
  const line = datelineOf(doc.text, paragraph)
  return line && /[-–—] $/.test(doc.text.slice(paragraph.start, line.end)) ? line : null
}

/** The places of each sentence; where a speaker is weighs little. Read when first asked. */
function mentionsOf(doc: Document): (sentence: number) => PlaceMention[] {
  const made: (PlaceMention[] | undefined)[] = []
  const cues = attributions(doc)
  return (i) => {
    made[i] ??= placesIn(doc, i).map((m) => {
      const cue = cues(i).find((c) => c.start <= m.start && m.end <= c.end)
      // "a doctor in Lagos said" tells where the speaker is; "Italy reported" where the deaths are
      if (!cue || cue.said.text === m.text) return m
      // "told reporters in Geneva" tells even less
      const told = cue.said.at < cue.verb && m.start > cue.verb
      return { ...m, weight: told ? worth.distant : m.weight * worth.speaker }
    })
    return made[i]
  }
}
