import { readingNotes } from '../comparison/cautions.ts'
import type { Comparison } from '../comparison/compare.ts'
import { allFigures } from '../comparison/estimates.ts'
import { explain } from '../comparison/explain.ts'
import type { Question } from '../comparison/questions.ts'
import type { Scope } from '../comparison/scope.ts'
import { count, formatDate, formatSince, formatSubject, list, sentenceCase } from '../comparison/wording.ts'
import { varying } from './input.ts'

/** So many cautions, and reports of one source, stand in a caption; the rest is counted. */
const most = 5

const inPlace = (place: string | null) => place ?? 'place not stated'

/** The question that a chart asks, out of what its figures have in common. */
export function titleOf(
  questions: readonly Question[],
  asks: string,
  subject: (scope: Scope) => string = formatSubject
): string {
  const vary = varying(questions)
  const scope = questions[0]?.scope
  if (!scope) return sentenceCase(asks)
  const subjects = [...new Set(questions.map((q) => subject(q.scope)))]
  const populations = [...new Set(questions.map((q) => q.scope.population))]
  const parts = [
    subjects.length <= 3
      ? list(subjects)
      : populations.length <= 3
        ? list(populations)
        : `${populations.length} populations`,
    vary.includes('place') ? null : scope.place,
    vary.includes('time') ? null : formatSince(scope)
  ]
  return `${sentenceCase(parts.filter(Boolean).join(', '))}: ${asks}`
}

/** What sets this scope apart from the others on the chart; null where nothing does. */
export function scopeLabel(scope: Scope, questions: readonly Question[]): string | null {
  const vary = varying(questions)
  const parts = [
    vary.includes('population') || vary.includes('measure') ? formatSubject(scope) : null,
    vary.includes('place') ? inPlace(scope.place) : null,
    vary.includes('time') ? formatSince(scope) : null
  ].filter(Boolean)
  return parts.length > 0 ? sentenceCase(parts.join(' · ')) : null
}

/** How words were read, what to mind, what follows, and who said it where and when. */
export function captionOf(
  comparison: Comparison,
  questions: readonly Question[],
  group: 'heading' | 'row',
  leftOut: string | null
): string[] {
  const ids = new Set(questions.map((question) => question.id))
  const estimates = questions.flatMap((question) => question.estimates)
  const figures = estimates.flatMap(allFigures)
  const read = readingNotes(figures)
  const { convention, rows } = comparison
  const paragraphs: string[] = leftOut === null ? [] : [leftOut]
  const rivals = rows.relations.some(
    ({ kind, a, b }) => kind === 'rivals' && a.question !== b.question && ids.has(a.question) && ids.has(b.question)
  )
  if (ids.size > 1) paragraphs.push(...notRivals(questions, group, rivals))
  for (const relation of rows.relations) {
    if (relation.verdict === 'share' && ids.has(relation.a.question) && ids.has(relation.b.question)) {
      paragraphs.push(explain(relation))
      // One says how such figures hang together; the table of relations has the others.
      break
    }
  }
  if (read.length > 0) {
    paragraphs.push(
      `Vague words as read by the convention "${convention.name}" (${convention.origin}): ${read.join('; ')}.`
    )
  }
  const shown = new Set(figures.map((figure) => figure.claim.id))
  const cautions = rows.cautions.filter((c) => c.kind !== 'unknown place' && c.claims.some((id) => shown.has(id)))
  for (const caution of cautions.slice(0, most)) paragraphs.push(`Caution: ${caution.text}`)
  if (cautions.length > most) paragraphs.push(`${count(cautions.length - most, 'more caution')} on these figures.`)
  paragraphs.push(sourcesOf(questions))
  return paragraphs
}

/** "Different places and times: not rivals." Rows under one heading may be, and stocks of near days. */
function notRivals(questions: readonly Question[], group: 'heading' | 'row', nearDays: boolean): string[] {
  const plural = { population: 'populations', measure: 'outcomes', place: 'places', time: 'times' } as const
  const vary = varying(questions).filter((what) => !(what === 'time' && nearDays))
  const respects = list(vary.map((what) => plural[what as keyof typeof plural]))
  if (vary.length === 0) return []
  if (group === 'heading')
    return [`Only figures under one heading may be rivals; the headings are different ${respects}.`]
  const some = nearDays || questions.some((question) => question.estimates.length > 1)
  return some ? [`Figures for different ${respects} are no rivals.`] : [`Different ${respects}: no rivals.`]
}

/** Each source once, with the outlets that carry it and the days on which it was said. */
function sourcesOf(questions: readonly Question[]): string {
  const sources = new Map<string, Set<string>>()
  for (const figure of questions.flatMap((q) => q.estimates.flatMap(allFigures))) {
    const carried = sources.get(figure.source) ?? new Set()
    const { saidOn } = figure.claim
    const where = figure.outlet === figure.source ? 'own count' : figure.outlet
    carried.add(saidOn === null ? where : `${where}, ${formatDate(saidOn)}`)
    sources.set(figure.source, carried)
  }
  const outlets = new Set([...sources.values()].flatMap((carried) => [...carried]))
  const [outlet] = outlets
  if (outlets.size === 1 && sources.size > 1) return `Sources: ${[...sources.keys()].join('; ')}; all in ${outlet}.`
  const all = [...sources].map(([source, carried]) => {
    const more = carried.size > most ? `; and ${carried.size - most} more` : ''
    return `${source} (${[...carried].slice(0, most).join('; ')}${more})`
  })
  return `${sources.size === 1 ? 'Source' : 'Sources'}: ${all.join('; ')}.`
}

/** Alt text: the kind of chart, then who says what; figures beyond the first twelve are counted. */
export function descriptionOf(kind: string, title: string, questions: readonly Question[]): string {
  const said = questions.flatMap((question) => {
    const label = scopeLabel(question.scope, questions)
    return question.estimates.map((e) => {
      const verb = e.stance === 'denies' ? 'denies it' : 'says'
      const first = e.superseded.length > 0 ? `, first ${list(e.superseded.map((f) => f.claim.words))}` : ''
      return `${label ? `${label}, ` : ''}${e.source} ${verb}${e.stance === 'denies' ? ` (${e.words.join(' or ')})` : ` ${e.words.join(' or ')}`}${first}`
    })
  })
  const more = said.length > 12 ? `; and ${count(said.length - 12, 'figure')} more` : ''
  return `${kind}. ${title}. ${said.slice(0, 12).join('; ')}${more}.`
}
