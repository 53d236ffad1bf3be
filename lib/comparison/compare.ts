import type { ColumnTable } from 'arquero'
import { type Claim, Measure } from '../claim.ts'
import { checkNames } from '../tables/options.ts'
import { rowsTable, tableClaims } from '../tables/table.ts'
import { type Caution, cautionsOf } from './cautions.ts'
import { asConvention, type Convention } from './convention.ts'
import { allFigures, type Estimate, type Figure } from './estimates.ts'
import { estimatesOf } from './estimatesOf.ts'
import { type EventOf, type Home, homesOf, eventOf as statedEvent } from './events.ts'
import { figuresOf } from './figuresOf.ts'
import { joinBeginnings, joinEquals } from './joining.ts'
import { type CompareOptions, optionNames } from './options.ts'
import { placesIn, within } from './places.ts'
import { type Question, questionsOf } from './questions.ts'
import type { Relation } from './relation.ts'
import { relationsOf } from './relations.ts'
import { eventNames, misnamed, namesInUse, resolvers } from './resolver.ts'
import { setApart } from './setApart.ts'
import { estimatesTable, questionsTable, relationsTable } from './tables.ts'

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
  checkIds('claims', claims)
  checkIds('articles', options.articles ?? [])
  const convention = asConvention(options.convention)
  const places = placesIn(claims, checked(options).articles)
  const articles = new Map(options.articles?.map((article) => [article.id, article]))
  const events = eventNames(options.decisions)
  const named = (event: string | null) => event && events.canonical(event)
  const eventOf: EventOf = (claim) => named(statedEvent(claim, articles))
  const outletOf = ({ article }: Claim) => articles.get(article)?.publisher || article
  const isDecided = (options.decisions ?? []).length > 0
  const inUse = isDecided ? namesInUse(claims, eventOf, outletOf) : undefined
  const resolverOf = resolvers(options, places, inUse)
  const counted = claims.filter(({ decision }) => decision !== 'struck')
  const [unmeasured, measured] = [counted.filter(isUnmeasured), counted.filter((claim) => !isUnmeasured(claim))]
  const context = { articles, homes: homesOf(counted, eventOf, resolverOf), eventOf, resolverOf, convention }
  const homeOf = (event: string | null) => context.homes.get(`event ${event?.toLowerCase()}`) ?? nowhere
  const estimates = estimatesOf(
    setApart(joinEquals(joinBeginnings(figuresOf(measured, context)), { resolverOf, homeOf }))
  )
  const questions = questionsOf(estimates, resolverOf)
  const framing = estimatesOf(figuresOf(framesOf(unmeasured, measured), context))
  const parts = counted.flatMap(({ id, partOf }) => (partOf === null ? [] : [id, partOf]))
  const estimateOf = estimatesOfClaims(new Set(parts), [...estimates, ...framing])
  const saysWithin = within((options.articles ?? []).map((one) => ({ ...one, event: named(one.event ?? null) })))
  const { relations, unlisted } = relationsOf(questions, { ...options, resolverOf, homeOf, saysWithin, estimateOf })
  const stated = [
    ...new Set(claims.flatMap((claim) => [statedEvent(claim, articles) ?? [], eventOf(claim) ?? []].flat()))
  ]
  const decided = (options.decisions ?? []).map((row) => ({ ...row, event: named(row.event) }))
  const told = {
    convention: convention.name,
    unlisted,
    unmeasured,
    claims,
    misnamed: inUse ? misnamed(decided, inUse, resolvers({ ...options, decisions: [] })(null), stated) : []
  }
  const cautions = cautionsOf(estimates, relations, resolverOf(null), told)
  const homes = [...context.homes.values()]
  const rows = {
    ...{ figures: estimates.flatMap(allFigures), questions, estimates, relations, cautions },
    events: homes.flatMap(({ event, place, day }) => (event === null ? [] : [{ event, place, day }]))
  }
  return withTables(rows, convention)
}

/** Each table is made when it is first asked for: who draws needs the rows alone. */
export function withTables(rows: Comparison['rows'], convention: Convention): Comparison {
  const table = (make: () => ColumnTable) => {
    let made: ColumnTable | undefined
    return { enumerable: true, get: () => (made ??= make()) }
  }
  const tables = {
    questions: table(() => questionsTable(rows.questions)),
    estimates: table(() => estimatesTable(rows.estimates)),
    relations: table(() => relationsTable(rows.relations)),
    cautions: table(() => rowsTable(rows.cautions, ['kind', 'question', 'source', 'claims', 'text']))
  }
  return Object.defineProperties({ convention, rows }, tables) as Comparison
}

/** The estimate that each of some claims is in. */
function estimatesOfClaims(ids: ReadonlySet<string>, estimates: readonly Estimate[]): Map<string, Estimate> {
  const found = new Map<string, Estimate>()
  for (const estimate of ids.size === 0 ? [] : estimates)
    for (const { claim } of allFigures(estimate)) if (ids.has(claim.id)) found.set(claim.id, estimate)
  return found
}

const nowhere = { place: null, day: null }

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
function checked(options: CompareOptions): CompareOptions {
  // A folder's tables come as they are, its claims among them
  checkNames('option', options, [...optionNames, 'claims'])
  for (const name of ['articles', 'names', 'places', 'decisions'] as const) {
    const value: unknown = options[name]
    if (value !== undefined && !Array.isArray(value)) throw new Error(`invalid ${name}: pass a list of rows`)
  }
  const { within = {}, limit = 0 } = options
  if (typeof within !== 'object' || within === null) {
    throw new Error(`invalid within: ${String(within)} (days by measure, such as { present: 92 })`)
  }
  checkNames('measure', within, Measure.options)
  for (const [name, value] of Object.entries({ ...within, limit })) {
    if (!(typeof value === 'number' && value >= 0))
      throw new Error(`invalid ${name}: ${String(value)} (a number from 0 up)`)
  }
  return options
}
