import type { Claim, Measure } from '../claim.ts'
import { inFew } from '../tables/inputError.ts'
import { type DayOf, type Estimate, isOneVoice, type Scope, standing, wordsOf } from './estimates.ts'
import { partsByWords, partsOf, wholesOf } from './parts.ts'
import { grows, near } from './period.ts'
import { type ProposalContext, proposalsOf } from './proposals.ts'
import { inIdOrder, mostTelling, type Question } from './questions.ts'
import {
  assumed,
  type Decide,
  type Draft,
  explain,
  type Kind,
  notComparable,
  onDays,
  type Relation,
  restsOn,
  type Side,
  sideOf,
  unstated
} from './relation.ts'
import type { Resolver } from './resolver.ts'
import { reasonsOf, relateScopes, type ScopeRelation } from './scope.ts'
import { type Found, graver, isVagueMatch, lastDay, type PairVerdict, verdictOf, weightOf } from './verdict.ts'
import { formatDate, phrases } from './wording.ts'

export interface RelationOptions extends Omit<ProposalContext, 'isRelated' | 'leave'> {
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
  { within = {}, limit = 500, estimateOf, ...context }: RelationOptions
): { relations: Relation[]; unlisted: number } {
  // No order of rows decides which of two that weigh the same comes first
  const questions = inIdOrder(asked)
  const { resolverOf } = context
  const days = (measure: Measure) => within[measure] ?? near[measure] ?? 0
  const { add, leave, end } = shortlist(limit)
  for (const question of questions) judge(question, days(question.scope.measure), { resolverOf, add, leave })
  const related = new Map<Question, Set<Question>>()
  const isRelated = (a: Question, b: Question) => related.get(a)?.has(b) === true || related.get(b)?.has(a) === true
  const relate = (a: Question, b: Question) => related.set(a, (related.get(a) ?? new Set()).add(b))
  const worded = partsByWords(estimateOf, new Map(questions.map((question) => [question.id, question])), days)
  for (const draft of worded.relations) add(draft)
  for (const pair of [...worded.pairs, ...wholesOf(questions, resolverOf)]) {
    if (isRelated(pair.part, pair.whole)) continue
    relate(pair.part, pair.whole)
    for (const draft of partsOf(pair, worded.settled, days(pair.part.scope.measure), leave)) add(draft)
  }
  for (const [a, b, proposed] of proposalsOf(questions, { ...context, isRelated, leave })) {
    relate(a, b)
    for (const draft of proposed) add(draft)
  }
  const apart = apartPairs(asked, isRelated, resolverOf, limit)
  for (const draft of apart.relations) add(draft)
  leave(apart.unlisted)
  return end()
}

type Judging = Pick<ProposalContext, 'resolverOf'> & Omit<ReturnType<typeof shortlist>, 'end'>

/** Each pair of a question's sources; the gravest of their verdicts is the question's own. */
function judge(question: Question, within: number, { resolverOf, add, leave }: Judging) {
  const { estimates, scope } = question
  if (estimates.length < 2) return
  const names = resolverOf(scope.event)
  const chosen = mostTelling(estimates)
  leave((estimates.length * (estimates.length - 1)) / 2 - (chosen.length * (chosen.length - 1)) / 2)
  for (const [i, x] of chosen.entries()) {
    for (let j = i + 1; j < chosen.length; j++) {
      const draft = rivals(x, chosen[j] as Estimate, names, within)
      if (draft === null) continue
      add(draft)
      if (draft.kind === 'not comparable') continue
      const found = { verdict: draft.verdict as PairVerdict, factor: draft.factor }
      const before = question.verdict
      if (before === 'one source' || graver(found, { verdict: before, factor: null }) < 0)
        question.verdict = found.verdict
      if (found.factor !== null) question.factor = Math.max(question.factor ?? 0, found.factor)
    }
  }
}

/** Two sources on one question; null where they do not bear on each other. */
function rivals(x: Estimate, y: Estimate, names: Resolver, within: number): Draft | null {
  const found = verdictOf(x, y, within)
  if (found) return related(x, y, found, names)
  return x.stance === 'asserts' && y.stance === 'asserts' && !isOneVoice(x, y) ? ofOtherDays(x, y) : null
}

