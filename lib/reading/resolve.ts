/** Who is meant: pronouns, short names and "the agency" as the fullest form in the text. */

import { hasCapital, setOf } from '../figures/pieces.ts'
import { days } from './cues.ts'
import type { Document } from './document.ts'
import { bodies, editions, ranks } from './english/saying.ts'
import { determiners } from './english/verbGroups.ts'
import { fullest, holder, type Names, namesOf, personKey } from './names.ts'
import { type Speaker, speaker } from './people.ts'
import { isVerbAt, openers, phraseBefore } from './phrases.ts'
import { attributions } from './speaking.ts'
import { isCapital, isFigure, lowerAt } from './tokens.ts'

type Resolved = { text: string; note: string | null }

/** Names the speakers of a document; one person has one form in it, the first that told what they are. */
export function namer(doc: Document): (said: Speaker, sentence: number) => Resolved | null {
  const names = namesOf(doc.text)
  const [resolved, persons] = [new Map<Speaker, Resolved | null>(), new Map<string, string>()]
  return (said, sentence) => {
    const known = resolved.get(said)
    if (known !== undefined) return known
    const answer = named(resolve(doc, names, said, sentence))
    if (answer?.text.includes(', ')) {
      const key = personKey(answer.text)
      answer.text = persons.get(key) ?? answer.text
      persons.set(key, answer.text)
    }
    resolved.set(said, answer)
    return answer
  }
}

/** "The aid group MedAid": what it is stands before the name, and the name alone is said next time. */
function named(answer: Resolved | null): Resolved | null {
  const [, kind = '', name = ''] = /^((?:\p{Ll}[\p{L}-]*\s)+)(\p{Lu}[^,]*)$/u.exec(answer?.text ?? '') ?? []
  const what = kind.trim().split(' ').at(-1) ?? ''
  return answer && (bodies.has(what) || ranks.has(what)) ? { ...answer, text: name } : answer
}

/** Common nouns that, with "the", stand for somebody named before. */
const generic =
  setOf(`report study survey poll statement data figures group organization organisation agency monitor watchdog company
  firm bank body charity mission network union ministry department university institute office commission committee council
  hospital observatory institution manufacturer maker retailer operator carmaker researchers investigators team authority
  center centre newspaper broadcaster court party service bureau document documents findings estimate estimates`)

/** Pronouns, short names and "the agency", as the fullest form in the text. */
function resolve(doc: Document, names: Names, said: Speaker, sentence: number): Resolved | null {
  const short = said.text
  if (isNameless(said)) return null
  if (said.kind !== 'pronoun' && !isShort(said)) return { text: fullest(doc, names, said), note: null }
  // "Shares in the firm rose. | It also reported": who spoke in another paragraph is not meant
  const paragraphOf = (i: number) => doc.sentences[i]?.paragraph
  const isInside = said.head === 'it' && paragraphOf(sentence - 1) === paragraphOf(sentence)
  const reaches = (i: number) => i > sentence - 10 && !(isInside && paragraphOf(i) !== paragraphOf(sentence))
  for (let i = sentence; i >= 0 && reaches(i); i--) {
    for (const { said: other, quoted } of attributions(doc, i).toReversed()) {
      if (quoted || other.at >= said.at || other.kind === 'pronoun') continue
      const text = fullest(doc, names, other)
      if (!fits(said, other, text)) continue
      // "the organization said ... It said"
      const meant = isShort(other) ? (resolve(doc, names, other, i)?.text ?? text) : text
      return { text: meant, note: `"${short}" taken to be ${meant}` }
    }
    const subject = subjectOf(doc, i, said)
    if (subject) {
      const text = fullest(doc, names, subject)
      return { text, note: `"${short}" taken to be ${text}` }
    }
  }
  const held = said.kind === 'person' ? holder(doc, names, said.head) : null
  if (held) return { text: held, note: `"${short}" taken to be ${held}` }
  return said.kind === 'pronoun' ? null : { text: fullest(doc, names, said), note: null }
}

/** "the agency", which was named before. */
const isShort = ({ definite, text, head, kind }: Speaker) =>
  definite && !/\p{Lu}/u.test(text) && (kind === 'person' || generic.has(head)) && text.endsWith(head)

/** "a first count", "the official toll": whose it is is not told. */
const isNameless = ({ kind, head, text, definite }: Speaker) =>
  /^(?:document|thing)$/.test(kind) &&
  /^(?:count|toll|tally|number|figure|estimate)$/.test(head) &&
  text.split(' ').every((word) => word === head || word === 'death' || editions.has(word.toLowerCase())) &&
  !(definite && text === head)

