import type { Claim } from '../claim.ts'
import { numberPhrases } from '../figures/alone.ts'
import { english, type Locale, say } from './locale.ts'
import { formatNumber } from './wording.ts'

export type Stated = Pick<Claim, 'low' | 'best' | 'high' | 'bound' | 'vague' | 'stance' | 'words'>

/** Longer words tell more than the figure; it is said in ours. */
const longest = 60

/**
 * What a claim says, as every label, list, sentence and alt text prints it: the words as written where they say
 * the figure and its bound, else bound and number in ours ("at most 90", "50 (40 to 60)"); a denial "denies 57". Throws on what is no claim.
 */
export function phrase(claim: Stated, locale: Locale = english): string {
  if (typeof claim?.words !== 'string')
    throw new Error('invalid claim: pass one as parseClaims or readClaims returns it')
  if (claim.stance === 'asserts') return said(claim, locale)
  // "nobody was killed", denied in words or by a zero: there is no figure to name
  if (claim.vague === null && (claim.high ?? claim.best) === 0) return locale.words.deniesAny
  return say(locale.words.denies, said(claim, locale))
}

function said(claim: Stated, locale: Locale): string {
  const words = claim.words.replace(/\s+/g, ' ').trim()
  if (!saysIt(words, claim)) return figure(claim, locale)
  const stated = [claim.low, claim.best, claim.high]
  // "up to 30000" lacks its separators
  const grouped = (digits: string) => (stated.includes(Number(digits)) ? formatNumber(Number(digits), locale) : digits)
  return uncapped(words).replace(/\d{4,}/g, grouped)
}

/** "More than 50" opened its sentence; "US$3 million" and "Rs 300" did not. */
const uncapped = (words: string) =>
  /^(?!Rs\b)\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words

/** Who says that there are none without a noun beside it: no "no", "without" or "not one". */
const alone = /^(?:none|nobody|no[ -]?one|zero)$/i
const verbs = /^(?:exceed|surpass|topp|tops|pass)/i
/** Whether these words alone tell the reader what the claim holds: its figure with its bound, and no other. */
function saysIt(words: string, claim: Stated): boolean {
  // A number alone is ours to print, and "exceed 40" is no phrase
  if (words.length > longest || /^[-+]?[\p{N}.,\s]*$/u.test(words) || verbs.test(words)) return false
  const [found, ...others] = numberPhrases(words)
  if (found === null || others.length > 0) return false
  if (!found) return claim.best === 0 && claim.bound === 'exact' && alone.test(words)
  if (found.bound !== claim.bound) return false
  if (claim.vague !== null) return found.vague?.toLowerCase() === claim.vague.toLowerCase()
  return found.low === claim.low && found.best === claim.best && found.high === claim.high
}

export function figure(
  { low, best, high, bound, vague }: Omit<Stated, 'stance' | 'words'>,
  locale: Locale = english
): string {
  const { words } = locale
  const n = (value: number) => formatNumber(value, locale)
  const template = bound === 'exact' || bound === 'between' || bound === 'interval' ? '{}' : words[bound]
  if (vague !== null) return say(template, vague)
  if (low !== null && high !== null && low !== high) {
    const range = say(words.to, n(low), n(high))
    return best === null ? say(template, range) : say(words.within, n(best), n(low), n(high))
  }
  const value = best ?? low ?? high
  if (value === null) return words.noFigure
  const certain = bound === 'exact' || bound === 'between' || bound === 'atMost' || bound === 'interval'
  // "At least none" says that there may be any number
  if (value === 0 && bound === 'atLeast') return say(words.recorded, n(0))
  return value === 0 && certain ? words.none : say(template, n(value))
}
