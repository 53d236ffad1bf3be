import { asks, type Classes, rulesOf } from './pattern.ts'
import { words } from './pieces.ts'
import type { NotFigureKind } from './quantity.ts'

const classes: Classes = {
  /** "7", "12.30", "1430": what a clock may show. */
  hour: /^(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?$/,
  sixty: /^[0-5]\d$/,
  four: /^[0-2]\d[0-5]\d$/,
  early: /^0\d[0-5]\d$/,
  meridiem: /^[ap]\.?m\.?$/i,
  zone: words('gmt utc bst est edt cet cest pst pdt ist local hrs'),
  point: /^(?:[01]?\d|2[0-3])\.[0-5]\d$/,
  moment: words('at around about by until till before after since from past'),
  measured: (ps, at) =>
    /^(?:percent|per|million|billion|trillion|points?|k?m|miles?|met|kilo|ton)/.test(ps[at]?.lower ?? '') ||
    (ps[at]?.glued === true && !/^[.,;:)\]”"]$/.test(ps[at]?.text ?? '')),
  ride: words('train bus flight ferry service boat tram'),
  /** "the toll stood at 12 on Tuesday" is no hour. */
  level: /^(?:st[ao]\w+|remain\w*|tolls?|totals?|tally|counts?|numbers?|figures?|estimates?)$/i,
  seven: /^(?:\p{L}+|(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?)$/u,
  weekday: /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i
}

/** "at seven in the morning", in digits or words. */
const ofDay: [kind: 'time', example: string, source: string][] = [
  ['time', 'at 7 on Tuesday', '!{level} at #{seven} on {weekday}'],
  ['time', 'at 7 in the morning', '!{level} at #{seven} in the morning|afternoon|evening']
]

export const clockRules = rulesOf<NotFigureKind>(
  [
    ['time', '7:15 p.m.', '#{hour} _: _{sixty} !_: {meridiem}? >'],
    ['time', '12:30:15', '#{hour} _: _{sixty} _: _{sixty} !_: {meridiem}? >'],
    ['time', "7 o'clock", "#{hour} {meridiem}|o'clock|o’clock|gmt|utc >"],
    ['time', '9-11 a.m.', '#{hour} and|to|-|–|or {hour} {meridiem} >'],
    ['time', '0300 GMT', '#{four} {zone} >'],
    ['time', '0300 hours', '#{early} hours >'],
    ['time', 'at 12.30', '{moment} #{point} !{measured}'],
    ['time', 'the 7.30 train', '#{point} {ride}'],
    ...ofDay
  ],
  classes
)
/** Of numbers in words alone: "past 12" may be a number of anything. */
export const clockInWords = asks(
  rulesOf(
    [
      ['time', "seven o'clock", "# o'clock|o’clock"],
      ['time', 'half past seven', 'past #'],
      ['time', 'quarter to five', 'quarter to #'],
      ...ofDay
    ],
    classes
  )
)
