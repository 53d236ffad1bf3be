import { stated } from './stated.ts'

type Cells = Record<string, unknown>

/** Notes of claims that were read when the day of publication, or of an utterance, was written into the period. */
const notStated = ['no time stated: as of the publication', 'period: as of when it was said']
/** How notes began that told of a field carried from elsewhere, before `inferred` named it. */
const carried: [note: string, field: string][] = [
  ['place from ', 'place'],
  ['source from ', 'source'],
  ['counted noun from ', 'population'],
  ['what is measured from ', 'population'],
  ['period from ', 'from']
]

/** Makes of the cells of a claim that was saved before 0.2 those of a claim as it is now. */
export function migrate(cells: Cells): void {
  if (cells.bound === 'magnitude') {
    const said = typeof cells.words === 'string' ? stated(cells.words) : null
    cells.bound = said?.vague ? said.bound : 'exact'
    cells.vague ??= said?.vague ?? cells.words
  }
  const wasRead = typeof cells.before === 'string' || typeof cells.after === 'string'
  if (!wasRead || cells.inferred !== undefined) return
  const notes = typeof cells.notes === 'string' ? cells.notes.split('; ') : []
  if (notes.some((note) => notStated.includes(note))) {
    cells.saidOn ??= cells.from
    cells.from = undefined
    cells.to = undefined
  }
  cells.notes = notes.filter((note) => !notStated.includes(note))
  const inferred = carried.flatMap(([start, field]) => (notes.some((n) => n.startsWith(start)) ? [field] : []))
  // "90 days": what it is of was told by nobody, unless a person has since
  if (cells.measure === 'other' && cells.decision !== 'edited') inferred.push('measure')
  cells.inferred = inferred
}
