import type { ColumnTable } from 'arquero'
import { type Claim, Measure } from '../claim.ts'
import type { Words } from '../schema.ts'
import { checkOptions } from '../tables/options.ts'
import { rowsTable, tableClaims } from '../tables/table.ts'
import { type Caution, cautionsOf } from './cautions.ts'
import { type Convention, conventions } from './convention.ts'
import { allFigures, type Estimate, type Figure, standing } from './estimates.ts'
import { estimatesOf } from './estimatesOf.ts'
import { type EventOf, type Home, homesOf, eventOf as statedEvent } from './events.ts'
import { figuresOf } from './figuresOf.ts'
import { joinBeginnings, joinEquals } from './joining.ts'
import { type CompareOptions, optionTypes } from './options.ts'
import { linesOf, placesIn, textsOf, within } from './places.ts'
import { type Question, questionsOf } from './questions.ts'
import type { Relation } from './relation.ts'
import { relationsOf } from './relations.ts'
import { eventNames, resolvers, unknownNames } from './resolver.ts'
import { setApart } from './setApart.ts'
import { formatScope } from './wording.ts'

/** What the claims say together, as arquero tables; the same as typed rows under `rows`. */
export interface Comparison {
  /** One row per question: its scope, sources, outlets, low, high, verdict, factor, and the days of its figures. */
  questions: ColumnTable
  /** One row per question and source: what stands (envelope, words), outlets, the ids of its history, what is superseded and assumed. */
  estimates: ColumnTable
  /** One row per related pair: kind, verdict, factor, shares, reasons, reservations, what is assumed, sentence. */
  relations: ColumnTable
  /** What to look at twice: kind, question, source, claims, text. */
  cautions: ColumnTable
  convention: Convention
  rows: {
    figures: Figure[]
    questions: Question[]
    estimates: Estimate[]
    relations: Relation[]
    cautions: Caution[]
    /** The named events with the place and the day that most of their figures state; for display. */
    events: (Pick<Home, 'place' | 'day'> & { event: string })[]
  }
}

/** Claims as a list, or as an arquero table of them. */
export type ClaimsInput = readonly Claim[] | ColumnTable

/**
 * Works out which claims may be compared at all, and how those that may stand to each other. Claims on one
 * question (event, population, measure, unit, place and, for what grows, since when) share a summary: the envelope
 * of their sources, never an average. What a figure did not state it takes from its event, or its article, and
 * `assumes` says so. A claim that a person struck takes no part, nor does a figure that was read without its measure
 * ("90 days", "118 people"), which may stand beside anything, until a person has set it. Throws on unknown options,
 * on an unknown convention, on names that go in a circle, on a table with a row that is no claim, and on
 * two claims or two articles of one id.
 */
export function compare(input: ClaimsInput, options: CompareOptions = {}): Comparison {
  const claims = listOf(input)
  check(options)
  checkIds('claims', claims)
  checkIds('articles', options.articles ?? [])
  const convention = conventions[options.convention ?? 'acled']
  const places = placesIn(claims, options.articles)
  const articles = new Map(options.articles?.map((article) => [article.id, article]))
  const events = eventNames(options.decisions)
  const named = (event: string | null) => event && events.canonical(event)
  const eventOf: EventOf = (claim) => named(statedEvent(claim, articles))
  const outletOf = ({ article }: Claim) => articles.get(article)?.publisher || article
  const unknown = unknownNames(options, claims, eventOf, outletOf)
  const decisions = options.decisions?.filter((_, i) => unknown[i]?.length === 0) ?? []
  const resolverOf = resolvers({ ...options, decisions }, places)
  const counted = claims.filter(({ decision }) => decision !== 'struck')
  const [unmeasured, measured] = [counted.filter(isUnmeasured), counted.filter((claim) => !isUnmeasured(claim))]
  const texts = textsOf((options.articles ?? []).map((one) => ({ ...one, event: named(one.event ?? null) })))
  const saysWithin = within(texts)
  const homes = homesOf(counted, eventOf, resolverOf, saysWithin)
  const context = { articles, homes, eventOf, resolverOf, convention }
  const lineOf = linesOf((event) => homes.get(`event ${event?.toLowerCase()}`)?.place ?? null, saysWithin, texts)
  const estimates = estimatesOf(
    setApart(
      joinEquals(joinBeginnings(figuresOf(measured, context)), {
        resolverOf,
        lineOf,
        saysWithin
      })
    )
  )
  const questions = questionsOf(estimates, resolverOf)
  const framing = estimatesOf(figuresOf(framesOf(unmeasured, measured), context))
  const estimateOf = new Map(
    [...estimates, ...framing].flatMap((one) => allFigures(one).map(({ claim }) => [claim.id, one] as const))
  )
  const { relations, unlisted } = relationsOf(questions, {
    ...options,
    resolverOf,
    lineOf,
    saysWithin,
    estimateOf
  })
  const idle = (options.decisions ?? []).map((decision, i) => ({ decision, unknown: unknown[i] ?? [] }))
  const told = { convention: convention.name, unlisted, unmeasured, claims, idle }
  const cautions = cautionsOf(estimates, relations, told)
  const rows = {
    ...{ figures: estimates.flatMap(allFigures), questions, estimates, relations, cautions },
    events: [...homes.values()].flatMap(({ event, place, day }) => (event === null ? [] : [{ event, place, day }]))
  }
  return withTables(rows, convention)
}

