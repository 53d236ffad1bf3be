/** The words for time, each with how it is read: a pattern, and the dates that it means. */
import { dayAt, lastOf, monthNames, monthNumber } from '../figures/dayForms.ts'
import { small } from '../figures/spelled.ts'
import {
  back,
  calendarUnit,
  type Dates,
  dayIn,
  isSoon,
  lastWeekday,
  mondayOf,
  month,
  moved,
  type Reference,
  step,
  stretchTo,
  third,
  weekday,
  written,
  yearOf
} from './calendar.ts'
import { eventNouns } from './english/happenings.ts'

type Groups = Record<string, string | undefined>
/** `ahead`: the time lies ahead of the day of publication. Null: not told by the words and the day together. */
type Reader = {
  pattern: string
  read: (g: Groups, at: Reference, ahead: boolean) => Dates | null
}

const FULL = monthNames.join('|')
const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
/** "Sept 3" needs its day; alone, a short month has a point: "in Sept." */
const DAYS_MONTH = `(?<month>(?:${FULL})\\b|(?:${SHORT})\\b\\.?)`
const MONTH = `(?<month>(?:${FULL})|(?:${SHORT})\\.)`
const YEAR = '(?<year>(?:19|20)\\d\\d)'
/** A year, or "January 7 last year". */
const IN_YEAR = `(?:,? ${YEAR}| (?:of )?(?<ofYear>last|this|next) year)?`
const anyDay =
  'ordinary|typical|normal|average|usual|regular|busy|\\b(?:an?|one|each|every|any|most|some|following|previous)'
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
/** "noon on", "6 p.m." */
const CLOCK = '(?:noon|midnight|midday|[\\d:.]+ ?[ap]\\.?m\\.?) (?:on )?'
const renamed = (pattern: string, group: string) => pattern.replace(/\?<\w+>/, `?<${group}>`)

/** How many units; null for "few" and for words that count nothing. */
export function count(word = 'one'): number | null {
  const n = /^an?$/i.test(word) ? 1 : (small.get(word.toLowerCase()) ?? Number(/^\d{1,3}$/.exec(word)?.[0] ?? 0))
  return n === 0 ? null : n
}

const feasts = new Map([
  ["New Year's Day", 'January 1'],
  ['May Day', 'May 1'],
  ['Christmas Eve', 'December 24'],
  ['Christmas Day', 'December 25'],
  ['Boxing Day', 'December 26'],
  ["New Year's Eve", 'December 31']
])

/** The year that the words state, "last year" among them; null: none. */
function statedYear({ year, year2 = year, ofYear }: Groups, at: Reference): number | null {
  return year2 ? Number(year2) : ofYear && at.y !== null ? at.y + step(ofYear) : null
}

/** The days [first, last] of the month that the words name, in the year they state, else when it last or next came round. */
function daysOf(g: Groups, at: Reference, ahead: boolean, days: readonly (string | undefined)[]): Dates | null {
  const m = monthNumber(g.month ?? g.month2 ?? '')
  const [first, last] = days.map(Number) as [number, number]
  const stated = statedYear(g, at)
  const y = stated ?? yearOf(m, last, at, ahead || isSoon(m, at))
  const [from, to] = y === null ? [null, null] : [dayIn(y, m, first), dayIn(y, m, last)]
  return from === null || to === null || to < from ? null : [from, to, stated === null]
}

const PART = '(?<part>(?:early|mid|late)(?:[- ]to[- ](?:mid|late))?|the (?:start|beginning|middle|end) of)[- ](?:in )?'
const ENDS = `(?= |[,.;:)'’”"—–-]|$)`
/** A bare number is a year only behind a word that asks for one, and before no noun. */
const ASKS =
  'in|since|of|during|from|to|until|till|through|throughout|by|before|after|and|between|over|year|than|for|around|late|early|end|the|an?'
const NOUNS = 'people|deaths|dollars|euros|percent|km|miles|homes|men|women|children|soldiers|civilians'

