import { tally, withS } from '../../figures/lexicon.ts'
import { oneOf, setOf } from '../../figures/pieces.ts'

/** Words of rising, falling and standing at a level. Plain data. */
/** What a new count does to a toll: "two bodies were found, bringing the toll to seven". */
export const raising = setOf('bringing raising taking pushing lifting')
const raises = oneOf('brings brought takes took raises raised pushes pushed lifts lifted')
const raised = `\\b(?:${oneOf(raising)}|(?:[Tt]his|[Tt]hat|[Ii]t|which) (?:ha[sd] )?${raises})\\b`
export const bringing = new RegExp(`${raised}[^.;]{0,60}\\bto (?:at least |about )?$`)
/** "raising this year's toll to 37", "This brings to 12 the number killed since": of more than one place. */
export const bringingAll = new RegExp(
  `${raised}(?=[^.;]{0,120}\\b${oneOf('toll total number tally')}\\b)[^.;]{0,120}` +
    `\\b(?:this (?:year|season|monsoon)|year['’]s|since|overall|national)\\b`
)

/** "takes the total number of people killed since the riots began to |"; what it is of. */
export const raisingSince = new RegExp(
  `\\b(?:${oneOf(raising)}|${raises}|bring|take) (?:the|its|their) (?:\\w+ ){0,2}${oneOf('number total tally count')} ` +
    '(?:of )?((?:[\\w-]+ ){1,4}?)since [^;:]*\\bto$'
)

/** Verbs and words between what is measured and its level: "the rate fell to 6.5 percent". */
export const levelVerbs = `hover reach hit/hit stand/stood total/totalled cost/cost lose/lost average measure remain
  estimate expect/expected forecast project/projected set/set put/put account make/made comprise
  range come/came advance/advanced add/added win/won receive/received get/got earn fetch pay/paid represent exceed
  contract/contracted weigh see/saw shed/shed top pass/passed cross surpass overtake/overtook eclipse retreat/retreated burn/burned/burnt cover dump/dumped
  span/spanned stretch amount lie/lay start begin/began`
/** Other words that stand there. */
export const levelForms = setOf('valued priced worth back past')

/** What may stand right before the number of a toll: "rose to 57", "stands at 57". */
export const levelWords =
  setOf(`to at of as than hovers hovered hovering lies lie reached reaching reaches hit hits hitting was is were are now stands stood stand passed passes pass be
  passing crossed crosses exceeded exceeds exceed topped tops top surpassed surpasses includes include included totalled
  totaled total totals numbered numbers number : toll`)
/** "The injured, 17 in all," */
export const inAll = /^(?:in (?:all|total)|all told)$/
/** What a count is called: "the number of homes destroyed", "an earlier count of 40". */
export const tallies = new Set([...tally].flatMap((noun) => [noun, withS(noun)]))
/** What is said of a number to come. */
export const forecasts = setOf('forecast forecasts projection projections prediction predictions outlook outlooks')

/** Nouns of change: "a 9-percent rise in deaths". */
export const changeNouns = new Set(
  [
    ...setOf(
      `increase rise drop decline jump gain growth fall decrease cut hike reduction surge slump raise improvement shortfall spike change slide plunge swing`
    )
  ].flatMap((noun) => [noun, `${noun}s`])
)
/** "cut the toll of the raid by 12, to |"; of what the toll is. */
export const cutting = new RegExp(
  `\\b${oneOf('revised? cut lower(?:ed)? raised? reduced?')}(?: down)? (?:the|its|their)(?: death)? toll` +
    '((?: (?:of|from|in) [^;:]*)?) by \\S+(?: \\S+)?(?: ,)? to$'
)
/** By which "the number of victims" is that of the dead. */
export const deadly = setOf('died dies massacre body bodies')
