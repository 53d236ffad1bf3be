import type { TopLevelSpec } from 'vega-lite'
import { estimatesBySource } from '../charts/bySource.ts'
import { disagreement } from '../charts/disagreement.ts'
import { estimatesOverTime } from '../charts/estimatesOverTime.ts'
import type { Comparison } from '../comparison/compare.ts'
import type { Scope } from '../comparison/estimates.ts'
import { claimsOf, type Question } from '../comparison/questions.ts'
import type { Relation } from '../comparison/relation.ts'
import { count, formatSubject, inPlace, sentenceCase } from '../comparison/wording.ts'
import { grouped } from '../grouped.ts'
import { type Cell, chart, prose, type TableCell, table } from '../notebook/cells.ts'
import { byImportance, type Home, outcomes, rank, single } from './finding.ts'
import { estimatesOf, relationTable, repeatTable } from './pageTables.ts'
import type { Failure } from './usage.ts'

export interface Group {
  event: string | null
  comparison: Comparison
  home: Home | undefined
  /** With most to say: its finding is the group's. */
  main: Question | undefined
  questions: readonly Question[]
  relations: readonly Relation[]
  /** In front of the names of its charts; empty where there is one event. */
  prefix: string
  /** Of its headings: 2 where there is one event. */
  level: 2 | 3
  failures: Failure[]
}

/** A chart of more questions, or sources in pairs, is read by nobody; the table beside it has them all. */
const most = { questions: 8, rivals: 10, lines: 12, others: 24 }

/** An event from its finding to its parts: the toll over time, who says what now, the other outcomes. */
export function eventCells(group: Group): Cell[] {
  const [main, ...others] = byImportance(
    group.questions.filter(({ scope, isPart }) => scope.measure !== 'other' && !isPart),
    group.home
  )
  if (!main) return []
  const { measure, unit } = main.scope
  const isAlike = ({ scope }: Question) => scope.measure === measure && scope.unit === unit
  const apart = others.filter((question) => !isAlike(question))
  return [
    ...tollCells(main, group),
    ...rivalry(main, group),
    ...together(others.filter(isAlike), `${nameOf(main.scope)}-apart`, group),
    ...otherOutcomes(apart, group),
    ...repeatCells(group),
    ...partCells(group)
  ]
}

const heading = (text: string, { level }: Group): Cell => ({
  ...prose`${text}`,
  markdown: `${'#'.repeat(level)} ${prose`${text}`.markdown}`
})

/** The toll over time, then what each source says now. A chart of a single figure would be no more than its sentence. */
function tollCells(main: Question, group: Group): Cell[] {
  const figures = main.estimates.flatMap((estimate) => estimate.figures)
  const rows = estimatesOf([main])
  if (figures.length < 2) return []
  const only = { where: (scope: Scope) => scope === main.scope }
  const notes = notesOn(main, group)
  const days = new Set(figures.flatMap(({ asOf }) => asOf ?? []))
  const name = nameOf(main.scope)
  const subject = sentenceCase(formatSubject(main.scope))
  const byDay = `${subject}${where(main.scope)}, day by day`
  const overTime = (width: number) => estimatesOverTime(group.comparison, { title: byDay, ...only, width })
  const time = days.size > 1 ? drawn(`${name}-over-time`, group, { rows, notes }, overTime) : []
  const now = drawn(name, group, { rows, notes: days.size > 1 ? [] : notes }, (width) =>
    estimatesBySource(group.comparison, { title: `${subject}: what each source said last`, ...only, width })
  )
  return [...time, ...now]
}

const where = ({ place }: Scope) => (place === null ? '' : inPlace('', place))

/** What a chart's figures assume, and how pairs of them stand to each other; what is of all pairs, once. */
function notesOn({ id, estimates }: Question, { relations }: Group): string[] {
  const taken = estimates.flatMap(({ source, assumes }) => assumes.map((text) => ({ source, text })))
  const assumed = grouped(taken, ({ text }) => text)
  const pairs = relations.filter(({ a, b }) => a.question === id || b.question === id)
  const grown = pairs.filter(({ kind }) => kind === 'grew')
  const listed = (name: string, all: readonly string[]) => (all.length > 0 ? ` ${name}: ${all.join('; ')}.` : '')
  const told = pairs
    .filter(({ kind }) => kind === 'rivals' || kind === 'part of')
    .map(({ sentence, reservations, assumes }) => {
      const others = assumes.filter((text) => !assumed.has(text))
      return sentence + listed('Reservations', reservations) + listed('Assumed', others)
    })
  return [
    ...[...assumed].map(([text, all]) => `Taken ${text}: ${all.map(({ source }) => source).join('; ')}.`),
    ...new Set(told),
    ...(grown.length > 0 ? [`Of different days, and so both may hold: ${count(grown.length, 'pair')} of figures.`] : [])
  ]
}

