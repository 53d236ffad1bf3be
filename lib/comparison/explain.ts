import type { Relation, Side, Verdict } from './relation.ts'
import { formatApart, formatDate, formatNumber, formatShare, sentenceCase } from './wording.ts'

type Told = Omit<Relation, 'sentence'>

const said = ({ source, words }: Side) => `${source} (${words})`

/**
 * The verdict on a pair in one plain sentence of at most 25 words beside names and days. What it is about is its
 * scope; what it assumes, and its reservations, stand apart from it.
 */
export const explain = (relation: Told) => `${sentenceCase(sentences[relation.verdict](relation))}.`

const sentences: Readonly<Record<Verdict, (relation: Told) => string>> = {
  agree: ({ a, b }) => `${pair(a, b)} agree${when(a, b)}`,
  overlap: ({ a, b }) => `${pair(a, b)} overlap; both can be true${when(a, b)}`,
  disagree: (told) => `${pair(told.a, told.b)} disagree, ${apart(told)}${when(told.a, told.b)}`,
  grew: ({ a, b }) => `${said(b)}, then ${said(a)}: both may hold, as it may have grown${when(b, a)}`,
  open: ({ kind, a, b }) =>
    kind === 'part of'
      ? `${said(a)} is a part of ${said(b)}, and no share follows`
      : `whether ${pair(a, b)} agree is open${when(a, b)}`,
  denied: ({ a, b }) =>
    b.high === 0 ? `${said(a)} against ${b.source}, who ${b.words}` : `${said(a)} is denied by ${said(b)}`,
  impossible: ({ a, b }) => `${said(a)} cannot be a part of ${said(b)}: the part exceeds the whole`,
  share: (told) => `${said(told.a)} is a part of ${said(told.b)}: ${shareOf(told)}, if both hold`,
  exceeds: ({ a, b }) =>
    `${said(a)} is more than ${said(b)}, of which it would be a part; the reservations may explain it`,
  proposed: ({ a, b, reasons }) => `${pair(a, b)} may be of one thing: ${reasons.join('; ')}`,
  'not comparable': ({ a, b, reasons }) => `${pair(a, b)} are not comparable: ${reasons.join('; ')}`
}

const pair = (a: Side, b: Side) => `${said(a)} and ${said(b)}`

/** The day of both, or of each. */
function when({ asOf: a }: Side, { asOf: b }: Side): string {
  if (a === null || b === null) return ''
  return a === b ? `, ${formatDate(a)}` : `, ${formatDate(a)} and ${formatDate(b)}`
}

/** "none against 12" is no ratio. */
function apart({ kind, factor, a, b }: Told): string {
  if (kind === 'part of') return 'as a part exceeds its whole'
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
