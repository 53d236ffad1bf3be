/** The words by which English says that something is to come, supposed, weighed or alleged. Plain data. */
import { oneOf } from '../../figures/pieces.ts'
export const afterwards = new Set(['later', 'eventually', 'ultimately', 'subsequently'])
/** "In the minutes that followed, two gunmen | would kill at least 15" */
export const narrated =
  /^(?:in|over|within) the (?:\w+ ){0,2}(?:minutes|hours|days|weeks|months|years) (?:that followed|afterwards?)\b/i
export const modal = /^(?:could|will|would|might|may|shall|should|must|won['’]t)$/
const expects = oneOf('expect\\w* anticipat\\w+ forecasts? predict\\w* project(?:s|ed|ing)?')
const prepares = oneOf('prepar\\w+ brac\\w+ plan\\w* hop\\w+ aim\\w* ready')
/** "want 20 released", "demanded that 60 be freed" */
const demands = oneOf('wants? wanted demand\\w* urg\\w+')
// "expected to rise to", "to cover"
const seeing = oneOf(
  'see draw attract treat gather bring cover reach exceed pass top hit (?:rise|grow|climb|increase|swell|spread)_to'
)
export const expecting = new RegExp(
  `\\b(?:${prepares} for|on (?:track|course|pace) to \\w+|(?:${expects}|${demands})(?: that)?|(?:${prepares}|${expects}|${demands}) to ${seeing})(?: an?(?: \\w+)?(?: of)?)?$`
)
/** Where its own noun tells what happened: "could cause 300 deaths", but "will mourn 12 deaths". */
export const couldBring = new RegExp(
  `\\b${oneOf('could will would might may (?:was|were|is|are)_to')} (?:\\w+ly |also |still )?${oneOf(
    'cause lead_to result_in bring mean see suffer draw attract host gather claim trigger force leave'
  )}(?: a further| another)?$`
)
/** "a goal for agents to make at least | 3,000 arrests", "wants them to make | 900" */
export const aiming = new RegExp(
  `\\b(?:${oneOf('(?:goal|quota|target)s?(?=_(?:of|for|to)_) (?:target|plan|aim|ambition|task|hope)(?=(?:_now)?_(?:is|was)_to_)')}|wants?(?: \\w+){1,4} to)\\b` +
    `(?: (?!,|;|(?:that|before|after|when|and|but)\\b)[^ ]+){0,9}$`
)
/** "The toll of 57 is expected to rise": it is 57 now. */
export const goOn =
  '(?:rise|increase|climb|grow|go up|change|fall|drop)(?: further| again)?(?= [.,;]|$|[.,;]| as| when| in | over )'
export const due = new RegExp(
  `^(?:is|are|was|were) (?:\\w+ly |also |now )?(?:${oneOf('listed classed classified recorded regarded considered')} (?:as )?)?` +
    `(${oneOf('expected due forecast predicted projected likely(?=_to) probable possible suspected')})(?! to have)(?! to ${goOn})\\b`
)
/** "12 people | risk being killed" */
export const dreading = /^(risk|face|fear|avoid|escape|dread)(?:s|d|ed|ing)? being\b/
export const charged = oneOf(
  'acquitted cleared exonerated not_guilty innocent accus\\w+ charge[sd]? suspected indicted'
)
export const tried = oneOf('on_trial stands?_trial wanted prosecuted')
/** "considered killing 12", "prevented the killing of 12", "capable of killing 12": nobody did. */
const weighed = oneOf(
  `consider\\w* contemplat\\w+ discuss\\w* propos\\w+ suggest\\w* recommend\\w* mull\\w* weigh\\w* debat\\w+ envisag\\w+ avoid\\w* prevent\\w*
  avert\\w* resist\\w* oppos(?:e[sd]?|ing) risk(?:s|ed|ing)? capable_of rul\\w+_out dream\\w*_of talk\\w*_of afraid_of
  involv\\w+ threaten\\w* justif\\w+ advocat\\w+ against (?:short|idea|plans?|risk|threats?|hope|intention|aim|prospect|verge|brink)_of`
)
export const weighing = new RegExp(`\\b(${weighed}) (?:the )?(?:\\w+ly )?\\w+ing(?: of)?$`)
/** "permission was given for | 12,000 people to march" */
export const permitted = /\b(permission|permits?|approval|authori[sz]ation)\b(?: \w+){0,4} for$/
/** "it is possible that all | 189 died", "there were likely | no survivors" */
export const unsure = new RegExp(
  `(?:\\bit (?:is|was|['’]s) (?:\\w+ )?(possible|likely|probable|conceivable|feared)(?: that)?` +
    `|\\b(likely|probably|possibly|perhaps|presumably))(?: ${oneOf('all about some around at_least')}){0,2}$`
)
/** "practised rescuing 40 people", "rehearsed for an attack with 80 casualties" */
export const rehearsing = /\b(?:practi[sc]|rehears|simulat)(?:ed|es|e|ing) (?:\w+ing|an?\b|for\b)[^.;:,]*$/
/** "could verify 11 deaths": they were able to, and did. */
const knowing = 'verify|confirm|count|see|hear|identify|establish|document'
export const knows = new RegExp(`^could (?:(?!not )\\w+ )?(?:${knowing})$`)
export const ahead = oneOf(
  `could(?!_(?:only_|now_|so_far_)?(?:${knowing})) may might would(?!_(?:later|eventually|ultimately|subsequently|go_on|in_the_end)) will expects? expected
  forecasts? projects? predicts? fears? feared assume[sd]? likely_to plans?_to aims?_to`
)
export const lost = oneOf('feared presumed thought believed assumed')
export const possible = '(?:may|might|could)(?= (?:(?!not)\\w+ )?(?:be|have) )'
/** "climbers who went missing last week are" */
export const gone =
  '(?: [\\w-]+){0,2}(?: who (?:were|are|went|had gone|have been))? missing(?: [^,.;]{1,30}?)?(?: (?:is|are|was|were))?'
/** "fears it could pass 200": a level that nobody has counted; "fears that over 600 may have died" is an estimate. */
export const coming = /\b(?:could|may|might|will|would|(?:expected|likely|forecast|predicted) to) (?!have\b)[^,]*$/
/** "is about to | pass 500", "have yet to | exceed 20", "never | topped 12": none has. */
export const notYet =
  /\b((?:about|yet|set|poised|due|ready|close|near|unlikely) to|verge of|not|never|cannot)(?: yet| even)? $|\w+(n['’]t) $/
