import type { Claim, Measure } from '../claim.ts'
import { apartPairs } from './apart.ts'
import type { Estimate } from './estimates.ts'
import { explain } from './explain.ts'
import { pairKey } from './names.ts'
import { partsOf } from './parts.ts'
import { type ProposalContext, proposalsOf } from './proposals.ts'
import { inIdOrder, judge, type Question } from './questions.ts'
import type { Draft, Kind, Relation, Verdict } from './relation.ts'
import type { Resolver } from './resolver.ts'
import { rivals } from './rivals.ts'
import type { PairVerdict } from './verdict.ts'
import { wholesOf } from './wholes.ts'
import { partsByWords } from './words.ts'

/** How many days apart two stocks may be. */
const near: Partial<Record<Measure, number>> = { present: 92, missing: 1, displaced: 1 }

export interface RelationOptions extends Omit<ProposalContext, 'isRelated'> {
  within?: Partial<Record<Measure, number>>
  limit?: number
  /** The estimate that each claim is in, those of no known measure too. */
  estimateOf: ReadonlyMap<Claim['id'], Estimate>
}

/**
 * All related pairs: rivals on one question; parts and their wholes, by the text's words and by the tables; what a
 * person has to decide; and the pairs that look alike but are not comparable. Of each kind at most `limit` are
 * listed: `unlisted` counts the rest. Writes into each question its verdict.
 */
export function relationsOf(
  asked: readonly Question[],
  { within = {}, limit = 500, resolverOf, homeOf, saysWithin, estimateOf }: RelationOptions
): { relations: Relation[]; unlisted: number } {
  // No order of rows decides which of two that weigh the same comes first
  const questions = inIdOrder(asked)
  const days = (measure: Measure) => within[measure] ?? near[measure] ?? 0
  const drafts: Draft[] = []
  let unlisted = 0
  for (const question of questions) {
    const pairs = pairsOf(inIdOrder(question.estimates))
    unlisted += pairs.left
    for (const draft of rivalsOn(question, pairs.listed, days, resolverOf)) drafts.push(draft)
  }
  const related = new Set<string>()
  const isRelated = (a: Question, b: Question) => related.has(pairKey(a.id, b.id))
  const byId = new Map(questions.map((question) => [question.id, question]))
  const worded = partsByWords(estimateOf, byId, days)
  for (const draft of worded.relations) drafts.push(draft)
  for (const pair of [...worded.pairs, ...wholesOf(questions, resolverOf)]) {
    if (isRelated(pair.part, pair.whole)) continue
    related.add(pairKey(pair.part.id, pair.whole.id))
    for (const draft of partsOf(pair, days(pair.part.scope.measure))) drafts.push(draft)
  }
  for (const [a, b, proposed] of proposalsOf(questions, { isRelated, resolverOf, homeOf, saysWithin })) {
    related.add(pairKey(a.id, b.id))
    drafts.push(...proposed)
  }
  const apart = apartPairs(asked, isRelated, resolverOf, limit)
  const kept = kinds.flatMap((kind) => {
    const own = drafts.filter((draft) => draft.kind === kind).sort(byWeight)
    unlisted += Math.max(0, own.length - limit)
    return own.slice(0, limit)
  })
  const relations = [...kept, ...apart.relations].sort(byWeight).map(listed)
  return { relations, unlisted: unlisted + apart.unlisted }
}

function listed(draft: Draft): Relation {
  const told = { ...draft, a: draft.a(), b: draft.b() }
  return { ...told, sentence: explain(told) }
}

/** Of very many sources the pairs of those with the lowest and the highest figures: the gravest are among them. */
const mostSources = 64

function pairsOf(estimates: readonly Estimate[]): { listed: [Estimate, Estimate][]; left: number } {
  const chosen = estimates.length <= mostSources ? estimates : extremes(estimates)
  const listed = chosen.flatMap((x, i) => chosen.slice(i + 1).map((y): [Estimate, Estimate] => [x, y]))
  return { listed, left: (estimates.length * (estimates.length - 1)) / 2 - listed.length }
}

function extremes(estimates: readonly Estimate[]): Estimate[] {
  const byEnd = (end: 'low' | 'high', sign: number) =>
    [...estimates].sort(
      (a, b) => sign * ((a[end] ?? sign * Infinity) - (b[end] ?? sign * Infinity)) || (a.id < b.id ? -1 : 1)
    )
  const denials = estimates.filter(({ stance }) => stance === 'denies')
  const half = mostSources / 2
  return [
    ...new Set([...byEnd('high', 1).slice(0, half), ...byEnd('low', -1).slice(0, half), ...denials.slice(0, half)])
  ]
}

function rivalsOn(
  question: Question,
  pairs: readonly [Estimate, Estimate][],
  days: (measure: Measure) => number,
  resolverOf: (event: string | null) => Resolver
): Draft[] {
  const { measure, event } = question.scope
  const names = resolverOf(event)
  const drafts = pairs.flatMap(([x, y]) => rivals(x, y, names, days(measure)) ?? [])
  judge(
    question,
    drafts
      .filter(({ kind }) => kind !== 'not comparable')
      .map(({ verdict, factor }) => ({ verdict: verdict as PairVerdict, factor }))
  )
  return drafts
}

const kinds: readonly Kind[] = ['rivals', 'grew', 'part of', 'proposed', 'not comparable']
const verdicts: readonly Verdict[] = [
  'denied',
  'impossible',
  'disagree',
  'open',
  'overlap',
  'agree',
  'grew',
  'share',
  'exceeds'
]

/** What matters most first; pairs that weigh the same stay in the order of their questions and sources. */
const byWeight = (x: Draft, y: Draft) =>
  kinds.indexOf(x.kind) - kinds.indexOf(y.kind) ||
  verdicts.indexOf(x.verdict) - verdicts.indexOf(y.verdict) ||
  (y.factor ?? 0) - (x.factor ?? 0)
