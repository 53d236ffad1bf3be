import type { Measure } from '../claim.ts'
import { canBefall, isPeople } from './befall.ts'
import type { Chunk, Chunked, Item } from './chunks.ts'
import { changeVerbs, levelWords } from './english/change.ts'
import { levels, outcomeOf } from './outcomes.ts'

const home = /^(?:home|carrying|carried|hosts?|hosted|hosting|holds|employs|employed|there)$/

/** "the toll rose by 3 to 57": a change is not a level, nor is the level before it: "from 12 to 15". */
export function isChange({ words, items }: Chunked, i: number): boolean {
  const item = items[i] as Item
  if (item.quantity.role !== null) return true
  const [by, verb] = [words[item.from - 1]?.lower ?? '', words[item.from - 2]?.lower ?? '']
  if (by === 'by') return changeVerbs.has(verb)
  const goesOn = words[item.to]?.lower === 'to' && items[i + 1]?.from === item.to + 1
  return goesOn && (changeVerbs.has(by) || by === 'from')
}

/** "the death toll rose to 57", "put the number of wounded at 70", "home to 5,600 people". */
export function levelOf(s: Chunked, i: number): Measure | null {
  const { words, items, chunks, at } = s
  const item = items[i] as Item
  if (item.quantity.kind !== 'count') return null
  const isLevel = levelWords.has(words[item.from - 1]?.lower ?? '')
  let last = i - 1
  while (
    last > i - 4 &&
    last >= 0 &&
    (isChange(s, last) || /^(?:measure|duration|percent)$/.test(items[last]?.quantity.kind ?? ''))
  )
    last--
  const floor = Math.max(items[last]?.counted.end ?? 0, item.from - 14)
  let direct = true
  for (let k = (at[i] ?? 0) - 1; k >= 0; k--) {
    const chunk = chunks[k] as Chunk
    if (
      chunk.to <= floor ||
      chunk.kind === 'relative' ||
      (chunk.kind === 'opener' && !/^(?:than|as)$/.test(chunk.word))
    )
      break
    if (chunk.kind === 'break' && !(chunk.word === ':' && k === (at[i] ?? 0) - 1)) break
    if (chunk.kind === 'noun' || chunk.kind === 'verb')
      for (let w = chunk.to - 1; w >= Math.max(floor, chunk.from); w--) {
        const found = tallied(s, w, item, isLevel, direct)
        if (found !== null) return found
      }
    if (chunk.kind === 'link' || (chunk.kind === 'prep' && chunk.word !== 'as')) direct = false
  }
  return null
}

/** What a word left of the figure says that the figure is the level of. */
function tallied({ words }: Chunked, at: number, item: Item, isLevel: boolean, direct: boolean): Measure | null {
  const noun = words[at]?.lower ?? ''
  const measure = levels.get(noun)
  if (measure === 'affected' && noun !== 'casualties') return canBefall(measure, item) ? measure : null
  // "the number of homes destroyed rose to 12"
  const outcome = isLevel && measure === undefined ? outcomeOf(noun) : undefined
  if (outcome?.form === 'past' && canBefall(outcome.measure, item) && hasNumber(words, at)) return outcome.measure
  if (!isPeople(item)) return null
  if (noun === 'home') return words[at + 1]?.lower === 'to' ? 'present' : null
  // "there have been 71 this year": of what?
  if (noun === 'there' && item.counted.end <= item.to) return null
  if (home.test(noun)) return direct ? 'present' : null
  if (measure === undefined || !canBefall(measure, item)) return null
  if (measure === 'attended' || noun === 'toll' || noun === 'population') return measure
  // "those killed by five bombers" against "the number of killed rose to five"
  return isLevel ? measure : null
}

const hasNumber = (words: Chunked['words'], at: number) =>
  words.slice(Math.max(0, at - 7), at).some((w) => /^(?:number|total|count|tally)$/.test(w.lower))
