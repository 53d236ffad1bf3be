/** A verb that says something, with its subject: "police said", "12 died, said Jane Doe". */

import { setOf } from '../figures/pieces.ts'
import { chunksOf, spoken } from './chunks.ts'
import { alsoNoun, type CueVerb, cueVerbs, participles, predicates } from './cues.ts'
import { rejecting } from './denial.ts'
import { tallies } from './english/change.ts'
import { determiners, prepositions } from './english/chunks.ts'
import { informants } from './english/saying.ts'
import { afterVerb, isTail, outlet, subordinating, turnsAside } from './hearers.ts'
import { outcomeOf } from './outcomes.ts'
import { nounKind } from './people.ts'
import * as phrases from './phrases.ts'
import { apposed, before, behind, type Cue, type CueSentence, cueOf, type Voice, voice } from './subjects.ts'
import { firstIn, isCapital, isFigure, lastBefore, lastIn, lowerAt, ownSign, type Token, type Words } from './tokens.ts'
import { agrees, isDenying, isTrusted } from './trust.ts'

/** Reads the verb at `k` as an attribution; null where it is none. `last`: the one before it in the sentence. */
export function verbCue(reading: CueSentence, k: number, last: Cue | undefined): Cue | null {
  const { tokens, first } = reading
  const token = tokens[k] as Token
  const verb = cueVerbs.get(token.lower) ?? unknownVerb(tokens, k)
  if (!verb || (k > first && isCapital(token))) return null
  // "patients | admitted with the virus", but "admitted to killing 12"
  const isTakenIn = verb.verb === 'admit' && /^(?:with|to|for|in|at|after)$/.test(lowerAt(tokens, k + 1))
  if (isTakenIn && !/ing$/.test(lowerAt(tokens, k + 2))) return null
  // "called reports of 20 dead false", "Growth forecasts for Tarn were cut", "dismissed media reports that": no verb
  const isNoun =
    /^(?:of|for|from|by|are|were|have)$/.test(lowerAt(tokens, k + 1)) ||
    (participles.has(lowerAt(tokens, k + 1)) && !isCapital(tokens[k + 1])) ||
    /^(?:base|third)$/.test(cueVerbs.get(lowerAt(tokens, k + 1))?.form ?? '') ||
    // "Initial reports spoke of 50 trapped"
    /^(?:said|spoke|suggested|indicated|put)$/.test(lowerAt(tokens, k + 1)) ||
    cueVerbs.get(lowerAt(tokens, k - 1))?.form === 'past' ||
    tokens.slice(Math.max(first, k - 3), k).some((t) => rejecting.has(t.lower))
  // "34 people in 13 states"
  if (verb.form === 'third' && alsoNoun.has(verb.verb) && (isNoun || isFigure(lowerAt(tokens, k - 1)))) return null
  const { at, be, blocked } = phrases.auxiliaries(tokens, k, first)
  if (blocked) return null
  const denies = isDenying(tokens, k, verb)
  const by = verb.form === 'past' && verb.kind !== 'clause' ? agent(tokens, k, be) : -1
  // "said by satellite phone that"
  if (by > 0 && (determiners.has(lowerAt(tokens, by + 1)) || !phrases.isManner(tokens, by)))
    return saidBy(reading, k, verb, { by, be, denies })
  // "a man reported as missing was found", "nine people confirmed to have caught it"
  const state = outcomeOf(lowerAt(tokens, lowerAt(tokens, k + 1) === 'as' ? k + 2 : k + 1))
  const isInfinitive = lowerAt(tokens, k + 1) === 'to' && /^(?:have|be)$/.test(lowerAt(tokens, k + 2))
  const isTold = isInfinitive && /^(?:say|clause)$/.test(verb.kind) && !claiming.has(verb.verb)
  if (verb.form === 'past' && (be || isTold || state?.how === 'state')) return null
  if (!be && verb.form === 'ing') return goingOn(reading, k, verb, last)
  const isClause =
    [phrases.opensClause, phrases.isComma, phrases.isStop].some((ends) => ends(tokens[k + 1])) ||
    nounKind(lowerAt(tokens, k - 1)) === 'pronoun'
  // "a police | post in Tarn": one thing
  const isOne = verb.form === 'base' && /^an?$/.test(lowerAt(tokens, k - 2)) && !isCapital(tokens[k - 1])
  if (isOne || (verb.form === 'base' && (at < first || (alsoNoun.has(token.lower) && !isClause)))) return null
  // "dismissed the army's claim: 12 had died"
  const isOwned = ownSign.test(lowerAt(tokens, k - 1)) && lowerAt(tokens, k + 1) === ':'
  if (isOwned || /^(?:a|an|the|some|its|their|his|her|of|or|by|per|each|every)$/.test(lowerAt(tokens, k - 1)))
    return null
  if (phrases.isComma(tokens[at]) || phrases.isQuote(tokens[at])) {
    const inverted = behind(reading, k, verb)
    if (inverted) return cueOf(reading, inverted, { start: k, k, end: inverted.end }, { denies, after: true })
  }
  if (/^(?:and|but)$/.test(lowerAt(tokens, at)) && at > first) {
    const same = shared(reading, k, last)
    const isTold = same && agrees(verb, same, undefined) && isTrusted(same, verb, tokens, k)
    return isTold ? placed(reading, k, verb, { ...same, start: at + 1 }) : null
  }
  const issuer = lowerAt(tokens, at) === 'that' ? issuedBy(reading, at) : null
  if (issuer) return placed(reading, k, { ...verb, kind: 'say' }, issuer)
  // "the ministry, which said 12 had died, gave no names"
  const told = /^(?:who|which)$/.test(tokens[at]?.text ?? '') && phrases.isComma(tokens[at - 1])
  const subject = phrases.isComma(tokens[at]) ? apposed(reading, at) : before(reading, told ? at - 1 : at + 1)
  if (!subject || !agrees(verb, subject, tokens[at]) || !isTrusted(subject, verb, tokens, k)) return null
  if (verb.form === 'base' && alsoNoun.has(token.lower) && isObject(tokens, subject.start)) return null
  // "Seventeen states have sued", "Seven bodies found, 23 missing"
  const isCounted = verb.kind === 'figure' && phrases.isStop(tokens[k + 1]?.text === ',' ? undefined : tokens[k + 1])
  if (isFigure(subject.said.head) || (isCounted && isFigure(lowerAt(tokens, subject.start)))) return null
  // "the operator of four of its | seven mills said", "What | officials said was an accident"
  const isWhat = lowerAt(tokens, subject.start - 1) === 'what' && !/^w(?:as|ere)$/.test(lowerAt(tokens, k + 1))
  if (isWhat || /^(?:of|['’]s)$/.test(lowerAt(tokens, subject.start - 1))) return null
  // "No official said", "Neither A nor B said": nobody did
  if (tokens.slice(Math.max(0, subject.start - 1), subject.start + 1).some((t) => nobody.test(t.lower))) return null
  // "67 were laboratory confirmed"
  if (isLab.test(subject.said.text)) return null
  const cue = placed(reading, k, verb, subject)
  return cue && told ? { ...cue, from: cue.start, to: commaAfter(tokens, k) ?? cue.to } : cue
}

type By = { by: number; be: boolean; denies: boolean }
/** "was confirmed | by the ministry": the words that it covers stand before it. */
function saidBy(reading: CueSentence, k: number, verb: CueVerb, { by, be, denies }: By): Cue | null {
  const { doc, tokens, sentence, first } = reading
  const { start } = tokens[k] as Token
  const end = phrases.phraseAfter(tokens, by + 1)
  const said = voice(doc, tokens, by + 1, end)
  if (!said) return null
  const words = doc.text.slice(start, (tokens[by] as Token).end)
  // "beating the 2.9 billion | expected by analysts", "fewer than the 40 | reported by medics": theirs alone
  const object = be || by > k + 1 ? k : phrases.phraseBefore(tokens, k, first)
  if (tokens.slice(object, k).some((t) => isFigure(t.lower))) {
    const theirs = { words, from: (tokens[object] as Token).start, to: start, quoted: true }
    return cueOf(reading, { said }, { start: object, k: object, end }, theirs)
  }
  // "The attack, the worst since 31 people died, was claimed by the Front": that they did it, and no figure
  const from = verb.verb === 'claim' ? start : sentence.start
  // "The strike, | called by the union, | drew 900": no words of the union, but "the toll, confirmed by police, is 12"
  const isAside = phrases.isComma(tokens[k - 1]) && !isToll(lowerAt(tokens, k - 2))
  const to = (isAside ? commaAfter(tokens, end - 1) : undefined) ?? sentence.end
  return cueOf(reading, { said }, { start: by, k, end }, { denies, words, after: true, from, to })
}

/** These tell of their own deeds: "claimed to have sunk two boats". */
const claiming = setOf('claim admit hope agree boast continue swear')
const nobody = /^(?:no|nobody|none|nor|neither|anyone|anybody)$/
/** "killed | rebels in a raid in Borno state", "28 militants in Borno state": no speaker of a verb that may be a noun. */
const isObject = (tokens: Words, start: number) =>
  isFigure(lowerAt(tokens, start)) || (phrases.isVerbAt(tokens, start - 1) && !cueVerbs.has(lowerAt(tokens, start - 1)))

const isToll = (noun: string) => tallies.has(noun) || nounKind(noun) === 'document' || outcomeOf(noun)?.how === 'noun'
const commaAfter = (tokens: Words, k: number) => tokens.find((t, i) => i > k && /^[,;]$/.test(t.text))?.start

/** "The ministry repeated that no civilians died": a verb before a clause with "that" tells, whichever it is. */
function unknownVerb(tokens: Words, k: number): CueVerb | undefined {
  const { lower } = tokens[k] as Token
  if (!/..ed$/.test(lower) || tokens[k + 1]?.lower !== 'that' || !phrases.opensClause(tokens[k + 2])) return undefined
  return { verb: lower, kind: 'clause', form: 'past' }
}

/** "Police released a statement on Monday | saying 12 had died", "the ministry published data | that show": who issued it. */
function issuedBy(reading: CueSentence, k: number): (Voice & { start: number }) | null {
  const { tokens, first } = reading
  const verb = lastIn(tokens, Math.max(first, k - 10), k, (t) => issuing.has(t.lower) || t.text === ',')
  const paper = firstIn(tokens, verb + 1, Math.min(k, verb + 5), (t) => nounKind(t.lower) === 'document')
  if (verb <= first || paper < 0 || tokens[verb]?.text === ',') return null
  const { at, be, blocked } = phrases.auxiliaries(tokens, verb, first)
  return be || blocked ? null : before(reading, at + 1)
}
const issuing = setOf(
  'released published posted issued unveiled shared presented circulated tweeted releases publishes issues'
)

/** The subject of a second verb: of "Police put the toll at 12 and | said", "The mayor visited the site and | said". */
function shared(reading: CueSentence, k: number, last: Cue | undefined): Voice | null {
  const { tokens, first } = reading
  const next = tokens[k + 1]
  // "cut its rating and warned of a hole", "denied the claim, and | said officers had fired"
  const isAdded = last?.denies === true && lowerAt(tokens, k - 1) === 'and'
  const isOf = next?.lower === 'of' && /^(?:warn|sp[eo])/.test(lowerAt(tokens, k))
  // "denied the cut, | saying spending had risen"
  const isSaying = /^saying$/.test(lowerAt(tokens, k)) && !prepositions.has(next?.lower ?? '')
  if (!isAdded && !isSaying && !phrases.opensClause(next) && !isOf) return null
  if (last) return last.after ? null : { said: last.said, via: last.via }
  const verb = firstIn(tokens, first + 1, k, (_, i) => phrases.isVerbAt(tokens, i))
  if (verb < 0) return null
  // "Kell, the rating agency, cut its rating and warned of a hole"
  const isApposed = phrases.isComma(tokens[verb - 1])
  const subject = isApposed ? apposed(reading, verb - 1) : before(reading, verb)
  const kind = subject?.said.kind ?? ''
  // "withdrew its claim that workers were hurt, saying"
  if (subject && (isFigure(lowerAt(tokens, subject.start)) || lowerAt(tokens, subject.start - 1) === 'that'))
    return null
  const isNamed = kind === 'name' && /^sa(?:id|ys)$/.test(lowerAt(tokens, k))
  return isNamed || /^(?:person|org|people|pronoun)$/.test(kind) ? subject : null
}

/** "with the Gazette | saying 19 had died and the agency | reporting 32" */
function withWhom({ doc, tokens }: CueSentence, k: number, last: Cue | undefined) {
  const { chunks, of } = chunksOf(tokens)
  const chunk = chunks[of[k - 1] ?? -1]
  const start = chunk?.kind === 'noun' ? chunk.from : k
  const prior = lowerAt(tokens, start - 1)
  const isBeside = prior === 'with' || (prior === 'and' && /ing$/.test(last?.words ?? ''))
  const isMany = isFigure(lowerAt(tokens, start)) && lowerAt(tokens, start) !== 'one'
  const said = isBeside && !isMany ? voice(doc, tokens, start, k) : null
  return said && { said, start }
}

/** "The army denied wrongdoing, | saying 12 militants were killed": the same speaker says so, and denies it not. */
function goingOn(reading: CueSentence, k: number, verb: CueVerb, last: Cue | undefined): Cue | null {
  const { tokens } = reading
  const beside = withWhom(reading, k, last)
  // "with the union putting the toll at 90", but not "with police finding 12 bodies"
  const isGiving = verb.kind !== 'figure' || stating.test(spoken({ words: tokens }, k, k + 8))
  if (beside && isGiving && isTrusted(beside, verb, tokens, k)) return placed(reading, k, verb, beside)
  const issuer = issuedBy(reading, k)
  if (issuer) return placed(reading, k, { ...verb, kind: 'say' }, issuer)
  // "Another body was found, raising the toll to 12": who or what has done so says nothing
  if (!phrases.isComma(tokens[k - 1]) || (verb.kind === 'figure' && !last)) return null
  // "attacked the town, claiming at least 12 lives", "reopened, admitting 23 patients"
  const isTaken =
    verb.verb === 'claim' && tokens.slice(k + 1, k + 7).some((t) => /^(?:lives|victims|life)$/.test(t.lower))
  const same = isTaken ? null : shared(reading, k, last)
  return same && isTrusted(same, verb, tokens, k) ? placed(reading, k, verb, { ...same, start: k }) : null
}

/** What the verb at `k` with its subject covers, by where it stands in the sentence. */
function placed(reading: CueSentence, k: number, verb: CueVerb, subject: Voice & { start: number }): Cue | null {
  const [{ doc, tokens, sentence, first }, { start, said }] = [reading, subject]
  const { next, hearer } = afterVerb(reading, verb, k)
  const heard = hearer ? outlet(doc, tokens, hearer[0], hearer[1]) : null
  const [follows, prior] = [tokens[next], tokens[start - 1]]
  const leads = start <= first || !(phrases.isComma(prior) || phrases.isQuote(prior))
  // "... is burnt," Jane Doe said of the attack
  const ends =
    follows === undefined ||
    /^[,.;—–!?]$/.test(follows.text) ||
    (phrases.isQuote(prior) && /^(?:of|about|as|when|after|while|before)$/.test(follows.lower)) ||
    // '..., and nine walk free," Jane Doe told a rally of 2,500'
    (phrases.isQuote(prior) && tokens[start - 2]?.text === ',' && verb.kind === 'say' && follows.lower !== 'that') ||
    (!leads && next > k + 1 && isTail(tokens, next)) ||
    (verb.verb === 'say' && phrases.isComma(prior) && turnsAside(reading, start - 1, next))
  const via = [...(subject.via ?? []), ...(heard ? [heard] : [])]
  const words = doc.text.slice((tokens[k] as Token).start, (tokens[hearer ? hearer[1] - 1 : k] as Token).end)
  const denies = isDenying(tokens, k, verb)
  // "told a crowd of 3,000 | that"
  const that =
    verb.verb === 'tell' ? firstIn(tokens, next, next + 12, (t) => t.lower === 'that' || phrases.isComma(t)) : -1
  const cue = cueOf(
    reading,
    { said, via },
    { start, k, end: Math.max(k + 1, next, lowerAt(tokens, that) === 'that' ? that : 0) },
    { denies, words, isOwn: /^(?:its|their|his|her)$/.test(lowerAt(tokens, start)) }
  )
  // "900 were hurt, of whom, doctors said, 40 died": the 40 are theirs
  const whom =
    /^(?:whom|which)$/.test(lowerAt(tokens, start - 2)) && phrases.isComma(prior) ? tokens[start - 2] : undefined
  if (ends && !leads) return { ...cue, after: true, from: whom?.start ?? cue.from }
  // "Four had been killed | a spokesman said.": the comma is often forgotten
  const isLast = ends && verb.kind === 'say' && start > first + 3 && follows?.text !== ','
  if (isLast && said.kind !== 'pronoun' && !/\d/.test(said.text) && !hangingOn.test(prior?.lower ?? ''))
    return { ...cue, after: true }
  // "the claim, which the army denied." is for who reads what it is of
  if (ends && follows?.text !== ',' && !denies) return null
  if (verb.kind === 'clause' && !phrases.opensClause(follows)) return null
  if (loose.has(verb.verb) && !telling.test(follows?.lower ?? '')) return null
  // "the wall, which police said was weak, fell", "Contrary to what police said, ...": theirs as far as the comma
  const isRelative = /^(?:which|whom|who|that|what)$/.test(prior?.lower ?? '')
  // "what the army said were | 20 rebels | fled": its words, and not who did so
  const verbs =
    prior?.lower === 'what' ? firstIn(tokens, k + 2, tokens.length, (_, i) => phrases.isVerbAt(tokens, i)) : -1
  const from = start <= first + 1 ? sentence.start : cue.start
  // "pledged support as a storm took 390 lives": who gives tells of what he gives
  const end = giving.has(verb.verb)
    ? tokens.find((_, i) => i > k && meanwhile.test(`${lowerAt(tokens, i)} ${lowerAt(tokens, i + 1)} `))?.start
    : undefined
  // "As officials said the dam was safe, | 12 people drowned"
  const isAside = subordinating.test(prior?.lower ?? '') && start === first + 1 && follows?.text !== ','
  const to = tokens[verbs]?.start ?? (isRelative || isAside ? commaAfter(tokens, k) : undefined) ?? end
  return { ...cue, from, to: to ?? sentence.end }
}
const hangingOn = /^(?:wh.*|as|than|that|how|of|from|to|in|at|by|and|or|but|the|because|if)$/
const giving = setOf('give promise pledge vow commit')
const meanwhile = /^(?:when|while|after|because|as (?:it|they|he|she|the|its|an?)) /

/** Verbs that say something only with "that" or a clause behind: "he added that", but "added 200 jobs". */
const loose = setOf(
  'add continue post observe recall describe declare argue commit agree mention point charge joke swear signal hint release issue'
)

const telling = /^(?:that|he|she|it|they|there|how|seeing|finding|hearing|counting|["“:])$/

const said =
  /^(?:claim|estimate|count|tally|report|statement|assertion|announcement|allegation|comment|remark|forecast|figure)s?$/
const isLab = /^(?:labs?|laborator(?:y|ies))$/i
/** Index of "by" where the verb's agent follows: "was confirmed by", "were reported killed by". */
function agent(tokens: Words, k: number, be: boolean): number {
  // "data compiled by the university shows": the document speaks, and documented() finds its author
  if (!be && nounKind(lowerAt(tokens, k - 1)) === 'document') return -1
  // "shots made by the firm", "the most arrests made by the force"; but "claims made by the army"
  const isMade = /^(?:made|issued|released)$/.test(lowerAt(tokens, k))
  if (isMade && !lastBefore(tokens, k, 7).some((t) => said.test(t.lower) || nounKind(t.lower) === 'document')) return -1
  for (let i = k + 1; i < tokens.length && i <= k + (be ? 5 : 1); i++) {
    const { lower, text } = tokens[i] as Token
    if (/^[,.;]$/.test(text) || cueVerbs.has(lower)) return -1
    if (lower !== 'by') continue
    // "reported killed by gunmen" names who killed, "reported killed by the ministry" who reported
    const head = lowerAt(tokens, phrases.phraseAfter(tokens, i + 1) - 1)
    // "confirmed by a laboratory" says how, and "by the laboratory" who
    const isMethod = [1, 2].some((n) => isLab.test(tokens[i + n]?.text ?? ''))
    if (isMethod && !/^(?:the|its|their)$/.test(lowerAt(tokens, i + 1))) return -1
    const reports = /^(?:org|document)$/.test(nounKind(head)) || informants.has(head)
    return i > k + 1 && predicates.has(lowerAt(tokens, i - 1)) && !reports ? -1 : i
  }
  return -1
}
const stating =
  /^(?:putting [^,;]* at\b|speaking of\b|giving (?:a|the|its) (?:\w+ )?(?:figure|number|toll|total|count)\b|counting )/
