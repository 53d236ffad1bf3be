import type { Measure } from '../claim.ts'
import { isChange } from '../figures/changes.ts'
import { inflect, plural, type VerbForm } from '../figures/lexicon.ts'
import { list, setOf } from '../figures/pieces.ts'
import { levelForms, levelVerbs } from './english/change.ts'
import { wanted as wantings } from './english/chunks.ts'
import { phrases as outcomePhrases } from './english/outcomePhrases.ts'
import * as english from './english/outcomes.ts'
import { lowerAt, type Words } from './tokens.ts'

export const measuresOf = (names: string): ReadonlySet<Measure> => new Set(names.split(' ') as Measure[])

/** What a word says happened. `how`: a participle can follow what is counted, an active verb stands before it. */
export type Outcome = { measure: Measure; how: 'verb' | 'intransitive' | 'state' | 'noun'; form: VerbForm | null }

/** All forms of some verbs. */
export const formsOf = (verbs: Iterable<string>): ReadonlySet<string> =>
  new Set([...verbs].flatMap((verb) => inflect(verb).map(([, form]) => form)))
const entries = (table: Partial<Record<Measure, string>>) =>
  (Object.entries(table) as [Measure, string][]).flatMap(([measure, words]) =>
    list(words).map((word): [Measure, string] => [measure, word])
  )

/** One home for each word, the first that claims it: "dead" is a state, "a pledge" a noun, "pledged" a verb. */
function readTable(): Map<string, Outcome> {
  const table = new Map<string, Outcome>()
  const add = (word: string, outcome: Outcome) => {
    if (!table.has(word)) table.set(word, outcome)
  }
  for (const [measure, word] of entries(english.states)) add(word, { measure, how: 'state', form: null })
  for (const [measure, word] of entries(english.nouns))
    for (const form of [word, plural(word)]) add(form, { measure, how: 'noun', form: null })
  for (const [how, verbs] of [
    ['verb', english.transitive],
    ['intransitive', english.intransitive]
  ] as const)
    for (const [measure, entry] of entries(verbs))
      for (const [form, word] of inflect(entry)) if (!english.otherWords.has(word)) add(word, { measure, how, form })
  return table
}
const table = readTable()

/** What a word of the text, in small letters, says happened; undefined for most words. */
export const outcomeOf = (word: string): Outcome | undefined => table.get(word)
/** The same of nouns that tell of a number too: "toll". */
export const measureOf = (word: string): Measure | undefined => levels.get(word) ?? outcomeOf(word)?.measure
/** A verb or a state, so that it may end a noun phrase. */
export const isOutcome = (word: string): boolean => {
  const how = table.get(word)?.how
  return how !== undefined && how !== 'noun'
}

const atLevel = formsOf(list(levelVerbs))
/** "rose", "fell", "stood": verbs between what is measured and its level. */
export const isLevelVerb = (word: string): boolean =>
  atLevel.has(word) || levelForms.has(word) || (isChange(word) && !/^br/.test(word))

/** How far apart the two words of a phrase may stand: "taken to the nearest hospital", "swept a bus away". */
const reach = 10
type Phrase = { second: ReadonlySet<string> | null; reach: number; measure: Measure }
const phrases = new Map<string, Phrase[]>()
for (const row of outcomePhrases.trim().split('\n')) {
  const [first = '', second = '', measure] = row.trim().split(' > ')
  const words = second === '@' ? english.diseases : setOf(second.replace('+', ''))
  const near = second.startsWith('+') ? 2 : reach
  const phrase = { second: second === '*' ? null : words, reach: near, measure: measure as Measure }
  for (const word of list(first)) phrases.set(word, [...(phrases.get(word) ?? []), phrase])
}

const goal = /\b(?:to|into)\b/
const place = /^(?:custody|jail|prison)$/
const kindBehind =
  /^(?:garb|uniforms?|clothes|clothing|jumpsuits?|disputes?|battles?|cases?|guards?|staff|officers?|reforms?|talks)$/
