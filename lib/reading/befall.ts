import type { Measure } from '../claim.ts'
import { plural } from '../figures/lexicon.ts'
import { hasCapital, oneOf, setOf } from '../figures/pieces.ts'
import type { Chunk, Chunked, Item } from './chunks.ts'
import { animals, movers, property } from './english/outcomes.ts'
import { isKind } from './english/places.ts'
import { measuresOf, nominals, outcomeOf } from './outcomes.ts'
import { spokenBefore, type Words } from './tokens.ts'

export const isPeople = ({ counted: { unit, population } }: Pick<Item, 'counted'>) =>
  // "40 Poles" are, "40 electric poles" are not
  (/^(?:people|families|households)$/.test(unit ?? 'people') && !/\bpoles$/.test(population ?? '')) ||
  population === null

/** "the number of those killed in | two villages | rose to 12" */
export const isPlaces = (s: { words: Words }, { from, counted }: Item) =>
  isKind(counted.head ?? '') && /\b(?:in|across|from|on|of)(?: the)?$/.test(spokenBefore(s, from, 2))

/** "one shop" is one of the shops. */
const isOne = (list: ReadonlySet<string>, head: string) => list.has(head) || (head !== '' && list.has(plural(head)))

/** Acres, hectares: not "square", which is no unit by itself. */
export const isLand = ({ quantity: { kind, unit } }: Pick<Item, 'quantity'>) =>
  kind === 'measure' && land.test(unit ?? '')
const land = /^(?:acres|hectares|square .*|km²|km2|m²|sq .*)$/
const ways = /^(?:road|rail|railway|track|pipeline|fence|fencing|dyke|dike|cable|pipe|canal|wall|coastline)s?$/
/** Only people do these, or have them done to them. */
const ofPeople = measuresOf('fled attended crossing present missing detained displaced voted')
/** So do animals these. */
const ofAnimals = measuresOf('killed injured rescued infected')

const remains = /^(?:bod|remains$|li[fv]e)/

/** Whether such a thing can happen to what is counted: jobs are not killed, albums not rescued, people not destroyed. */
export function canBefall(measure: Measure, item: Pick<Item, 'quantity' | 'counted'>): boolean {
  const { quantity, counted } = item
  const head = counted.head ?? ''
  const isRuin = measure === 'destroyed' || measure === 'damaged'
  // "41 arrests, nine officers hurt": no arrest is hurt
  if (!remains.test(head) && (nominals.get(head) ?? measure) !== measure) return false
  switch (quantity.kind) {
    case 'money':
      return measure === 'cost' || measure === 'pledged'
    // "12,000 hectares of crops were lost", "112 km of road"
    case 'measure':
      return isLand(item) ? isRuin || measure === 'affected' : isRuin && ways.test(head)
    case 'count':
      break
    default:
      return false
  }
  if (measure === 'cost' || measure === 'pledged' || counted.unit?.endsWith(' each')) return false
  if (isRuin) return !isPeople(item) && isOne(property, head)
  // "Twelve missing soldiers turned up": they came to nothing
  const isGone = measure === 'attended' && absent.test(counted.population ?? '')
  if (ofPeople.has(measure)) return isPeople(item) && !isGone && (measure !== 'crossing' || isMover(item))
  // "17,000 households were burned out by the fire"
  if (measure === 'injured' && counted.unit === 'households') return false
  if (measure === 'affected') return isPeople(item) || isHit(head)
  if (ofAnimals.has(measure)) return isPeople(item) || isOne(animals, head)
  return true
}

/** What a flood or a shell can hit: "40 homes", "12 districts", "90 hospitalizations", not "30 goals", "two bills". */
const isHit = (head: string) =>
  isOne(animals, head) || isOne(property, head) || isKind(head) || outcomeOf(head)?.measure === 'affected'

/** "Some 40 migrants arrived", "40 Syrians", but not doctors. */
export function isMover({ counted: { head, population } }: Pick<Item, 'counted'>): boolean {
  const isNation = (word: string) => word.toLowerCase() === head && hasCapital(word)
  return !head || isOne(movers, head) || population?.split(' ').some(isNation) === true
}

const settled = setOf('city town village capital countryside province region country camp camps hills mountains')
/** A place, for another one: not a firm, as "12 people left Acme for Nordal" may. */
export function isLeaving({ chunks, words }: Chunked, k: number, item: Item): boolean {
  const [place, way, goal] = chunks.slice(k + 1, k + 4)
  if (!isMover(item) || place?.kind !== 'noun' || way?.kind !== 'prep' || way.word !== 'for' || goal?.kind !== 'noun')
    return false
  const isNamed = (chunk: Chunk) => hasCapital(words[chunk.to - 1]?.text ?? '')
  const isHome = isNamed(place) && !/^(?:person|people|m[ae]n|wom[ae]n|others?|adults)?$/.test(item.counted.head ?? '')
  return (isHome || isKind(place.head)) && (isNamed(goal) || settled.has(goal.head))
}

/** Nobody's crowd: who is missing or dead, and who comes on duty. */
const absent = new RegExp(
  `^missing |bod(?:y|ies)$|${oneOf('police officers soldiers troops guards firefighters reporters journalists medics crews paramedics rescuers ambulances engines')}$`
)
const room = new RegExp(
  `\\b(?:${oneOf('room space seats seating beds capacity')} (?:for|of)|${oneOf('built designed licensed meant permission permitted authorised authorized approved')} (?:for|to \\w+)` +
    `|(?:can|could) (?:only )?${oneOf('hold carry seat house take accommodate')}|seats?|fits?)(?: about| some| up to)?$`
)
const venues = oneOf(
  'stadium arena hall theatre theater auditorium venue amphitheatre ground church mosque square boat bus ferry plane ship'
)
const holding = new RegExp(`\\b${venues}\\b.* holds$`)
/** "a capacity of 400", "can carry 40", "a stadium that holds 30,000": whether anybody is there or not. */
export function isRoom(words: Words, from: number): boolean {
  const lead = (few: number) => spokenBefore({ words }, from, few)
  return room.test(lead(4)) || holding.test(lead(16))
}
