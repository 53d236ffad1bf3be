/** Whose a count is by its own words: "the army's figure of 90", "the 40 reported by medics", "its latest toll stands at". */

import { setOf } from '../figures/pieces.ts'
import { indexAt } from './clauses.ts'
import { between, cueVerbs, predicates } from './cues.ts'
import { rejecting } from './denial.ts'
import { be, determiners, openers } from './english/chunks.ts'
import { agencies, editions, informants } from './english/saying.ts'
import { isAcronym, speaker } from './people.ts'
import { isComma, isStop, isVerbAt, phraseAfter, phraseBefore } from './phrases.ts'
import { type Cue, type CueSentence, cueOf, voice } from './subjects.ts'
import {
  firstIn,
  isCapital,
  isFigure,
  lastIn,
  lowerAt,
  namedBefore,
  ownSign,
  spoken,
  type Token,
  type Words,
  withSign
} from './tokens.ts'

/** Reports of these are nobody's in particular. */
const anybody = /^(?:newspaper|magazine|radio|television|tv|website|media|press|news|internet|foreign|local|rumou?rs?)$/

/** "rejected the army's figure of 90", "dismissed union claims that": the army's, the union's, whoever speaks of it. */
export function figureOf(reading: CueSentence, k: number): Cue | null {
  const { doc, tokens, sentence, first } = reading
  const to = tokens.find((t, i) => i > k && t.text === ',')?.start ?? sentence.end
  // "a claim by rebels that"
  const by = lowerAt(tokens, k + 1) === 'by' ? phraseAfter(tokens, k + 2) : -1
  const author = /^(?:of|that)$/.test(lowerAt(tokens, by)) ? voice(doc, tokens, k + 2, by) : null
  if (author && author.kind !== 'pronoun' && !isFigure(lowerAt(tokens, k + 2)))
    return cueOf(reading, { said: author }, { start: k, k, end: by }, { from: tokens[k]?.start ?? 0, to, quoted: true })
  // "the rebels' claim to have killed 20"
  if (!/^(?:of|that|to have)\b/.test(`${lowerAt(reading.tokens, k + 1)} ${lowerAt(reading.tokens, k + 2)}`)) return null
  // "the number of 30", not "the army's number of tanks"
  if (/^num/.test(lowerAt(reading.tokens, k)) && !/^\d/.test(lowerAt(reading.tokens, k + 2))) return null
  const owns = ownSign.test(tokens[k - 1]?.text ?? '')
  const rejects = lastIn(tokens, k - 5, k - 1, (t) => rejecting.has(t.lower))
  // "the official toll of 20 was too low" is not of who says so either
  const isSaid = tokens.slice(first, k).some((t) => cueVerbs.get(t.lower)?.kind === 'say')
  const official = isSaid ? lastIn(tokens, k - 2, k, (t) => t.lower === 'official') : -1
  const held = rejects < 0 ? Math.max(heldAgainst(tokens, k), official) : -1
  // "double its earlier estimate of 45": whoever speaks has told both
  if (held > 0 && /^(?:its|their|his|her)$/.test(lowerAt(tokens, held))) return null
  if (!owns && rejects < 0 && held < 0) return null
  const end = owns ? k - 1 : k
  // "responded to | the rebels' claim"
  const behind = owns
    ? lastIn(tokens, first, end, (t) => /^(?:to|on|about|from|against|by|with)$/.test(t.lower)) + 1
    : 0
  const start = Math.max(phraseBefore(tokens, end, first), held, behind)
  const owner = voice(doc, tokens, start, end)
  const isOfficial = held > 0 && !owns && start < end && tokens.slice(start, end).every(({ lower }) => isEdition(lower))
  // "three times the official toll of 44": that is not of who counted the others, and else of nobody
  const said = isOfficial ? speaker(doc, tokens, start, k + 1) : owner
  if (!said || (!owns && anybody.test(said.head))) return null
  const at = { from: (tokens[start] as Token).start, to, quoted: true }
  return cueOf(reading, { said }, { start, k, end: k + 1 }, at)
}

