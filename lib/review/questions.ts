import type { Decided } from '../claim.ts'
import type { Comparison } from '../comparison/compare.ts'
import type { Decide, Relation } from '../comparison/relation.ts'
import { count, formatDate, formatSubject } from '../comparison/wording.ts'
import { dataScript, escapeHtml, isolated } from './escape.ts'

/** What cannot be joined until a person says how two names or days of one event stand to each other. */
export interface Undecided extends Pick<Decided, 'event' | 'field' | 'one' | 'other'> {
  /** How many figures an answer would bring together. */
  joins: number
  /** A sentence or figure from which it can be seen; null: there is none. */
  example: string | null
}

/** Names for a person to decide about. */
export interface DecideCell {
  kind: 'decide'
  questions: Undecided[]
  /** Answers of an earlier run, as rows of decisions.csv. */
  decided: Decided[]
  caption: string | null
}

/** The questions, each with its two names and an example; the buttons are added by the page's script. */
export function questionsHtml({ questions, caption }: DecideCell): string {
  const head = caption === null ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>\n`
  // Of one event its name says nothing
  const isOne = new Set(questions.map(({ event }) => event)).size === 1
  const list = questions.map((question) => `<li class="question">${questionHtml(question, isOne)}</li>`)
  const none = '<p class="more">Nothing to decide.</p>'
  return `<figure class="decide">
${head}${list.length > 0 ? `<ol class="questions">\n${list.join('\n')}\n</ol>` : none}
</figure>`
}

function questionHtml({ event, field, one, other, joins, example }: Undecided, isOne: boolean): string {
  const scope = isOne || event === null ? '' : `${isolated(event)}, `
  const [first, second] = [one, other].map((name) => isolated(nameIn(field, name)))
  const seen = example === null ? '' : `<p class="example">${isolated(example)}</p>`
  return `<p class="asks"><span class="scope">${scope}${named[field]}:</span> <b>${first}</b> and <b>${second}</b>
<span class="joins">joins ${count(joins, 'figure')}</span></p>${seen}`
}

const named: Record<Decided['field'], string> = {
  place: 'place',
  population: 'who is counted',
  source: 'source',
  from: 'since when',
  event: 'event'
}

/** What the page's script works on: the questions in the order of their cards, and the answers of earlier runs. */
export function questionsData(cells: readonly DecideCell[]): string {
  const rows = new Map(cells.flatMap(({ decided }) => decided.map((row) => [JSON.stringify(row), row])))
  const data = { questions: cells.flatMap(({ questions }) => questions), decided: [...rows.values()] }
  return cells.length === 0 ? '' : dataScript('decide-data', data)
}

/** `part`: one lies within the other; `whole`: the other within the one, which is saved with the two swapped. */
export type Answer = Decided['answer'] | 'whole'

const nameIn = (field: Decided['field'], name: string) => (field === 'from' ? formatDate(name) : name)

/** The answers to a question, in the order of their buttons; a day is no part of another, but may be of its month. */
export function answersTo({ field, one, other }: Undecided): { answer: Answer; text: string }[] {
  // Each name isolated: an Arabic one would turn the sentence round
  const part = (answer: Answer, inner: string, outer: string) => {
    const link = field === 'population' ? 'are among' : 'is part of'
    const text = `\u2068${nameIn(field, inner)}\u2069 ${link} \u2068${nameIn(field, outer)}\u2069`
    return field !== 'from' || inner.startsWith(outer) ? [{ answer, text }] : []
  }
  return [
    { answer: 'same', text: 'Same' },
    ...part('part', one, other),
    ...part('whole', other, one),
    { answer: 'apart', text: 'Apart' }
  ]
}

/** Whether a row of decisions.csv answers the question, whichever of the two names stands first. */
export function isOf({ event, field, one, other }: Omit<Undecided, 'joins' | 'example'>, row: Decided): boolean {
  const isSame = row.one === one && row.other === other
  return row.event === event && row.field === field && (isSame || (row.one === other && row.other === one))
}

/** What was answered before; the last row counts. */
export function answerOf(question: Undecided, decided: readonly Decided[]): Answer | null {
  const row = decided.findLast((one) => isOf(question, one))
  if (!row) return null
  return row.answer === 'part' && row.one !== question.one ? 'whole' : row.answer
}

export function rowOf({ event, field, one, other }: Undecided, answer: Answer, decidedOn: string): Decided {
  if (answer === 'whole') return { event, field, one: other, other: one, answer: 'part', decidedOn }
  return { event, field, one, other, answer, decidedOn }
}

/** Of articles that nobody gave an event. In no table that is written: a blank event in decisions.csv means it. */
export const thisEvent = 'these articles'

/** What only a person can say, by how many figures wait for that answer alone (`joins`), else for others too. */
export function undecided({ relations }: Pick<Comparison['rows'], 'relations'>): Undecided[] {
  const found = new Map<string, { row: Decide; alone: Set<string>; together: Set<string>; first: Relation }>()
  for (const relation of relations) {
    for (const row of relation.decide) {
      const key = JSON.stringify([row.event, row.field, row.one, row.other])
      const known = found.get(key) ?? { row, alone: new Set(), together: new Set(), first: relation }
      const joined = relation.decide.length === 1 ? known.alone : known.together
      for (const id of [...relation.a.claims, ...relation.b.claims]) joined.add(id)
      found.set(key, known)
    }
  }
  return [...found.values()]
    .map(({ row, alone, together, first }) => ({
      ...row,
      event: row.event === thisEvent ? null : row.event,
      joins: alone.size || together.size,
      example: exampleOf(first)
    }))
    .sort((x, y) => y.joins - x.joins)
}

/** Answers of an earlier run, so that they can be taken back: with the figures that stand under either name. */
export function answered({ figures }: Pick<Comparison['rows'], 'figures'>, decided: readonly Decided[]): Undecided[] {
  return decided.map(({ event, field, one, other }) => {
    const names = [one.toLowerCase(), other.toLowerCase()]
    const joins = figures.filter(({ claim }) =>
      names.includes(String(field === 'event' ? claim.event : claim[field]).toLowerCase())
    )
    return { event, field, one, other, joins: joins.length, example: null }
  })
}

/** "NBC News: 77 people killed in Manta; the mayor: 80 people killed, Pacific coast". */
function exampleOf({ a, b }: Relation): string {
  const said = ({ source, words, scope }: Relation['a']) =>
    `${source}: ${words} (${formatSubject(scope)}${scope.place === null ? '' : `, ${scope.place}`})`
  return `${said(a)}; ${said(b)}`
}
