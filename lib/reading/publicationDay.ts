/** The day on which a page was published, from all that it says of it. */
import { dayIn, dayOfMoment, monthNumber } from './calendar.ts'

/**
 * The first page on the web is of 1991. What is older (year 1, 1900, 1970-01-01) is what programs write for a day that
 * they do not know.
 */
const earliest = '1990-01-01'

/**
 * `stated`: dates as the page writes them, the best first; those that are none, or lie before the web or after `latest`
 * (a day), do not count. Where the first is in UTC, and the same moment is stated in the place's own time, or `shown`
 * or the address has the day beside it ("/2019/11/19/"), that is the day. `shown`: the day as readers see it; it stands
 * where no date is stated. null: none is known.
 */
export function publicationDay(
  stated: readonly (string | null)[],
  url: string | null,
  latest: string,
  shown: string | null = null
): string | null {
  const isPlausible = (day: string) => day >= earliest && day <= latest
  const stamps = stated.flatMap((text) => readStamp(text) ?? []).filter(({ day }) => isPlausible(day))
  const ofPlace = [shown, dayInAddress(url)].filter((day) => day !== null).filter(isPlausible)
  const [first] = stamps
  if (!first) return ofPlace[0] ?? null
  if (!first.utc) return first.day
  const local = stamps.find(({ minute, utc }) => !utc && minute !== null && minute === first.minute)
  const isBeside = (day: string) => Math.abs(dayOfMoment(new Date(day)) - dayOfMoment(new Date(first.day))) <= 1
  return local?.day ?? ofPlace.find(isBeside) ?? first.day
}

/** What a person should check where the day that is told was not taken. */
export function untakenDay(told: string, latest: string): string {
  const day = dayOf(told)
  const why = day !== null && day > latest ? 'which lies ahead' : 'which cannot be it'
  return `the day of publication is not known: it says "${told.slice(0, 40)}", ${why}`
}

const forms = [
  // "2019-11-19T07:09:00Z", "2019/11/19", "2019-11-19 07:09"
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)/,
  // "20191119", "20191119T070900", "20191119070900"
  /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)(?=\d{6}(?!\d)|\D|$)/,
  // "19 Nov 2019 07:09 GMT", "Tue, 19 Nov 2019"
  /^(?:\p{L}+,? )?(?<d>\d{1,2})(?:st|nd|rd|th)?[ -](?<m>\p{L}{3,9})\.?,?[ -](?<y>\d{4})(?!\d)/u,
  // "Nov. 19, 2019", "Tuesday, November 19th, 2019"
  /^(?:\p{L}+,? )?(?<m>\p{L}{3,9})\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})(?!\d)/u,
  // "Tue Nov 19 07:09:00 UTC 2019"
  /^\p{L}{3} (?<m>\p{L}{3}) (?<d>\d\d) [\d:]+ (?:\w+ )?(?<y>\d{4})$/u,
  // "19/11/2019" and "11/19/2019", and not "11/10/2019", which is one day in London and another in Boston
  /^(?<d>1[3-9]|2\d|3[01])[-/](?<m>\d{1,2})[-/](?<y>\d{4})(?!\d)/,
  /^(?<m>\d{1,2})[-/](?<d>1[3-9]|2\d|3[01])[-/](?<y>\d{4})(?!\d)/,
  // "19.11.2019": with full stops, the day comes first
  /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?!\d)/
]
const time = /(?:T|\s)(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)/

/** The day of a date as pages write it; null for what is none. */
export const dayOf = (text: string | null) => (text === null ? null : (dayAt(text.trim())?.day ?? null))

/** The day that a text begins with, and how many characters tell it. */
export const dayAt = (text: string) => firstDay(text, forms) ?? weekdayTells(text)

/** Of "Wed, 08/04/2021", which is of two days, the one that is a Wednesday. */
function weekdayTells(text: string) {
  const [all, name = '', one = '', two = '', y = ''] = numeric.exec(text) ?? []
  if (all === undefined) return null
  const isOn = ({ day }: { day: string }) => weekdays.indexOf(name.toLowerCase()) === new Date(day).getUTCDay()
  const days = [dayFrom(y, one, two), dayFrom(y, two, one)].flatMap((day) =>
    day === null ? [] : { day, length: all.length }
  )
  return days.find(isOn) ?? null
}
const numeric = /^(sun|mon|tue|wed|thu|fri|sat)\p{L}*,? (\d{1,2})[-/](\d{1,2})[-/](\d{4})(?!\d)/iu
const weekdays = 'sun mon tue wed thu fri sat'.split(' ')

/** Of Unix: "1628085600", and in milliseconds. */
const counted = /^1\d{9}(?:\d{3})?$/

/** `minute`: null where the time, or its zone, is not said; of a time in UTC, the place's own day may be another. */
function readStamp(text: string | null): { day: string; minute: number | null; utc: boolean } | null {
  const found = text?.trim() ?? ''
  if (counted.test(found)) return readStamp(new Date(Number(found.padEnd(13, '0'))).toISOString())
  const day = dayOf(text)
  if (day === null) return null
  const [, hour, minutes, zone = ''] = time.exec(found) ?? []
  if (hour === undefined) return { day, minute: null, utc: false }
  const [, sign, hours, rest] = /([+-])(\d\d):?(\d\d)/.exec(zone) ?? [null, '+', '0', '0']
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest))
  return { day, minute: Date.parse(day) / 60_000 + Number(hour) * 60 + Number(minutes) - offset, utc: offset === 0 }
}

const inAddresses = [
  // "/2019/11/19/", "/2019/nov/19/", "/2019-11/19/", "/2019/3/4/"
  /\/(?<y>(?:19|20)\d\d)[/-](?<m>\d{1,2}|[a-z]{3})[/-](?<d>\d{1,2})(?=[/_-]|$)/i,
  // "/20191119/"
  /\/(?<y>(?:19|20)\d\d)(?<m>\d\d)(?<d>\d\d)(?=[/_-]|$)/
]

/** The day in an address; of an archived page, in the address that it had. */
function dayInAddress(url: string | null): string | null {
  const path = url?.replace(/^.*https?:\/\//, '').replace(/[?#].*$/s, '')
  return path === undefined ? null : (firstDay(path, inAddresses)?.day ?? null)
}

/** By the first form that fits; null for what is no day, such as 31 February. */
function firstDay(text: string, known: readonly RegExp[]) {
  for (const form of known) {
    const found = form.exec(text)
    const { y = '', m = '', d = '' } = found?.groups ?? {}
    const day = dayFrom(y, m, d)
    if (found && day !== null) return { day, length: found[0].length }
  }
  return null
}

const dayFrom = (y: string, m: string, d: string) =>
  y === '' ? null : dayIn(Number(y), /^\d/.test(m) ? Number(m) : monthNumber(m), Number(d))
