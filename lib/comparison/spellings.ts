import type { ArticleInput, Claim } from '../claim.ts'
import { tidy } from './names.ts'

/**
 * The names of the places in use, those in capitals last: of two spellings of one place the first is shown. What only a
 * dateline writes, in capitals ("PORT ORLO, 3 May"), is there as texts write it elsewhere, else as a name.
 */
export function placesIn(claims: readonly Claim[], articles: readonly ArticleInput[] = []): string[] {
  const names = [...new Set(claims.flatMap(({ place }) => place ?? []))].sort()
  const texts = articles.map(({ title, text }) => `${title}\n${text}`)
  const known = names.filter((name) => !isCapitals(name))
  return [...known, ...names.filter(isCapitals).flatMap((name) => asName(name, texts) ?? name)]
}

/** "UK" and "USA" are written so everywhere. */
const isCapitals = (name: string) => /\p{Lu}{4}/u.test(name) && !/\p{Ll}/u.test(name)

function asName(name: string, texts: readonly string[]): string | null {
  const words = tidy(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const all = texts.flatMap((text) => [...text.matchAll(new RegExp(`(?<![\\p{L}\\d])${words}(?![\\p{L}\\d])`, 'giu'))])
  const written = all.find(([found]) => /^\p{Lu}/u.test(found) && /\p{Ll}/u.test(found))?.[0]
  if (written !== undefined) return written
  const isDateline = all.every(({ index, input }) => /(?:^|\n)\s*$/.test(input.slice(0, index)))
  if (all.length === 0 || !isDateline) return null
  return name.replace(/\p{Lu}[\p{Lu}’']+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
}
