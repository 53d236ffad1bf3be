import type { ColumnTable } from 'arquero'
import { columnsTable } from '../tables/rowsTable.ts'
import type { Caution } from './cautions.ts'
import { type Estimate, standing } from './estimates.ts'
import type { Question } from './questions.ts'
import type { Relation } from './relation.ts'
import type { Scope } from './scope.ts'
import { formatScope } from './wording.ts'

const scope = {
  event: ({ scope }: { scope: Scope }) => scope.event,
  population: ({ scope }: { scope: Scope }) => scope.population,
  measure: ({ scope }: { scope: Scope }) => scope.measure,
  unit: ({ scope }: { scope: Scope }) => scope.unit,
  place: ({ scope }: { scope: Scope }) => scope.place,
  from: ({ scope }: { scope: Scope }) => scope.from,
  to: ({ scope }: { scope: Scope }) => scope.to
}
const idsOf = (figures: Estimate['figures']) => figures.map(({ claim }) => claim.id)

export const questionsTable = (questions: readonly Question[]): ColumnTable =>
  columnsTable(questions, {
    question: ({ id }) => id,
    ...scope,
    sources: ({ sources }) => sources,
    outlets: ({ estimates }) => new Set(estimates.flatMap((e) => e.outlets)).size,
    low: ({ low }) => low,
    high: ({ high }) => high,
    verdict: ({ verdict }) => verdict,
    factor: ({ factor }) => factor,
    firstDay: ({ days }) => days?.[0],
    lastDay: ({ days }) => days?.[1]
  })

export const estimatesTable = (estimates: readonly Estimate[]): ColumnTable =>
  columnsTable(estimates, {
    question: ({ question }) => question,
    ...scope,
    source: ({ source }) => source,
    low: ({ low }) => low,
    best: ({ best }) => best,
    high: ({ high }) => high,
    bound: ({ bound }) => bound,
    stance: ({ stance }) => stance,
    words: ({ words }) => words.join(' / '),
    saidOn: ({ saidOn }) => saidOn,
    asOf: ({ asOf }) => asOf,
    outlets: ({ outlets }) => outlets,
    claims: ({ figures }) => idsOf(figures),
    stands: (estimate) => idsOf(standing(estimate)),
    superseded: ({ superseded }) => idsOf(superseded),
    assumes: ({ assumes }) => assumes
  })

export const relationsTable = (relations: readonly Relation[]): ColumnTable =>
  columnsTable(relations, {
    kind: ({ kind }) => kind,
    verdict: ({ verdict }) => verdict,
    aSource: ({ a }) => a.source,
    aWords: ({ a }) => a.words,
    aAsOf: ({ a }) => a.asOf,
    aScope: ({ a }) => formatScope(a.scope),
    bSource: ({ b }) => b.source,
    bWords: ({ b }) => b.words,
    bAsOf: ({ b }) => b.asOf,
    bScope: ({ b }) => formatScope(b.scope),
    factor: ({ factor }) => factor,
    shareLow: ({ shareLow }) => shareLow,
    shareHigh: ({ shareHigh }) => shareHigh,
    reasons: ({ reasons }) => reasons,
    reservations: ({ reservations }) => reservations,
    assumes: ({ assumes }) => assumes,
    sentence: ({ sentence }) => sentence,
    claims: ({ a, b }) => [...a.claims, ...b.claims]
  })

export const cautionsTable = (cautions: readonly Caution[]): ColumnTable =>
  columnsTable(cautions, {
    kind: ({ kind }) => kind,
    question: ({ question }) => question,
    source: ({ source }) => source,
    claims: ({ claims }) => claims,
    text: ({ text }) => text
  })
