/** Who came to a gathering, and who did something else there than to come. */

import type { Measure } from '../claim.ts'
import { isPeople } from './befall.ts'
import { type Chunked, headAt, itemAt, spoken } from './chunks.ts'
import { cueVerbs } from './cues.ts'
import { drawing, gatherings, room } from './english/chunks.ts'
import { tried } from './english/outcomes.ts'
import { farthest, governorOf, isPrep, wordOf } from './governor.ts'
import { outcomeOf } from './outcomes.ts'
import { lastBefore, spokenBefore } from './tokens.ts'

/** "organisers spoke of 7,000 people": those who came. */
export function gathered(s: Chunked, i: number): Measure | null {
  const item = itemAt(s, i)
  if (item.quantity.kind !== 'count' || !/^(?:people|supporters|persons|)$/.test(headAt(s, i))) return null
  const behind = s.words.slice(item.to, item.to + 14)
  // "spoke of 165 people, while one of the organisers said": that is another matter
  const turn = behind.findIndex(({ lower }) => lower === 'while')
  const near = [...lastBefore(s.words, item.from, 14), ...behind.slice(0, turn < 0 ? 14 : turn)]
  // "12 in March"
  const isCalled = due.test(spokenBefore(s, item.from, 8)) || room.test(spoken(s, item.to, item.to + 9))
  const isGathering = !isCalled && near.some((w) => gatherings.has(w.lower) && w.text !== 'March')
  return isGathering && isPeople(item) && !doesMore(s, i) ? 'attended' : null
}
const due = /\b(?:call(?:s|ed) for|promis\w+|announc\w+|plan(?:s|ned)|demand\w*|ban(?:s|ned)) an? (?:\w+ ){1,3}of$/

/** Whether they do, or have done to them, something else than to be counted: "40 people complained", "treated 25". */
function doesMore(s: Chunked, i: number): boolean {
  const at = s.at[i] ?? 0
  const near = lastBefore(s.chunks, at, farthest)
  const last = near.findLast(({ kind }) => /^(?:break|relative|opener|verb)$/.test(kind))
  const said = wordOf(s, last)
  if (said !== '' && !tells(said) && !isComing(said)) return true
  let k = at + 1
  // "several people in the capital told the paper of protests"
  while (isPrep(s.chunks[k], 'in', 'from', 'near') && s.chunks[k + 1]?.kind === 'noun') k += 2
  const [next, then] = s.chunks.slice(k, k + 2)
  // "the first three people to be charged"
  if (isPrep(next, 'to') && then?.kind === 'verb') return !isComing(wordOf(s, then))
  if (next?.kind !== 'verb') return false
  // "7,000 people were at the rally", "were counted"; but "50 had been beaten"
  if (next.at < 0) return !/^(?:prep|link|break)$/.test(then?.kind ?? 'break')
  return !isComing(wordOf(s, next)) && !(next.passive && cueVerbs.has(wordOf(s, next)))
}
/** "20,000 march" come to it. */
const isComing = (word: string) => outcomeOf(word)?.measure === 'attended' || gatherings.has(word)

/** "threw 40 worshippers into the river", "the trial of 14 protesters", "two protesters | climbed a statue". */
export function isNoCrowd(s: Chunked, i: number, done: string): boolean {
  const [{ from, quantity }, { under }] = [itemAt(s, i), governorOf(s, i)]
  const isDoing = (quantity.best ?? 10) < 10 && under !== null && under.at >= 0 && !isComing(wordOf(s, under))
  return (done !== '' && !tells(done)) || tried.test(spokenBefore(s, from, 3)) || isDoing
}

/** Who is admitted to a hospital is none of a crowd. */
const tells = (verb: string) => drawing.has(verb) || (cueVerbs.has(verb) && !/^(?:admit|cut)/.test(verb))
