/** A sentence cut into its clauses, as far as commas and conjunctions tell: what belongs to which verb. */

import { isPlural, isVerb } from '../figures/lexicon.ts'
import { hasSmall, setOf } from '../figures/pieces.ts'
import { once } from '../grouped.ts'
import { cueVerbs, timeWords } from './cues.ts'
import { tallies } from './english/change.ts'
import { be, have, modals, prepositions } from './english/chunks.ts'
import { eventNouns, happened } from './english/happenings.ts'
import { outcomeOf } from './outcomes.ts'
import { firstIn, isFigure, isIn, lastIn, lowerAt, type Token, type Words } from './tokens.ts'

/** How a clause hangs on the one before; `main` also for the first and for what "and" or a comma adds. */
export type ClauseKind = 'main' | 'relative' | 'when' | 'participle'
/** `from`, `to`: token indexes, end excluded. Pieces of one clause, torn by another, share their `id`. */
export type Clause = { id: number; kind: ClauseKind; opener: string; from: number; to: number }

const kinds = new Map<string, ClauseKind>([
  ...['who', 'whom', 'whose', 'which', 'that', 'where'].map((w) => [w, 'relative'] as const),
  ...['when', 'while', 'after', 'before', 'since', 'as', 'because', 'although', 'though', 'whereas', 'if'].map(
    (w) => [w, 'when'] as const
  )
])
const coordinators = new Set(['and', 'but', 'or'])
const stops = new Set([';', ':', '—', '–', '(', ')'])
const cutting = new Set([',', ...stops, ...coordinators, ...kinds.keys()])
export const auxiliaries: ReadonlySet<string> = new Set([...be, ...have, ...modals])
/** They end like verbs and are prepositions or adjectives here. */
const notVerbs = setOf(
  'thanks including following according regarding during hundred killed-in-action united armed red bed wedding king evening morning building thing something anything nothing ending starting beginning associated unrelated'
)

/** Any verb or participle, by the lists or by its form; an unknown one ends in "ed" or "ing". */
export const isVerbal = (token: Token | undefined): boolean =>
  token !== undefined && mayBeVerbal(token) && hasSmall(token.text)
const mayBeVerbal = isIn({ has: isVerbalWord })
function isVerbalWord(lower: string): boolean {
  // "in government-controlled territory"
  if (notVerbs.has(lower) || /^(?!(?:re|co|pre)-).*-.*ed$/.test(lower)) return false
  const how = outcomeOf(lower)?.how
  if (how !== undefined && how !== 'noun') return true
  return (
    auxiliaries.has(lower) || happened.has(lower) || isVerb(lower) || (lower.length > 4 && /(?:ed|ing)$/.test(lower))
  )
}

/** The same among its words: not "the reporting week". */
export const isVerbIn = (token: Token, k: number, words: Words) =>
  isVerbal(token) &&
  !/^(?:week|period|month|year)$/.test(lowerAt(words, k + 1)) &&
  !(token.lower.endsWith('ed') && articled.test(lowerAt(words, k - 1)))

/** "killing 12"; but "shelling killed 12" tells who did it. */
const isParticiple = (token: Token | undefined, next: Token | undefined) =>
  token !== undefined &&
  /^\p{Ll}{3,}ing$/u.test(token.text) &&
  !notVerbs.has(token.lower) &&
  !(eventNouns.has(token.lower) && isVerbal(next))

const irregular =
  setOf(`built seen shot held found taken known born made sent written driven stolen thrown given led paid bought set sold
  left hit struck caught brought begun drawn worn told read`)
/** "viewed 3 million times", "built between", "arrested in Tarn": a past participle that says something of a noun. */
const isAside = (words: Words, k: number) => {
  const [lower, next] = [lowerAt(words, k), lowerAt(words, k + 1)]
  const isPast = irregular.has(lower) || /^.{3,}ed$/.test(lower)
  return isPast && (prepositions.has(next) || /^since$|^(?:\d|more$|about$|nearly$|some$|almost$)/.test(next))
}

/** Where one piece ends and the next begins: marks, conjunctions, and the words that open a clause. */
function cuts(words: Words): number[] {
  const found = [0]
  for (let i = 1; i < words.length; i++) {
    const { lower } = words[i] as Token
    // "18:00"
    if (!cutting.has(lower) || (lower === ':' && words[i]?.end === words[i + 1]?.start)) continue
    const before = lowerAt(words, i - 1)
    // "in and around Tarn"
    if (coordinators.has(lower) && [before, lowerAt(words, i + 1)].every((w) => prepositions.has(w))) continue
    // "that night", "as many as", "after the war": no clause without a verb, which pieces() sees to
    const opens = coordinators.has(lower) || (kinds.has(lower) && !isPreposition(words, i))
    if (lower === ',' || stops.has(lower) || (opens && before !== ',' && !coordinators.has(before))) found.push(i)
  }
  return found
}

