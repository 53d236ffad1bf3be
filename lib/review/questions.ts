import type { Decided } from '../claim.ts'
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
  const figures = joins === 1 ? '1 figure' : `${joins.toLocaleString('en-US')} figures`
  const scope = isOne || event === null ? '' : `${isolated(event)}, `
  const seen = example === null ? '' : `<p class="example">${isolated(example)}</p>`
  return `<p class="asks"><span class="scope">${scope}${named[field]}:</span> <b>${isolated(one)}</b> and <b>${isolated(other)}</b>
<span class="joins">joins ${figures}</span></p>${seen}`
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
