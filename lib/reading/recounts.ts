/** Counts that are no longer so: of two the earlier one, and what was counted that is not there. */
import { spoken } from './chunks.ts'
import { tallies } from './english/change.ts'
import { former, mistakenly } from './english/denying.ts'
import { oneOf } from './english/oneOf.ts'
import { lowerAt, type Token } from './tokens.ts'

type Words = readonly Token[]

const given = oneOf('put given set estimated reported announced')
const formerly = new RegExp(
  `\\b(?:(?:${[...former].join('|')}) (?:\\w+ )?(?:${[...tallies].join('|')}) (?:of|was)` +
    `|${oneOf('previously earlier initially originally first')} ${given} (?:at|as))(?: ${oneOf('about at_least some around')})*$`
)
/** Who told it then: "an earlier count had put the dead at 28", "officials had earlier said that 28 died". */
const told = new RegExp(
  `(?:^|[,;:.“"] |\\b(?:and|but) )(?:(?:an?|the|its|their|his|her) )?(?:earlier|previous|prior) (?:\\w+ )?` +
    `(?:${[...tallies].join('|')}|${oneOf('reports? statements?')})(?: \\w+){0,8}$` +
    `|\\bhad ${oneOf('earlier previously initially originally')} ${oneOf('said put given reported estimated announced')}\\b[^.;:]*$`
)
const thanThe = /\b(?:from|than|to) (?:the|its|their|his|her)(?: (?:at least|about|some))?$/
const before = new RegExp(
  `^(?:(?!and|or|but)\\w+ ){0,3}?(?:gave|counted|${given}) ${oneOf('earlier before previously initially at_first on in a last')}\\b`
)

/** "up from an earlier count of | 20", "previously put at | 20", "more than the | 20 | it gave before". */
export function isFormer(words: Words, from: number, to: number): boolean {
  const lead = spoken({ words }, Math.max(0, from - 8), from)
  return formerly.test(lead) || (thanThe.test(lead) && before.test(spoken({ words }, to, to + 8)))
}

export const isEarlier = (words: Words, from: number) => told.test(spoken({ words }, Math.max(0, from - 14), from))

/** Words of which one stands in whatever is counted by mistake, or not any more. */
export const marring = [
  ...mistakenly,
  ...'twice again once error mistake turned missing removed deleted subtracted'.split(' ')
]
const ends = /^(?:[;:.!?…,"“”]|but|although|though|and|after|before|when|because|since|while|during|who|which|that)$/
// "wrongly attributed to the storm", but "wrongly detained"
const counting = oneOf(
  'counted added included listed recorded reported registered classified attributed linked identified declared put given'
)
const miscounted = new RegExp(
  `\\b(?:counted (?:twice|again|more than once)|(?:${[...mistakenly].join('|')}) ${counting}|in error|by mistake` +
    `|never ${oneOf('happened took_place occurred existed')}|turned out (?:not )?to \\w+ |${oneOf('removed deleted subtracted')} from` +
    `|(?<!the )missing (?:\\w+ )?${oneOf('was were been')} ${oneOf('found located traced')}(?! dead))\\b`
)

/** "removed | 11 | deaths", "| two | had been counted twice". */
export function isMiscounted(words: Words, from: number, to: number): boolean {
  const end = words.findIndex((t, i) => i >= to && ends.test(t.lower))
  const rest = spoken({ words }, to, Math.min(end < 0 ? words.length : end, to + 16))
  // "had counted | four | bodies twice"
  const isTwice =
    /^(?:\w+ )?(?:twice|double|more than once)\b/.test(rest) &&
    /\bcount(?:ed|ing)?$/.test(spoken({ words }, Math.max(0, from - 1), from))
  return isTwice || miscounted.test(rest) || /^(?:removed|deleted|subtracted)$/.test(lowerAt(words, from - 1))
}
