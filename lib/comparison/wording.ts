import type { Claim } from '../claim.ts'
import { dateRange } from '../edtf.ts'
import { numberPhrases } from '../figures/alone.ts'
import { hardlyApart, type Interval } from '../figures/interval.ts'
import { distinct } from '../grouped.ts'
import type { Scope } from './estimates.ts'
import { english, type Locale, say } from './locale.ts'

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

const small = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })

/** 2000 → "2,000"; at most two decimals, under one three digits that count (0.00125). */
export function formatNumber(n: number, { number }: Locale = english): string {
  const text = (Math.abs(n) < 1 ? small : grouped).format(n)
  if (number === english.number) return text
  const [whole = '', decimals] = text.replaceAll(',', '').split('.')
  const groups: string[] = []
  let rest = whole.replace('-', '')
  // Sizes from the right, the last one again and again: [3, 2] is 1,00,00,000
  for (let i = 0; rest.length > 0; i++) {
    const size = number.grouping[i] ?? number.grouping.at(-1) ?? 3
    groups.unshift(rest.slice(-size))
    rest = rest.slice(0, -size)
  }
  const sign = n < 0 ? '-' : ''
  return `${sign}${groups.join(number.thousands)}${decimals ? number.decimal + decimals : ''}`
}

/** "12 killed in Orvane", "six rescued off Orvane": some tables name a place with its preposition. */
export const inPlace = (text: string, place: string, { words }: Locale = english): string =>
  /^(?:off|near|outside|along|between|(?:north|south|east|west) of) /.test(place)
    ? `${text} ${place}`
    : say(words.in, text, place)

/** A fraction as percent, to one decimal: 2,000 of 30,000 is "6.7 %". "100 %" is all and nothing less. */
export function formatShare(fraction: number): string {
  const percent = fraction * 100
  if (fraction < 1 && percent >= 99.9) return '99.9 %'
  return `${percent < 0.1 ? small.format(percent) : formatNumber(Math.round(percent * 10) / 10)} %`
}

/** "at least 4.8 times apart", under a tenth in percent; rounded down, as a factor has to be certain. */
export function formatTimes(factor: number, locale: Locale = english): string {
  const { words } = locale
  if (factor < hardlyApart) return words.hardlyApart
  if (factor < 1.1) return say(words.percentApart, formatNumber(Math.floor((factor - 1) * 1000) / 10, locale))
  const floor = factor < 100 ? Math.floor(factor * 10) / 10 : Math.floor(factor)
  return say(words.timesApart, formatNumber(floor, locale))
}

/** "at least 4.8 times apart"; from ten to a hundred times also in words. */
export function formatApart(factor: number, locale: Locale = english): string {
  const times = formatTimes(factor, locale)
  return factor >= 10 && factor < 100 ? say(locale.words.orderOfMagnitude, times) : times
}

/** "15,500 to 17,100", "at least 12", "at most 30,000", "2,000"; "no figure" where neither end is known. */
export function formatInterval({ low, high }: Interval, locale: Locale = english): string {
  const { words } = locale
  const n = (value: number) => formatNumber(value, locale)
  if (low === null) return high === null ? words.noFigure : high === 0 ? words.none : say(words.atMost, n(high))
  if (high === null) return say(words.atLeast, n(low))
  if (low === high) return low === 0 ? words.none : n(low)
  return say(words.to, n(low), n(high))
}