/** What a phrase that begins at a word says, its second word before `end`; undefined where none does. */
export function phraseAt(
  words: Words,
  at: number,
  end: number,
  fits: (measure: Measure) => boolean
): Measure | undefined {
  for (const { second, reach, measure } of phrases.get(lowerAt(words, at)) ?? []) {
    if (!fits(measure)) continue
    if (second === null) return measure
    for (let i = at + 1; i < Math.min(end, at + reach); i++) {
      const word = lowerAt(words, i)
      if (second.has(word)) {
        // "lost 400 men to desertion", "to a rival": they live
        const isLeft = lowerAt(words, i + 1) === 'to' && /^los/.test(lowerAt(words, at))
        // "two men in prison garb", "in custody disputes"
        const isKind = place.test(word) && kindBehind.test(lowerAt(words, i + 1))
        // "forced 900 people to build homes", "into their homes"
        const isOther =
          measure === 'displaced' &&
          /^homes?$/.test(word) &&
          goal.test(
            words
              .slice(at, i)
              .map((w) => w.lower)
              .join(' ')
          )
        return isLeft || isKind || isOther ? undefined : withOther(words, i, measure)
      }
      // "wounded four, one of them fatally": of the one
      // "left two dead and a third with wounds": of the third
      if (/^(?:them|whom|dead)$/.test(word)) break
    }
  }
  return undefined
}

const pairs = new Set(
  ['killed injured', 'killed missing', 'damaged destroyed'].flatMap((two) => [two, two.split(' ').reverse().join(' ')])
)
/** Whether two outcomes told of the same people are one of both, which is `affected`: "dead or missing". */
export const isBoth = (one: Measure, other: Measure) => pairs.has(`${one} ${other}`)
const harm = /^(?:killed|injured|infected|missing|affected|damaged|destroyed)$/
/** "killed or injured": all were harmed; of "killed or captured" nobody knows how many of either. */
export const either = (one: Measure, other: Measure | null): Measure =>
  harm.test(one) && harm.test(other ?? '') ? 'affected' : 'other'

/** "left 90 dead or missing", but not "left 12 dead and injured 20". */
function withOther(words: Words, at: number, measure: Measure): Measure {
  const other = /^(?:and|or|and\/or)$/.test(lowerAt(words, at + 1)) ? outcomeOf(lowerAt(words, at + 2)) : undefined
  // "dead and missing in Tarn"
  const isLinked = other?.how === 'state' || !/^(?:\d|\p{L})/u.test(lowerAt(words, at + 3))
  return other && isLinked && isBoth(measure, other.measure) ? 'affected' : measure
}

/** "the killing of 12 people": what a noun before "of" says was done to those counted. */
export const nominals: ReadonlyMap<string, Measure> = new Map(
  entries(english.nominals).flatMap(([measure, word]) => [
    [word, measure],
    [plural(word), measure]
  ])
)
/** "the death toll rose to 57": what a noun is the tally of. */
export const levels: ReadonlyMap<string, Measure> = new Map(
  entries(english.levels).map(([measure, word]) => [word, measure])
)
/** "Deaths - | 12 |;", "Injured 3.": what a label right before a figure tells, at the beginning of its line or part. */
export function measureOfLabel(words: Words, from: number, to: number): Measure | null {
  const at = from - (/^[:=–-]$/.test(lowerAt(words, from - 1)) ? 2 : 1)
  const isAlone = /^[.;:|•]?$/.test(lowerAt(words, at - 1)) && /^[.;,|()]?$/.test(lowerAt(words, to))
  // "killed 12" is a verb
  const isVerb = at === from - 1 && table.get(lowerAt(words, at))?.form === 'past'
  const measure = isAlone && !isVerb ? levels.get(lowerAt(words, at)) : undefined
  return measure && /^(?:killed|injured|missing|displaced|detained)$/.test(measure) ? measure : null
}
/** Of the verbs that are done to somebody those that others do: "12 drowned". */
export const ergative = formsOf(list(english.ergative))
/** "battle", "patrolled": what crews do where they are. */
export const working = formsOf(list(english.work))
export const helping = formsOf(list(english.help))
/** "needs", "demanded": what is asked for or lent is not paid. */
export const wanted = formsOf(list(Object.values(wantings).join(' ')))
export const isOfIllness = (word: string): boolean => english.diseases.has(word) || english.illnesses.has(word)
