import type { Claim } from '../../claim.ts'
import { figure } from '../../comparison/phrase.ts'

/** One line of what was read. `inferred`: what is to be known of the value, where it was not stated with the figure. */
export interface Fact {
  name: string
  /** null: not stated. */
  value: string | null
  inferred: string | null
}

/** What was read of a claim, as it is shown beside its sentence. `words`: those of another claim, by its id. */
export function factsOf(claim: Claim, words: (id: string) => string | null): Fact[] {
  const { source, stance, via, unit, population, measure, place, saidOn, event, partOf, vague } = claim
  const denies = stance === 'denies' ? ' (denies it)' : ''
  const chain = via.length > 0 ? `, via ${via.join(', ')}` : ''
  const counted = `${unit === 'people' ? '' : ` ${unit}`}${vague === null ? '' : ' (a vague word, no number)'}`
  const rows: [name: string, value: string | null, fields: readonly string[]][] = [
    ['Source', `${source ?? 'the article itself'}${denies}${chain}`, ['source', 'via', 'stance']],
    ['Figure', `${figure(claim)}${counted}`, ['low', 'best', 'high', 'bound', 'vague', 'unit']],
    ['Counted', population, ['population']],
    ['What', measure, ['measure']],
    ['Where', place, ['place']],
    ['When', periodOf(claim), ['from', 'to']],
    ['Said', saidOn, ['saidOn']]
  ]
  if (event !== null) rows.push(['Event', event, ['event']])
  if (partOf !== null) rows.push(['Part of', words(partOf) ?? partOf, ['partOf']])
  return rows.map(([name, value, fields]) => ({ name, value, inferred: inferredOf(claim, fields) }))
}

function periodOf({ from, to }: Claim): string | null {
  if (from === to) return from
  return [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
}

function inferredOf({ inferred, measure }: Claim, fields: readonly string[]): string | null {
  if (!fields.some((field) => inferred.includes(field))) return null
  const isUntold = fields.includes('measure') && measure === 'other'
  return isUntold ? 'could not be told from the text' : 'carried from elsewhere in the text'
}
