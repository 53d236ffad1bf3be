/**
 * The ground floor: what a claim and an article are, as one schema each, from which the TypeScript types,
 * the check at run time and the JSON Schema all come. A claim holds what was stated, never what we make of it.
 */
import { dateRange } from './edtf.ts'
import {
  anyText,
  choice,
  filledText,
  type InputOf,
  jsonOf,
  listOf,
  maybe,
  needed,
  number,
  optional,
  part,
  type RecordOf,
  schema,
  textThat,
  whole
} from './schema.ts'

/**
 * How the figure bounds the truth: the direction, for figures and for vague words alike ("at least hundreds").
 * `atMost` and `lessThan` also stand for soft ceilings ("up to", "as many as"): `words` tells which.
 * `interval`: a confidence interval.
 */
export const Bound = choice('exact about nearly atLeast moreThan atMost lessThan between interval')
export type Bound = (typeof Bound.options)[number]

/** What happened or is the case. `injured` includes wounded; `present`: a stock, as of a day. */
export const Measure = choice(
  'killed injured missing displaced fled detained rescued infected affected destroyed damaged attended present crossing voted sent pledged cost other'
)
export type Measure = (typeof Measure.options)[number]

/** Whether the source asserts the figure or denies it. */
export const Stance = choice('asserts denies')
export type Stance = (typeof Stance.options)[number]

const text = (description?: string) => maybe({ ...anyText, read: filledText('').read }, description)
const texts = (description: string) => optional(listOf(anyText), [], description)
const day = textThat(
  'an EDTF date such as 2018-11-04, 2018-08 or 2018-08?, its year in four digits',
  (written) => dateRange(written) !== null
)
const date = (description: string) => maybe(day, `${description}; EDTF (ISO 8601-2) levels 0 and 1`)
const figure = (description: string) => maybe(number, description)

/** A place in the article's text: UTF-16 code units, end excluded (W3C TextPositionSelector). */
const Mention = part({
  words: needed(filledText('the words as written')),
  start: needed(whole(0)),
  end: needed(whole(1))
})
/** Where an article gives the same figure again: its words and their place in the text. */
export type Mention = NonNullable<ReturnType<typeof Mention.read>>

/** One article. `published`: EDTF date. `text`: the body, where it is at hand. */
export const Article = schema({
  /** unique in its table */
  id: needed(filledText('an id')),
  title: text(),
  /** outlet, by its canonical name */
  publisher: text(),
  /** day of publication */
  published: maybe(day),
  url: text(),
  /** the event of its figures, unless a claim says another */
  event: text(),
  text: maybe(anyText)
})
export type Article = RecordOf<typeof Article.shape>
/** What a caller may write: fields with a default left out. */
export type ArticleInput = InputOf<typeof Article.shape>

/** What a person has said of a claim on looking at it; struck: it is kept in its table, and never compared. */
export const Decision = choice('accepted edited struck')
export type Decision = (typeof Decision.options)[number]

const stated = {
  id: needed(filledText('an id'), 'unique in its table, the same on every run'),
  article: needed(filledText('the id of an article'), 'id of the article it was read in'),
  event: text("the event it is a figure of, by any name, else its article's; figures of two events are never rivals"),
  source: text('who asserts it first, by canonical name; null: the article itself'),
  via: texts('the chain from the source to the outlet, nearest the source first'),
  cue: text('the attributing words as written: "told reporters"'),
  stance: optional(Stance, 'asserts', 'denies: the source is reported to deny the figure or any at all'),
  measure: needed(Measure, 'what happened or is the case'),
  population: needed(filledText('who or what is counted'), 'who or what is counted: "ISIS fighters"'),
  unit: optional(
    filledText('a unit'),
    'people',
    '"people", an ISO currency code, "%", "km", "days", or the noun in the plural'
  ),
  place: text('most specific place stated'),
  from: date('first day that the figure covers, where stated; of a total its beginning'),
  to: date("last day that the figure covers, where stated; equal to `from`: that day's own count"),
  saidOn: date('when it was said, else the day of publication'),
  low: figure('lowest value stated; null: none'),
  best: figure('the number stated; never filled from a bound'),
  high: figure('highest value stated'),
  bound: needed(Bound),
  vague: text('the vague word where there is no figure: "hundreds", "a few"; then low, best and high are null'),
  partOf: text('id of the claim that it is a part of, by the words: "ten of the dead"'),
  words: needed(filledText('the number phrase as written'), 'the number phrase as written: "as many as 30,000"'),
  start: maybe(whole(0), "first place in the article's text, UTF-16 code units"),
  end: maybe(whole(0), 'the place after the last'),
  mentions: optional(listOf(Mention), [], 'where its article says it again'),
  inferred: texts('fields whose value was carried from elsewhere in the text, or, "measure", could not be told'),
  notes: texts('what to check, in words')
}

