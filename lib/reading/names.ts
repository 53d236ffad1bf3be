/** The fullest form in the text of somebody named in short: "Doe" is "Jane Doe, head of the agency". */

import { closed } from '../figures/lexicon.ts'
import { hasCapital } from '../figures/pieces.ts'
import { onceFor } from '../grouped.ts'
import { clauseOpeners, cueVerbs, timeWords } from './cues.ts'
import type { Document } from './document.ts'
import { determiners, prepositions } from './english/chunks.ts'
import { trades } from './english/saying.ts'
import { places } from './gazetteer.ts'
import { matches } from './occurrences.ts'
import { type Named, nounKind, personForm, readName, type Speaker, titles } from './people.ts'
import { openers, phraseBefore } from './phrases.ts'
import { lastBefore } from './tokens.ts'

type Run = { words: string[]; at: number; end: number }
/** Names of a text by each of their words, and the full forms found so far. */
export type Names = {
  runs: Map<string, Run[]>
  initials: Map<string, Run[]>
  full: Map<string, string>
  called: (name: string) => ReadonlySet<string>
}

const word =
  "(?:(?:[DMJS]r|Mrs|Ms|Gen|Col|Lt|Maj|Capt|Sgt|St|Prof|Gov|Sen|Rep|\\p{Lu}(?:\\.\\p{Lu})*)\\.|\\p{Lu}[\\p{L}\\p{M}\\d'’&-]*(?:\\.\\p{L}+)*)"
const small = '(?:(?:of|for|the|de|da|del|la|al|el|bin|van|von) ){0,2}'
// "World Food Programme (WFP)"; a full stop ends a name, but for "Gen. Roe" and "U.S. Navy"
const run = new RegExp(`${word}(?: ${small}${word}(?![\\p{L}$€£¥])){1,9}(?: \\(\\p{Lu}[\\p{L}.-]{1,11}\\))?`, 'gu')

const wordsOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{M}\d.&-]+/u)
    .map((w) => w.replace(/(?<=\p{L}{3})\.$/u, ''))
    .filter((w) => w.length > 1 && !titles.has(w) && !prepositions.has(w) && !determiners.has(w))

const dated = /(?:\d|\b(?:on|in|by|since|until|late|early|last|next|this))\s$/i

/** Characters before the name: "Yet the | Miners Union", "In Vellmar the |"; "Sunday Times" keeps its day. */
function beginning(found: string, before: string): number {
  const words = found.split(' ')
  const lower = (i: number) => words[i]?.toLowerCase() ?? ''
  let start = /^(?:shares|dozens|scores|hundreds|thousands) of /i.test(found) ? 2 : 0
  let date = dated.test(before)
  for (; start < words.length - 1; start++) {
    const word = lower(start)
    if (timeWords.has(word) && (date || determiners.has(lower(start + 1)))) continue
    const ordinal = /^(?:first|second|only|even|just)$/.test(word)
    if (prepositions.has(word)) {
      date = true
      // "In Vellmar the Miners Union": but "Ministry of the Interior"
      const article = words.findIndex(
        (w, i) => i > start + 1 && w === 'the' && !/^(?:of|for)$/.test(words[i - 1] ?? '')
      )
      if (article > 0 && !timeWords.has(lower(start + 1))) start = article
    } else if (ordinal ? lower(start + 1) !== 'the' : !isOpener(word)) break
  }
  return words.slice(0, start).reduce((length, w) => length + w.length + 1, 0)
}
const isOpener = (word: string) => openers.has(word) || clauseOpeners.has(word) || determiners.has(word)

/** What a name is called where it stands first: "the aid group | MedAid", "Amnesty Lake, | the rights group, said". */
function callings(text: string, name: string): ReadonlySet<string> {
  const at = hasCapital(name) ? text.indexOf(name) : text.length
  const before = words(lowBefore.exec(lastBefore(text, at, 40))?.[0])
  const behind = words(apposition.exec(text.slice(at + name.length, at + name.length + 90))?.[1])
  // "told the ministry that MedAid", "MedAid, citing the ministry,", "MedAid, a rival of the ministry,"
  const own = before.slice(
    before.findLastIndex((word) => closed.has(word) || cueVerbs.has(word) || word.endsWith('ed')) + 1
  )
  const first = behind.findIndex((word) => !determiners.has(word))
  const end = behind.findIndex((word, k) => k >= first && closed.has(word))
  const added = /ing$/.test(behind[0] ?? '') ? [] : behind.slice(0, end < 0 ? behind.length : end)
  const last = name.split(' ').at(-1)?.toLowerCase() ?? ''
  const isName = /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(name)
  const trade = isName ? trades.find(([, ends]) => ends.has(last))?.[0] : undefined
  return new Set([...own, ...words(name), ...added, ...words(trade), ...words(ofNations.test(name) ? 'un agency' : '')])
}
const words = (text = '') =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d-]+/u)
    .filter((word) => word !== '')
