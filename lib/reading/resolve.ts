/** Who is meant: pronouns, short names and "the agency" as the fullest form in the text. */

import { isPersons, tally } from '../figures/lexicon.ts'
import { hasCapital, oneOf } from '../figures/pieces.ts'
import { once } from '../grouped.ts'
import { spoken } from './chunks.ts'
import { days } from './cues.ts'
import { type Document, isOneParagraph } from './document.ts'
import { determiners, prepositions } from './english/chunks.ts'
import { editions, general, ranks, unlike } from './english/saying.ts'
import { places } from './gazetteer.ts'
import { fullest, holder, type Names, namesOf, personKey } from './names.ts'
import { nounKind, type Speaker, speaker } from './people.ts'
import { isComma, isVerbAt, openers, phraseBefore } from './phrases.ts'
import type { Span } from './sentences.ts'
import { attributions } from './speaking.ts'
import { isEntry } from './stories.ts'
import { apposed, type Cue } from './subjects.ts'
import { firstIn, isFigure, lastBefore, lowerAt } from './tokens.ts'

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
  const [, kind = '', name = ''] =
    /^((?:\p{Lu}[\p{L}.]*\s)?(?:\p{Ll}[\p{L}-]*\s)+)(\p{Lu}[^,]*)$/u.exec(answer?.text ?? '') ?? []
  const what = kind.trim().split(' ').at(-1) ?? ''
  return answer && ranks.has(what) && !kind.includes(' and ') ? { ...answer, text: name } : answer
}

/** "A court in Keld | on Wednesday" */
const dated = new RegExp(` (?:on|by|since|late|early) ${oneOf(days)}$`, 'i')

/** Pronouns, short names and "the agency", as the fullest form in the text; of bodies the last of the kind, else the last. */
function resolve(doc: Document, names: Names, said: Speaker, sentence: number, floor = sentence - 50): Resolved | null {
  const short = said.text
  if (isNameless(said)) return null
  if (said.kind !== 'pronoun' && !isShort(said)) return { text: fullest(doc, names, said), note: null }
  const meant = (phrase: string) => {
    const text = phrase.replace(dated, '')
    return { text, note: text === short ? null : `"${short}" taken to be ${text}` }
  }
  // "Shares in the firm rose. | It also reported": who spoke in another paragraph is not meant
  const isInside = said.head === 'it' && isOneParagraph(doc, sentence - 1, sentence)
  const isNear = (i: number) => i > sentence - 10
  const reaches = (i: number) =>
    (isNear(i) || said.kind === 'org') &&
    i > floor &&
    !(isInside && !isOneParagraph(doc, i, sentence)) &&
    !(said.kind === 'pronoun' && i < sentence && isEntry(doc, i + 1))
  let possible: string | null = null
  for (let i = sentence; i >= 0 && reaches(i); i--) {
    const before = attributions(doc, i).filter((c) => !c.quoted && c.said.at < said.at && c.said.kind !== 'pronoun')
    // "the paper said, quoting the bureau. It said": the paper did
    const others = before.map((c) => (isPassed(c) ? (c.via[0] ?? c.said) : c.said)).toReversed()
    const subject = subjectOf(doc, names, i, said)
    for (const other of subject ? [...others, subject] : others) {
      const full = fullest(doc, names, other)
      const own = /^s?he$/.test(said.head) ? calledIn(doc).get(surname(full)) : undefined
      const fit = own && own !== said.head ? 'no' : other === subject ? 'is' : fits(names, said, other, full)
      // "The Observatory said 12 died, but the group said 30": another
      const isRival = fit === 'may' && i === sentence && rival.test(doc.text.slice(other.at, said.at))
      if (fit === 'no' || isRival || (fit === 'may' && (possible || !isNear(i)))) continue
      // "the organization said ... It said"
      const text = isShort(other) ? (resolve(doc, names, other, i, floor)?.text ?? full) : full
      // "the agency" that was nowhere named before is no Idris
      const isNamed = possible?.split(' ').some((word) => nounKind(word.toLowerCase()) === 'org')
      if (fit === 'is') return meant(((text === short || !isNear(i)) && isNamed && possible) || text)
      possible = text
    }
  }
  const found =
    namedOf(doc, said, sentence) ?? possible ?? (said.kind === 'person' ? holder(doc, names, said.head) : null)
  if (found) return meant(found)
  return said.kind === 'pronoun' ? null : { text: fullest(doc, names, said), note: null }
}