/** "fewer than the 40 reported by medics", "double the 30 the army gave", "against the army's 30": of whom they are. */
export function heldFigure(reading: CueSentence, k: number): Cue | null {
  const { doc, tokens } = reading
  const held = heldAgainst(tokens, k)
  const owner = ownSign.test(tokens[k - 1]?.text ?? '')
  const isBound = held === k && /^(?:than|not)$/.test(lowerAt(tokens, k - 1))
  if (held < 0 || isBound || k - held > 5) return null
  const behind = /^(?:hundred|thousand|[mb]illion)$/.test(lowerAt(tokens, k + 1)) ? k + 2 : k + 1
  const [from, to, end] = owner ? [held, k - 1, k + 1] : tellerOf(tokens, behind)
  const said = voice(doc, tokens, from, to)
  if (!said || said.kind === 'pronoun') return null
  const at = { from: (tokens[held] as Token).start, to: (tokens[behind - 1] as Token).end, quoted: true }
  return cueOf(reading, { said }, { start: held, k: held, end }, at)
}

/** Who is named behind a figure as having given it: from one word to another, the same where nobody is, and the end. */
function tellerOf(tokens: Words, from: number): [from: number, to: number, end: number] {
  const isThat = /^(?:that|which)$/.test(lowerAt(tokens, from))
  const forms = isThat ? /^(?:past|third|base)$/ : /^past$/
  const verb = firstIn(tokens, from, from + 8, (t) => forms.test(cueVerbs.get(t.lower)?.form ?? ''))
  // "the 60 people | reported by the radio": that verb has its own teller
  const isBy = lowerAt(tokens, verb + 1) === 'by'
  if (verb < 0 || isBy || tokens.slice(from, verb).some((t) => isComma(t) || isStop(t) || openers.has(t.lower)))
    return [from, from, from]
  const to = firstIn(tokens, from, tokens.length, (t, i) => i === verb || between.has(t.lower))
  if (isThat) return [from + 1, to, verb + 1]
  const start = lastIn(tokens, from, to, (t) => determiners.has(t.lower))
  // "the 23 deaths | police recorded", "the 23 | Ana Roe gave"
  let name = to - 1
  while (name > from && isCapital(tokens[name - 1])) name--
  return [start < 0 ? Math.max(from, name) : start, to, verb + 1]
}

const isEdition = (word: string) => editions.has(word) || determiners.has(word) || word === 'death'

/** Where what another figure is held against begins: "three times | the toll", "against | a count"; -1: none does. */
function heldAgainst(tokens: Words, k: number): number {
  for (let i = k - 1; i > Math.max(0, k - 8) && !isComma(tokens[i]) && !predicates.has(lowerAt(tokens, i)); i--)
    if (
      comparing.has(lowerAt(tokens, i)) &&
      (lowerAt(tokens, i) !== 'not' || determiners.has(lowerAt(tokens, i + 1)) || isFigure(lowerAt(tokens, i + 1)))
    )
      return i + (/^(?:with|to)$/.test(lowerAt(tokens, i + 1)) ? 2 : 1)
  return -1
}
const comparing = setOf(
  'times twice double triple treble half than against versus above below exceed exceeds exceeded exceeding compared not'
)

const standing = /^(?:stands?|stood|is|are|was|were|has|have|rose|reached|climbed|remains?|remained|came)$/
/** "The ministry's latest toll, issued on Friday, stands at 187": the ministry's. The toll of a city is nobody's. */
export function standingOf(reading: CueSentence, k: number): Cue | null {
  const { doc, tokens, first } = reading
  const token = tokens[k] as Token
  const start = phraseBefore(tokens, k, first)
  if (/^(?:by|from)$/.test(lowerAt(tokens, k + 1))) {
    // "A count by the crowd lab came to 38,400"
    const end = phraseAfter(tokens, k + 2)
    const aside = isComma(tokens[end]) ? firstIn(tokens, end + 1, end + 12, isComma) + 1 : end
    const by = standing.test(lowerAt(tokens, aside)) ? voice(doc, tokens, k + 2, end) : null
    // "The toll from Cyclone Irma climbed to 41"
    const isCause = lowerAt(tokens, k + 1) === 'from' && (token.lower === 'toll' || by?.kind === 'name')
    if (isCause) return null
    return by && cueOf(reading, { said: by }, { start, k, end }, { from: (tokens[start] as Token).start })
  }
  const own = ownTally(reading, start, k)
  if (own) return own
  const owner = lastIn(tokens, start + 1, k, (t) => ownSign.test(t.text))
  // "The army's death toll" is of soldiers, "the army's latest death toll" what it says of the dead
  const isEdition = tokens.slice(owner + 1, k).some((t) => editions.has(t.lower))
  // "while the official toll is 70": not of whoever spoke before
  const isOfficial =
    owner < 0 &&
    /^(?:;|while|whereas|but|although|though|–|—)$/.test(lowerAt(tokens, start - 1)) &&
    tokens.slice(start, k).some((t) => t.lower === 'official')
  if ((owner < 0 || (token.lower === 'toll' && !isEdition)) && !isOfficial) return null
  const close = isComma(tokens[k + 1]) ? firstIn(tokens, k + 2, k + 12, isComma) : k
  if (!standing.test(lowerAt(tokens, close + 1))) return null
  const said = speaker(doc, tokens, start, isOfficial ? k + 1 : owner)
  const isTeller =
    /^(?:org|people|person)$/.test(said?.kind ?? '') || (said?.kind === 'name' && /^estimate/.test(token.lower))
  if (!said || !(isOfficial || isTeller)) return null
  return cueOf(reading, { said }, { start, k, end: k + 1 }, { from: (tokens[start] as Token).start })
}

