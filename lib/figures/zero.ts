import { isPerson, isPersons } from './lexicon.ts'
import { lowerAt, textAt, words } from './pieces.ts'
import type { Context, Found } from './quantity.ts'

/** What comes after "no one" where it is said of something that happened, and not of what may. */
const happened = words('was were is are has have had died perished')
const added = words('other others more new further additional longer such immediate doubt')
const open = words(`if ensure ensuring ensures hope hopes hoping hoped sure so whether unless pray prayed wish`)

/** "No one was killed", "there were no deaths": none, where it is told as a fact of persons or of what befell them. */
export function zeroAt({ ps, text }: Context, at: number): Found | null {
  const [first, second] = [lowerAt(ps, at), lowerAt(ps, at + 1)]
  // "made sure that no one was hurt"
  const before = lowerAt(ps, at - 1) === 'that' ? at - 2 : at - 1
  if (open.has(lowerAt(ps, before))) return null
  const nobody = first === 'nobody' ? at + 1 : second === 'one' ? at + 2 : null
  const end = nobody ?? at + 1
  if (nobody !== null ? !happened.has(lowerAt(ps, nobody)) : !isNoun(ps, at + 1)) return null
  const [start, stop] = [ps[at]?.start ?? 0, ps[end - 1]?.end ?? 0]
  const figures = { low: null, best: 0, high: null, bound: 'exact', vague: null } as const
  const place = { start, end: stop, words: text.slice(start, stop), numberEnd: stop }
  return { quantity: { ...place, ...figures, unit: null, per: null, role: null, kind: 'count' }, to: end }
}

/** "deaths", "civilian casualties", "American soldiers"; "no major injuries" leaves room for others. */
function isNoun(ps: Context['ps'], at: number): boolean {
  const [first, second] = [lowerAt(ps, at), lowerAt(ps, at + 1)]
  if (ps[at]?.kind !== 'word' || added.has(first)) return false
  const kind = isPerson(first) || /^\p{Lu}/u.test(textAt(ps, at))
  return isPersons(first) || (kind && ps[at + 1]?.kind === 'word' && isPersons(second))
}