/** "told the UN refugee agency that 90 ... The agency says": the body that one of the last sentences calls so by name. */
function namedOf(
  { text, sentences }: Document,
  { kind, head, at, text: said }: Speaker,
  sentence: number
): string | null {
  if (kind !== 'org' || said !== head) return null
  // not far back: a line without an end would be walked once for each of its words
  const before = text.slice(Math.max(at - 600, sentences[Math.max(0, sentence - 2)]?.start ?? 0), at)
  // "shelters run by the charity Open Door ... The charity says"
  const behind = [
    ...before.matchAll(
      new RegExp(
        `(?<!\\b(?:[Aa]t|[Nn]ear|[Ii]n|[Ii]nside|[Oo]utside|from|to|told|behind) (?:the )?)\\b${head} ((?:\\p{Lu}[\\p{L}-]+ ?){1,4})`,
        'gu'
      )
    )
  ].at(-1)?.[1]
  if (behind && !days.has(behind.trim().toLowerCase())) return behind.trim()
  const called = [...before.matchAll(new RegExp(`\\b((?:[\\p{L}.-]+ ){1,3})${head}\\b`, 'gu'))].at(-1)?.[1] ?? ''
  const words = called.trim().split(' ')
  const from = words.findLastIndex((w) => [determiners, prepositions].some((list) => list.has(w.toLowerCase()))) + 1
  const name = words.slice(from)
  return hasCapital(name[0] ?? '') ? `${name.join(' ')} ${head}` : null
}

const rival = /\b(?:but|while|whereas|although|contradict\w*|disput\w*)\b/i
const isPassed = ({ said, via, verb }: Cue) => said.at > verb && (via[0]?.at ?? verb) < verb

const surname = (text: string) => text.split(',')[0]?.split(' ').at(-1) ?? ''
/** Who is called "he" or "she" right behind a sentence in which nobody else speaks. */
const calledIn = once((doc: Document) => {
  const found = new Map<string, string>()
  for (let i = 1; i < doc.sentences.length; i++) {
    const { lower } = doc.tokens(i)[0] ?? {}
    if (!lower || !/^s?he$/.test(lower)) continue
    const [cue, ...others] = attributions(doc, i - 1)
    const isNamed = cue && others.length === 0 && /^(?:person|name)$/.test(cue.said.kind)
    const name = isNamed && hasCapital(cue.said.text) ? surname(cue.said.text) : ''
    if (name !== '') found.set(name, (found.get(name) ?? lower) === lower ? lower : '')
  }
  return found
})

/** "the agency", "the report", which was named before. */
const isShort = ({ definite, text, head, kind }: Speaker) =>
  definite &&
  !/\p{Lu}/u.test(text.replace(/^U\.?N\.? /, '')) &&
  (/^(?:person|org)$/.test(kind) || again.test(head)) &&
  text.endsWith(head)
const again = /^(?:reports?|study|survey|poll|statement|bulletin|data|figures|documents?|findings|estimates?)$/

/** "a first count", "the official toll": whose it is is not told. */
const isNameless = ({ kind, head, text, definite }: Speaker) =>
  /^(?:document|thing)$/.test(kind) &&
  tally.has(head) &&
  text.split(' ').every((word) => word === head || word === 'death' || editions.has(word.toLowerCase())) &&
  !(definite && text === head)

