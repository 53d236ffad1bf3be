/** The times of a text by one another: "from May to July", "on 9 May, and two died on the 12th". */
import { dayIn, inYear, isBefore, moved, type Time } from './calendar.ts'
import { matches } from './occurrences.ts'
import { count } from './timeReaders.ts'
import { lastBefore } from './tokens.ts'

const bareDay = /(?<=\bon )the (\d{1,2})(?:st|nd|rd|th)(?=[,.;)]| and\b| but\b|$)/g
/** "Ten men were shot on 9 May, and two died on the 12th": of the month told before. */
export const ofItsMonth = (text: string, offset: number, times: readonly Time[]): Time[] =>
  matches(bareDay, text).flatMap((match) => {
    const start = offset + match.index
    const last = times.findLast((t) => t.end <= start)
    const [y = 0, m = 0] = last && last.from.slice(0, 7) === last.to.slice(0, 7) ? last.to.split('-').map(Number) : []
    const day = m > 0 ? dayIn(y, m, Number(match[1])) : null
    return last && day ? { ...last, start, end: start + match[0].length, from: day, to: day } : []
  })

/** "March 2019 and 12 in April": the April of the same year. */
export function sameYear(text: string, offset: number, times: readonly Time[]): Time[] {
  const dated: Time[] = []
  for (const time of times) {
    const last = dated.at(-1)
    const link = last ? text.slice(last.end - offset, time.start - offset) : ''
    const told = last && !last.guessed && last.from.length >= 7
    const isListed = told && time.guessed && time.from.length >= 7 && /^[^,.;]{0,40}\band\b[^,.;]{0,40}$/.test(link)
    // "below 2016, when 900 fled in the first seven months of the year"
    const isOfIt = / of the year$/.test(text.slice(0, time.end - offset))
    const inIt = isOfIt ? lastYear.exec(text.slice(0, time.start - offset))?.[1] : undefined
    const y = Number(inIt ?? last?.to.slice(0, 4))
    // "in the last quarter of 2022 and in February": of the next
    const isLater = last !== undefined && inYear(time.from, y) >= last.from.slice(0, 7)
    const [from, to] = [time.from, time.to].map((day) => inYear(day, y)) as [string, string]
    dated.push(inIt || (isListed && isLater) ? { ...time, from, to, guessed: false } : time)
  }
  return dated
}

const lastYear = /.*\b((?:19|20)\d\d)\b/s
export const partOfDay = '(?: (?:night|morning|evening|afternoon))?'
/** "12-14 May", "Friday night into Saturday" */
const intoNext = new RegExp(`^(?: ?(?:[-–]|through|to) ?|${partOfDay} into )$`)
/** "between May and July", "from 2013 to 2016"; of "in 2010 and 2018" nobody knows which. */
export function ranges(text: string, offset: number, times: readonly Time[]): Time[] {
  const joined: Time[] = []
  for (const time of times) {
    const last = joined.at(-1)
    const link = last ? text.slice(last.end - offset, time.start - offset) : ''
    const lead = last ? lastBefore(text, last.start - offset, 10) : ''
    const opened =
      /\b(?:between|from)\s$/i.test(lead) &&
      new RegExp(`^${partOfDay} (?:and|to|until|till|through)(?: (?:the|early|late))? $`).test(link)
    const isDay = last?.from.length === 10 && /day$/i.test(text.slice(last.start - offset, last.end - offset))
    // "on Monday and Tuesday", but "on Monday and 12 on Tuesday" are two days
    const isMany = last !== undefined && last.from !== last.to
    const listed =
      (isMany ? /^(?: and|,|, and) $/ : /^(?: and|,) (?:on |in )?$/).test(link) &&
      !isOnesOwn(text, link, time.end - offset)
    const joins = opened || (listed && last && isNext(last.to, time.from)) || intoNext.test(link)
    // "between Wednesday and Friday of last week"
    const isBack = isDay && time.from.length === 10 && last.from > time.from
    const first = isBack ? moved(last.from, -7, 'day') : last && beginning(last, time)
    // "between Monday and 3 May", told in June, begins on no Monday that is known
    const opensNone = joins && isBack && (first ?? '') > time.to
    const from = joins && !opensNone ? first : null
    // "on Monday, July 11, 2016", "on Saturday (May 6)"
    if (isDay && time.from.length === 10 && /^,? \(?$/.test(link)) joined.pop()
    if (last && from) joined[joined.length - 1] = { ...time, start: last.start, from }
    else if (last && (opensNone || (listed && link !== ', ' && last.from.length === time.from.length))) joined.pop()
    else joined.push(time)
  }
  return joined
}

/** "five on Tuesday and on Wednesday three", "in 2010 and 2011 ... respectively": each has its own. */
const isOnesOwn = (text: string, link: string, end: number) =>
  /\brespectively\b/.test(text) ||
  (/ (?:on|in) $/.test(link) && count(/^ (\S+)/.exec(text.slice(end))?.[1] ?? 'no') !== null)

const isNext = (before: string, after: string) =>
  moved(before, 1, ['year', 'month', 'day'][before.split('-').length - 1] ?? '') === after

/** Where a range begins, "between May and July 2016" taking the year at the end for both; null: they make none. */
function beginning(first: Time, last: Time): string | null {
  const year = Number((first.guessed ? last.to : first.from).slice(0, 4))
  const from = [year, year - 1].map((y) => inYear(first.from, y)).find((day) => isBefore(day, last.to))
  return from !== undefined && (first.guessed || from === first.from) ? from : null
}
