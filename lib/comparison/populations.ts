import type { Claim, Measure } from '../claim.ts'
import * as english from './english.ts'
import type { Names } from './names.ts'

type Counted = Pick<Claim, 'population' | 'measure' | 'unit'>

const isPeople = (name: string, measure: Measure) =>
  english.people.has(name) || english.peopleOf[measure]?.has(name) === true

/**
 * Who is counted, by canonical name: as the user's table has it, else as English has it (twelve deaths are twelve
 * people where they are killed, civilian deaths are civilians, cholera deaths and deaths from cholera people, destroyed
 * homes are homes, the acres that a fire burned are land), else as written.
 */
export function populationOf({ population, measure, unit }: Counted, names: Names): string {
  if (names.knows(population)) return names.canonical(population)
  if (isNew(population)) {
    const whom = { population: population.slice(population.indexOf(' ') + 1), measure, unit }
    return names.canonical(`further ${populationOf(whom, names)}`)
  }
  const plain = bare(population)
  const [, noun = '', cause = ''] = /^(.*?) (?:of|from) (?:\S+ ){0,2}(\S+)$/i.exec(plain) ?? []
  const told = english.causes.has(cause.toLowerCase()) ? noun : plain
  const words = told.toLowerCase().split(/[\s,-]+/)
  while (words.length > 1 && english.empty.has(words[0] ?? '')) words.shift()
  if (words.length > 1 && english.causes.has(words[0] ?? '')) words.shift()
  // "flood-related deaths", "MERS-infected people"
  while (words.length > 1 && /^(?:related|infected|linked)$/.test(words[words.length > 2 ? 1 : 0] ?? ''))
    words.splice(0, words.length > 2 ? 2 : 1)
  if (isPeople(words.join(' '), measure)) return names.canonical('people')
  const head = words.at(-1) ?? ''
  const isCause = english.causes.has(head) || english.causes.has(words.join(' ').replace(/s$/, ''))
  if (english.areas.has(unit) && (head === unit || (isCause && told === population))) {
    // There are other fires than the one that an event is about
    const isNamed = isCause && /\p{Lu}\p{Ll}+ /u.test(told)
    return names.canonical(isNamed ? `land in the ${told}` : 'land')
  }
  if (measure === 'cost' && (isCause || words.every((word) => english.costs.has(word))))
    return names.canonical('damage')
  const who = words.slice(0, -1).join(' ')
  if (english.oneOf.has(who) && isPeople(head, measure)) return names.canonical(plural(who))
  const whom = english.befell[measure]?.has(words[0] ?? '') ? words.slice(1).join(' ') : ''
  return names.canonical(isPeople(whom, measure) ? 'people' : whom || (told === plain ? population : told))
}

/** "Measles cases in Ostra" are of their place, which is told beside them. */
const bare = (population: string) => population.replace(/ in (?:the )?\p{Lu}[\p{L} .'’-]*$/u, '')

const plural = (noun: string) =>
  noun === 'child' ? 'children' : noun.endsWith('man') ? noun.replace(/an$/, 'en') : `${noun}s`

/** What a figure counts, as it is compared: land that burned is affected, as all is that a fire covers. */
export function termsOf(counted: Counted, names: Names): Counted {
  const [population, unit] = [populationOf(counted, names), unitOf(counted, names)]
  const isBurned = counted.measure === 'destroyed' && /^land\b/.test(population)
  return { population, measure: isBurned ? 'affected' : counted.measure, unit }
}

/** People in people; "deaths" is a unit of people too. A counted noun goes by the name that the noun has got. */
function unitOf({ population, measure, unit }: Counted, names: Names): string {
  if (isPeople(unit.toLowerCase(), measure)) return 'people'
  const isCounted = population.toLowerCase().endsWith(unit.toLowerCase())
  return isCounted && names.knows(population) ? names.canonical(population) : unit
}

/** What English puts things of a unit within, by their noun: miners within people, homes within buildings. */
export function generalOf(unit: string): string {
  const noun = usualNoun(unit.toLowerCase())
  return english.buildings.has(noun) ? 'buildings' : noun
}

/** Whether a population is all that its unit counts: people, buildings. */
export const isGeneral = ({ population, unit }: Pick<Claim, 'population' | 'unit'>) =>
  generals.has(usualNoun(population.toLowerCase())) && usualNoun(population.toLowerCase()) === generalOf(unit)
const generals = new Set(['people', 'buildings'])

/** "Sheriff's department employees" may be bailiffs. */
export const isBelonging = (population: string) =>
  english.belonging.has(population.toLowerCase().replace(behind, '').split(' ').at(-1) ?? '')

/** "Passengers", "villagers": whoever was there when it happened, unless somebody counts others too. */
export const isThere = ({ population, measure }: Pick<Claim, 'population' | 'measure'>) =>
  !/^(?:present|infected)$/.test(measure) && english.there.has(usualNoun(population.toLowerCase().replace(behind, '')))

const behind = / (?:of|in|from|who|with|at|near|on|for|linked|related) .*/

/** Houses and homes are one noun, also with more said of them: "wooden houses". */
export function usualNoun(noun: string): string {
  const last = noun.lastIndexOf(' ') + 1
  // "medical workers", else "workers"
  const from = [0, noun.lastIndexOf(' ', last - 2) + 1, last].find((at) => Object.hasOwn(english.usual, noun.slice(at)))
  return from === undefined ? noun : `${noun.slice(0, from)}${english.usual[noun.slice(from)]}`
}

/** "court bailiffs" are bailiffs, by their words; suspected cases are no cases, nor cases of one thing another's. */
export function sameHead(a: string, b: string): boolean {
  const names = [a.toLowerCase(), b.toLowerCase()] as const
  const [x, y] = names.map((name) => usualNoun(name.replace(behind, '')).split(/[ -]/)) as [string[], string[]]
  const [of, other] = names.map((name) => behind.exec(name)?.[0])
  if (of !== other && of !== undefined && other !== undefined) return false
  if (headOf(x) !== headOf(y)) return false
  const [shorter, longer] = x.length <= y.length ? [x, y] : [y, x]
  const more = longer.filter((word) => !shorter.includes(word))
  return shorter.slice(0, -1).every((word) => longer.includes(word)) && !more.some((word) => english.othering.has(word))
}

/** "Own soldiers" and "enemy soldiers" are soldiers, and only the speaker's side tells whose. */
export const named = (population: string) => population.replace(relative, '')
const relative = /^(?:(?:its|their|his|her) )?(?:own|enemy|opposing|hostile) /i

/** "Rebels" and "terrorists" may be one; not the rebels of one group and the militants of another. */
export const asFoes = (name: string) => name.replace(english.foes, 'foes')

/** Suspected cases, new deaths, people in critical condition: none of those that are counted without the words. */
export const isOther = (name: string) => english.othering.has(name.split(' ')[0] ?? '') || conditions.test(name)
/** Cases on top of those that were counted before. */
export const isNew = (name: string) => /^(?:new|additional|further|fresh) /i.test(name)
const conditions = / (?:in (?:\p{Ll}+ condition|intensive care|hospital)|with [\p{Ll}-]+ (?:wounds|injuries|burns))$/u

/** Bodies found are the dead as far as they were found. */
export const isBodies = (population: string) => /\bbodies$/i.test(population)

const headOf = (words: readonly string[]) => (words.at(-1) ?? '').replace(/(?:es|s)$/, '')
