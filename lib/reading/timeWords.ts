/** The words that tell what a time is to a figure. */

import { oneOf, setOf } from '../figures/pieces.ts'
import { raising } from './english/change.ts'
import { have, modals } from './english/chunks.ts'
import { eventNouns } from './english/happenings.ts'
import type { Span } from './sentences.ts'

const untilWords = oneOf('as_of as_at by until till up_to through season_to')
const hour = '\\d[\\d:. ]*(?:[ap]\\.?m\\.?)?(?: ?(?:gmt|utc|[a-z]{1,3}t|local time))?'
const clock = `(?:noon|midnight|midday|dawn|nightfall|${hour}) ?(?:on )?`
const partsOfDay = `(?:${clock}|the (?:end|morning|evening) of |the following |early |late |mid)?`
/** "between the feast and | Tuesday", "from the first raid to | Tuesday": from when, is not known. */
const spanned = `(?:between (?!midnight|dawn|noon|\\d)(?:(?!(?:and|to)\\b)[\\w'’-]+ ){1,5}and|from the (?:(?!(?:and|to)\\b)[\\w'’-]+ ){1,5}to)`
export const limit = new RegExp(`\\b(?:${untilWords}|${spanned})\\s${partsOfDay}$`, 'i')
const ordinals = oneOf('worst most least last first second third fourth fifth each every')
/** They end like "deadliest". */
const nouns = oneOf('arrest protest west northwest southwest forest request interest rest unrest harvest contest')
const most = `(?!${nouns}\\b)\\p{L}{3,}est`
const account = `(?:last|previous) ${oneOf('update report bulletin count statement')}\\b`
/** "the worst since", "50 more since its last report on", but not "at least 12 since". */
export const superlative = new RegExp(
  `(?:(?<!\\bat )\\b(?:${ordinals}|${most})\\b[^,;]{0,60}\\bsince\\b|\\bsince \\p{L}+ ${account})[^,;]{0,45}$`,
  'iu'
)
export const record = new RegExp(`\\b(?:worst|most|${most})\\b[^,;]{0,60}$`, 'iu')
/** What opens the level before: "up from 27", "against 41". */
const contrast = `\\b${oneOf('(?:up|down)(?=[^.;]{1,30}\\b(?:from|on)\\b) higher lower more fewer less compared against versus')}\\b[^.;]{0,40}`
export const compared = new RegExp(`${contrast}$`)
const aside = `, ${oneOf('put given estimated reported announced counted')}(?: at| as| by)?`
const nearly = `(?: ${oneOf('the about some nearly at_least')})?`
export const levelBefore = new RegExp(`(?:${contrast}|${aside} |\\bfrom${nearly} )$`)
/** The stems of the verbs that hold one event against another. */
const outdoing = oneOf('surpass exceed eclips outstrip overtak outnumber outrank')
const than = oneOf(
  `than(?!_(?:\\S+_)?(?:year|month|week|day|hour|minute)) against versus compared_(?:with|to) ${outdoing}(?:e|en|es|s|ed|ing)? overtook
  tops topped topping top(?=_(?:the|that|those)) (?:past|above|ahead_of)(?=_(?:the_(?:toll|\\d|$)|that_|those_)) second_only_to`
)
const times = oneOf('short_of half_of double twice times_the')
const likened = oneOf(
  'similar_to like_(?:that|those) reminiscent_of (?:match|echo)(?:es|ed|ing) (?:dwarf|recall|mirror|resembl)(?:e?s|ed|ing) rival(?:s(?=_th)|l?ed|l?ing)'
)
/** From what an event is held against on, up to what is looked at: "12 died, surpassing the toll of". */
export const comparison = new RegExp(
  `(?:^ of what|\\b(?:${than}|${times}|${likened}|many as|much as|the same (?:\\w+ )?as))\\b[^,;]{0,40}$`,
  'i'
)
/** Of "attacks have killed 900, including a bombing in Osk" in 2002; but "killed 12, including a child, in Osk". */
export const ofOneEvent = new RegExp(`\\bincluding (?:[^ ,;]+ ){0,3}${oneOf(eventNouns.keys())}\\b[^;]*$`)
/** "burned down on Monday", "were rounded up on Monday": on that day, and less than on none. */
const ending = oneOf(
  'burn(?:ed|t) shut cut brok(?:e|en) bl(?:ew|own) rounded swept shot gunned locked closed to(?:re|rn) pulled knocked mow(?:n|ed) picked put held beaten blocked lined turned showed gave sealed handed'
)
/** "than in 2019", "up 3.5% on last year", "compared with the same period of 2022": what the figure is held against. */
const same = '(?: (?:in|on|at|for|during|of|the|same|period|figures?))*'
export const heldAgainst = new RegExp(
  `\\b(?:${than}|as(?= (?:in|last|on))|(?<!\\b${ending} )(?:up|down)(?= on)|(?:up|down)(?: by)? [\\d.,]+ ?(?:%|per ?cent)?)${same} $|\\b${likened}[^,;]{0,40} $`
)
/** "short of the | 10 sought", "down from | 27": the figure that another is held against. */
export const base = new RegExp(
  `\\b(?:${than}|${times}|(?:up|down) from|(?:earlier|previous|initial) (?:figure|toll|count|estimate)s? of)${nearly}\\s$`
)
/** "before the long rains in March", "until the harvest in May", but "before dawn on Monday" is that day. */
const hours = oneOf('dawn noon midnight midday sunrise daybreak end morning evening afternoon night')
export const beforehand = new RegExp(
  `\\b(?:before|(?:until|till) (?:the|its))(?! (?:${hours}|\\d|and|or))\\b[^,;]{0,30}$`,
  'i'
)
/** "passed on Tuesday | will raise wages to", "returned on Monday | to find": another verb, and told or done later. */
export const another =
  /,|\b(?:for|over|(?<!total )of) (?:the )?$|^to \p{L}|\b(?:will|would|plans?|expects?|hopes?|wants?|aims?)\b/u
