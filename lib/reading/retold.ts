/** What was told before, by the words around it, and is taken back, revised or wrong by so many. */
import { anyWord, oneOf } from '../figures/pieces.ts'
import { cueVerbs } from './cues.ts'
import { figure, report, retracting, telling } from './denial.ts'
import { before, behind, beyond, butNot, every, few, ofReport, some, type Test } from './doubts.ts'
import { tallies } from './english/change.ts'
import * as english from './english/denying.ts'

const former = anyWord(english.former)
export const ofVersion = some(
  before(`${former} version\\b`),
  // "12, not 21 as stated earlier"
  every(before(`${butNot}$`), behind(`\\bas (?:we|stated|it) .*(?:${former} \\w+$|\\b(?:previously|earlier))`))
)

/** "retracted its claim", "took back his remark", "apologised for a report". */
const withdrawing = `(?:${anyWord(retracting)}|\\b${oneOf('withdr[ae]w\\w* corrected took dropped abandoned apologi[sz]ed')}\\b)${few} ${report}`
export const takenBack = some(
  every(
    before(ofReport),
    behind(`\\b${oneOf('was were been')} (?:later )?${anyWord(`${english.withdrawn} deleted pulled`)}`)
  ),
  every(before(`${withdrawing}(?!.* (?:\\w+ing|to$))`)),
  // "apologised for saying that 12 had died", "the paper that had reported 12 dead apologised"
  before(`\\bapologi[sz]ed for ${oneOf('saying claiming reporting stating')}\\b`),
  every(before(`\\bthat had ${telling}`), behind('^[^,]*\\bapologi[sz]ed\\b')),
  // "did not know where the figure of 12 came from"
  every(before('\\bknow where\\b'), behind('\\bc[ao]m\\w+ from\\b')),
  behind(
    withdrawing,
    anyWord(retracting),
    // "later admitted there had been none", "conceded that the figure was wrong", "admitted it had made them up"
    `\\b(?:admitted|conceded|acknowledged)(?: [^ ,]+){0,4} (?:none(?=$| [.,;])|nobody had(?=$| [.,;])|(?:is|was|were|been) ${anyWord(english.falsities)}|made .* up\\b)`,
    '\\b(?:took|taken?|walked) (?:\\w+ ){1,2}back\\b|\\bbacked (?:off|away|down)\\b',
    // "withdrew that", "corrected itself", while troops only withdrew
    '\\b(?:withdr[ae]w\\w*|corrected) (?:it|that|this|\\w+sel\\w+)\\b'
  )
)

/** "Police first gave the toll as 20 but later cut it." */
const first = /^(.*)(?<!\b(?:the|its|a|his|her|their) )\b(?:initially|originally|first)\b(.*)$/
export const atFirst: Test = ({ lead, rest }) => {
  const [, before = '', after = ''] = first.exec(lead) ?? []
  const isSaid = `${before.split(' ').slice(-3).join(' ')}${after}`.split(' ').some((word) => cueVerbs.has(word))
  return isSaid && /\b(?:but|later)\b/.test(rest)
}

/** "The toll of | 60 | given on Sunday was cut to 54": what it had been. */
export const outdated = every(
  before(`\\b${anyWord(tallies)} of$`),
  beyond(
    `^(?:[^ .;:]+ ){0,6}?(?:was|were|been) (?:[^ ]+ ){0,2}${anyWord(english.revisions)}(?: [^ .;:]+){0,3} to ${figure}`
  )
)

const told = 'put given set estimated reported announced'
const formerlyTold = `\\b${oneOf('previously earlier initially originally')} ${oneOf(told)}\\b`
/** "up from an earlier count of | 20", "previously put at | 20", "against the | 20 | dead initially reported". */
export const formerly = some(
  before(
    `(?:${former} (?:\\w+ )?${anyWord(tallies)} (?:of|was)|(?:${formerlyTold}|\\bfirst ${oneOf(told)}) (?:at|as))` +
      `(?: ${oneOf('about at_least some around')})*$`,
    // "Earlier the death toll was | 46; it is now 57"
    `(?:^|[.;:“"] ?)(?:earlier|at first|initially|originally)(?: ,)? the (?:\\w+ ){0,2}${anyWord(tallies)} (?:was|stood at|had been)(?: ${oneOf('about at_least some around')})*$`
  ),
  every(before(' the$'), behind(`^(?:[\\w-]+ ){0,2}${formerlyTold}`))
)
const then = oneOf('initially originally at_first')
const saying = oneOf('said put gave reported estimated announced spoke_of')
const toldThen =
  `\\b(?:had ${oneOf('earlier previously initially originally')} ${oneOf('said put given reported estimated announced spoken_of')}` +
  `|had been ${oneOf('saying putting giving reporting speaking_of')}|${then} ${saying}` +
  `|(?<=(?:^|[.;:“"] ?))${then}(?: ,)?(?: [^ ,]+){1,3} ${saying})\\b`
/** Who told it then: "an earlier count had put the dead at 28", "officials had earlier said that 28 died". */
export const earlier = before(
  `(?:^|[,;:.“"] |\\b(?:and|but) )(?:(?:an?|the|its|their|his|her) )?(?:earlier|previous|prior) (?:\\w+ )?` +
    `(?:${anyWord([...tallies, 'report', 'reports', 'statement', 'statements'])}(?: \\w+){0,8}|\\w+ had ${oneOf('put said given found counted reported')}\\b[^,.;:]*)$`,
  `(?<!\\b(?:which|who|that) )${toldThen}[^.;:]*$`,
  `\\bit was (?:at )?${oneOf('first initially originally')} ${oneOf('thought believed feared reported assumed')}\\b[^,.;:]*$`,
  // "the ministry, which had earlier reported 65, put it at | 48"
  `${toldThen}(?:(?! ,)[^.;:])*$`
)

const turns = /(?:^| )(?:(?:[,"“”]|and|after|before|when|because|since|while|during|who|which|that)(?: |$))/
// "wrongly attributed to the storm", but "wrongly detained"
const miscounted = new RegExp(
  `\\b(?:counted (?:twice|again|more than once)|in error|by mistake` +
    `|${oneOf(english.mistakenly)} ${oneOf('counted added included listed recorded reported registered classified attributed linked identified declared put given')}` +
    `|never ${oneOf('happened took_place occurred existed')}|turned out (?:not |never )?to \\w+ ` +
    `|(?:were|was|been) mis(?!s)\\w+ed\\b|${oneOf('removed deleted subtracted')} from` +
    `|${oneOf('thought believed feared presumed')} .*\\b${oneOf('alive safe unharmed')}` +
    `|(?<!the )missing (?:\\w+ )?${oneOf('was were been')} ${oneOf('found located traced')}(?! dead))\\b`
)
/** "removed | 11 | deaths", "| two | had been counted twice", "had counted | four | bodies twice"; not "missed | 11". */
export const isMiscounted: Test = ({ lead, rest }) => {
  const own = rest.split(turns)[0] ?? ''
  const isTwice = /\bcount(?:ed|ing)?$/.test(lead) && /^(?:\w+ )?(?:twice|double|more than once)\b/.test(own)
  return isTwice || miscounted.test(own) || /(?<![^ ])mis(?!s)\w{3,}ed$/.test(lead)
}
