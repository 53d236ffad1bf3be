import type { Relation, Side } from './rivals.ts'
import { formatFactor, formatNumber, formatScope, formatShare, sentenceCase } from './wording.ts'

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
        ? `${part(a)} lies within ${part(b)}; no share follows, as an end is missing`
        : `${about}: whether ${said(a)} and ${said(b)} agree is open, as one of them leaves an end unstated`
    case 'denied':
      return b.high === 0
        ? `${about}: ${said(a)} against ${b.source}, who says none (${b.words})`
        : `${about}: ${said(a)} is denied by ${said(b)}`
    case 'impossible':
      return `${part(a)} cannot be a part of ${part(b)}: the part exceeds the whole, so one of the two is wrong`
    case 'share':
      return `${part(a)} is no rival of ${part(b)} but lies within it: ${shareOf(relation)} of the whole, if both hold`
    case 'not comparable':
      return `${said(a)} and ${said(b)} are not comparable, because of ${relation.reasons.join('; ')}`
  }
}

/** "at least 4.8 times"; from ten times on also in words; "none against 12" is no ratio. */
function apart({ factor, a, b }: Relation): string {
  if (factor === null)
    return b.high === 0 ? `none against ${formatNumber(a.low ?? 0)}` : 'with no ratio between them'
  const grade = factor >= 10 ? ', an order of magnitude or more' : ''
  return `at least ${formatFactor(factor)} times apart${grade}`
}

const part = ({ words, source, scope }: Side) => `${words} (${formatScope(scope)}; ${source})`

function shareOf({ shareLow, shareHigh }: Relation): string {
  if (shareLow === null) return `at most ${formatShare(shareHigh ?? 1)}`
  // a part that may be all of its whole says nothing at the upper end
  if (shareHigh === null || (shareHigh === 1 && shareLow < 1)) return `at least ${formatShare(shareLow)}`
  return shareLow === shareHigh
    ? formatShare(shareLow)
    : `${formatShare(shareLow)} to ${formatShare(shareHigh)}`
}