/** "in the outbreak declared on 1 August": when it was told. */
export const declared = new RegExp(
  `(?:\\bclaim(?:s|ed|ing)? responsibility|\\b(?:in|of|from|by|after|during|under|with) (?:(?:the|an?|its|their) )?(?:[\\p{L}-]+ ){1,3}${oneOf(
    'declared announced reported confirmed detected discovered identified published described signed approved passed'
  )}) (?:(?:on|in|early|late) ){0,2}$`,
  'u'
)
/** ", an area Israel seized in 1967": told of what it describes. */
export const apposition = /, (?:an?|the|one of) [^,;]*$/
/** "carrying the bodies of | ten men" */
const load =
  /\b(?:carr(?:y|ies|ied|ying)|with|br(?:ought|ings?|inging)) (?:the )?(?:bodies|remains|coffins) of (?:the )?$/
export const beginning = new RegExp(
  `\\b${oneOf('beg[aiu]n(?:s|ning)? start(?:s|ed|ing)? erupt(?:s|ed|ing)? broke_out continu\\w+_from ongoing_from')} ` +
    '(?:(?:late|early|from|on) )*$'
)
/** "the first 31 days of | 2022": not all of it. */
const firstDays = /\b(?:first|last) [\w-]+ (?:days|weeks) (?:of|in) (?:the )?$/i
/** "fined for | Friday's outburst", "in revenge for a | May 7 raid" */
export const because = /\bfor (?:their part in )?(?:an? |the )?$/
const landed = /\b(?:arriv|came|dock|land|return|reach|enter|sail)\w*\b[^,;]*$/
/** Whether a time is not the figure's: when the dead were landed, or all of what it is a part of. */
export const isOutside = (lead: string, figureLead: string, gap: string) =>
  firstDays.test(lead) || (load.test(figureLead) && landed.test(gap))
/** "missing on Monday after a landslide hit a bus, killing 22", "marked on Monday ten years since": what happened stands between. */
export const amid = /\b(?:after|when|since)\b/
/** What is held over a deed, on a day of its own: "a trial over the blast in which 12 died began on | Monday". */
export const sequels =
  setOf(`trial retrial hearing inquiry inquest probe investigation commission talks negotiations funeral
  funerals burial burials vigil vigils memorial ceremony auction conference summit anniversary reopening`)
