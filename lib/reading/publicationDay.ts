/** The day on which a page was published, from all that it says of it. */
import { dayAt } from '../figures/dayForms.ts'
import { dayOf as dayNumber } from './calendar.ts'

/** The web is of 1991: what is older (year 1, 1970-01-01) stands for a day that a program does not know. */
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
  const isBeside = (day: string) => Math.abs(dayNumber(day) - dayNumber(first.day)) <= 1
  return local?.day ?? ofPlace.find(isBeside) ?? first.day
}

export function untakenDay(told: string, latest: string): string {
  const day = dayOf(told)
  const why = day !== null && day > latest ? 'which lies ahead' : 'which cannot be it'
  return `the day of publication is not known: it says "${told.slice(0, 40)}", ${why}`
}

const time = /(?:T|\s)(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)/

/** The day that a text begins with, and how many characters tell it: with full stops, "3.4.2019", the day comes first. */
export const pageDayAt = (text: string) =>
  dayAt(text, /^[\d.]+(?!\d)/.exec(text)?.[0].includes('.') ? 'dmy' : undefined)

/** The day of a date as pages write it, "Published 19 November 2019" too; null for what is none. */
export function dayOf(text: string | null): string | null {
  const found = text?.trim() ?? ''
  return (pageDayAt(found) ?? pageDayAt(found.replace(/^\p{L}+,? /u, '')))?.day ?? null
}

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

/** The day in an address; of an archived page, in the address that it had. */
function dayInAddress(url: string | null): string | null {
  const path = url?.replace(/^.*https?:\/\//, '').replace(/[?#].*$/s, '') ?? ''
  const days = [...path.matchAll(/\/(?=(?:19|20)\d\d)/g)].flatMap(({ index }) => {
    const found = dayAt(path.slice(index + 1))
    return found && /^(?:[/_-]|$)/.test(path.slice(index + 1 + found.length)) ? found.day : []
  })
  return days[0] ?? null
}