/** Two stocks too far apart in time, or counts over different stretches: no verdict follows, and why. */
const ofOtherDays = (x: Estimate, y: Estimate) =>
  notComparable(() => {
    const [one, other] = [lastDay(x), lastDay(y)]
    const told = ({ asOf }: DayOf) => (asOf === null ? 'not stated' : formatDate(asOf))
    return { reasons: [`days: ${told(one)} / ${told(other)}`], a: sideOf(x, one), b: sideOf(y, other) }
  })

function related(x: Estimate, y: Estimate, found: Found, names: Resolver): Draft {
  const { verdict, factor } = found
  const rest = () => {
    const [a, b, one, other] = isYFirst(x, found) ? [y, x, found.y, found.x] : [x, y, found.x, found.y]
    const readings = verdict === 'open' || verdict === 'denied' ? [] : restsOn(one, other)
    // What follows rests on that a total does not fall, or that a stock moves slowly
    const days = verdict === 'grew' || isVagueMatch(one, other) ? [] : onDays(one, other)
    const later = [...lastSaid(a, one), ...lastSaid(b, other)]
    return {
      reservations: [...unstated(x), ...kinship(x, y, names), ...days, ...later, ...readings],
      assumes: [...assumed(one, other), ...(verdict === 'open' ? [] : asOneDay(one, other)), ...asOneBeginning(x)],
      decide: asOneSource(a, b, names),
      a: sideOf(a, one),
      b: sideOf(b, other)
    }
  }
  return { kind: verdict === 'grew' ? 'grew' : 'rivals', verdict, factor, rest }
}

/** The higher first, or the later, or what is denied. */
function isYFirst(x: Estimate, { verdict, x: one, y: other }: Found): boolean {
  if (verdict === 'denied') return x.stance === 'denies' || one.high === 0
  if (verdict === 'grew') return (other.days?.last ?? 0) > (one.days?.last ?? 0)
  return verdict === 'disagree' && (other.low ?? 0) > (one.high ?? 0)
}

/** "In March" is taken for any day in it, so that a figure of 5 March is as of the same. */
function asOneDay(one: DayOf, other: DayOf): string[] {
  if (!isVagueMatch(one, other)) return []
  const [a, b] = [one, other].map(({ asOf }) => formatDate(asOf ?? '')) as [string, string]
  return [a === b ? `that both are as of one day, ${a}` : `that ${a} and ${b} are one day`]
}

const asOneBeginning = ({ scope: { measure, from } }: Estimate) =>
  grows(measure) && from === null ? ['that both count from one beginning, which none states'] : []

/** "What stands last": of a history the pair may be an earlier day. */
function lastSaid(estimate: Estimate, day: DayOf): string[] {
  const last = lastDay(estimate)
  if (last === day || wordsOf(last.figures).join() === wordsOf(day.figures).join()) return []
  return [`${estimate.source} has said ${sideOf(estimate, last).words} since`]
}

/** The inspector general of a ministry is no voice independent of it. */
function kinship(x: Estimate, y: Estimate, { source }: Resolver): string[] {
  const relation = source.relate(x.source, y.source)
  if (relation === 'inside') return [`${x.source} is part of ${y.source}`]
  return relation === 'contains' ? [`${y.source} is part of ${x.source}`] : []
}

/** "union" beside "rail union", "Dorval" beside "Jean Dorval": perhaps one source, which only a person can tell. */
function asOneSource({ source: a, scope: { event } }: Estimate, { source: b }: Estimate, names: Resolver): Decide[] {
  const [one, other] = a.length > b.length ? [a, b] : [b, a]
  // "officials (Gazette)" are whoever they were in that article
  const isMore = one.toLowerCase().endsWith(` ${other.toLowerCase()}`) && !other.endsWith(')')
  const isOpen = names.source.relate(one, other) === 'differs' && !names.isApart('source', one, other)
  return isMore && isOpen ? [{ event, field: 'source', one, other }] : []
}