/** "An AFP | tally of the dead, based on notices, rose to 922": the agency's. */
function ownTally(reading: CueSentence, start: number, k: number): Cue | null {
  const { doc, tokens } = reading
  if (!/^(?:tally|count)$/.test(lowerAt(tokens, k)) || !isCapital(tokens[k - 1]) || k - start > 4) return null
  const verb = firstIn(tokens, k + 1, k + 25, (t, i) => isStop(t) || (standing.test(t.lower) && isVerbAt(tokens, i)))
  const isLevel = tokens.slice(verb + 1, verb + 6).some((t) => isFigure(t.lower))
  const said = verb > 0 && !isStop(tokens[verb]) && isLevel ? voice(doc, tokens, start, k) : null
  // not "the Keld tally"
  const isBody = said && (said.kind === 'org' || agencies.has(said.text.replace(/^The /, '')))
  if (!isBody) return null
  const from = (tokens[start] as Token).start
  return cueOf(reading, { said: { ...said, kind: 'org' } }, { start, k, end: k + 1 }, { from })
}

/** "by the union's count", "by police estimates" */
export function byCount(reading: CueSentence, k: number): Cue | null {
  const { doc, tokens } = reading
  // "5,000 by police count, 20,000 by that of the organisers"
  const own = /^(?:that|those) of$/.test(spoken({ words: tokens }, k + 1, k + 3)) ? phraseAfter(tokens, k + 3) : -1
  const other = own > 0 ? voice(doc, tokens, k + 3, own) : null
  const comma = lastIn(tokens, k - 6, k, (t) => /^(?:,|and|but)$/.test(t.text))
  if (other && comma > 0)
    return cueOf(reading, { said: other }, { start: k, k, end: own }, { after: true, from: tokens[comma]?.start ?? 0 })
  // not "reported by Keld, the death count rose"
  const count = firstIn(tokens, k + 2, k + 8, (t) => isComma(t) || ownCounts.test(t.lower))
  const isEnd =
    count > 0 &&
    !isComma(tokens[count]) &&
    (isVerbAt(tokens, count + 1) ||
      [isStop, isComma, (t?: Token) => k === reading.first && isFigure(t?.lower ?? '')].some((ends) =>
        ends(tokens[count + 1])
      ))
  const isOwned = ownSign.test(lowerAt(tokens, count - 1))
  const said = isEnd ? (isOwned ? speaker : voice)(doc, tokens, k + 1, isOwned ? count - 1 : count) : null
  // "by official count" is nobody's
  const isNone = !said || (said.kind === 'person' && !isOwned)
  return isNone ? null : cueOf(reading, { said }, { start: k, k, end: count + 1 }, { after: k > reading.first })
}
const ownCounts = /^(?:count|tally|reckoning|estimates?|figures|account|records)$/

