/** What a verb says by who or what does it. */
import type { Measure } from '../claim.ts'
import { isPerson, isPersons } from '../figures/lexicon.ts'
import { canBefall } from './befall.ts'
import type { Chunked, Item, NounChunk } from './chunks.ts'
import { eventNouns } from './english/happenings.ts'
import { adverbs } from './english/verbGroups.ts'
import { levels, outcomeOf } from './outcomes.ts'
import { lowerAt } from './tokens.ts'

/** The subject of a verb, past "who" and "now". */
function subjectOf({ chunks }: Chunked, verb: number): NounChunk | null {
  for (let k = verb - 1; k >= Math.max(0, verb - 2); k--) {
    const chunk = chunks[k]
    if (chunk?.kind === 'noun' && !adverbs.has(chunk.head)) return chunk
    if (chunk?.kind !== 'relative' && chunk?.kind !== 'noun') return null
  }
  return null
}

/** By the verb itself, before any list is asked; null: it is none of these. */
export function bySubject(s: Chunked, verb: string, k: number, item: Item): Measure | null {
  const head = subjectOf(s, k)?.head ?? ''
  // "the dead numbered 14", "the residents numbered 300"
  if (/^number/.test(verb)) {
    const measure = levels.get(head) ?? outcomeOf(head)?.measure ?? 'present'
    return canBefall(measure, item) ? measure : 'other'
  }
  // "the avalanche claimed six skiers"; "we buried 20 people", but "the landslide buried 23"
  const isDeadly = /^claim/.test(verb)
    ? eventNouns.has(head)
    : /^bur(?:y|ied|ies)$/.test(verb) && (mourners.test(head) || isPerson(head) || isPersons(head))
  return isDeadly && canBefall('killed', item) ? 'killed' : null
}
const mourners = /^(?:we|they|he|she|i|families)$/

/** "His boat saved 14", "the tanker rescued 12": some of all that were saved, and no figure of how many those are. */
export function isOneRescuer(s: Chunked, k: number): boolean {
  const subject = subjectOf(s, k)
  if (!subject) return false
  const isWhose = lowerAt(s.words, subject.from) === 'whose'
  return /^(?:he|she|i)$/.test(subject.head) || isPerson(subject.head) || vessels.has(subject.head) || isWhose
}
const vessels = new Set(
  'boat ship vessel tanker trawler ferry freighter yacht helicopter frigate tugboat tug'.split(' ')
)