/** Words in small letters; from the beginning of one, as it is asked of every name. */
const lowBefore = /(?<![\p{L}-])(?:\p{Ll}[\p{L}-]* )+$/u
const apposition = /^(?: \([^)]*\))?, ((?:an?|the|another|one|its|his|her|\p{Ll}+) [^,.;:()]*)(?=,)/u
const ofNations = /^UN\p{Lu}|^World \p{Lu}.* (?:Agency|Body|Council|Organi[sz]ation|Programme)\b/u

/** All names of two words and more, the first mention of each, in one pass over the text. */
export function namesOf(text: string): Names {
  const runs = new Map<string, Run[]>()
  const initials = new Map<string, Run[]>()
  const seen = new Set<string>()
  for (const { index, 0: found } of matches(run, text)) {
    const at = index + beginning(found, lastBefore(text, index, 12))
    const name = text.slice(at, index + found.length)
    // what is left of "Still Nordal" is no longer form of anything
    if (seen.has(name) || !name.includes(' ')) continue
    seen.add(name)
    const words = wordsOf(name)
    const letters = wordsOf(name.replace(/ \([^)]*\)$/, ''))
      .map((w) => w[0])
      .join('')
    if (letters.length > 2)
      initials.set(letters, [...(initials.get(letters) ?? []).slice(0, 4), { words, at, end: at + name.length }])
    for (const word of new Set(words)) {
      const known = runs.get(word) ?? []
      if (known.length === 0) runs.set(word, known)
      // the bound keeps a text of one family from being read in squares
      if (known.length < 40) known.push({ words, at, end: at + name.length })
    }
  }
  return { runs, initials, full: new Map(), called: onceFor((name: string) => callings(text, name)) }
}

export function fullest(doc: Document, names: Names, said: Speaker): string {
  if (said.text.includes(',') || places.has(said.text) || said.text.split(' ').length > 3) return said.text
  const key = `${said.kind} ${said.text}`
  const known = names.full.get(key)
  if (known !== undefined) return known
  const text = expand(doc, names, said)
  names.full.set(key, text)
  return text
}

function expand(doc: Document, names: Names, said: Speaker): string {
  const named = hasCapital(said.text)
  if (named && /^(?:name|person)$/.test(said.kind)) {
    const person = fullPerson(doc, names, said.text)
    if (person && (said.kind === 'person' || person.includes(','))) return person
    return (said.kind === 'name' ? fullOrg(doc, names, said) : null) ?? person ?? said.text
  }
  return (said.kind === 'org' ? fullOrg(doc, names, said) : null) ?? said.text
}

/** "Doe" → "Jane Doe, head of the agency": the longest name that ends so, one with a role first. */
function fullPerson(doc: Document, { runs }: Names, name: string): string | null {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  const length = (named: Named) => wordsOf(named.name).length
  let best: Named | null = null
  for (const run of runs.get(last) ?? []) {
    const sentence = doc.sentenceAt(run.at)
    if (sentence < 0 || !words.every((w) => run.words.includes(w))) continue
    const tokens = doc.tokens(sentence)
    const end = tokens.findIndex((t) => t.lower === last && t.start >= run.at && t.end <= run.end) + 1
    // back over "the city's disaster management minister"
    const from = Math.max(0, phraseBefore(tokens, end, 0))
    const named = end > 0 && from < end ? readName(doc, tokens, from, end) : null
    if (!named || length(named) < words.length) continue
    const better = (named.role ? 100 : 0) + length(named) > (best?.role ? 100 : 0) + (best ? length(best) : 0)
    if (better) best = named
  }
  return best && personForm(best.name, best.role)
}