/** Most telling first; what one has taken the next do not see. */
export const timeReaders: Reader[] = [
  // date in numbers: on 2024-02-13, on 13.02.2024, and not 03.02.2024, which may be two
  {
    pattern: `(?<date>(?<!\\d[.,-])${YEAR}-\\d\\d-\\d\\d(?![\\d-])|(?<![\\d.,/-])\\d{1,2}(?<sep>[./])\\d{1,2}\\k<sep>${renamed(YEAR, 'year2')}(?![\\d/-]))`,
    read: (g) => {
      const day = dayAt(g.date ?? '')?.day
      return day === undefined ? null : [day, day]
    }
  },
  // stretch to a day, or week of one: the week of May 3, the week to Sunday, the 24 hours to Monday, the year to the
  // end of March
  {
    pattern:
      '(?:the (?:(?:past|last) )?(?:(?<n>\\d{1,3}|\\w+) )?|(?=week ))(?<unit>hour|day|week|month|quarter|half-year|year)s? ' +
      `(?<end>of|beginning|starting|ending|ended|through|up to|to|until) (?:on |in |early |late |the end of |${CLOCK})?` +
      `(?:${DAYS_MONTH} (?<day>[12]?\\d|3[01])(?!\\d|[.,]\\d)|(?<day2>\\d{1,2}) ${renamed(DAYS_MONTH, 'month2')}|(?<weekday>${DAYS})\\b` +
      `|${renamed(MONTH, 'month3')}(?! (?:[12]?\\d|3[01])\\b(?!,\\d)))(?:,? ${YEAR})?`,
    read: (g, at, ahead) => {
      const first = g.day ?? g.day2
      const m = monthNumber(g.month3 ?? '')
      const y = statedYear(g, at) ?? (m > 0 ? yearOf(m, 1, at, ahead) : null)
      const day = g.weekday && at.day !== null ? written(lastWeekday(g.weekday, at.day)) : null
      const date = m === 0 ? (day ?? daysOf(g, at, ahead, [first, first])?.[0]) : y && month(y, m)
      const from = date && stretchTo(date, count(g.n), g.unit ?? '')
      const isGuessed = !g.year && !g.weekday
      if (/^(?:end|t|up|un)/.test(g.end ?? '')) return date && from ? [from, date, isGuessed] : null
      const last = g.unit === 'week' && !g.weekday && date ? moved(date, 6, 'day') : null
      return date && last ? [date, last, isGuessed] : null
    }
  },
  // day and month: 27 February 2016, Tuesday (3 May), Feb. 27, 2016, Sept 3, Nov. 7-14, between 1 and 9 July, New
  // Year's Eve 2017
  {
    pattern:
      `(?:(?:${DAYS}),? \\(?)?(?:(?<!\\b(?:early|mid|late)[ -]|\\bin )${DAYS_MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?` +
      `(?:(?:[-–]|(?<=(?:from|between) \\S+ \\d+) (?:to|and) | and (?=\\d+(?:[,.;]| in| at|$)))(?<until>\\d{1,2}))?(?!\\d|:\\d|[.,]\\d)` +
      `|(?:(?:between |from )?(?:(?:${DAYS}) (?=\\d+ \\w+ [A-Z]\\w+ \\d))?(?<first>\\d{1,2})(?: and | to |[-–])(?:(?:${DAYS}) )?)?` +
      `(?<day2>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${renamed(DAYS_MONTH, 'month2')}` +
      `|(?<feast>${[...feasts.keys()].join('|').replaceAll("'", "['’]")}))${IN_YEAR}`,
    read: (g, at, ahead) => {
      const [named, of] = feasts.get(g.feast?.replace('’', "'") ?? '')?.split(' ') ?? []
      const last = g.until ?? g.day2 ?? g.day ?? of
      return daysOf({ ...g, month: named ?? g.month }, at, ahead, [g.day ?? g.first ?? last, last])
    }
  },
  // third of a month or year: early November, mid-2016, the end of May 2016
  {
    pattern: `${PART}(?:${MONTH}(?:,? ${YEAR})?|${renamed(YEAR, 'only')}(?!s\\b))`,
    read: (g, at, ahead) => {
      if (g.only) return third(g.part ?? '', Number(g.only), null)
      const m = monthNumber(g.month ?? '')
      const y = g.year ? Number(g.year) : yearOf(m, 1, at, ahead)
      return y === null ? null : [...third(g.part ?? '', y, m), g.year === undefined]
    }
  },
  // days of a month by their number: the first two weeks of May, the last 10 days of April 2016, the first half of May
  {
    pattern: `the (?<end>first|second|last) (?:(?<n>\\d{1,2}|\\w+) )?(?<unit>day|week|half)s? (?:of|in) ${MONTH}(?:,? ${YEAR})?`,
    read: (g, at, ahead) => {
      const m = monthNumber(g.month ?? '')
      const [y, n] = [statedYear(g, at) ?? yearOf(m, 1, at, ahead), count(g.n)]
      if (y === null || n === null || (g.end === 'second' && g.unit !== 'half')) return null
      const [days, last] = [n * ({ week: 7, half: 15 }[g.unit ?? ''] ?? 1), lastOf(y, m)]
      const [from, to] = g.end?.toLowerCase() === 'first' ? [1, days] : [g.unit === 'half' ? 16 : last + 1 - days, last]
      const [first, until] = [dayIn(y, m, from), dayIn(y, m, to)]
      return first && until ? [first, until, g.year === undefined] : null
    }
  },
  // months of a year: the first quarter of 2018, the second half of last year, Q3 2018, the last nine months of 2018
  {
    pattern:
      `(?:(?:the )?(?<nth>first|second|third|fourth|last|final) (?<share>quarter|half|(?<n>\\w+) months)` +
      `(?: of (?:${YEAR}|(?<ofYear>last|this|the) year))?|Q(?<q>[1-4])(?: of)?,? ${renamed(YEAR, 'year2')})`,
    read: (g, at) => {
      const y = statedYear(g, at) ?? at.y
      const length = g.n ? count(g.n) : g.share === 'half' ? 6 : 3
      const nth = g.q ? Number(g.q) - 1 : ['first', 'second', 'third', 'fourth'].indexOf(g.nth?.toLowerCase() ?? '')
      if (y === null || length === null || ((g.n || nth < 0) && !g.year && !g.ofYear)) return null
      const from = nth < 0 ? 13 - length : nth * length + 1
      if (from < 1 || from + length > 13) return null
      return [month(y, from), month(y, from + length - 1), !g.year && !g.year2]
    }
  },
  // season: in the spring of 2019, last summer. The year alone: which months a summer has depends on the half of the
  // globe; a winter lies in two years
  {
    pattern: `(?:(?<rel>last|this) )?(?<season>spring|summer|autumn|fall)(?:,? (?:of )?${YEAR})?${ENDS}`,
    read: (g, at) => {
      if (g.year) return [g.year, g.year]
      if (at.y === null || g.rel === undefined) return null
      // In March last summer was last year's wherever one is; in November nobody knows
      const y = String(at.y + step(g.rel))
      const begins = { spring: 3, summer: 6 }[g.season?.toLowerCase() ?? ''] ?? 9
      return y < String(at.y) && (at.m ?? 12) >= begins ? null : [y, y, true]
    }
  },
  // month: August 2018, last August, August
  {
    pattern: `(?:(?<last>last|next) )?${MONTH}(?: of(?= (?:19|20)))?${IN_YEAR}${ENDS}`,
    read: (g, at, ahead) => {
      const m = monthNumber(g.month ?? '')
      const stated = statedYear(g, at)
      let y = stated ?? yearOf(m, 1, at, ahead || step(g.last) > 0)
      if (y === null) return null
      if (step(g.last) < 0 && stated === null && y === at.y && m === (at.m ?? 0)) y--
      return [month(y, m), month(y, m), stated === null]
    }
  },
  // stretch up to now, or so long ago: over the past two years, in the last 24 hours, over the past year, three years
  // ago, a year ago today
  {
    pattern:
      '(?:(?:the |this )?(?:past|last) (?<n>\\d{1,3}|\\w+) (?<unit>hour|day|week|month|year|decade)s' +
      '|the (?:past|last) (?<one>day|week|month|year|decade)(?= |[,.]|$)' +
      '|(?<n2>\\d{1,3}|\\w+) (?<ago>day|week|month|year|decade)s? ago\\b' +
      `(?: (?:on )?(?:(?:this|last) (?:weekend|week|month|year)|(?<then>today|${DAYS}))\\b)?)`,
    read: (g, at) => {
      const [n, unit] = [count(g.n ?? g.n2), g.unit ?? g.one ?? g.ago ?? '']
      const then = back(n, unit, at, g.ago === undefined)
      // "a week ago" may be eight days, "a week ago today" is seven
      const around = [-1, 1].map((by) => moved(then?.[0] ?? '', by * ((n ?? 0) + 1), 'day'))
      return g.ago === 'week' && !g.then && around[0] && around[1] ? [around[0], around[1]] : then
    }
  },
  // weekday: on Tuesday, last Monday, Sunday's attacks, Friday of last week, overnight into Sunday
  {
    pattern:
      // not "Black Friday", "every Sunday", "a rainy Tuesday", "the following Friday"
      `(?<!(?:Good|Black|Ash|Super|Palm|Bloody|Cyber|Easter|${anyDay}) )(?:(?<rel>last|next|this) |(?<night>overnight (?:in)?to ))?(?<weekday>${DAYS})` +
      `(?!s\\b)(?:,? (?:of )?(?<week>last|this|next) week\\b|${ENDS})`,
    read: (g, at, ahead) => {
      if (at.day === null) return null
      const last = lastWeekday(g.weekday, at.day)
      const next = g.rel?.toLowerCase() === 'next' || ahead
      // "last Thursday" said on a Thursday is a week before
      // said on a Wednesday "last Monday" may be two days ago, or nine
      const isOpen = g.rel?.toLowerCase() === 'last' && !g.week && last < at.day && last >= mondayOf(at.day)
      if (isOpen) return null
      const near = next ? last + 7 : last === at.day && g.rel?.toLowerCase() === 'last' ? last - 7 : last
      const day = g.week ? mondayOf(at.day) + step(g.week) * 7 + weekday(g.weekday) : near
      return [written(g.night ? day - 1 : day), written(day)]
    }
  },
  // calendar unit: last week, this year, the weekend, since the start of the month
  {
    pattern:
      '(?:(?<rel>last|this|next) (?<unit>weekend|week|month|year)|the (?<unit2>weekend)' +
      '|the (?:start|beginning) of (?:the|this) (?<begun>week|month|year)|the end of this (?<over>week|month|year))\\b',
    read: (g, at, ahead) => {
      const [rel, unit] = [
        g.rel?.toLowerCase() ?? (g.over ? 'next' : 'the'),
        g.unit ?? g.unit2 ?? g.begun ?? g.over ?? ''
      ]
      const dates = calendarUnit(rel, unit, at)
      // "at the start of the month" may be any of its first days
      const first = { week: 1, month: 9, year: 59 }[unit]
      if (g.begun)
        return first && dates?.[0].length === 10 ? [dates[0], moved(dates[0], first, 'day') ?? dates[0]] : null
      const last = g.over && dates && moved(`${dates[0]}-01-01`.slice(0, 10), -1, 'day')
      if (last) return [last, last]
      // "planned for the weekend": the one to come
      // "they will hire 200 this year": in what is left of it
      if (ahead && rel === 'this' && unit !== 'weekend') return null
      const isOver = ahead && rel !== 'last' && dates && dates[1] < written(at.day ?? 0)
      return isOver ? calendarUnit('next', unit, at) : dates
    }
  },
  // day by its name: yesterday, overnight, this morning
  {
    pattern: `(?<word>today|yesterday|tomorrow|overnight(?! (?:on |from |between )?(?:${DAYS})\\b|[^.,;]{0,80}\\bon (?:${DAYS})\\b)|tonight|this (?:morning|afternoon|evening)|last night)${ENDS}`,
    read: (g, at) => {
      if (at.day === null) return null
      const word = g.word?.toLowerCase() ?? ''
      if (word === 'overnight' || word === 'last night') return [written(at.day - 1), written(at.day)]
      const day = at.day + (word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0)
      return [written(day), written(day)]
    }
  },
  // decade: in the 1990s, in the decade to 2020, the six years to 2019
  {
    pattern: `(?:(?:the )?(?<decade>(?:19|20)\\d0)s|the (?:decade|(?<n>\\w+) years) to ${YEAR}(?!\\d|,\\d))`,
    read: ({ decade, year, n }) => {
      if (decade) return [decade, String(Number(decade) + 9)]
      const many = n ? count(n) : 10
      return many === null || !year ? null : [String(Number(year) + 1 - many), year]
    }
  },
  // years to years: the war of 1994-97, the budget for 2023/24
  {
    pattern: `${YEAR}[-–/](?<last>\\d\\d)(?![\\d/–-])`,
    read: (g) => {
      const [first, last] = [Number(g.year), Number(`${g.year?.slice(0, 2)}${g.last}`)]
      return last > first ? [String(first), String(last)] : null
    }
  },
  // year: in 2017, since 2010; 2016 was the worst; a devastating 2009 quake
  {
    pattern:
      `${YEAR}(?= (?:[\\w'’-]+ )?(?:${[...eventNouns.keys()].join('|')})\\b)` +
      `|(?=\\d{4})(?:(?<=\\b(?:${ASKS}) |[(–-]|\\b(?:19|20)\\d\\d, )|(?<=^|[.;:] )(?=.{4}(?::| (?:was|saw|brought|[-–—](?! ?(?:19|20)\\d\\d))) ))${renamed(YEAR, 'year2')}(?![\\d%]|[.,]\\d| ?(?:${NOUNS}|GMT|UTC))(?=[ ,.;:)'’”"–-]|$)`,
    read: ({ year, year2 = year ?? '' }) => [year2, year2]
  }
]