export const aftermath = setOf(
  'blamed attributed buried identified named mourned honoured honored remembered cremated discharged'
)
/** "relatives of the | 14 who died" */
export const ofKin = new RegExp(
  `\\b${oneOf('relatives famil(?:y|ies) parents friends colleagues survivors widows? mothers fathers')} of (?:the |those )?$`,
  'i'
)
/** "an inquest into the deaths of | seven" */
export const overDeaths =
  /\b(?:into|over|for|on) (?:the )?(?:\p{L}+ )?(?:deaths?|killings?|murders?|shootings?|loss) of (?:the )?$/u
const tried =
  'accused suspected_of convict convicted convictions? serv(?:ed|ing)_\\w+_years acquitted guilty charged sentenced sentences? jail(?:s|ed)? imprisoned fined? sued? tried trial locked_up to_pay'
/** "homes that had been | rebuilt after the flood of 2013": what had been done to them before. */
export const thatHad = / (?:that|which|who) had (?:been )?(\p{L}+)\b[^,;]*$/u
/** Where it is done. */
export const courts = 'court tribunal jury judges? prosecutors'
export const court = new RegExp(`^${oneOf(courts)}$`)
export const trial = new RegExp(`\\b${oneOf(`${tried} ${courts} pleaded`)}\\b`)
const rites = 'funerals? burials? vigils? memorials? tributes? ceremon(?:y|ies) prayers? silence mourning'
// "emergency services in Tarn went to | 12 fires"
const rite = `\\b(?:${oneOf(rites)}\\b[^,;]{0,30}|${oneOf('services? mass(?:es)?')}) (?:for|of|to|honou?ring|remembering) (?:${oneOf('the some about around nearly')} )?$`
/** When somebody is accused, arrested or tried, nobody is killed, nor at "a funeral for | 12 of the victims". */
// not "over two nights", "for more than a year", "for questioning"
const spell = `(?:the )?(?:weekend|week|past|last|\\d|question|(?:\\w+ ){0,4}${oneOf('hours days nights weeks months years?')})`
const seized = oneOf(
  'arrest(?:s|ed)? detain(?:s|ed)? question(?:s|ed) (?:was|were|are|is|been|being|[Pp]olice|officers|agents)_held'
)
const held = `\\b${seized}\\b[^,;]{0,40} ${oneOf('over for on_suspicion_of')}(?! ${spell})\\b`
const griefs = oneOf('killings? deaths? shootings? murders? executions? arrests? detention jailing abduction loss')
const anger = oneOf(
  'protest\\w* demonstrat\\w+ march\\w* rall(?:y|ies|ied) riot\\w* unrest anger angry outrage\\w* fury furious strikes? walkouts? walked_out downed_tools'
)
const cause = oneOf(
  'revenge_for retaliation_for retribution_for reprisals?_for vengeance_for justice_for response_to avenged avenging avenge'
)
const grief =
  `(?:\\b${anger}\\b[^,;]{0,40} ${oneOf('against over at about')} (?:\\w+ ){0,3}${griefs} of|` +
  `\\b${cause}(?: (?:\\w+ ){0,3}${griefs} of)?|\\banniversary of [^,;]*|\\bwake of [^,;]*\\b${griefs} of) (?:\\w+ ){0,2}$`
/** "protests over the killing of | two men", "in revenge for the execution of | six rebels": elsewhere, and earlier. */
export const grievance = new RegExp(grief, 'i')
export const accused = new RegExp(
  `\\b${oneOf(tried)}\\b[^,;]{0,40} ${oneOf('of with in over for')}\\b[^,;]*$|${held}[^,;]*$|${rite}|${grief}`,
  'i'
)
/** "Bells rang to mark 30 years since a ferry sank": what is remembered was then, and maybe elsewhere. */
export const inMemory = new RegExp(
  `\\b(?:mark|commemorat|remember|honou?r|mourn)\\w*\\b[^.;]{0,40}\\b${oneOf('years?_since years?_after anniversary victims dead died')}\\b|` +
    `\\banniversary of\\b|\\b${oneOf('vigils? memorials? service ceremony mass wreaths?')}\\b[^.;]{0,40}\\b(?:for|in memory)\\b|^Mourners\\b[^.;]*`
)
/** What people come together for: "attended the funeral of six killed on", "demanding justice for the man shot on". */
export const cameFor = new RegExp(
  `\\b(?:${oneOf(rites)}|${anger}|memory|${cause}|(?:mourn|honou?r|remember|commemorat)\\w*)\\b[^,;]* \\S+ $`
)
/** Where the offence begins: "sentenced 14 men to ten years for | killing five in 2018". */
export const offence = new RegExp(`(?:\\b${oneOf(tried)}\\b[^;]*?\\b(?:of|for|over|with)|${held})\\s(?=\\w)`)
export const offenceIn = new RegExp(`${offence.source}|\\bover the\\s`)
/** "on Friday, | a year after a raid in which", ", hours after | 20 died", "12 on Friday | alone, and the army counts" */
export const awayFrom =
  /^alone,? and |^, (?:(?:\p{L}+ ){1,2}(?:day|week|month|year|decade)s?|(?:just |only )?hours) (?:after|before) /u