/** Each table is made when it is asked for: who draws needs the rows alone. */
export const withTables = (rows: Comparison['rows'], convention: Convention): Comparison => ({
  convention,
  rows,
  get questions() {
    return questionsTable(rows.questions)
  },
  get estimates() {
    return estimatesTable(rows.estimates)
  },
  get relations() {
    return relationsTable(rows.relations)
  },
  get cautions() {
    return rowsTable(rows.cautions, ['kind', 'question', 'source', 'claims', 'text'])
  }
})

function listOf(input: ClaimsInput): readonly Claim[] {
  const isTable = typeof input === 'object' && input !== null && 'columnNames' in input
  const claims = isTable ? tableClaims(input) : input
  if (!Array.isArray(claims) || claims.some((claim) => typeof claim?.population !== 'string')) {
    throw new Error(
      'invalid claims: pass a list of claims, as parseClaims, loadClaims or readClaims return it, or an arquero table of them'
    )
  }
  return claims as readonly Claim[]
}

/** Of two rows of one id only one would be found again. */
function checkIds(what: string, rows: readonly { id: string }[]) {
  const ids = new Map<string, number>()
  for (const [i, { id }] of rows.entries()) {
    const first = ids.get(id)
    if (first !== undefined)
      throw new Error(`invalid ${what}: "${id}" is the id of rows ${first + 1} and ${i + 1}; give each its own`)
    ids.set(id, i)
  }
}

/** Read from a text, which did not tell what happened; nobody has said it since. "90 days" may be right, and of anything. */
export const isUnmeasured = ({ measure, inferred }: Pick<Claim, 'measure' | 'inferred'>) =>
  measure === 'other' && inferred.includes('measure')

/** "Of 40 miners, 12": what has no measure and is the whole of something that has. */
function framesOf(unmeasured: readonly Claim[], measured: readonly Claim[]): Claim[] {
  const wholes = new Set(measured.map(({ partOf }) => partOf))
  return unmeasured.filter(({ id }) => wholes.has(id))
}

/** What is misspelled, or no list where one is wanted, would be passed over in silence. */
function check(options: CompareOptions) {
  // A folder's tables come as they are, its claims among them
  checkOptions(options, { ...optionTypes, claims: 'a list of rows' })
  const counts = Object.fromEntries(Measure.options.map((measure) => [measure, 'a number from 0 up'] as const))
  checkOptions(options.within ?? {}, counts)
}

const columns = <Names extends string>(names: Names) => names.split(' ') as Words<Names>[]
const idsOf = (figures: Estimate['figures']) => figures.map(({ claim }) => claim.id)

function questionsTable(questions: readonly Question[]): ColumnTable {
  const rows = questions.map(({ id, scope, estimates, days, ...own }) => ({
    ...{ ...own, ...scope, question: id, firstDay: days?.[0], lastDay: days?.[1] },
    outlets: new Set(estimates.flatMap((e) => e.outlets)).size
  }))
  const scoped = columns('question event population measure unit place from to')
  return rowsTable(rows, [...scoped, ...columns('sources outlets low high verdict factor firstDay lastDay')])
}

function estimatesTable(estimates: readonly Estimate[]): ColumnTable {
  const rows = estimates.map((estimate) => ({
    ...{ ...estimate, ...estimate.scope, words: estimate.words.join(' / ') },
    claims: idsOf(estimate.figures),
    stands: idsOf(standing(estimate)),
    superseded: idsOf(estimate.superseded)
  }))
  const scoped = columns('question event population measure unit place from to source')
  const figures = columns('low best high bound stance words saidOn asOf outlets claims stands superseded assumes')
  return rowsTable(rows, [...scoped, ...figures])
}

function relationsTable(relations: readonly Relation[]): ColumnTable {
  const rows = relations.map(({ a, b, ...relation }) => ({
    ...{ ...relation, claims: [...a.claims, ...b.claims] },
    ...{ aSource: a.source, aWords: a.words, aAsOf: a.asOf, aScope: formatScope(a.scope) },
    ...{ bSource: b.source, bWords: b.words, bAsOf: b.asOf, bScope: formatScope(b.scope) }
  }))
  const sides = columns('kind verdict aSource aWords aAsOf aScope bSource bWords bAsOf bScope')
  const found = columns('factor shareLow shareHigh reasons reservations assumes sentence claims')
  return rowsTable(rows, [...sides, ...found])
}