const fields = {
  ...stated,
  /** what a person said of it; null: not looked at */
  decision: maybe(Decision)
}
/** One figure, by one source. Other fields than these are kept and passed through. */
export const Claim = schema(fields, contradictions)
export type Claim = RecordOf<typeof fields>
/** What a caller may write: fields with a default left out. */
export type ClaimInput = InputOf<typeof fields>

type Figures = Pick<Claim, 'measure' | 'low' | 'best' | 'high' | 'bound' | 'vague' | 'from' | 'to' | 'start' | 'end'>

const ends = ['low high', 'low best high']
/** Which of low, best and high each bound may have, in one of these ways; a vague word has none of them. */
export const shape: Record<Bound, readonly string[]> = {
  exact: ['best'],
  // "about 12,000 to 15,000" is vague at both ends
  about: ['best', 'low high'],
  nearly: ['best'],
  atLeast: ['low'],
  moreThan: ['low'],
  atMost: ['high'],
  lessThan: ['high'],
  between: ends,
  interval: ends
}

/** What cannot hold together in a claim, as [field, what would be valid]. */
function contradictions(c: Figures): [field: keyof Figures, message: string][] {
  const found: [keyof Figures, string][] = []
  const given = (['low', 'best', 'high'] as const).filter((f) => c[f] !== null)
  if (c.vague !== null) {
    if (given[0])
      found.push([given[0], `a vague word ("${c.vague}") stands for a figure, found ${given.join(', ')} too`])
  } else if (!shape[c.bound].includes(given.join(' '))) {
    const wanted = shape[c.bound].map((fields) => fields.replaceAll(' ', ' and '))
    const odd = given.find((f) => !shape[c.bound].some((fields) => fields.split(' ').includes(f)))
    found.push([odd ?? 'bound', `bound ${c.bound} takes ${wanted.join(', or ')}, found ${given.join(', ') || 'none'}`])
  }
  // "-99" is how some tables write that a number is not known; a change or a balance may be below 0
  const below = c.measure === 'other' || c.measure === 'cost' ? undefined : given.find((f) => (c[f] as number) < 0)
  if (below) found.push([below, `${c[below]} is below 0, and no count; leave it blank where it is not known`])
  const { low, best, high } = c
  if (low !== null && high !== null && low > high) found.push(['low', `low ${low} is above high ${high}`])
  if (low !== null && best !== null && low > best) found.push(['low', `low ${low} is above best ${best}`])
  if (best !== null && high !== null && best > high) found.push(['best', `best ${best} is above high ${high}`])
  const from = c.from === null ? null : dateRange(c.from)
  const to = c.to === null ? null : dateRange(c.to)
  if (from && to && from[0] > to[1]) found.push(['from', `from ${c.from} is after to ${c.to}`])
  if ((c.start === null) !== (c.end === null)) found.push(['end', 'start and end come together or not at all'])
  else if (c.start !== null && c.end !== null && c.end <= c.start) {
    found.push(['end', `end ${c.end} is not after start ${c.start}`])
  }
  return found
}

/** One row of names.csv: `name` is another word for `means`; `within` names a wider source or population. */
export const Name = schema({
  name: needed(filledText('a name')),
  kind: needed(choice('source population')),
  /** the canonical name; null: `name` is canonical */
  means: text(),
  /** what it is a part of: fighters within members */
  within: text()
})
export type Name = RecordOf<typeof Name.shape>

/** One row of places.csv. A place may have several rows, one for each place that it lies within. */
export const Place = schema({
  place: needed(filledText('a place')),
  /** the canonical name; null: `place` is canonical */
  means: text(),
  /** a place that it lies within: Hajin within Deir Ezzor */
  within: text()
})
export type Place = RecordOf<typeof Place.shape>

/**
 * One row of decisions.csv: what a person decided of two names (or days) of one event. `same`: they are one;
 * `part`: `one` lies within `other`; `apart`: they are not to be set side by side.
 */
export const Decided = schema({
  /** the event that it holds for; null: figures of no named event */
  event: text(),
  field: needed(choice('place population source from event')),
  one: needed(filledText('a name')),
  other: needed(filledText('a name')),
  answer: needed(choice('same part apart')),
  /** the day of the decision */
  decidedOn: maybe(day)
})
export type Decided = RecordOf<typeof Decided.shape>

/**
 * The JSON Schema (draft 2020-12) of a list of claims, for other programs and for language models; without
 * `decision`, which is for a person to take.
 */
export function claimsJsonSchema(): object {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'array', items: jsonOf(stated) }
}
