/** Whether what a sentence tells is of the happening, and so of the place, that one before it told of. */

import { monthNames } from '../figures/dayForms.ts'
import { hasCapital, oneOf, setOf } from '../figures/pieces.ts'
import { ordinals } from '../figures/spelled.ts'
import { chunksOf } from './chunks.ts'
import { clauseOf, clauses, indexAt, isVerbal, wordsOf } from './clauses.ts'
import { type Document, isOneParagraph, perSentence, perText } from './document.ts'
import { bringingAll } from './english/change.ts'
import { eventNouns, happened } from './english/happenings.ts'
import { goings, jointly, kinds, localBodies, meetings, national, nationwideBodies } from './english/places.ts'
import { wordOf } from './governor.ts'
import { outcomeOf } from './outcomes.ts'
import { nounKind } from './people.ts'
import type { Span } from './sentences.ts'
import { inMemory } from './timeWords.ts'
import { anyOf, lastBefore, lowerAt } from './tokens.ts'

const months = oneOf(monthNames.join(' '))
/** "In all 900 marched across the country. Police counted 400": of all of it. */
export const countrywide =
  /\b(?:nationwide|nationally|countrywide|(?:across|in|around|throughout|inside|within) the country)\b(?!['’]s)/i
export const isCountrywide = perText(countrywide)
/** "raids across the country", "The country had been on edge": of no town in it. */
export const isOfCountry = (doc: Document, at: number) =>
  isCountrywide(doc, at) ||
  /^(?:The|This) (?:country|nation|kingdom|republic) (?!of\b)/.test(doc.sentences[at]?.text ?? '')
const broadly = [
  countrywide,
  /\bof the country['’]s\b/,
  /\b(?:[Tt]he (?:\w+ )?(?:war|conflict|insurgency|uprising|crisis|pandemic)|since (?:\w+ )?(?:truce|ceasefire|fighting|hostilities))\b/,
  /\b(?:last|[Tt]his|each|every|per|a|past|the) year\b(?!['’-])/,
  /\b[Tt]his month\b/,
  /\bsince (?:the|its) (?:start|beginning|outset|launch) of (?:the|its) (?:\w+ )?(?:war|invasion|operation|campaign|offensive|conflict|year|season)\b/,
  /\b(?:last|past|recent) (?:\w+ )?(?:days|weeks|months|years|decades)\b/,
  new RegExp(
    `\\b(?:since|in|by|until|of|between) (?:the end of |mid-)?(?:(?:19|20)\\d\\d\\b|${months}\\b(?! \\d))`,
    'i'
  )
]
/** "900 have drowned in ten years", "14 of the country's 60 ferries": of more than one place, or another time. */
export const isBroad = (doc: Document, at: number, first: number) =>
  breadths(doc, at).some((words) => !breadths(doc, first).includes(words))
const breadths = perSentence((doc, i) => broadly.filter((words) => words.test(doc.sentences[i]?.text ?? '')))

/** "The national prison system is holding 21,000": what a country has. */
export const isOfNation = perText(
  /^(?:The )?(?:national|federal|country['’]s|nation['’]s) (?:\p{Ll}+ ){1,3}(?:says it )?(?:has|have|(?:is |are )?hold(?:s|ing)?|houses?|employs?|runs?|operates?|number) (?!been\b|had\b|\p{Ll}+ed\b)/iu
)

/** "It was the city's 12th killing this year": not in the street of the last. */
export const isBeyond = (doc: Document, at: number, first: number, place: string) =>
  / (?:Street|Road|Avenue|Lane|Drive|Boulevard|Highway|Square|Alley)$/.test(place) && isBroad(doc, at, first)

/** "23 are being treated at Keld General Hospital": there they are, and nothing else happened there. */
export const isCare = (doc: Document, { start, text }: Span & { text: string }) =>
  /\b(?:hospital|clinic|infirmary|medical cent(?:er|re))$/i.test(text) && caring.test(lastBefore(doc.text, start, 60))
const caring = new RegExp(
  `\\b${oneOf('treated treatment treating admitted recovering care taken died dead surgery doctors patients')}\\b[^.;:]*$`
)

/** "Bells rang in Keld to mark 30 years since a ferry sank in Osk": whether the place stands with those who remember. */
export function isInMemory(doc: Document, i: number, place: Span | null): boolean {
  const end = memoryOf(doc, i)
  return end !== null && (place?.start ?? doc.sentences[i]?.start ?? 0) < end
}
const memoryOf = perSentence(({ sentences }, i): number | null => {
  const { text = '', start = 0 } = sentences[i] ?? {}
  const found = inMemory.exec(text)
  return found && start + found.index + found[0].length
})

const ofOne = new RegExp(
  `^(?:The|An?) (?:${[...ordinals].join('|')}|\\d+(?:st|nd|rd|th)|latest|youngest|oldest|other) ` +
    '(?:victim|person|man|woman|child|patient|survivor|suspect|death|fatality|case|infection|body|casualty|incident)\\b' +
    '|^(?:The )?(?:most|Most|highest|largest|biggest|worst|hardest)\\b|\\b(?:reports?|reported|has|had|recorded) the (?:most|highest)\\b'
)
/** "The eighth death was in Tarn", "The highest number, 11, was in Tarn": the others were not. */
export const isOfOne = perText(ofOne)

/** "The ministry said 34 had been dismissed", "inflation rose", "the mayor said": how far a figure reaches by who tells it. */
export function reachOf(doc: Document, at: number, by: string | null): 'nation' | 'town' | null {
  const { text = '', head = '' } = subjectOf(doc, at) ?? {}
  const said = by ?? text
  const local = localBodies.exec(said)
  if (local) return local[1] ? 'town' : null
  return nationwideBodies.test(said) || national.has(head) ? 'nation' : null
}

/** The subject of a sentence: the first noun that stands behind no preposition, and the word that follows its phrase. */
const subjectOf = perSentence((doc, at) => {
  const words = doc.tokens(at)
  const { chunks } = chunksOf(words)
  let k = 0
  for (; k < chunks.length; k++) {
    const chunk = chunks[k]
    if (chunk?.kind === 'prep') while (k < chunks.length - 1 && chunks[k + 1]?.kind !== 'link') k++
    else if (chunk?.kind === 'noun') break
  }
  const noun = chunks[k]
  if (noun?.kind !== 'noun') return null
  const verb = chunks.slice(k + 1).find((c) => c.kind === 'verb')
  return {
    head: noun.head,
    text: doc.text.slice(words[noun.from]?.start, words[noun.to - 1]?.end),
    verb: wordOf({ words }, verb)
  }
})

/** "Osk has taken in 300": whatever Osk is, they are there. */
export function isHost(doc: Document, at: number): boolean {
  const { text = '', verb = '', head = '' } = subjectOf(doc, at) ?? {}
  return hosting.has(verb) && nounKind(head) === 'thing' && text.split(' ').every(hasCapital)
}
const hosting = setOf('taken took host hosts hosted sheltered recorded registered')

const notSpots = setOf('capital country nation border line market street crossing region sea ocean')
const spots = [...kinds].filter((kind) => !notSpots.has(kind)).join('|')
const tells = (form: string) => perText(new RegExp(`\\b(?:${form})\\b`, 'u'))
// "people shot there have died"
const there = 'there(?! (?:is|are|was|were|has|have)\\b)|(?<=ed |shot )there|There(?=,)'
/** "There, 12 died", "two died there". */
export const isThere = tells(there)
/** Or "the town", but not "the town of". */
export const isBack = tells(`${there}|here|such|[Tt]he (?:\\p{Ll}+ )?(?:${spots})(?! of)`)
/** "Such raids have killed 90": in the passage told before it, those; else more than the story's. */
export const isOfMany = tells('such(?! an? )')
/** Not "61 people have died in such blasts this year". */
export const returns = (doc: Document, i: number, at: number) =>
  isBack(doc, at) && !(isOfMany(doc, at) && isBroad(doc, at, i))
/** "In all 900 have fled": of all that were told of. */
export const sumsUp = tells(
  '[Ii]n all|[Ii]n total|[Aa]ltogether|[Oo]verall|[Aa] total of|[Tt]he total|[Ss]o far|[Tt]o date'
)
/** "One died in Tarn, | bringing this year's toll to 37": where a sentence begins to tell of more than one place; -1: nowhere. */
export const sumAt = perSentence(({ sentences }, i) => sentences[i]?.text.search(bringingAll) ?? -1)
/** Two that are told of one after the other: "The first, in Osk, killed six. The second". */
export const isFirst = tells('^(?:(?:At|In|On) the|The) (?:first|one)')
export const isSecond = tells('^(?:(?:At|In|On) the|The) (?:second|other|latter|next)')
/** "Of them 25 died in Osk": what follows is of all again. */
export const opensPart = tells('^(?:Of|Among) (?:them|those|these|the)')
/** "The town's mayor" is of the town that was last called so: "in the town of". */
export const isThatSpot = (doc: Document, at: number, { start }: Span) =>
  doc.text.slice(0, start).endsWith(` ${ofSpot.exec(doc.sentences[at]?.text ?? '')?.[1]} of `)
const ofSpot = new RegExp(`\\b[Tt]he (${spots})['’]s\\b`)
const namesOne = (before: RegExp) =>
  perSentence((doc, i) =>
    doc
      .tokens(i)
      .some((t, k, words) => eventNouns.has(t.lower) && [1, 2].some((n) => before.test(lowerAt(words, k - n))))
  )
/** "The blast", "this second flood": one that was told of. */
export const namesEvent = namesOne(/^(?:the|this|that)$/)
/** "A blast", "another deadly raid". */
export const bringsEvent = namesOne(/^(?:an?|another)$/)
/** "In neighbouring Tarn, 12 drowned. He said 40 houses were lost": what opens with its place tells of it on. */
export const opensWith = (doc: Document, i: number, place: Span) =>
  opening.test(doc.text.slice(doc.sentences[i]?.start, place.start))
const opening =
  /^(?:(?:Meanwhile|Elsewhere|Separately|And|But),? )?(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside|[Aa]round) (?:\p{Ll}+ ){0,4}$/u
/** Whether what a sentence tells goes on from a place of one before it. */
export function goesOn(doc: Document, i: number, place: Span, at: number, isDeed: boolean): boolean {
  if (returns(doc, i, at)) return true
  if (isBroad(doc, at, i)) return false
  if (namesEvent(doc, at) || opensWith(doc, i, place)) return true
  const subject = subjectOf(doc, at)
  // they speak for more than the place told last
  if (isHost(doc, at) || /\bgovernor\b/i.test(subject?.text ?? '') || nationwideBodies.test(subject?.text ?? ''))
    return false
  return isDeed ? addsDeed(doc, i, place) : tellsOn(doc, at)
}

/** "The company runs 60 ferries" tells nothing of the story: nothing befell anybody, and no place is named. */
export const tellsOn = (doc: Document, at: number): boolean =>
  tellsDeed(doc, at) || isBack(doc, at) || (isOneParagraph(doc, at - 1, at) && tellsOn(doc, at - 1))

/** Of money, of what is sent and of voters nothing befalls anybody, nor is "a loss of $4 million" or "to save $4 million" of people. */
const noDeeds = /^(?:cost|pledged|sent|voted|present)\b/
const losses = setOf('lost loss losses save saves saving')
const isDeed = (word: string) =>
  [happened, eventNouns].some((words) => words.has(word)) ||
  (!losses.has(word) && !noDeeds.test(outcomeOf(word)?.measure ?? 'cost'))
const isEvent = (word: string) => eventNouns.has(word) || outcomeOf(word)?.measure === 'killed'
/** Whether a sentence, or the clause of it that a place stands in, has such a word; `isOn`: or what is added to that. */
const told = (has: (word: string) => boolean, isOn = false) => {
  const hasAny = anyOf({ has })
  return (doc: Document, i: number, place?: Span) => {
    const words = doc.tokens(i)
    if (!place) return hasAny(words)
    const own = clauseOf(words, place)
    // "a bus slid into a gorge in Keld, | killing 13", "they reached Keld | and found 13 bodies"
    const next = isOn ? clauses(words).find(({ from, id }) => from >= own.to && id !== own.id) : undefined
    const isAdded = next && (next.kind === 'participle' || next.opener === 'and')
    return hasAny(wordsOf(words, own.id)) || (isAdded === true && hasAny(words.slice(next.from, next.to)))
  }
}
/** That something happened, or befell somebody too. */
export const happens = told((word) => happened.has(word) || isEvent(word))
export const tellsDeed = told(isDeed)
const addsDeed = told(isDeed, true)
const hasEvent = told(isEvent)
/** Whether what befell those of two figures befell them at once, and in one place. */
export const areJoint = ({ text }: Document, one: Span | undefined, next: Span) =>
  one !== undefined && jointly.test(`${text.slice(one.end, next.start)}|${text.slice(next.end, next.end + 20)}`)
/** "A man was shot in Osk on Friday and another died in Keld on Saturday": of two places, and what is told on of neither. */
export const isTwofold = (doc: Document, i: number, places: readonly (Span & { text: string })[]) =>
  places.some((a, n) => {
    if (!hasEvent(doc, i, a)) return false
    const [words, own] = [doc.tokens(i), clauseOf(doc.tokens(i), a).id]
    const isNext = (b: Span & { text: string }) => {
      const { id, opener } = clauseOf(words, b)
      return id !== own && opener === 'and' && b.text !== a.text && hasEvent(doc, i, b)
    }
    return places.slice(n + 1).some(isNext)
  })
const hasMeeting = told((word) => meetings.has(word))
/** "Leaders met in Orvane on Monday. The same day 12 people died": not in the place of the first sentence. */
export const isOfTalks = (doc: Document, i: number, place: Span) =>
  hasMeeting(doc, i, place) && !hasEvent(doc, i, place)
/** "More than 40,000 have fled to the town of Keld": there they are, and nobody else that the text counts. */
export const isGoal = (doc: Document, i: number, { start }: Span) => {
  const clause = wordsOf(doc.tokens(i), clauseOf(doc.tokens(i), { start }).id)
  return toGoal.test(lastBefore(doc.text, start, 50)) && clause.some((t) => t.start < start && goings.has(t.lower))
}
const toGoal = /\b(?:to|into|towards?) (?:the )?(?:(?!(?:in|at|near|on|after|from|when) )[\p{Ll}-]+ ){0,3}$/u
const money = /^[^\s\d]{0,4}[$€£¥]|^\S+(?: \p{L}+)? (?:dollars|euros|pounds|rupees|yen|yuan|francs|pesos)\b/u
const length = /^(?:\S+ ){1,3}(?:minute|hour|day|week|month|year|decade)s?\b/u
/** "Coins found in Tarn | sold for $12 million": a verb that stands right behind the place is not the one before it. */
export const isReduced = (doc: Document, at: number, { start, end, role }: Span & { role: string }) => {
  const words = doc.tokens(at)
  const [from, to] = [indexAt(words, start), indexAt(words, end)]
  const verb = words.find((t, i) => i >= to && (isVerbal(t) || /^(?:,|and|or|but)$/.test(t.lower)))
  const lead = lastBefore(words, from, 5)
  return role.startsWith('within') && isVerbal(verb) && lead.some(isVerbal) && !lead.some((t) => t.lower === 'that')
}
/** Of shares, prices and costs the desk that wrote of them tells no place, nor of how long it took: "lasted six hours". */
export function amountOf(doc: Document, { start, end }: Span): 'money' | 'length' | null {
  const words = doc.text.slice(start, end + 9)
  return money.test(words) ? 'money' : length.test(words) ? 'length' : null
}

/** "With | nine | dead in Keld, the toll is 49". */
export const isAddend = (doc: Document, { start }: Span) =>
  adding.test(doc.text.slice(doc.sentences[doc.sentenceAt(start)]?.start, start))
const adding = /^(?:With|Including|Counting|Adding|(?:Together|Along) with) (?:(?:another|the|about|some) )*$/
