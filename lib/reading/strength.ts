/** How strong an armed group is: "the front has 2,000 fighters", "put its strength at 2,000 men". */
import type { Measure } from '../claim.ts'
import { hasCapital } from '../figures/pieces.ts'
import { type Chunk, type Chunked, headAt, itemAt, type NounChunk, spoken } from './chunks.ts'
import { levelWords } from './english/change.ts'
import { whence, where } from './english/places.ts'
import { fighters, forces, having, isMore, men, size, troops } from './english/roles.ts'
import { demonym, demonyms, isState } from './gazetteer.ts'
import { farthest, governorOf, isLink, isPrep, isTelling } from './governor.ts'
import { lastBefore, lastIn, lowerAt, spokenBefore } from './tokens.ts'

const isForce = (word: string) => forces.has(word) || fighters.test(word)
/** By their noun, or men of a force, or under arms. */
function areArmed(s: Chunked, i: number): boolean {
  const [head, { from, counted }] = [headAt(s, i), itemAt(s, i)]
  if (fighters.test(head)) return true
  const isOfForce = lastBefore(s.words, from, farthest).some(({ lower }) => forces.has(lower))
  const isReady = /^(?:under|at) arms\b/.test(spoken(s, counted.end, counted.end + 2))
  return men.test(head) && (isOfForce || isReady)
}

export function strengthOf(s: Chunked, i: number): Measure | null {
  const { from, quantity } = itemAt(s, i)
  if (quantity.kind !== 'count') return null
  const [said, more = ''] =
    (levelWords.has(lowerAt(s.words, from - 1)) && size.exec(spokenBefore(s, from, farthest))) || []
  // "the strength of the wind rose to 12"
  const isOfMen = said?.startsWith('number') || men.test(headAt(s, i)) || areArmed(s, i)
  if (said) return isOfMen && !isMore.test(more) ? 'present' : null
  return areArmed(s, i) && ownerOf(s, i) ? 'present' : null
}

/** Who has them: the noun before "has", past where it is and what is said of it in between; null: nobody. */
function ownerOf(s: Chunked, i: number): NounChunk | null {
  const { over, start } = governorOf(s, i)
  const { chunks, words } = s
  if (over === null || over.negated || !having.test(lowerAt(words, over.to - 1))) return null
  if (/\b(?:no longer|never)\b/.test(spokenBefore(s, over.to, 4))) return null
  let k = start - 2
  const isSaid = (chunk: Chunk | undefined) => chunk?.kind === 'verb' && (chunk.passive || isTelling(s, chunk))
  for (let left = farthest; left > 0 && k >= 0; left--) {
    const [chunk, before] = [chunks[k], chunks[k - 1]]
    if (chunk?.kind === 'noun') {
      if (before?.kind !== 'prep') return chunk
      k -= 2
    } else if (chunk?.kind === 'relative' || isLink(chunk, ')')) k--
    else if (isPrep(chunk, 'to') && isSaid(before)) k -= 2
    else if (isLink(chunk, ',')) k = chunks.slice(0, k).findLastIndex((one) => isLink(one, ',')) - 1
    else return null
  }
  return null
}

/** "The strength | of | the FNR is put at", "the FNR's strength". */
function sizedOf({ chunks, at }: Chunked, i: number): Chunk | undefined {
  const k = chunks
    .slice(0, at[i])
    .findLastIndex((chunk) => chunk.kind === 'noun' && /^(?:strength|ranks)$/.test(chunk.head))
  return isPrep(chunks[k + 1], 'of') ? chunks[k + 2] : chunks[k]
}

/** "FNR fighters", where the FNR has them: other groups have others. */
export function ofWhom(s: Chunked, i: number, population: string): string {
  const owner = ownerOf(s, i) ?? sizedOf(s, i)
  if (!owner) return population
  const own = s.words.slice(owner.from, owner.to).filter(({ text }) => hasCapital(text) && text !== 'The')
  // "Rebels have 40 soldiers" is no name
  const name = own.every(({ lower }) => isForce(lower)) ? '' : own.map(({ text }) => text).join(' ')
  return name === '' || population.includes(name) ? population : `${name} ${population}`
}

const own = /\b(?:of (?:its|their)(?: own)? \S+|(?:it|they)(?: ha[sd]| have)? lost(?: \S+){0,3})(?: [^,;]*)?$/
const adjectives = new Map([...demonyms].reverse().map(([adjective, country]) => [country, adjective]))

/** "Armenian soldiers", where Armenia counts "50 of its soldiers" or "lost 50 soldiers": the other side has others. */
export function ofSide(s: Chunked, i: number, population: string): string {
  const { from, counted } = itemAt(s, i)
  if (!troops.test(headAt(s, i)) || /\p{Lu}/u.test(population)) return population
  const begun = lastIn(s.words, Math.max(0, from - farthest), from, ({ text }) => text === ';') + 1
  const near = s.words.slice(Math.max(begun, from - farthest), Math.max(from, counted.end))
  if (!own.test(near.map(({ lower }) => lower).join(' '))) return population
  const told = near.flatMap(({ text }) => (isState(text) ? text : (demonym(text) ?? [])))
  // not "the mission in Mali", "the Malian rebels": whose soldiers theirs are, nobody knows
  const isOwner = near.some(
    ({ text }, k) => isState(text) && !where.has(lowerAt(near, k - 1)) && !whence.has(lowerAt(near, k - 1))
  )
  const adjective = isOwner && new Set(told).size === 1 ? adjectives.get(told[0] ?? '') : undefined
  return adjective ? `${adjective} ${population}` : population
}
