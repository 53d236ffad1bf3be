/**
 * The ground floor: what a claim and an article are, as one schema each, from which the TypeScript types,
 * the check at run time and the JSON Schema all come. A claim holds what was stated, never what we make of it.
 */
import edtf from 'edtf'
import * as z from 'zod'

/**
 * How the figure bounds the truth: the direction, for figures and for vague words alike ("at least hundreds").
 * `atMost` and `lessThan` also stand for soft ceilings ("up to", "as many as"): `words` tells which.
 * `interval`: a confidence interval.
 */
export const Bound = z.enum([
  'exact',
  'about',
  'nearly',
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
  'between',
  'interval'
])
export type Bound = z.infer<typeof Bound>

/** What happened or is the case. `injured` includes wounded; `present`: a stock, as of a day. */
export const Measure = z.enum([
  'killed',
  'injured',
  'missing',
  'displaced',
  'fled',
  'detained',
  'rescued',
  'infected',
  'affected',
  'destroyed',
  'damaged',
  'attended',
  'present',
  'crossing',
  'voted',
  'sent',
  'pledged',
  'cost',
  'other'
])
export type Measure = z.infer<typeof Measure>

/** Whether the source asserts the figure or denies it. */
export const Stance = z.enum(['asserts', 'denies'])
export type Stance = z.infer<typeof Stance>

const ranges = new Map<string, readonly [first: number, last: number] | null>()

/**
 * First and last millisecond (UTC) that an EDTF date may mean ("2018-08": all of August); null where the
 * text is no EDTF date of levels 0 and 1. Intervals are two dates for us; seasons are refused because
 * the standard does not say on which half of the globe.
 */
export function dateRange(date: string): readonly [first: number, last: number] | null {
  let range = ranges.get(date)
  if (range === undefined) {
    try {
      // A time without a zone is taken as UTC: that of whoever runs this must not count
      const utc = /T[\d:.]+$/.test(date) ? `${date}Z` : date
      const { min, max } = edtf(utc, { level: 1, types: ['Date'] })
      range = [min, max]
    } catch {
      range = null
    }
    // Dates repeat, so the cache stays small on real tables; a hostile one must not fill the memory.
    if (ranges.size > 100_000) ranges.clear()
    ranges.set(date, range)
  }
  return range
}

const text = (what: string) => z.string().min(1, `expected ${what}`)
const date = (what: string) =>
  z
    .string()
    .refine((d) => dateRange(d) !== null, 'expected an EDTF date such as 2018-11-04, 2018-08 or 2018-08?')
    .nullable()
    .default(null)
    .describe(`${what}; EDTF (ISO 8601-2) levels 0 and 1`)
const figure = (what: string) => z.number('expected a number').nullable().default(null).describe(what)
const offset = (what: string) => z.int('expected a whole number').nonnegative().nullable().default(null).describe(what)

/** A place in the article's text: UTF-16 code units, end excluded (W3C TextPositionSelector). */
export const Mention = z.object({
  words: text('the words as written'),
  start: z.int().nonnegative(),
  end: z.int().positive()
})
export type Mention = z.infer<typeof Mention>

/** One article. `published`: EDTF date. `text`: the body, where it is at hand. */
export const Article = z.looseObject({
  id: text('an id').describe('unique in its table'),
  title: z.string().nullable().default(null),
  publisher: z.string().nullable().default(null).describe('the outlet, by its canonical name'),
  published: date('day of publication'),
  url: z.string().nullable().default(null),
  event: z.string().nullable().default(null).describe('the event that its figures are of, unless a claim says another'),
  text: z.string().nullable().default(null)
})
export type Article = z.infer<typeof Article>
/** What a caller may write: fields with a default left out. */
export type ArticleInput = z.input<typeof Article>

/** What a person has said of a claim on looking at it; struck: it is kept in its table, and never compared. */
export const Decision = z.enum(['accepted', 'edited', 'struck'])
export type Decision = z.infer<typeof Decision>