/** "The agency speaks of 340 dead, the Red Cross | of 500", "Police counted 4,000, the organisers | 20,000". */
export function gapped(reading: CueSentence, k: number, last: Cue | undefined): Cue | null {
  const { doc, tokens } = reading
  // "were drivers and guards, | of whom nine are named"
  if (!last || last.after || /^(?:whom|which|them|these|those)$/.test(lowerAt(reading.tokens, k + 1))) return null
  const from = indexAt(tokens, last.end)
  const figure = withSign(tokens, k)
  // "put it at 12 and the opposition | at 40"
  let end = /^(?:,|at|of)$/.test(lowerAt(tokens, figure - 1)) ? figure - 1 : figure
  // "the company | only two", "the governor | no more than 300"
  while (bounding.has(lowerAt(tokens, end - 1))) end--
  if (/^g(?:ives?|ave)$/.test(lowerAt(tokens, end - 1))) end--
  const [isBare, isFigureAt] = [isFigure(lowerAt(tokens, k)), (t: Token) => isFigure(t.lower)]
  const phrase = phraseBefore(tokens, end, from)
  // "nine cases and | officials in Esk four"
  const and = isBare ? lastIn(tokens, phrase, end, (t) => t.lower === 'and') : -1
  const start = and > 0 && tokens.slice(phrase, and).some(isFigureAt) ? and + 1 : phrase
  // "Russian dead at 120,000, and those of Ukraine | at 70,000": of whom, and not who says so
  if (/^th(?:at|ose)$/.test(lowerAt(tokens, start))) return null
  if (start >= end || !/^(?:[,;–—]|and|while|but)$/.test(lowerAt(tokens, start - 1))) return null
  const isGiven = isBare
    ? tokens.slice(from, start).some(isFigureAt) && !tokens.slice(start, end).some(isFigureAt)
    : tokens.slice(k + 1, k + 5).some(isFigureAt) &&
      (lowerAt(tokens, k) === 'that' || tokens.slice(from, k).some((t) => t.lower === tokens[k]?.lower))
  // "The ministry said the army lost 12 men, the police 3", but "said 12 men had died, the police three"; "XYZ 50,000"
  const told = firstIn(tokens, from, start, isFigureAt)
  const isOpen = tokens.slice(from, told).every(({ lower }) => lower === 'that' || bounding.has(lower))
  const isDeed = !isOpen && tokens.slice(from, start).some((_, i) => isVerbAt(tokens, from + i))
  const isOwn = !isBare || !(isDeed || isAcronym(tokens[figure - 1]))
  const said = isGiven && isOwn ? voice(doc, tokens, start, end) : null
  if (!said || /^(?:pronoun|document)$/.test(said.kind) || /^neighbou?r/.test(said.head)) return null
  // "40 cases, women 12": of them, and nobody who counts
  if (isBare && said.kind === 'people' && !informants.has(said.head)) return null
  if (isBare && said.kind === 'name' && namedBefore(tokens, figure) <= from) return null
  const own = { start, k, end: isBare ? k : k + 1 }
  return cueOf(reading, { said }, own, { from: (tokens[start] as Token).start, words: last.words })
}

const bounding = setOf('only just about around nearly almost some at least more than no fewer less up to over')

/** "The dead were put at 12 by the ministry, 19 | by the union and 30 | by residents": each his own. */
export function eachBy(reading: CueSentence, k: number): Cue | null {
  const { doc, tokens, first, sentence } = reading
  const isVerb = (t: Token, i: number) =>
    cueVerbs.has(t.lower) && (isVerbAt(tokens, i) || be.has(lowerAt(tokens, i - 1)))
  const verb = lastIn(tokens, first, k, isVerb)
  const isPassive = lowerAt(tokens, verb + 1) === 'by' || [1, 2, 3].some((n) => be.has(lowerAt(tokens, verb - n)))
  if (verb < 0 || !isPassive) return null
  // "was given by the hospital | as 17 and by the rebels as 60"
  const at = firstIn(tokens, k + 2, k + 9, (t) => /^(?:at|as)$/.test(t.lower))
  const stated = firstIn(tokens, at + 1, tokens.length, (t) => !bounding.has(t.lower))
  if (at > 0 && isFigure(lowerAt(tokens, stated))) {
    const isNext = (t: Token, i: number) => isComma(t) || isStop(t) || lowerAt(tokens, i + 1) === 'by'
    const to = tokens[firstIn(tokens, stated + 1, tokens.length, isNext)]?.start ?? sentence.end
    const teller = voice(doc, tokens, k + 1, at)
    return teller && cueOf(reading, { said: teller }, { start: k, k, end: at }, { from: tokens[at]?.start ?? to, to })
  }
  const figure = tokens.findLastIndex(({ lower }, i) => i < k && i > k - 4 && isFigure(lower))
  const isApart = (t: Token) => isComma(t) || t.lower === 'and'
  if (figure <= verb || tokens.slice(figure, k).some(isApart)) return null
  const link = lastIn(tokens, verb + 1, figure, (t) => /^(?:,|and)$/.test(t.text))
  const end = phraseAfter(tokens, k + 1)
  const said = voice(doc, tokens, k + 1, end)
  const from = (tokens[Math.max(verb, link)] as Token).start
  return said && cueOf(reading, { said }, { start: k, k, end }, { from, after: true })
}