/** An EDTF date in plain words: "4 November 2018", "August 2018", "2014"; "?" and "~" are said. */
export function formatDate(date: string, { time, words }: Locale = english): string {
  // "2031-06-XX" is a month whose day nobody knows
  const known = date.replaceAll('-XX', '')
  const [, year = date, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(known) ?? []
  // "201X" and the like have no words that are shorter than themselves
  if (/X/.test(known)) return date
  const plain = [day && String(Number(day)), month && time.months[Number(month) - 1], year].filter(Boolean).join(' ')
  if (/[~%]$/.test(date)) return say(words.aboutDay, plain)
  return /\?$/.test(date) ? say(words.uncertainDay, plain) : plain
}

/** "13 November 2018", "26 to 27 October 2018", "up to August 2018"; "time not stated". */
export function formatPeriod(from: string | null, to: string | null, locale: Locale = english): string {
  const { words } = locale
  const day = (date: string) => formatDate(date, locale)
  if (from === null) return to === null ? words.timeNotStated : say(words.upToDay, day(to))
  if (to === null) return say(words.from, day(from))
  if (from === to) return day(from)
  const [a, b] = [day(from).split(' '), day(to).split(' ')]
  const sameShape = a.length === b.length && !/[?~%]/.test(from + to)
  const shared = sameShape && a.length > 1 && a.slice(1).join() === b.slice(1).join()
  if (shared) return say(words.to, a[0] ?? '', b.join(' '))
  if (sameShape && a.at(-1) === b.at(-1) && a.length > 1) a.pop()
  return say(words.to, a.join(' '), b.join(' '))
}

/** "since 24 February 2022", "4 March 2021" for that day's own count; empty where no beginning is known. */
export function formatSince({ from, to }: Pick<Scope, 'from' | 'to'>, locale: Locale = english): string {
  if (from === null && to === null) return ''
  const since = from !== null && to === null
  return since ? say(locale.words.since, formatDate(from, locale)) : formatPeriod(from, to, locale)
}

/** "(25 [20 to 30])": brackets within brackets are square. */
export const inBrackets = (text: string) => `(${text.replaceAll('(', '[').replaceAll(')', ']')})`

export function list(items: readonly string[], last = 'and'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

export const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export const count = (n: number, noun: string) => `${formatNumber(n)} ${noun}${n === 1 ? '' : 's'}`

/** The calendar day in the middle of what an EDTF date may mean, for an axis; null where it is no date. */
export function middle(date: string): number | null {
  const range = dateRange(date)
  return range && (range[0] + range[1]) / 2
}

/** Nouns that say by themselves what happened. */
const telling = /^(?:voters|attendees|bodies|deaths|injuries|pledges?|donations?|arrests|infections|casualties)$/

/** What is counted, with what happened to it: "SDF fighters killed", "ISIS fighters" (present), "people voting". */
export function formatSubject(
  { population, measure, unit }: Pick<Scope, 'population' | 'measure' | 'unit'>,
  { measures }: Locale = english
): string {
  const words = population.toLowerCase().split(/[^\p{L}\p{N}%]+/u)
  const noun = unit === 'people' || words.includes(unit.toLowerCase()) ? '' : `(${unit})`
  // "people killed by the storm" need not be killed twice, nor are bodies killed, nor pledges pledged
  const end = words.findIndex((word, i) => i > 0 && /^(?:|of|from|by|among)$/.test(word))
  const head = words.at(end < 0 ? -1 : end - 1) ?? ''
  const isSaid =
    words.includes(say(measures[measure], '').trim()) ||
    telling.test(head) ||
    (head === 'cases' && measure === 'infected')
  return [isSaid ? population : say(measures[measure], population).trim(), noun].filter(Boolean).join(' ')
}

export const formatOutcome = (scope: Pick<Scope, 'population' | 'measure'>, { measures }: Locale = english) =>
  say(measures[scope.measure], '').trim() || scope.population

/** "ISIS fighters, Hajin pocket, 13 November 2018": a question in one line. */
export function formatScope(scope: Scope): string {
  return [formatSubject(scope), scope.place ?? 'place not stated', formatSince(scope)].filter(Boolean).join(', ')
}

type Stated = Pick<Claim, 'low' | 'best' | 'high' | 'bound' | 'vague' | 'stance' | 'words'>

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

/** What is said of some figures, each of it once. */
export const phrases = (figures: readonly { claim: Stated }[]) => distinct(figures.map(({ claim }) => phrase(claim)))

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
const verbs = /^(?:exceed|surpass)/i
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
