import type { ColumnTable } from 'arquero'
import type { Claim } from '../claim.ts'
import { rowsTable } from '../tables/rowsTable.ts'
import { type Caution, cautionsOf } from './cautions.ts'
import { asConvention, type Convention } from './convention.ts'
import { allFigures, type Estimate, estimatesOf, type Figure, figuresOf } from './estimates.ts'
import { explain } from './explain.ts'
import type { CompareOptions } from './options.ts'
import { type Question, questionsOf } from './questions.ts'
import { relationsOf } from './relations.ts'
import type { Relation } from './rivals.ts'
import { resolver, type Scope } from './scope.ts'
import { formatScope } from './wording.ts'

/** What the claims say together, as arquero tables; the same as typed rows under `rows`. */
export interface Comparison {
  /** One row per question: population, measure, unit, place, from, to, sources, outlets, low, high, verdict, factor. */
  questions: ColumnTable
  /** One row per question and source: its envelope, words, outlets, claims, and the ids superseded. */
  estimates: ColumnTable
  /** One row per related pair: kind, verdict, factor, shareLow, shareHigh, reasons, reservations, sentence. */
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
  }
}

/**
 * Works out which claims may be compared at all, and how those that may stand to each other. Claims on one
 * question (population, measure, unit, place and period) share a summary: the envelope of their sources,
 * never an average. A claim that a person struck takes no part, nor does a figure that was read without its measure
 * ("90 days", "118 people"), which may stand beside anything, until a person has edited it. Throws on an unknown convention and on names that go in a circle.
 */
export function compare(claims: readonly Claim[], options: CompareOptions = {}): Comparison {
  if (!Array.isArray(claims) || claims.some((claim) => typeof claim?.population !== 'string')) {
    throw new Error('invalid claims: pass a list of claims, as parseClaims, loadClaims or readClaims return it')
  }
  const convention = asConvention(options.convention)
  const names = resolver(options)
  const standing = (claims as readonly Claim[]).filter(({ decision }) => decision !== 'struck')
  const unmeasured = standing.filter(isUnmeasured)
  const measured = standing.filter((claim) => !isUnmeasured(claim))
  const read = figuresOf(measured, options.articles ?? [], names, convention)
  const estimates = estimatesOf(read)
  const questions = questionsOf(estimates, names)
  const { relations, unlisted } = relationsOf(questions, names, options)
  const cautions = cautionsOf(estimates, relations, names, {
    convention: convention.name,
    unlisted,
    unmeasured
  })
  const figures = estimates.flatMap(allFigures)
  return {
    questions: questionsTable(questions),
    estimates: estimatesTable(estimates),
    relations: relationsTable(relations),
    cautions: rowsTable(cautions, ['kind', 'question', 'source', 'claims', 'text']),
    convention,
    rows: { figures, questions, estimates, relations, cautions }
  }
}

/** Read from a text, which did not tell what happened; nobody has said it since. "90 days" may be right, and of anything. */
const isUnmeasured = ({ measure, inferred }: Claim) => measure === 'other' && inferred.includes('measure')

const scopeColumns = ({ population, measure, unit, place, from, to }: Scope) => ({
  population,
  measure,
  unit,
  place,
  from,
  to
})
const scopeNames = ['population', 'measure', 'unit', 'place', 'from', 'to'] as const

function questionsTable(questions: readonly Question[]): ColumnTable {
  const rows = questions.map(({ id, scope, estimates, sources, low, high, verdict, factor }) => ({
    question: id,
    ...scopeColumns(scope),
    sources,
    outlets: new Set(estimates.flatMap((e) => e.outlets)).size,
    low,
    high,
    verdict,
    factor
  }))
  return rowsTable(rows, ['question', ...scopeNames, 'sources', 'outlets', 'low', 'high', 'verdict', 'factor'])
}

function estimatesTable(estimates: readonly Estimate[]): ColumnTable {
  const rows = estimates.map((e) => ({
    ...e,
    ...scopeColumns(e.scope),
    words: e.words.join(' / '),
    claims: e.figures.map((f) => f.claim.id),
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
    'outlets',
    'claims',
    'superseded'
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
    claims: [...r.a.claims, ...r.b.claims],
    sentence: explain(r)
  }))
  const sides = ['aSource', 'aWords', 'aScope', 'bSource', 'bWords', 'bScope'] as const
  const findings = ['factor', 'shareLow', 'shareHigh', 'reasons', 'reservations', 'sentence', 'claims'] as const
  return rowsTable(rows, ['kind', 'verdict', ...sides, ...findings])
}