/** Other outcomes: of people and those of several figures each under its name, of the others a line each, together. */
function otherOutcomes(questions: readonly Question[], group: Group): Cell[] {
  const kinds = [...grouped(questions, ({ scope }) => `${scope.measure} ${scope.unit.toLowerCase()}`).values()]
  const alike = kinds.map((kind) => ({ kind, scope: (kind[0] as Question).scope }))
  alike.sort((a, b) => rank(a.scope.measure) - rank(b.scope.measure))
  const isOwn = ({ kind, scope }: (typeof alike)[number]) =>
    (scope.unit === 'people' && outcomes.includes(scope.measure)) || drawable(kind).length > 0
  const told = alike.flatMap((one) => (isOwn(one) ? [] : one.kind))
  return [
    ...alike.filter(isOwn).flatMap(({ kind, scope }) => outcomeCells(kind, scope, group)),
    ...(told.length === 0 ? [] : [heading('Other figures', group), ...lines(told, most.others)])
  ]
}

const drawable = (questions: readonly Question[]) =>
  questions
    .filter(({ estimates }) => estimates.length > 1 && estimates.some((e) => (e.low ?? e.high) !== null))
    .slice(0, most.questions)

const outcomeCells = (alike: readonly Question[], scope: Scope, group: Group): Cell[] => [
  heading(`${sentenceCase(scope.measure)}${scope.unit === 'people' ? '' : `, ${scope.unit}`}`, group),
  ...together(alike, nameOf(scope), group)
]

/** Those that several sources answer in a chart, an axis each; of the others a line each. */
function together(alike: readonly Question[], name: string, group: Group): Cell[] {
  const shown = drawable(alike)
  const scopes = new Set(shown.map((one) => one.scope))
  const beside = { rows: estimatesOf(shown), notes: shown.flatMap((one) => notesOn(one, group)) }
  const where = (one: Scope) => scopes.has(one)
  return [
    ...(shown.length === 0
      ? []
      : drawn(name, group, beside, (width) => estimatesBySource(group.comparison, { where, width }))),
    ...lines(alike.filter((question) => !shown.includes(question)))
  ]
}

function lines(questions: readonly Question[], limit = most.lines): Cell[] {
  if (questions.length === 0) return []
  const rows = questions.map((question) => ({ told: single(question), claims: claimsOf(question) }))
  return [table(rows, { columns: { told: '' }, limit })]
}

/** Who stands how to whom on the main question, where three sources at least do and some disagree. */
function rivalry(main: Question, group: Group): Cell[] {
  const rivals = group.relations.filter(
    ({ kind, verdict, a, b }) =>
      kind === 'rivals' && verdict === 'disagree' && a.question === main.id && b.question === main.id
  )
  if (rivals.length === 0 || main.estimates.length < 3 || main.estimates.length > most.rivals) return []
  return drawn(`${nameOf(main.scope)}-disagreement`, group, {}, (width) =>
    disagreement(group.comparison, { where: (scope) => scope === main.scope, width })
  )
}

function repeatCells(group: Group): Cell[] {
  const repeated = repeatTable(group.questions)
  return repeated === null ? [] : [heading('Who repeats whom', group), repeated]
}

function partCells(group: Group): Cell[] {
  const parts = group.relations.filter(({ kind }) => kind === 'part of')
  return parts.length === 0 ? [] : [heading('Parts', group), ...relationTable(parts)]
}

const nameOf = ({ measure, unit }: Scope) => slug(unit === 'people' ? measure : `${measure} ${unit}`) || measure

/** A chart under a name of its own; where it cannot be drawn its table, and the failure is told. */
function drawn(
  name: string,
  { prefix, failures }: { prefix: string; failures: Failure[] },
  { rows, notes = [] }: { rows?: TableCell; notes?: readonly string[] },
  make: (width: number) => TopLevelSpec
): Cell[] {
  const full = `${prefix}${name}`
  try {
    return [chart(make, { name: full, notes, ...(rows && { table: rows }) })]
  } catch (error) {
    failures.push(undrawn(full, error))
    return rows ? [rows] : []
  }
}

export const undrawn = (name: string, error: unknown): Failure => ({
  input: name,
  message: `the chart "${name}" could not be drawn, its figures stand in the tables: ${(error as Error).message}`
})

export const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
