import type { Relation, Side } from './rivals.ts'
import { formatApart, formatNumber, formatScope, formatShare, sentenceCase } from './wording.ts'

const said = ({ source, words }: Side) => `${source} (${words})`

/** The verdict on a pair in one plain sentence that names both sides, with the reservations behind it. */
export function explain(relation: Relation): string {
  const { reservations } = relation
  const behind = reservations.length > 0 ? ` Reservations: ${reservations.join('; ')}.` : ''
  return `${sentenceCase(sentence(relation))}.${behind}`
}

function sentence(relation: Relation): string {
  const { a, b, verdict } = relation
  const about = formatScope(a.scope)
  switch (verdict) {
    case 'agree':
      return `${about}: ${said(a)} and ${said(b)} agree`
    case 'overlap':
      return `${about}: ${said(a)} and ${said(b)} overlap; both can be true`
    case 'disagree':
      return `${about}: ${said(a)} and ${said(b)} disagree, ${apart(relation)}`
    case 'open':
      return relation.kind === 'part of'
        ? `${notRivals(relation)}; the first lies within the second, but no share follows, as an end is missing`
        : `${about}: whether ${said(a)} and ${said(b)} agree is open, as one of them leaves an end unstated`
    case 'denied':
      return b.high === 0
        ? `${about}: ${said(a)} against ${b.source}, who says none (${b.words})`
        : `${about}: ${said(a)} is denied by ${said(b)}`
    case 'impossible':
      return `${part(a)} cannot be a part of ${part(b)}: the part exceeds the whole, so not both can hold`
    case 'share':
      return `${notRivals(relation)}; the first lies within the second: ${shareOf(relation)}, if both hold`
    case 'exceeds':
      return `${notRivals(relation)}; the first is more than the second, in which it would lie, which the reservations may explain`
    case 'not comparable':
      return `${said(a)} and ${said(b)} are not comparable, because of ${relation.reasons.join('; ')}`
  }
}

/** "none against 12" is no ratio. */
function apart({ factor, a, b }: Relation): string {
  if (factor !== null) return formatApart(factor)
  return b.high === 0 ? `none against ${formatNumber(a.low ?? 0)}` : 'with no ratio between them'
}

/** "US-led coalition (2,000) and UN (as many as 30,000) are not comparable as rivals (place: Hajin / Syria)". */
const notRivals = ({ a, b, reasons }: Relation) =>
  `${said(a)} and ${said(b)} are not comparable as rivals (${reasons.join('; ')})`

const part = ({ words, source, scope }: Side) => `${words} (${formatScope(scope)}; ${source})`

function shareOf({ shareLow, shareHigh }: Relation): string {
  if (shareLow === 1) return 'all of it'
  if (shareLow === null) return `at most ${formatShare(shareHigh ?? 1)} of it`
  // a part that may be all of its whole says nothing at the upper end
  if (shareHigh === null || (shareHigh === 1 && shareLow < 1)) return `at least ${formatShare(shareLow)} of it`
  const [from, to] = [formatShare(shareLow), formatShare(shareHigh)]
  return from === to ? `${from} of it` : `${from} to ${to} of it`
}
