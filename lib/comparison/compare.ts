import type { ColumnTable } from 'arquero'
import { type Claim, Measure } from '../claim.ts'
import { checkNames } from '../tables/options.ts'
import { rowsTable } from '../tables/rowsTable.ts'
import { tableClaims } from '../tables/table.ts'
import { joinBeginnings } from './beginnings.ts'
import { type Caution, cautionsOf } from './cautions.ts'
import { asConvention, type Convention } from './convention.ts'
import { allFigures, type Estimate, type Figure, standing } from './estimates.ts'
import { estimatesOf } from './estimatesOf.ts'
import { type Home, homesOf } from './events.ts'
import { figuresOf } from './figuresOf.ts'
import { type CompareOptions, optionNames } from './options.ts'
import { type Question, questionsOf } from './questions.ts'
import type { Relation } from './relation.ts'
import { relationsOf } from './relations.ts'
import { resolvers } from './resolver.ts'
import type { Scope } from './scope.ts'
import { setApart } from './setApart.ts'
import { within } from './within.ts'
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
 * on an unknown convention, on names that go in a circle, and on a table with a row that is no claim.
 */
export function compare(input: ClaimsInput, options: CompareOptions = {}): Comparison {
  const claims = listOf(input)
  const convention = asConvention(options.convention)
  const places = [...new Set(claims.flatMap(({ place }) => place ?? []))].sort()
  const resolverOf = resolvers(checked(options), places)
  const counted = claims.filter(({ decision }) => decision !== 'struck')
  const [unmeasured, measured] = [counted.filter(isUnmeasured), counted.filter((claim) => !isUnmeasured(claim))]
  const articles = new Map(options.articles?.map((article) => [article.id, article]))
  const context = { articles, homes: homesOf(counted, articles, resolverOf), resolverOf, convention }
  const estimates = estimatesOf(setApart(joinBeginnings(figuresOf(measured, context))))
  const questions = questionsOf(estimates, resolverOf)
  const framing = estimatesOf(figuresOf(framesOf(unmeasured, measured), context))
  const estimateOf = new Map([...estimates, ...framing].flatMap((e) => allFigures(e).map((f) => [f.claim.id, e])))
  const homeOf = (event: string | null) => context.homes.get(`event ${event?.toLowerCase()}`) ?? nowhere
  const saysWithin = within(options.articles ?? [])
  const { relations, unlisted } = relationsOf(questions, { ...options, resolverOf, homeOf, saysWithin, estimateOf })
  const told = { convention: convention.name, unlisted, unmeasured, claims }
  const cautions = cautionsOf(estimates, relations, resolverOf(null), told)
  const events = [...context.homes.values()].flatMap(({ event, place, day }) =>
    event === null ? [] : [{ event, place, day }]
  )
  return {
    questions: questionsTable(questions),
    estimates: estimatesTable(estimates),
    relations: relationsTable(relations),
    cautions: rowsTable(cautions, ['kind', 'question', 'source', 'claims', 'text']),
    convention,
    rows: { figures: estimates.flatMap(allFigures), questions, estimates, relations, cautions, events }
  }
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

const scopeColumns = ({ event, population, measure, unit, place, from, to }: Scope) => ({
  event,
  population,
  measure,
  unit,
  place,
  from,
  to
})
const scopeNames = ['event', 'population', 'measure', 'unit', 'place', 'from', 'to'] as const

function questionsTable(questions: readonly Question[]): ColumnTable {
  const rows = questions.map(({ id, scope, estimates, sources, low, high, verdict, factor, days }) => ({
    question: id,
    ...scopeColumns(scope),
    sources,
    outlets: new Set(estimates.flatMap((e) => e.outlets)).size,
    low,
    high,
    verdict,
    factor,
    firstDay: days?.[0] ?? null,
    lastDay: days?.[1] ?? null
  }))
  return rowsTable(rows, [
    'question',
    ...scopeNames,
    'sources',
    'outlets',
    'low',
    'high',
    'verdict',
    'factor',
    'firstDay',
    'lastDay'
  ])
}

function estimatesTable(estimates: readonly Estimate[]): ColumnTable {
  const rows = estimates.map((e) => ({
    ...e,
    ...scopeColumns(e.scope),
    words: e.words.join(' / '),
    claims: e.figures.map((f) => f.claim.id),
    stands: standing(e).map((f) => f.claim.id),
    superseded: e.superseded.map((f) => f.claim.id)
  }))
  const figures = [
    'low',
    'best',
    'high',
    'bound',
    'stance',
    'words',
    'saidOn',
    'asOf',
    'outlets',
    'claims',
    'stands',
    'superseded',
    'assumes'
  ] as const
  return rowsTable(rows, ['question', ...scopeNames, 'source', ...figures])
}

function relationsTable(relations: readonly Relation[]): ColumnTable {
  const rows = relations.map((r) => ({
    ...r,
    aSource: r.a.source,
    aWords: r.a.words,
    aScope: formatScope(r.a.scope),
    bSource: r.b.source,
    bWords: r.b.words,
    bScope: formatScope(r.b.scope),
    aAsOf: r.a.asOf,
    bAsOf: r.b.asOf,
    claims: [...r.a.claims, ...r.b.claims]
  }))
  const sides = ['aSource', 'aWords', 'aAsOf', 'aScope', 'bSource', 'bWords', 'bAsOf', 'bScope'] as const
  const findings = [
    'factor',
    'shareLow',
    'shareHigh',
    'reasons',
    'reservations',
    'assumes',
    'sentence',
    'claims'
  ] as const
  return rowsTable(rows, ['kind', 'verdict', ...sides, ...findings])
}