/** "the fire agency" → "National Fire Agency", "WHO" → "World Health Organization (WHO)": nearest before, else after. */
function fullOrg(doc: Document, { runs, initials }: Names, { text, head, at }: Speaker): string | null {
  const words = wordsOf(text)
  const isAcronym = /^\p{Lu}{2,}$/u.test(text)
  // "Pemar Chief Executive Jan Roe" is no longer name of Pemar
  const isPerson = ({ words }: Run) =>
    words.at(-1) !== head && nounKind(words.at(-1) ?? '') === 'thing' && words.some((w) => nounKind(w) === 'person')
  const longer = (runs.get(head) ?? []).filter(
    (run) =>
      !isPerson(run) &&
      // "Ostland Air Aurora 7", "Ostland Air Aurora A330"
      !/\p{L}\d/u.test(doc.text.slice(run.at, run.end)) &&
      !/^ \d/.test(doc.text.slice(run.end, run.end + 2)) &&
      run.words.length > words.length &&
      (isAcronym ? run.words.includes(words[0] ?? '') : inOrder(words, run.words))
  )
  const acronym = isAcronym ? longer.find((run) => doc.text[run.end - 1] === ')') : undefined
  // where the text never writes "(WHO)" behind the name
  const [only, ...others] = isAcronym ? (initials.get(text.toLowerCase()) ?? []) : []
  // "the UN" is no UN Security Council
  // "The ministry said ... | The Dutch Ministry of Agriculture": that one was not named yet
  const isBare = words.length < 2 && !hasCapital(text)
  const named = isAcronym ? undefined : (longer.findLast((run) => run.at <= at) ?? (isBare ? undefined : longer[0]))
  const run = acronym ?? (others.length === 0 ? only : undefined) ?? named
  if (!run) return null
  const from = Math.max(isAcronym ? beforeAnd(doc.text, run.at, text) : run.at, doc.dateline?.end ?? 0)
  return doc.text
    .slice(from, run.end)
    .replace(/^(?:The|A|An|In|At|On|But|And|For|From|By|Meanwhile) /, '')
    .replace(/(?:['’]s|[.,])$/, '')
}

/** "the National Flood and | Storm Council (NFSC)": a name that goes on over "and" begins where its letters do. */
function beforeAnd(text: string, at: number, letters: string): number {
  const lead = /(?:\p{Lu}[\p{L}-]+,? )+and $/u.exec(lastBefore(text, at, 90))?.[0] ?? ''
  const words = lead.split(' ').slice(0, -2)
  const missing =
    letters.length - (/^(?:[\p{L}-]+ )*(?=\()/u.exec(text.slice(at, at + 90))?.[0].match(/\p{Lu}\p{L}/gu)?.length ?? 99)
  const own = words.slice(-missing)
  const isIts = missing > 0 && own.map((word) => word[0]).join('') === letters.slice(0, missing)
  return isIts ? at - own.join(' ').length - ' and '.length : at
}

/** Who "the sheriff" is: the one name of the text that has the role, "Holt County Sheriff Dan Orr"; null: none, or two. */
export function holder(doc: Document, { runs }: Names, role: string): string | null {
  const found = new Map<string, string>()
  for (const run of runs.get(role) ?? []) {
    const sentence = doc.sentenceAt(run.at)
    const tokens = sentence < 0 ? [] : doc.tokens(sentence)
    const from = tokens.findIndex((t) => t.start >= run.at)
    const to = tokens.findIndex((t) => t.start >= run.end)
    const named = from < 0 ? null : readName(doc, tokens, from, to < 0 ? tokens.length : to)
    if (named?.role?.toLowerCase().endsWith(role))
      found.set(wordsOf(named.name).join(' '), personForm(named.name, named.role))
  }
  return found.size === 1 ? ([...found.values()][0] ?? null) : null
}

/** What a person is known by in an article: the name without title and role. */
export const personKey = (text: string) => wordsOf(text.split(',')[0] ?? '').join(' ')

/** Whether a name's words stand in a longer one in their order: "Vale Watch" is not "Watch of Vale". */
function inOrder(words: readonly string[], longer: readonly string[]): boolean {
  let at = 0
  for (const word of longer) if (word === words[at]) at++
  return at === words.length
}