const stated = {
  id: text('an id').describe('unique in its table, the same on every run'),
  article: text('the id of an article').describe('id of the article it was read in'),
  event: z
    .string()
    .nullable()
    .default(null)
    .describe(
      "the event it is a figure of, by any name; figures of two events are never rivals; wins over its article's"
    ),
  source: z
    .string()
    .nullable()
    .default(null)
    .describe('who asserts it first, by canonical name; null: the article itself'),
  via: z
    .array(z.string())
    .default([])
    .describe("the chain from the source to the article's publisher, nearest the source first"),
  cue: z.string().nullable().default(null).describe('the attributing words as written: "told reporters"'),
  stance: Stance.default('asserts').describe('denies: the source is reported to deny the figure or any at all'),
  measure: Measure.describe('what happened or is the case'),
  population: text('who or what is counted').describe('who or what is counted: "ISIS fighters"'),
  unit: text('a unit')
    .default('people')
    .describe('"people", an ISO currency code, "%", "km", "days", or the noun in the plural'),
  place: z.string().nullable().default(null).describe('the most specific place stated'),
  from: date('first day that the figure covers, where that is stated; a total of no stated beginning has none'),
  to: date("last day that the figure covers, where that is stated; equal to `from`: that day's own count"),
  saidOn: date('when it was said; the day of publication where the text tells no other'),
  low: figure('lowest value stated; null: none was'),
  best: figure('the number stated; never filled from a bound'),
  high: figure('highest value stated; null: none was'),
  bound: Bound,
  vague: z
    .string()
    .nullable()
    .default(null)
    .describe('the vague word where there is no figure: "hundreds", "a few"; then low, best and high are null'),
  partOf: z
    .string()
    .nullable()
    .default(null)
    .describe('id of the claim that it is a part of, by the words: "ten of the dead"'),
  words: text('the number phrase as written').describe('the number phrase as written: "as many as 30,000"'),
  start: offset("first place in the article's text, UTF-16 code units"),
  end: offset('the place after the last'),
  mentions: z.array(Mention).default([]).describe('where the same article gives the same figure again'),
  inferred: z
    .array(z.string())
    .default([])
    .describe('fields whose value was carried from elsewhere in the text, or, "measure", could not be told'),
  notes: z.array(z.string()).default([]).describe('what a person should check first, in words')
}

/** One figure, by one source. Other fields than these are kept and passed through. */
export const Claim = z
  .looseObject({
    ...stated,
    decision: Decision.nullable().default(null).describe('what a person said of it; null: nobody has looked at it')
  })
  .superRefine((claim, ctx) => {
    for (const [field, message] of contradictions(claim)) ctx.addIssue({ code: 'custom', path: [field], message })
  })
export type Claim = z.infer<typeof Claim>
/** What a caller may write: fields with a default left out. */
export type ClaimInput = z.input<typeof Claim>

type Figures = Pick<Claim, 'low' | 'best' | 'high' | 'bound' | 'vague' | 'from' | 'to' | 'start' | 'end'>

/** Which of low, best and high each bound has, as [required, allowed]; a vague word has none of them. */
export const shape: Record<Bound, readonly [required: string, allowed: string][]> = {
  exact: [['best', 'best']],
  // "about 12,000 to 15,000" is vague at both ends
  about: [
    ['best', 'best'],
    ['low high', 'low high']
  ],
  nearly: [['best', 'best']],
  atLeast: [['low', 'low']],
  moreThan: [['low', 'low']],
  atMost: [['high', 'high']],
  lessThan: [['high', 'high']],
  between: [['low high', 'low best high']],
  interval: [['low high', 'low best high']]
}

/** What cannot hold together in a claim, as [field, what would be valid]. */
function contradictions(c: Figures): [field: keyof Figures, message: string][] {
  const found: [keyof Figures, string][] = []
  const given = (['low', 'best', 'high'] as const).filter((f) => c[f] !== null)
  const fits = shape[c.bound].some(
    ([required, allowed]) =>
      required.split(' ').every((f) => given.includes(f as 'low')) && given.every((f) => allowed.split(' ').includes(f))
  )
  if (c.vague !== null) {
    if (given[0])
      found.push([given[0], `a vague word ("${c.vague}") stands for a figure, found ${given.join(', ')} too`])
  } else if (!fits) {
    const wanted = shape[c.bound].map(([, allowed]) => allowed.replaceAll(' ', ' and '))
    const odd = given.find((f) => !shape[c.bound].some(([, allowed]) => allowed.split(' ').includes(f)))
    found.push([odd ?? 'bound', `bound ${c.bound} takes ${wanted.join(', or ')}, found ${given.join(', ') || 'none'}`])
  }
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
export const Name = z.looseObject({
  name: text('a name'),
  kind: z.enum(['source', 'population']),
  means: z.string().nullable().default(null).describe('the canonical name; null: `name` is canonical'),
  within: z.string().nullable().default(null).describe('what it is a part of: fighters within members')
})
export type Name = z.infer<typeof Name>

/** One row of places.csv. A place may have several rows, one for each place that it lies within. */
export const Place = z.looseObject({
  place: text('a place'),
  means: z.string().nullable().default(null).describe('the canonical name; null: `place` is canonical'),
  within: z.string().nullable().default(null).describe('a place that it lies within: Hajin within Deir Ezzor')
})
export type Place = z.infer<typeof Place>

/**
 * One row of decisions.csv: what a person decided of two names (or days) of one event. `same`: they are one;
 * `part`: `one` lies within `other`; `apart`: they are not to be set side by side.
 */
export const Decided = z.looseObject({
  event: z.string().nullable().default(null).describe('the event that it holds for; null: figures of no named event'),
  field: z.enum(['place', 'population', 'source', 'from', 'event']),
  one: text('a name'),
  other: text('a name'),
  answer: z.enum(['same', 'part', 'apart']),
  decidedOn: date('the day of the decision')
})
export type Decided = z.infer<typeof Decided>

/**
 * The JSON Schema (draft 2020-12) of a list of claims, for other programs and for language models; without
 * `decision`, which is for a person to take.
 */
export function claimsJsonSchema(): object {
  return z.toJSONSchema(z.array(z.looseObject(stated)), { io: 'input' })
}
