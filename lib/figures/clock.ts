import { lowerAt, type Piece, textAt } from './pieces.ts'
import type { NotFigure, Rule } from './quantity.ts'

const zones = new Set('gmt utc bst est edt cet cest pst pdt ist local hrs'.split(' '))
const isMeridiem = (ps: readonly Piece[], at: number) => /^[ap]\.?m\.?$/.test(lowerAt(ps, at))
/** "7", "12.30", "1430": what a clock may show. */
const isHour = (text: string) => /^(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?$/.test(text)

/** What may stand behind the digits of a clock. */
const shows = new Set([...zones, ...": a.m. p.m. a.m p.m am pm and to - – or hours o'clock o’clock".split(' ')])
/** "7 p.m.", "7:15", "12:30:15", "0300 GMT", "7 o'clock" */
function shown(ps: readonly Piece[], at: number): NotFigure | null {
  const text = textAt(ps, at)
  const next = lowerAt(ps, at + 1)
  if (!shows.has(next)) return null
  if (isHour(text)) return hourAt(ps, at, next)
  const zone = zones.has(next) || (next === 'hours' && text.startsWith('0'))
  return zone && /^[0-2]\d[0-5]\d$/.test(text) ? { from: at, to: at + 2 } : null
}

/** "7 p.m.", "7:15:30 a.m.", "7 o'clock", "7 GMT", "between 5 and 6 p.m.", "9-11 a.m." */
function hourAt(ps: readonly Piece[], at: number, next: string): NotFigure | null {
  let to = at + 1
  while (ps[to]?.text === ':' && ps[to]?.glued && ps[to + 1]?.glued && /^[0-5]\d$/.test(textAt(ps, to + 1))) to += 2
  // "10:30:1,500" is none
  if (to > at + 1) return ps[to]?.text === ':' && ps[to + 1]?.glued ? null : { from: at, to: pastMeridiem(ps, to) }
  if (isMeridiem(ps, to) || /^(?:o['’]clock|gmt|utc)$/.test(next)) return { from: at, to: to + 1 }
  const second = /^(?:and|to|-|–|or)$/.test(next) && isHour(textAt(ps, at + 2))
  return second && isMeridiem(ps, at + 3) ? { from: at, to: at + 4 } : null
}
const pastMeridiem = (ps: readonly Piece[], at: number) => (isMeridiem(ps, at) ? at + 1 : at)

const moments = new Set('at around about by until till before after since from past'.split(' '))
/** "The 7.30 train" */
const rides = new Set('train bus flight ferry service boat tram'.split(' '))
/** "The blast at 12.30 killed 9": hours and minutes with a point, where no unit makes them a fraction. */
function pointed(ps: readonly Piece[], at: number): NotFigure | null {
  if ((ps[at]?.text.length ?? 0) < 4) return null
  if (
    !/^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(textAt(ps, at)) ||
    !(moments.has(lowerAt(ps, at - 1)) || rides.has(lowerAt(ps, at + 1)))
  )
    return null
  const next = ps[at + 1]
  if (next?.glued && !/^[.,;:)\]”"]$/.test(next.text)) return null
  const measured =
    next !== undefined && /^(?:percent|per|million|billion|trillion|points?|k?m|miles?|met|kilo|ton)/.test(next.lower)
  return measured ? null : { from: at, to: at + 1 }
}

const days = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/
/** "the toll stood at 12 on Tuesday" is no hour. */
const levels = /^(?:st[ao]\w+|remain\w*|tolls?|totals?|tally|counts?|numbers?|figures?|estimates?)$/
/** "at 7 on Tuesday", "at seven in the morning" */
function ofDay(ps: readonly Piece[], at: number): NotFigure | null {
  const isLevel = levels.test(lowerAt(ps, at - 2)) || (/^\d/.test(textAt(ps, at)) && !isHour(textAt(ps, at)))
  if (lowerAt(ps, at - 1) !== 'at' || isLevel) return null
  if (lowerAt(ps, at + 1) === 'on' && days.test(lowerAt(ps, at + 2))) return { from: at, to: at + 1 }
  const part = lowerAt(ps, at + 1) === 'in' && lowerAt(ps, at + 2) === 'the' ? lowerAt(ps, at + 3) : ''
  return /^(?:morning|afternoon|evening)$/.test(part) ? { from: at, to: at + 1 } : null
}

export const clockRules: Rule[] = [
  { kind: 'time', example: '7:15 p.m.', find: shown },
  { kind: 'time', example: 'at 12.30', find: pointed },
  { kind: 'time', example: 'at 7 in the morning', find: ofDay }
]

/** "seven o'clock", "at seven in the morning", "half past seven". */
export function clockInWords(ps: readonly Piece[], from: number, to: number): NotFigure | null {
  if (/^o['’]clock$/.test(lowerAt(ps, to)) || lowerAt(ps, from - 1) === 'past') return { from, to }
  // "quarter to five"
  if (lowerAt(ps, from - 1) === 'to' && lowerAt(ps, from - 2) === 'quarter') return { from, to }
  return to === from + 1 ? ofDay(ps, from) : null
}
