/** Counts that are not so, or no longer: of two the earlier one, what was counted that is not there, what was not done. */
import { chunksOf, spoken } from './chunks.ts'
import { tallies } from './english/change.ts'
import { former, mistakenly } from './english/denying.ts'
import { oneOf } from './english/oneOf.ts'
import { lowerAt } from './tokens.ts'
import { isDefinite, type Place } from './untrue.ts'

const given = oneOf('put given set estimated reported announced')
const formerly = new RegExp(
  `\\b(?:(?:${[...former].join('|')}) (?:\\w+ )?(?:${[...tallies].join('|')}) (?:of|was)` +
    `|${oneOf('previously earlier initially originally first')} ${given} (?:at|as))(?: ${oneOf('about at_least some around')})*$`
)
/** Who told it then: "an earlier count had put the dead at 28", "officials had earlier said that 28 died". */
const told = new RegExp(
  `(?:^|[,;:.“"] |\\b(?:and|but) )(?:(?:an?|the|its|their|his|her) )?(?:earlier|previous|prior) (?:\\w+ )?` +
    `(?:(?:${[...tallies].join('|')}|${oneOf('reports? statements?')})(?: \\w+){0,8}|\\w+ had (?:put|said|given|found|counted|reported)\\b[^,.;:]*)$` +
    `|\\bhad ${oneOf('earlier previously initially originally')} ${oneOf('said put given reported estimated announced spoken_of')}\\b[^.;:]*$`
)
/** "up from an earlier count of | 20", "previously put at | 20". */
export const isFormer = ({ words, from }: Place) => formerly.test(spoken({ words }, Math.max(0, from - 8), from))

export const isEarlier = ({ words, from }: Place) => told.test(spoken({ words }, Math.max(0, from - 14), from))

const ends = /^(?:[;:.!?…,"“”]|but|although|though|and|after|before|when|because|since|while|during|who|which|that)$/
// "wrongly attributed to the storm", but "wrongly detained"
const counting = oneOf(
  'counted added included listed recorded reported registered classified attributed linked identified declared put given'
)
const miscounted = new RegExp(
  `\\b(?:counted (?:twice|again|more than once)|(?:${[...mistakenly].join('|')}) ${counting}|in error|by mistake` +
    `|never ${oneOf('happened took_place occurred existed')}|turned out (?:not |never )?to \\w+ |(?:were|was|been) mis(?!s)\\w+ed\\b|${oneOf('removed deleted subtracted')} from` +
    `|${oneOf('thought believed feared presumed')} .*\\b${oneOf('alive safe unharmed')}|(?<!the )missing (?:\\w+ )?${oneOf('was were been')} ${oneOf('found located traced')}(?! dead))\\b`
)

/** "misclassified", but not "missed". */
const mistaken = /^mis(?!s)\w{3,}ed$/

/** "removed | 11 | deaths", "| two | had been counted twice". */
export function isMiscounted({ words, from, to }: Place): boolean {
  const near = words.slice(to, to + 16)
  const end = near.findIndex((t) => ends.test(t.lower))
  const rest = spoken({ words: near }, 0, end < 0 ? near.length : end)
  // "had counted | four | bodies twice"
  const isTwice =
    /^(?:\w+ )?(?:twice|double|more than once)\b/.test(rest) &&
    /\bcount(?:ed|ing)?$/.test(spoken({ words }, Math.max(0, from - 1), from))
  return isTwice || miscounted.test(rest) || mistaken.test(lowerAt(words, from - 1))
}

const possible = /^(?:could|can|would|will|may|might|must|should|shall)(?:n['’]t)?$|^(?:can['’]?not|won['’]t)$/
/** What such a verb leaves out is there: "did not include 12 deaths". */
const leaving = /^(?:inclu|count|cover|account|reach|exceed|last|surviv|reflect|mention|name)/

/** "did not pay | $3 million", "has never employed | 300 people": whatever the verb is. */
export function isUndone(at: Place): boolean {
  const { words, from } = at
  const { chunks, of } = chunksOf(words)
  const k = (of[from] ?? 0) - 1
  // "did not | draw": a noun to those who do not know the verb
  const [before, last] = [chunks[k - 1], chunks[k]]
  const isNoun = last?.kind === 'noun' && last.to - last.from === 1 && before?.kind === 'verb' && before.at < 0
  const verb = isNoun ? before : last
  if (isDefinite(at) || verb?.kind !== 'verb' || !verb.negated || leaving.test(lowerAt(words, from - 1))) return false
  return (isNoun || verb.at >= 0) && !words.slice(verb.from, verb.to).some((t) => possible.test(t.lower))
}
