import type { Measure } from '../claim.ts'
import { doubtful, empty, people, peopleOf } from './english.ts'
import type { Names } from './names.ts'

const isPeople = (name: string, measure: Measure) => people.has(name) || peopleOf[measure]?.has(name) === true

/**
 * Who is counted, by canonical name: as the user's table has it, else as English has it (twelve deaths are twelve
 * people where they are killed), else as written.
 */
export function populationOf(population: string, measure: Measure, names: Names): string {
  if (names.knows(population)) return names.canonical(population)
  const words = population.toLowerCase().split(/[\s,-]+/)
  while (words.length > 1 && empty.has(words[0] ?? '')) words.shift()
  return isPeople(words.join(' '), measure) ? names.canonical('people') : names.canonical(population)
}

/** People in people; "deaths" is a unit of people too. */
export const unitOf = (unit: string, measure: Measure) => (isPeople(unit.toLowerCase(), measure) ? 'people' : unit)

const withoutEnd = (noun: string) => noun.replace(/(?:es|s)$/, '')
const behind = / (?:of|in|from|who|with|at|near|on|for|linked|related) .*/

/**
 * "court bailiffs" are bailiffs, by their words: whether one of two names is the other with more said of it. Suspected
 * cases are not cases, nor cases of one thing those of another.
 */
export function sameHead(a: string, b: string): boolean {
  const names = [a.toLowerCase(), b.toLowerCase()] as const
  const [x, y] = names.map((name) => name.replace(behind, '').split(/[ -]/)) as [string[], string[]]
  if (behind.exec(names[0])?.[0] !== behind.exec(names[1])?.[0]) return false
  if (withoutEnd(x.at(-1) ?? '') !== withoutEnd(y.at(-1) ?? '')) return false
  const [shorter, longer] = x.length <= y.length ? [x, y] : [y, x]
  const more = longer.filter((word) => !shorter.includes(word))
  return shorter.slice(0, -1).every((word) => longer.includes(word)) && !more.some((word) => doubtful.has(word))
}