/** "since 2010", "before Friday", "since 1 March", "the month before and" */
function isPreposition(words: Words, i: number): boolean {
  const next = lowerAt(words, i + 1)
  if (/^(?:before|after|since)$/.test(lowerAt(words, i)) && /^(?:and|or|[.,;:)]|)$/.test(next)) return true
  // "has since killed 12"
  if (lowerAt(words, i) === 'since' && have.has(lowerAt(words, i - 1))) return true
  return timeWords.has(next) || /^(?:19|20)\d\d$/.test(next) || timeWords.has(lowerAt(words, i + 2))
}

/** The clauses of a sentence, in order; every token lies in one. Cut once for each sentence. */
export const clauses = once(inClauses)

function inClauses(words: Words): Clause[] {
  const found: Clause[] = []
  const bounds = cuts(words)
  let [main, next, mainHasVerb] = [0, 1, false]
  for (const [k, from] of bounds.entries()) {
    const to = bounds[k + 1] ?? words.length
    // past the comma and the conjunction
    let first = from
    while (first < to - 1 && (words[first]?.lower === ',' || stops.has(lowerAt(words, first)))) first++
    const joiner = coordinators.has(lowerAt(words, first)) ? first++ : -1
    const opener = lowerAt(words, first)
    const hasVerb = words.slice(first, to).some(isVerbIn)
    const last = found.at(-1)
    // "when 14 people froze": a clause whatever the verb
    const opens =
      /^(?:when|who|which|where)$/.test(opener) ||
      (opener === 'that' && /^(?:\p{Ll}{3,}s|its|their|his|her|it|they|he|she|we)$/u.test(words[first + 1]?.text ?? ''))
    // "it varies by what they earn: in Tarn, 22 percent would gain"
    // "they are common: in 2015, 78 people died"
    const isLed = prepositions.has(opener) && lowerAt(words, to) === ','
    const isNew = (last?.kind !== 'main' || isLed) && /^[:;]$/.test(lowerAt(words, from))
    if (!hasVerb && !opens && last && !isNew && words[joiner]?.lower !== 'but') {
      // "The mill, which opened in 1996, employs 800": its verb is none that is known
      const isMain = /^[rp]/.test(last.kind) && !mainHasVerb && to === words.length && words[from]?.lower === ','
      const { id, kind, opener } = (isMain && found.find((c) => c.id === main)) || last
      found.push({ id, kind, opener, from, to })
      continue
    }
    // "The film, viewed 3 million times, does not show"; "Founded in 1995 in Tarn, the charity runs"
    const isOpen =
      !mainHasVerb &&
      (!last || lowerAt(words, last.from) !== ',') &&
      first === from + Math.min(k, 1) &&
      words.slice(to).some((w) => w.text === ',')
    const isHung = isOpen && isAside(words, first)
    // ", which collapsed | and killed 12 |, was reopened"
    const opened = last?.from ?? 0
    // ", in which nine fled | and two died |, was condemned"
    const isIn = prepositions.has(lowerAt(words, opened - 1))
    const isSetOff = [isIn ? opened - 2 : opened, to].every((at) => /^[,()–—-]$/.test(lowerAt(words, at)))
    const isHeld = last?.kind === 'relative' && joiner === from && (isIn || outcomeOf(opener)?.how === 'verb')
    const held = isHeld && isSetOff ? last : null
    // "A raid that killed 12 | and wounded 30 | was condemned"
    const on = last?.kind === 'relative' && joiner === from && !mainHasVerb && !held ? resumed(words, joiner, to) : to
    if (last && on < to) {
      found.push({ ...last, id: next++, from, to: on }, { id: main, kind: 'main', opener: '', from: on, to })
      mainHasVerb = true
      continue
    }
    const kind =
      held?.kind ??
      kinds.get(opener) ??
      (isHung || isParticiple(words[first], words[first + 1]) ? 'participle' : 'main')
    if (kind !== 'main') {
      const back = kind === 'relative' && !mainHasVerb ? resumed(words, first, to) : to
      found.push(held ? { ...held, from, to: back } : { id: next++, kind, opener, from, to: back })
      if (back === to) continue
      found.push({ id: main, kind: 'main', opener: '', from: back, to })
      mainHasVerb = true
      continue
    }
    // "Twelve people, who ..., were killed" goes on; "and injured 30", "it said" begin anew
    // "were killed or wounded in Tarn"
    const isOr = lowerAt(words, joiner) === 'or' && !isFigure(lowerAt(words, first + 1))
    const goesOn = found.length === 0 || !mainHasVerb || ((joiner < 0 || isOr) && isVerbal(words[first]))
    if (!goesOn) main = next++
    // "officials said 18 cases | and two deaths were recorded": what was said goes on
    const saying = words.slice(first, to - 2).findIndex(({ lower }) => /^sa(?:id|ys?)$/.test(lower))
    // "A hearing into the fire | that killed 12 was held": a noun behind its article
    const isOwn = (t: Token, k: number, all: Words) => isVerbIn(t, k, all) && !articled.test(lowerAt(all, k - 1))
    mainHasVerb = words.slice(first, to).some((t, k, all) => k !== saying && isOwn(t, k, all))
    const link = joiner < 0 ? '' : lowerAt(words, joiner)
    const [aside, back] = hanging(words, first, to)
    found.push({ id: main, kind: 'main', opener: link, from, to: aside })
    if (aside === to) continue
    found.push({ id: next++, kind: 'participle', opener: lowerAt(words, aside), from: aside, to: back })
    found.push({ id: main, kind: 'main', opener: link, from: back, to })
  }
  return found
}

