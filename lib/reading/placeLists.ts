/** Places of a sentence that are named together: in a list, or one in the other. */
import { timeWords } from './cues.ts'
import type { Document } from './document.ts'
import { oneOf } from './english/oneOf.ts'
import { places } from './gazetteer.ts'
import { type Role, worth } from './placeRoles.ts'
import type { Span } from './sentences.ts'

/** `weight`: how surely something is or happens there; from 1.5 up a place of its own. */
export type PlaceMention = Span & { text: string; weight: number; role: Role }

/** "in Keld and Osk" is one place with two names; "Orvane, West Brellia" one with its state. */
export function inLists(doc: Document, mentions: readonly PlaceMention[]): PlaceMention[] {
  const found: PlaceMention[] = []
  for (const mention of mentions) {
    const last = found.at(-1)
    const whole = last ? together(doc, last, mention) : null
    if (whole) found[found.length - 1] = whole
    else found.push(mention)
  }
  const lists = found.map((mention) => listed(doc, mention))
  // "Lund, Orvane and Tarn counties" holds Lund, and stands where it does
  return lists.flatMap((list) => {
    const others = lists.filter((m) => m !== list)
    if (others.some((m) => m.start <= list.start && m.end > list.end)) return []
    const within = others.filter((m) => m.start >= list.start && m.end <= list.end)
    const { weight, role } = within.reduce((a, b) => (b.weight > a.weight ? b : a), list)
    return [{ ...list, weight, role }]
  })
}

/** What lies in what: "Keld in Orvane district", "Keld, in northern Brellia". */
const lies = /^,? in (?:the )?(?:\p{Ll}+ )?(?:of )?$/u
const isThere: ReadonlySet<Role> = new Set(['within', 'withinUnknown', 'near', 'named'])

function together(doc: Document, last: PlaceMention, mention: PlaceMention): PlaceMention | null {
  const link = doc.text.slice(last.end, mention.start)
  if (lies.test(link) && (isThere.has(last.role) || / (?:County|county|district|province)$/.test(last.text)))
    return { ...last, weight: Math.max(last.weight, mention.weight) }
  // "Brellia's Orvane state"
  if (/^['’]s (?:\p{Ll}+ )?$/u.test(link) && mention.weight > worth.distant)
    return { ...mention, start: last.start, weight: Math.max(last.weight, mention.weight) }
  const isKnown = places.has(mention.text)
  if (!/^(?:,? and |, )$/.test(link) || last.text.length > 60 || (last.weight < worth.bare && !isKnown)) return null
  // "Brellia, Ostland and Brenland" is a list, though
  const isState = link === ', ' && !(places.has(last.text) && doc.text.startsWith(' and ', mention.end))
  if (isState && !isKnown) return null
  return { ...last, end: mention.end, text: isState ? last.text : doc.text.slice(last.start, mention.end) }
}

const oneName = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?"
const namesBefore = new RegExp(`(?:^|[^\\p{L},] ?|\\p{Ll} )((?:${oneName}, )*(?:${oneName},? and )?)$`, 'u')
const kinds = oneOf('counties districts provinces states regions islands towns cities villages valleys')
const listBehind = '^(?:, \\p{Lu}[\\p{L}-]+)*,? and (?:\\p{Lu}[\\p{L}-]+ )*?(\\p{Lu}[\\p{L}-]+)'
/** Not "in Orvane and Dorval said": what goes on from a place, and not with a person. */
const goesOn = oneOf('respectively in near on at before after during since when where late early over by with')
const namesBehind = new RegExp(`${listBehind}(?=[.,;]|$| ${goesOn}\\b)`, 'u')
const anyBehind = new RegExp(`${listBehind}(?= \\p{Ll}|[.,;]|$)`, 'u')
const plural = new RegExp(` ${kinds}$`)
const pluralOf = new RegExp(`\\b${kinds} of $`)

/** "Orvane and Tarn counties", "in Keld, Osk and Tarn": unknown names in a list with a place are places too. */
function listed(doc: Document, mention: PlaceMention): PlaceMention {
  const { start, end, weight } = mention
  const before = plural.test(mention.text) ? namesBefore.exec(doc.text.slice(Math.max(0, start - 90), start))?.[1] : ''
  const isSure = weight >= worth.way && weight !== worth.bare
  const names = pluralOf.test(doc.text.slice(Math.max(0, start - 20), start)) ? anyBehind : namesBehind
  const more = isSure ? names.exec(doc.text.slice(end, end + 80)) : null
  const behind = more && !timeWords.has(more[1]?.toLowerCase() ?? '') ? more[0] : ''
  if (!before && !behind) return mention
  const [from, to] = [start - (before?.length ?? 0), end + behind.length]
  return { ...mention, start: from, end: to, text: doc.text.slice(from, to).replace(/\s+/g, ' ') }
}
