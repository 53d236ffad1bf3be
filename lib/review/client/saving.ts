import type { Claim, Decided } from '../../claim.ts'
import { formatClaims, formatDecisions } from '../../tables/format.ts'
import { el } from './element.ts'

/** Hands the claims to the browser as claims.csv. Throws an InputError on what no table holds. */
export const saveClaims = (claims: readonly Claim[]): void => download('claims.csv', formatClaims(claims))

/** Hands the decisions to the browser as decisions.csv. Throws as `saveClaims` does. */
export const saveDecisions = (rows: readonly Decided[]): void => download('decisions.csv', formatDecisions(rows))

function download(name: string, text: string): void {
  const link = el('a', { href: URL.createObjectURL(new Blob([text], { type: 'text/csv' })), download: name })
  link.click()
  // Not at once: the download has yet to begin
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The day by the clock of whoever decides. */
export function today(): string {
  const now = new Date()
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