const bare = { shareLow: null, shareHigh: null, reasons: [], reservations: [], assumes: [], decide: [] }

function listed({ rest, ...draft }: Draft): Relation {
  const told = { ...bare, ...draft, ...rest() }
  return { ...told, sentence: explain(told) }
}

const kinds: readonly Kind[] = ['rivals', 'grew', 'part of', 'proposed', 'not comparable']
const gravity = 'denied impossible disagree open overlap agree grew share exceeds'.split(' ')
const rankOf = ({ verdict }: Draft) => Math.max(0, gravity.indexOf(verdict))

/** What matters most first; pairs that weigh the same stay in the order of their questions and sources. */
const byWeight = (x: Draft, y: Draft) => rankOf(x) - rankOf(y) || weightOf(y) - weightOf(x)

/** Drafts as they come, of each kind the `limit` that weigh most; how many were left out. */
function shortlist(limit: number) {
  const kept = new Map(kinds.map((kind) => [kind, [] as Draft[]]))
  let unlisted = 0
  const cut = (own: Draft[]) => {
    own.sort(byWeight)
    unlisted += Math.max(0, own.length - limit)
    own.length = Math.min(own.length, limit)
  }
  return {
    add(draft: Draft) {
      const own = kept.get(draft.kind) as Draft[]
      if (own.push(draft) > 2 * limit + 1000) cut(own)
    },
    leave(n: number) {
      unlisted += n
    },
    end() {
      for (const own of kept.values()) cut(own)
      return { relations: [...kept.values()].flat().map(listed), unlisted }
    }
  }
}

/** Of so many questions all pairs are looked at, of more those that most sources answer. */
const mostLookedAt = 300

/** The `limit` pairs most alike and not comparable, with reasons; `unlisted`: what else was looked at. */
function apartPairs(
  questions: readonly Question[],
  isRelated: (a: Question, b: Question) => boolean,
  resolverOf: (event: string | null) => Resolver,
  limit: number
): { relations: Draft[]; unlisted: number } {
  const asked = (question: Question) => question.estimates.length
  const most = questions.length > mostLookedAt ? questions.toSorted((a, b) => asked(b) - asked(a)) : questions
  const looked = most.slice(0, mostLookedAt)
  const pairs = looked.flatMap((a, i) =>
    looked.slice(i + 1).flatMap((b) => {
      if (isRelated(a, b)) return []
      const relation = relateScopes(a.scope, b.scope, resolverOf(a.scope.event))
      const reasons = reasonsOf(a.scope, b.scope, relation)
      return reasons.length > 0 && isWorthAWord(a.scope, b.scope, relation) ? [{ a, b, reasons }] : []
    })
  )
  const listed = pairs.sort((x, y) => x.reasons.length - y.reasons.length).slice(0, limit)
  const relations = listed.map(({ a, b, reasons }) =>
    notComparable(() => ({ reasons, a: sideOfAll(a), b: sideOfAll(b) }))
  )
  return { relations, unlisted: pairs.length - listed.length }
}

/** Other places are worth a word only where all but the place and the time is the same. */
function isWorthAWord(a: Scope, b: Scope, relation: ScopeRelation): boolean {
  if (a.event !== b.event) return false
  if (a.unit !== b.unit && a.population !== b.population) return false
  const alike = relation.measure && relation.unit && relation.population === 'same'
  return relation.place !== 'differs' || alike
}

const mostNamed = 8

/** All that is said on a question, as one side; of many sources the first are named and the rest counted. */
function sideOfAll({ id, scope, estimates, low, high }: Question): Side {
  const named = estimates.map((e) => e.source)
  const said = estimates.map((e) => phrases(standing(e)).join(' / '))
  return {
    question: id,
    scope,
    source: inFew(named, mostNamed).join(', '),
    words: inFew(said, mostNamed).join(', '),
    asOf: null,
    low,
    high,
    claims: estimates.flatMap((e) => e.figures.map((f) => f.claim.id))
  }
}
