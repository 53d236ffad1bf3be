import { hasSmall } from '../figures/pieces.ts'
import { indexAt } from './clauses.ts'
import { type Document, perSentence } from './document.ts'
import * as english from './english/places.ts'
import { cased, places } from './gazetteer.ts'
import { isSurname } from './people.ts'
import { inLists, type PlaceMention } from './placeLists.ts'
import { asPlace, endsName, isExplained, isName, nameEnd, roleAnd } from './placeNames.ts'
import { type Role, worth } from './placeRoles.ts'
import { attributions } from './speaking.ts'
import { firstIn, lastBefore, type Token } from './tokens.ts'

/** "in Tarvel", "Orvane province": what a text says once holds in all of it. */
const telling: ReadonlySet<Role> = new Set(['within', 'near', 'withinUnknown', 'named', 'possessive'])
/** The places of each sentence by the gazetteer alone, and what the text itself calls places. */
type Told = { first: PlaceMention[][]; names: Set<string>; openings: Set<string> }

/** The names that the text itself somewhere says are places, as known as those of the list: "Tarvel's mayor". */
const toldIn = perSentence((doc): Told => {
  // of "GRANTS PASS, Ore." and "Geneva/New York"
  const line = doc.dateline?.place?.split(/[,/] ?/) ?? []
  const names = new Set(line.map((name) => (name === name.toUpperCase() ? cased(name) : name)))
  const first = doc.sentences.map((_, i) => namedIn(doc, i, names))
  for (const [i, mentions] of first.entries())
    for (const { text, role, end } of mentions) {
      // "the member countries of the OECD": where it says and does something, it is a body
      if (
        !telling.has(role) ||
        (role === 'named' && /^\p{Lu}+$/u.test(text)) ||
        english.plain.has(text.split(' ').at(-1) ?? '')
      )
        continue
      // "in Reform headquarters", "in Acme's plant": of what these are names, nobody knows
      if (role !== 'withinUnknown' || endsName(doc.tokens(i).find((t) => t.start >= end)))
        names.add(text.replace(english.kindBehind, ''))
    }
  const openings = new Set([...names].filter((name) => !places.has(name)).map((name) => name.split(' ')[0] ?? ''))
  return { first, names, openings }
})

export const namesTold = (doc: Document): ReadonlySet<string> => toldIn(doc, 0).names
export const isPlaceName = (doc: Document, name: string) => places.has(name) || namesTold(doc).has(name)

/** "the town of Keld", "the capital, Keld,", "neighbouring Keld", "Keld, the worst-hit province,". */
function isCalled(doc: Document, index: number, { start, end }: PlaceMention): boolean {
  const [lead, tokens] = [lastBefore(doc.text, start, 14), doc.tokens(index)]
  const word = /(\w+) $/.exec(lead)?.[1]?.toLowerCase() ?? ''
  return / of $|, $/.test(lead) || english.beside.has(word) || isExplained(tokens, indexAt(tokens, end))
}

/** The places of a sentence, in order. "Ellen Park said" tells of a person: an unknown name that speaks is no place. */
export function placesIn(doc: Document, index: number): PlaceMention[] {
  const { first, names, openings } = toldIn(doc, 0)
  const isNew = openings.size > 0 && doc.tokens(index).some(({ text }) => openings.has(text))
  const named = (isNew ? namedIn(doc, index, names) : first[index]) ?? []
  // "the website Acme has counted"
  const isVoice = (mention: PlaceMention) =>
    /^(?:speaker|subject|named)$/.test(mention.role) &&
    !(places.has(mention.text) || isCalled(doc, index, mention)) &&
    attributions(doc, index).some(
      ({ said: { at, kind } }) => mention.start <= at && at < mention.end && /^(?:name|person)$/.test(kind)
    )
  return inLists(
    doc,
    named.filter((mention) => !(isVoice(mention) || isSurname(doc, mention)))
  )
}

function namedIn(doc: Document, index: number, known: ReadonlySet<string>): PlaceMention[] {
  const tokens = doc.tokens(index)
  // a line in capitals alone is a heading: "IRAQ BORDER"
  if (tokens.length > 400 || !tokens.some((t) => hasSmall(t.text))) return []
  const found: PlaceMention[] = []
  let aside = 0
  let least: Role = 'loose'
  for (let from = 0; from < tokens.length; from++) {
    if (!isName(tokens[from]) || (tokens[from] as Token).start < (doc.dateline?.end ?? 0)) continue
    const to = nameEnd(tokens, from)
    const mention = asPlace(doc, tokens, [from, to], known)
    // "in Keld, a village in the Orvane hills": it is Keld
    if (mention) found.push(from < aside && mention.weight > worth[least] ? { ...mention, ...roleAnd(least) } : mention)
    from = to - 1
    if (!mention || !isExplained(tokens, to)) continue
    least = mention.weight < worth.loose ? mention.role : 'loose'
    aside = firstIn(tokens, to + 1, tokens.length, (t) => /^[,.;:]$/.test(t.text))
  }
  return found
}