/** "and on | Friday 12 more died": what it stands before begins with the time. */
export const opening =
  /^\W*(?:and |but |or )?(?:(?:on|in|by|over|during|between|from|since|earlier|early|late|last|this|the|night of)\s)*$/i
/** "900 soldiers were sent | to free villages held since May": of what they are to do. */
export const meant = /\bto (?!the |an? )\p{Ll}+ [^,;]*\b(?:\p{Ll}+ed|held|taken)\b/u
/** "the bodies of | four climbers missing since Thursday": they died at some time behind it. */
export const lifeless = /\b(?:bodies|remains|corpses) of [^,;]*$/
export const since = /\bsince\b[^,.;]{0,70}$/i
const levelWords = oneOf(
  `grew grown rose risen rises climbed climbs stands stood reached passed surpassed crossed breached exceeded topped jumped increased raised lifted upped revised lowered cut dropped fell(?!_(?:silent|ill|sick)) fallen toll tally it_(?:was|is)(?=_$)
   put(?:s|ting)?(?=_(?:the|its|their)_(?:number|dead|death|deaths|count|figure|injured|wounded|missing|total)_)
    total(?!_of)`
)
export const level = new RegExp(`\\b${levelWords}\\b`, 'i')
/** "those killed when a ferry sank on Saturday have risen to 19", "the toll in violence that began on Monday rose to 28" */
export const within = /\b(?:when|after|as|that (?:began|broke|erupted|started))\b/
export const standing =
  /\b(?:(?<!\bat an? (?:\w+ )?)toll|tally|total(?= (?:to|at|is|was|has|had|now|since|so|for|from|in|on|by|rose|reached)\b)|st(?:ands|ood))\b/i
/** "and the toll now stands at | 56": as it was said. */
export const nowAt = /\bnow st(?:ands|ood) at (?:[a-z]+ ){0,2}$|\bst(?:ands|ood) now at (?:[a-z]+ ){0,2}$/
/** "had reported | three dead a day earlier" */
export const hadTold =
  /\bhad (?:\p{L}+ly |earlier |first )?(?:reported|given|announced|confirmed) (?:at least |about |only )?$/u
/** "killed 12 people and | as many as 90 were hurt" */
export const nearFigure = setOf(
  'and more fewer less than as many at least up to about some nearly almost around over another a an further'
)
export const consequence = setOf('leaving claiming forcing causing sweeping')
export const ofWhole = new RegExp(
  `[,;] (?:\\w+ )?(?:${[...raising].join('|')}|adding to|which (?:brings|brought|takes|took))\\b`
)
export const upTo =
  / (?:to|reach(?:ed|ing)|pass(?:ed|ing)|topp(?:ed|ing)|exceed(?:ed|ing)|surpass(?:ed|ing)) (?:at least |about |nearly |more than )?$/