export const articled = /^(?:an?|the|its|his|her|their)$/
const finite = /^(?:is|are|was|were|has|have|had|will|did|does|began|started|opened|ended|resumed|collapsed|sank)$/
const isFiniteVerb = (word: string) =>
  finite.test(word) || (outcomeOf(word)?.how === 'intransitive' && outcomeOf(word)?.form === 'past')
/** Behind these the verb is theirs, or the same one goes on. */
const goingOn = /^(?:it|they|he|she|we|there|this|that|these|those|what|and|to|not|also)$/
/** "A driver who killed three cyclists | was jailed on Monday": where the main clause goes on; `to`: it does not. */
function resumed(words: Words, from: number, to: number): number {
  const verb = firstIn(words, from + 1, to, isVerbal)
  if (verb < 0 || (cueVerbs.has(lowerAt(words, verb)) && lowerAt(words, verb + 1) !== 'of')) return to
  for (let i = verb + 1; i < to; i++) {
    const [word, before] = [lowerAt(words, i), lowerAt(words, i - 1)]
    if (cueVerbs.get(word)?.kind === 'say') return to
    // "a bus that left on Friday | hit a wall", but "who were on Friday hit by"
    const isTime = timeWords.has(before) || /^(?:19|20)\d\d$/.test(before)
    const isBehind = isTime && words.slice(from + 1, i).some((t) => isVerbal(t) && !auxiliaries.has(t.lower))
    if (isBehind && (happened.has(word) || outcomeOf(word)?.form === 'past')) return i
    if (isFiniteVerb(word) && !auxiliaries.has(before) && !goingOn.test(before)) return i
  }
  // "Leaders who condemned the raid that killed 22 people | met in Keld": the last verb of all is the main one
  const isEnd = to === words.length && kinds.has(lowerAt(words, from))
  const last = isEnd ? lastIn(words, verb + 1, to, isVerbal) : -1
  const [word, before] = [lowerAt(words, last), lowerAt(words, last - 1)]
  const isOfNoun =
    !goingOn.test(before) && !auxiliaries.has(before) && !(prepositions.has(before) && before !== 'aboard')
  return last > 0 && isOfNoun && !/ing$/.test(word) ? last : to
}

/** "Twelve miners | trapped in a shaft on May 6 | were rescued": where it begins and ends; `to`: nothing hangs there. */
function hanging(words: Words, from: number, to: number): [number, number] {
  const isState = (word: string) => outcomeOf(word)?.how === 'state'
  const verb = firstIn(words, from + 1, to, (token) => isVerbal(token) || isState(token.lower))
  const [word, last] = [lowerAt(words, verb), lowerAt(words, verb - 1)]
  const isDoing = isPlural(last) && !eventNouns.has(word) && isParticiple(words[verb], words[verb + 1])
  const back = isDoing || isState(word) || isAside(words, verb) ? resumed(words, verb - 1, to) : to
  // "the number killed in Monday's fire was lowered": of those
  return verb > 0 && back < to && !tallies.has(last) ? [verb, back] : [to, to]
}

const byClause = once((words: Words) => {
  const found: Token[][] = []
  for (const { id, from, to } of clauses(words)) found[id] = [...(found[id] ?? []), ...words.slice(from, to)]
  return found
})
export const wordsOf = (words: Words, id: number): Words => byClause(words)[id] ?? []

/** What a relative clause is told of, "in a war, in which": the word before it. */
export function headOf(words: Words, { kind, from }: Clause): Token | undefined {
  if (kind !== 'relative') return undefined
  const at = lastIn(words, 0, from, ({ text, lower }) => text !== ',' && !prepositions.has(lower))
  return words[at]
}

/** The clause that holds a token; the first where the index is off the sentence. */
export const clauseAt = (found: readonly Clause[], token: number): Clause =>
  found[firstOf(found.length, (i) => (found[i] as Clause).to > token)] ?? (found[0] as Clause)

export const clauseOf = (words: Words, { start }: { start: number }): Clause =>
  clauseAt(clauses(words), indexAt(words, start))

/** Index of the token that holds an offset, or else of the first behind it; the last where there is none. */
export const indexAt = (words: Words, offset: number): number =>
  firstOf(Math.max(0, words.length - 1), (i) => (words[i] as Token).end > offset)

function firstOf(many: number, fits: (i: number) => boolean): number {
  let [low, high] = [0, many]
  while (low < high) {
    const middle = (low + high) >> 1
    if (fits(middle)) high = middle
    else low = middle + 1
  }
  return low
}
