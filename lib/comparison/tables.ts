import type { ColumnTable } from 'arquero'
import { rowsTable } from '../tables/table.ts'
import { type Estimate, standing } from './estimates.ts'
import type { Question } from './questions.ts'
import type { Relation } from './relation.ts'
import { formatScope } from './wording.ts'

type Words<Names extends string> = Names extends `${infer Name} ${infer Rest}` ? Name | Words<Rest> : Names
const columns = <Names extends string>(names: Names) => names.split(' ') as Words<Names>[]
const idsOf = (figures: Estimate['figures']) => figures.map(({ claim }) => claim.id)

export function questionsTable(questions: readonly Question[]): ColumnTable {
  const rows = questions.map(({ id, scope, estimates, days, ...own }) => ({
    ...{ ...own, ...scope, question: id, firstDay: days?.[0], lastDay: days?.[1] },
    outlets: new Set(estimates.flatMap((e) => e.outlets)).size
  }))
  const scoped = columns('question event population measure unit place from to')
  return rowsTable(rows, [...scoped, ...columns('sources outlets low high verdict factor firstDay lastDay')])
}

export function estimatesTable(estimates: readonly Estimate[]): ColumnTable {
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

export function relationsTable(relations: readonly Relation[]): ColumnTable {
  const rows = relations.map(({ a, b, ...relation }) => ({
    ...{ ...relation, claims: [...a.claims, ...b.claims] },
    ...{ aSource: a.source, aWords: a.words, aAsOf: a.asOf, aScope: formatScope(a.scope) },
    ...{ bSource: b.source, bWords: b.words, bAsOf: b.asOf, bScope: formatScope(b.scope) }
  }))
  const sides = columns('kind verdict aSource aWords aAsOf aScope bSource bWords bAsOf bScope')
  const found = columns('factor shareLow shareHigh reasons reservations assumes sentence claims')
  return rowsTable(rows, [...sides, ...found])
}