/** Of a week or a weekend nobody knows the day. */
export const vague = /\b(?:week|weekend)$/i
/** "three died there and a fourth on | Sunday", "in Osk (12 dead) and Keld (| 2014; nine dead)": not the three's, nor the 12's. */
export const oneMore =
  /\)[^()]*\(|\band (?:another|one|an? (?:second|third|\w+th))(?: died)?(?: (?:at|in) (?:the )?\w+)? (?:on|in|last) (?:the )?$/
/** "nine crashes since | 2010, the worst of which killed four": on a day of its own. */
export const worstOf = /^, (?:one|the \p{L}+) of (?:which|them)\b/u
/** How it is now, or came to be later. */
export const notThen = setOf(
  `${[...have, ...modals].join(' ')} is are remain remains remained now still since later far already`
)
/** A time that no dates are read of. */
export const untold = new RegExp(
  `\\b(?:(?:last|previous) ${oneOf('winter season time term')}|(?:in|over) (?:the )?(?:recent |past )?${oneOf('days weeks months years decades')}|in the past|${oneOf('months years decades')} ago)\\b`,
  'i'
)
/** "210 metres | high" */
export const tall = /^(?: \p{L}+)? (?:high|tall|long|wide|deep|away)\b/u
/** "a town of | 5,000 people" */
export const sized = new RegExp(
  `\\b${oneOf('country nation kingdom republic state city town village hamlet island province region community population')} of ` +
    `(?:${oneOf('about around some nearly only just more_than over')} )?$`
)
/** "since the last bulletin was published on | 20 May (with data as of | 15 May)": no time of what is new since. */
export const sinceLast = /\bsince (?:the|its|their|our) (?:last|previous|latest)\b[^.;]{0,120}\((?:with )?data as of $/i
/** "(Situation Report No. 4, Relief Centre (RC), |": a bracket still open, with those closed in it. */
export const openBracket = /\((?:[^()]|\([^()]*\))*$/
/** "Governor May Lind", "said April Stone"; but "In May Lind was flooded". */
const titled = /\b(?:said|(?!(?:In|By|Since|Last|Until|Early|Late|From|This|Next|For)\b)\p{Lu}\p{Ll}+\.?) $/u
const marching = /(?:^|\p{Ll} |, )\p{Lu}\p{L}+(?:s['’]|['’]s) $|(?:\p{Ll}|,) (?!\p{Lu}\p{Ll}+day )\p{Lu}\p{L}+ $/u
/** "Governor May Lind", "the Women's March": a month's name alone that is somebody's, or a march. */
export const isNamed = (month: string, before: string, behind: string): boolean =>
  (titled.test(before) && /^ \p{Lu}\p{Ll}/u.test(behind)) || (month === 'March' && marching.test(before))
const occasions = oneOf('conference briefing meeting summit hearing forum debate session ceremony congress speech')
const visits = oneOf('[Oo]n_an?_(?:visit|trip|tour)_to [Vv]isiting [Tt]ouring [Oo]pening(?!_fire)')
const frame = (words: string) =>
  new RegExp(
    `^\\W*(?:(?:On|Late|Early) [\\p{L}\\d ]+?,? )?(?:${words})\\b(?:(?!\\bthat\\b)[^,;:]){0,60},? ?(?:the |an? )?$`,
    'u'
  )
const at = '[Aa]t (?:an?|the|his|her|its|their) (?:[\\p{L}-]+ ){0,3}'
const spokenAt = frame(`${at}${occasions}|${visits}`)
const crowdAt = frame(`${at}${oneOf('rally funeral vigil service memorial')}`)
/** "At a news conference in Keld on Monday, the | minister said 12 had died": whether it tells where and when that was said. */
export function saidAt(text: string, { start, end }: Span, cue: Span & { after: boolean }): boolean {
  const lead = text.slice(start, cue.start)
  return (
    !cue.after && (spokenAt.test(lead) || (crowdAt.test(lead) && /^[^.;]{0,60}\bhad\b/.test(text.slice(cue.end, end))))
  )
}
/** "officials said as dawn broke | Saturday" */
export const atDawn = /\bsa(?:id|ys?) as (?:dawn|day|night|darkness|evening) (?:broke|fell|came|breaks|falls)(?: on)? $/
/** "It comes days after | 12 were killed in Tarn", "it follows a raid that killed | 12": before what was told last. */
export const earlier =
  /\b(?:(?:comes?|came|happen(?:s|ed)|is|was) [^,;]{0,25}(?:hours|days?|weeks?|fortnight|months?|years?) after|(?<!as )follow(?:s|ed)|mourn\w*)\s[^;]*$/i
