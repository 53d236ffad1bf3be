import type { Relation, Side } from './relation.ts'
import { formatApart, formatDate, formatNumber, formatShare, sentenceCase } from './wording.ts'

type Told = Omit<Relation, 'sentence'>

const said = ({ source, words }: Side) => `${source} (${words})`

/**
 * The verdict on a pair in one plain sentence of at most 25 words beside names and days. What it is about is its
 * scope; what it assumes, and its reservations, stand apart from it.
 */
export function explain(relation: Told): string {
  return `${sentenceCase(sentence(relation))}.`
}

function sentence(relation: Told): string {
  const { a, b, verdict } = relation
  switch (verdict) {
    case 'agree':
      return `${pair(a, b)} agree${when(a, b)}`
    case 'overlap':
      return `${pair(a, b)} overlap; both can be true${when(a, b)}`
    case 'disagree':
      return `${pair(a, b)} disagree, ${relation.kind === 'part of' ? 'as a part exceeds its whole' : apart(relation)}${when(a, b)}`
    case 'grew':
      return `${said(b)}, then ${said(a)}: both may hold, as it may have grown${when(b, a)}`
    case 'open':
      return relation.kind === 'part of'
        ? `${said(a)} is a part of ${said(b)}, and no share follows`
        : `whether ${pair(a, b)} agree is open${when(a, b)}`
    case 'denied':
      return b.high === 0 ? `${said(a)} against ${b.source}, who ${b.words}` : `${said(a)} is denied by ${said(b)}`
    case 'impossible':
      return `${said(a)} cannot be a part of ${said(b)}: the part exceeds the whole`
    case 'share':
      return `${said(a)} is a part of ${said(b)}: ${shareOf(relation)}, if both hold`
    case 'exceeds':
      return `${said(a)} is more than ${said(b)}, of which it would be a part; the reservations may explain it`
    case 'proposed':
      return `${pair(a, b)} may be of one thing: ${relation.reasons.join('; ')}`
    case 'not comparable':
      return `${pair(a, b)} are not comparable: ${relation.reasons.join('; ')}`
  }
}

const pair = (a: Side, b: Side) => `${said(a)} and ${said(b)}`

/** The day of both, or of each. */
function when({ asOf: a }: Side, { asOf: b }: Side): string {
  if (a === null || b === null) return ''
  return a === b ? `, ${formatDate(a)}` : `, ${formatDate(a)} and ${formatDate(b)}`
}

/** "none against 12" is no ratio. */
function apart({ factor, a, b }: Told): string {
  if (factor !== null) return formatApart(factor)
  return b.high === 0 ? `none against ${formatNumber(a.low ?? 0)}` : 'with no ratio between them'
}

function shareOf({ shareLow, shareHigh }: Told): string {
  if (shareLow === 1) return 'all of it'
  if (shareLow === null) return `at most ${formatShare(shareHigh ?? 1)} of it`
  // a part that may be all of its whole says nothing at the upper end
  if (shareHigh === null || (shareHigh === 1 && shareLow < 1)) return `at least ${formatShare(shareLow)} of it`
  const [from, to] = [formatShare(shareLow), formatShare(shareHigh)]
  return from === to ? `${from} of it` : `${from} to ${to} of it`
}