/** Whom a sentence is about: "Mayor Jane Doe visited the camp"; of its own, "Nordal Steel will cut 400 jobs". */
function subjectOf(doc: Document, names: Names, sentence: number, said: Speaker): Speaker | null {
  const { kind, head, at } = said
  const tokens = doc.tokens(sentence)
  const isPersonal = head === 'he' || head === 'she'
  const verb = firstIn(tokens, 1, tokens.length, (_, i) => isVerbAt(tokens, i))
  const isApposed = isComma(tokens[verb - 1])
  const reading = { doc, tokens, sentence: doc.sentences[sentence] as Span, first: 0 }
  const phrase = verb < 1 ? 0 : phraseBefore(tokens, verb, 0)
  // "Shares in Delmar Oil fell"
  const isStock = /^(?:shares|stock) (?:in|of)$/.test(spoken({ words: tokens }, phrase, phrase + 2))
  const start = isStock ? phrase + 2 : phrase
  const prior = lowerAt(tokens, phrase - 1)
  if (verb < 1 || (!isApposed && phrase > 0 && !openers.has(prior) && !days.has(prior))) return null
  const other = isApposed ? apposed(reading, verb - 1)?.said : speaker(doc, tokens, start, verb)
  if (!other || other.at >= at || (other.text.split(',')[0] ?? '').toLowerCase().split(' ').some(isFigure)) return null
  const full = fullest(doc, names, other)
  const isName = other.kind === 'name' && /^\p{Lu}\S* \p{Lu}/u.test(other.text)
  const isBare = isName && !places.has(other.text)
  if (isPersonal) {
    // "Tomas Ek shook his head", "Ek, 34, was hurt": a person, though what he is was not told
    const isOwner = isBare && tokens.some((t) => t.lower === (head === 'he' ? 'his' : 'her'))
    const isAged = /^, \d\d,/.test(doc.text.slice(other.at + other.text.length, other.at + other.text.length + 5))
    const isCalled = /^(?:person|name)$/.test(other.kind) && /^\p{Lu}.*, /u.test(full)
    // "The president flew to Tarn, where he promised $4 million"
    const isHis = other.kind === 'person' && /, where $/.test(lastBefore(doc.text, at, 9))
    return isCalled || isHis || isOwner || (isAged && other.kind === 'name') ? other : null
  }
  const isHere = isStock || at < (doc.sentences[sentence]?.end ?? 0)
  if (kind !== 'pronoun') {
    const isNamed = kind === 'org' && fits(names, said, other, full) === 'is'
    return isNamed || (isHere && isBare && general.has(head)) ? other : null
  }
  const isBody = /^(?:org|document)$/.test(other.kind) || (isName && isHere) || collective.test(other.head)
  return (head === 'it' ? isBody : other.kind === 'people' && !isBody) ? other : null
}

/** "Doctors Without Frontiers", not "Analysts at Tarn Bank". */
const wholeName = /^\p{Lu}\S*(?: (?:of|for|the|and|\p{Lu}\S*))* \p{Lu}\S*$/u
/** People who are one body. */
const collective =
  /^(?:military|army|navy|government|prosecution|defen[cs]e|opposition|crew|team|staff|command|brigade)$/
/** Whether a pronoun or "the agency" is the other speaker, who is called this and that, or may be. */
function fits(names: Names, said: Speaker, other: Speaker, full: string): 'is' | 'may' | 'no' {
  const isAs = (holds: boolean) => (holds ? 'is' : 'no')
  const { head } = said
  // "Doe, head of the agency" is a person, whatever stood in the sentence; of a bare name one cannot tell
  const person = other.kind === 'person' || (other.kind === 'name' && full.includes(','))
  // "The Red Cross said": nobody who is "she"
  if (head === 'he' || head === 'she') return isAs(person || (other.kind === 'name' && !other.definite))
  if (head === 'it')
    return isAs((/^(?:org|name|document|thing)$/.test(other.kind) && !person) || collective.test(other.head))
  if (head === 'they') return isAs(/^(?:people|document)$/.test(other.kind) || /[^s]s$/.test(other.head))
  // "the education ministry" is not the interior ministry, nor "the rail operator" any that is named without rails
  const [words, called] = [said.text.toLowerCase().split(' '), names.called(full)]
  // "Doe, a doctor with the aid group MedAid" is no group, nor are those whom an agency asked
  const isNamed = /^(?:org|name|thing)$/.test(other.kind) ? !isPersons(other.text.toLowerCase()) : wholeName.test(full)
  const isBody = said.kind === 'org' && (person || !isNamed)
  if (!isBody && words.every((word) => determiners.has(word) || called.has(word))) return 'is'
  if (said.kind === 'document' && /^(?:org|document)$/.test(other.kind)) return 'may'
  // "the manufacturer" is not the airline, though "the company" may be
  const isAny = hasCapital(other.text) || general.has(head)
  const isNot = unlike.find(([heads]) => heads.has(head))?.[1]
  if (!(isNot ?? general.has(head)) || words.length > 1 || !isAny || person || !isNamed || other.kind === 'thing')
    return 'no'
  return [...called].some((word) => isNot?.has(word)) || /^(?:state|local) /i.test(other.text) ? 'no' : 'may'
}