/**
 * Who a sentence is about, for a pronoun: "Mayor Jane Doe visited the camp", "The army shelled the town on Monday", or in
 * its own sentence "Nordal Steel will cut 400 jobs".
 */
function subjectOf(doc: Document, sentence: number, { kind, head, at }: Speaker): Speaker | null {
  if (kind !== 'pronoun') return null
  const tokens = doc.tokens(sentence)
  const isPersonal = head === 'he' || head === 'she'
  const verb = tokens.findIndex((t, i) => (isPersonal ? i > 0 && !isCapital(t) : isVerbAt(tokens, i)))
  const start = isPersonal || verb < 1 ? 0 : phraseBefore(tokens, verb, 0)
  const prior = lowerAt(tokens, start - 1)
  if (verb < 1 || (start > 0 && !openers.has(prior) && !days.has(prior))) return null
  const said = speaker(doc, tokens, start, verb)
  if (!said || said.at >= at || said.text.toLowerCase().split(' ').some(isFigure)) return null
  if (isPersonal) return said.kind === 'person' && /^\p{Lu}.*, /u.test(said.text) ? said : null
  const isSame =
    said.kind === 'name' && /^\p{Lu}\S* \p{Lu}/u.test(said.text) && at < (doc.sentences[sentence]?.end ?? 0)
  const isBody = said.kind === 'org' || isSame || collective.test(said.head)
  return (head === 'it' ? isBody : said.kind === 'people' && !isBody) ? said : null
}

/** People who are one body. */
const collective =
  /^(?:military|army|navy|government|prosecution|defen[cs]e|opposition|crew|team|staff|command|brigade)$/
/** What only a business is called, and what is none. */
const business = /^(?:company|firm|manufacturer|maker|retailer|operator|carmaker)$/
/** What no ministry or army is called, though an observatory may be. */
const voluntary = /^(?:group|charity|network|watchdog|mission|union)$/
const ofState = /\b(?:ministry|department|government|police|army|navy|military|court|council|parliament|staff)\b/i
const publicBody =
  /\b(?:guard|police|army|navy|force|forces|brigade|ministry|department|government|hospital|council|court|union|agency|service|cross|crescent|observatory|university|commission|committee|authority|parliament|office|society|volunteers|residents|officials?)\b/i

/** Whether a pronoun or "the agency" can mean the other speaker, whose fullest form is `text`. */
function fits(said: Speaker, other: Speaker, text: string): boolean {
  // "Doe, head of the agency" is a person, whatever stood in the sentence; of a bare name one cannot tell
  const person = other.kind === 'person' || (other.kind === 'name' && text.includes(','))
  if (said.head === 'he' || said.head === 'she') return person || other.kind === 'name'
  if (said.head === 'it')
    return (/^(?:org|name|document|thing)$/.test(other.kind) && !person) || collective.test(other.head)
  if (said.head === 'they') return /^(?:people|document)$/.test(other.kind) || /[^s]s$/.test(other.head)
  if (business.test(said.head) && publicBody.test(text)) return false
  if (voluntary.test(said.head) && ofState.test(text)) return false
  // "the agency" is not the aid group Tern, nor those whom an agency asked
  const isOther = other.kind === 'people' || /\b(?:group|charity|network|union|company|firm)\b/i.test(other.text)
  if (said.head === 'agency' && isOther) return false
  // "the rail operator" is none of those who were named without a word of rails
  const isBare = said.text.toLowerCase() === said.head
  // "the manufacturer" is not the airline, though "the company" may be
  const isAny = hasCapital(other.text) || /^(?:company|firm|group|organi[sz]ation|agency|body)$/.test(said.head)
  if (bodies.has(said.head) && isBare && isAny && !person && /^(?:org|name)$/.test(other.kind))
    return !/^(?:state|local) /i.test(other.text)
  // "the education ministry" is not the interior ministry
  const known = new Set(`${other.text} ${text}`.toLowerCase().split(/[ ,]+/))
  const isSame = (word: string) => determiners.has(word) || known.has(word)
  // "Doe, a doctor with the aid group MedAid" is no group
  const isBody = /^(?:org|people)$/.test(said.kind)
  const same = isBare
    ? !(isBody && person) && other.text.toLowerCase().split(/[ ,]+/).includes(said.head)
    : said.text.toLowerCase().split(' ').every(isSame)
  return same || (said.kind === 'document' && /^(?:org|document)$/.test(other.kind))
}
