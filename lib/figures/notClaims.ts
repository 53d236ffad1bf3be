import { at } from './at.ts'
import { closed, isPerson, isPersons, isUnit } from './lexicon.ts'
import { gap } from './numerals.ts'

/** What a number is that is no claim. `start` and `end` take in what belongs to it ("April 29", "7:15 p.m."). */
export type NotClaim = { kind: NotClaimKind; start: number; end: number }
export type NotClaimKind = 'date' | 'year' | 'age' | 'time' | 'ordinal' | 'name' | 'score' | 'phone' | 'reference'

const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec'
// "in early November 12 miners died": after a part of a month comes no day
const monthBefore = new RegExp(`(?<=(?<!\\p{L}|\\b(?:early|mid|late)[ -])(${months})\\.?,?${gap}(?:the )?)`, 'uy')
const aMonth = new RegExp(`^(?:${months})$`, 'u')
// "29", "29-30", "29th, 2016", "29 and 30": what follows the name of a month
const dayAfterMonth =
  /\d{1,2}(?:st|nd|rd|th)?(?![\d%]|[.,]\d)(?:(?:\s?[-–]\s?| (?:to|through) )\d{1,2}(?!\d|,\d))?(?:,?\s\d{4}(?![\d,%]))?/y
const yearAfterMonth = /\d{4}(?![\d%]|[.,]\d)/y
const dayBeforeMonth = new RegExp(
  `\\d{1,2}(?:st|nd|rd|th)?(?:\\s?(?:[-–]|to|and)\\s?\\d{1,2}(?:st|nd|rd|th)?)?${gap}(?:of )?(?:${months})(?!\\p{L})\\.?(?:,?\\s\\d{4}(?![\\d,%]))?`,
  'uy'
)
const numericDate = /\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\d.])|9\/11(?!\d)/y
const clock =
  /\d{1,2}(?:[:.]\d{2}){0,2}\s?(?:[ap]\.m\.?|[ap]m\b|o['’]clock)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{3,4}\s?(?:GMT|UTC|BST|EST|EDT|hrs\b|hours GMT|local time)|0\d{3} hours|\d{1,2}\s?(?:GMT|UTC)/y
const phone =
  /0\d{2,4}[ -]\d{3,}(?:[ -]\d{2,4})*|(?<=\+)\d[\d ().-]{6,18}\d|\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)|\d-\d{3}-\d{3}-\d{4}|\d{3}-\d{4}(?![\d,])/y
const ordinal = /\d+(?:,\d{3})*(?:st|nd|rd|th)(?:-\p{L}+)?(?!\p{L})/uy
const decade = /(?:1[5-9]|20)\d0['’]?s(?!\p{L})|(?<=(?:the |['’]))\d0s(?!\p{L})/uy
const yearRange = /(?:1[5-9]|20)\d{2}\s?[-–/]\s?(?:(?:1[5-9]|20)\d{2}|\d{2})(?![\d,%])/y
const year = /(?:1[0-9]|20)\d{2}(?![\d%]|[.,]\d|\p{L})/uy
const inYear =
  /(?<=(?<!\p{L})(?:in|since|until|till|by|before|after|during|early|late|mid|mid-|around|circa|year|summer|winter|spring|fall|autumn|quarter|fiscal|the|of|from|for|to|than|over|with|this|and|[Ii]n(?:to)?)[\s(-])/uy
const inEarlyYear = /(?<=(?<!\p{L})(?:in|since|until|by|year|circa|before|after) )/iuy
const nextWord = new RegExp(`(?:-|${gap})(\\p{L}+)(?:${gap}(\\p{L}+))?`, 'uy')
const yearsOld =
  /[- ]?(?:(?:to|and|or|[-–])[- ]?\d{1,3}[- ]?)?(?:(?:year|month|week|day)s?[- ]olds?|years? of age|y\/o)(?!\p{L})/iuy
const agedBefore =
  /(?<=(?<!\p{L})(?:aged|ages?|age of|ages of|aged between|aged from|(?:turn(?:s|ed|ing)?|at age|(?:children|people|those|girls|boys|kids|youths?|anyone|adults|men|women) (?:aged )?(?:under|over|below|above)|(?:aged|ages) \d{1,3} (?:to|and|-))) )/iuy
const wereUnder = /(?<=\b(?:is|are|was|were|be) (?:under|over|below|above) )/iuy
// "Ali Hassan, 54, a resident", "Hassan, 54, said", "Hassan (54)", "her son, 7,"
const ageAfterName =
  /(?<=\p{Lu}[\p{L}.'’-]+\s(?:\p{Lu}\.\s)?\p{Lu}[\p{L}'’-]+["”']?,\s)\d{1,2}(?=,|\.\s|\)|;| of (?!them|whom|which|the\b))|(?<=\p{Lu}[\p{L}'’-]+,\s)\d{1,2}(?=, (?:an? |the |who|whose|from|of|said|told|and (?:his|her)))|(?<=\p{Lu}\p{Ll}+\s\()\d{1,2}(?=\))|(?<=\b(?:man|woman|boy|girl|son|daughter|brother|sister|mother|father|husband|wife|child),\s)\d{1,2}(?=,)/uy
const over18s = /\d{2}s(?!\p{L})/uy
const score = /\d{1,3}(?:\s?[-–]\s?\d{1,3})(?![\d,.%]\d|[\d%]|-|\s?(?:million|billion|thousand|hundred))/y
const scoring =
  /(?<=(?<!\p{L})(?:w[io]n(?:s|ning)?|beat(?:s|ing|en)?|los[et]s?|losing|defeat(?:s|ed|ing)?|dr[ae]w|victory|vot(?:e|es|ed)|score|led|leads?|lead|goal|match|game|final|draw|rout|by)(?: (?:by|to|a|an|of|in|the|\p{Lu}\p{L}+)){0,3} )/iuy
const scored =
  /\s(?:win|victory|defeat|loss|draw|lead|aggregate|rout|vote|decision|ruling|thrashing|record|in overtime)\b/y
const designator =
  /(?<=(?<!\p{L})(?:[Nn]o\.|[Nn]os\.|No|[Nn]umber|[Pp]ages?|[Cc]hapter|[Aa]rticles?|[Ss]ection|[Pp]aragraph|[Ff]igure|[Ff]ig\.|[Tt]able|[Pp]hase|[Ss]tage|[Tt]ype|[Gg]rade|[Ll]evel|[Cc]ategory|[Cc]lass|[Rr]oute|[Ff]light|[Rr]oom|[Gg]ate|[Hh]ighway|[Ii]nterstate|[Uu]nit|[Bb]lock|[Ss]ector|[Zz]one|[Cc]hannel|[Tt]ier|[Tt]itle|[Rr]esolution|[Vv]ersion:?|[Vv]olume|[Vv]ol\.|[Ss]eason|[Ee]pisode|[Pp]latform|[Pp]rotocol|[Aa]mendment|[Pp]roposition|[Dd]ay|[Ww]eek|[Rr]ound|[Rr]eactor|[Tt]errmine|[Bb]uilding|[Ww]ard|[Rr]ule|[Pp]art|[Ll]ot|[Gg]roup|[Aa]nnex|[Ii]tem|p\.|pp\.|v\.|ISBN|Vol|Model|Area|Camp|Squadron|Brigade|Battalion|Generation|[Dd]ial(?:l?ed|l?ing)?) )/uy
// "Boeing 737": a name right before a bare number
const nameBefore = /(?<=(?<!\p{L})(\p{Ll}?\p{Lu}[\p{L}.&'’-]*)(?: |-))/uy
const notName =
  /^(?:A|An|The|In|On|At|By|Of|For|From|To|With|And|Or|But|As|If|When|While|After|Before|Since|Until|Under|Over|Between|Among|Of|Also|Only|Just|Then|Now|There|Here|That|This|These|Those|All|Some|Another|Nearly|Almost|About|Around|Than|Is|Are|Was|Were|Has|Have|Had|Said|Says|He|She|It|They|We|I|You|His|Her|Their|Its|Our|Not|No|Killed|Killing|Dead|Police|Today|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Still|Out|Up|Over|Total|Per|Another|Last|Next|Past|First|Including|Includes|Each|Every|Both|Where|Which|Who|So|Yet|Rs|USD|EUR|GBP|INR|CHF|CAD|AUD|AED|NIS|RMB|CNY|JPY|RM|SAR|PKR|NGN|ZAR|KES|KSh)$/
const nounAfter = new RegExp(`${gap}(?:(?:more|other|additional|new)\\b${gap})?(\\p{L}+)(?:${gap}(\\p{L}+))?`, 'uy')
const outcome =
  /^(?:killed|dead|wounded|injured|hurt|missing|died|were|was|are|have|had|people|others|more|arrested|detained|displaced|confirmed|cases|deaths|percent|per|million|billion|thousand|hundred)$/i
const capitalised = /\p{Lu}/u
const sentenceStart = /(?<=(?:^|[.!?:;"“”‘'(\n—–-]\s*|\s["“‘(]))/y

/** A whole plural noun that can be counted follows: "1500 troops". */
function countedNext(text: string, end: number): boolean {
  const next = at(nounAfter, text, end)
  return next !== null && [next[1], next[2]].some((w) => w !== undefined && isPersons(w.toLowerCase()))
}

/** What is told by its form alone; earlier ones win: "12.05.2016" is a date before it is anything else. */
const forms: [NotClaimKind, RegExp][] = [
  ['date', numericDate],
  ['time', clock],
  ['date', dayBeforeMonth],
  ['phone', phone],
  ['ordinal', ordinal],
  ['year', decade],
  [
    'name',
    /\d+[A-Za-z]?(?: \p{Lu}\p{Ll}+){1,2} (?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Boulevard|Place|Way)(?!\p{L})/uy
  ],
  ['name', /\d+-\p{Lu}(?!\p{L})/uy],
  // "the first 10 days of March", "U.S. 199 is closed", "the Leeds 10K"
  ['date', new RegExp(`(?<=\\b(?:first|last) )\\d{1,2}${gap}days${gap}of (?:${months})(?!\\p{L})`, 'uy')],
  [
    'name',
    /(?<=\bU\.S\. )\d{1,3}(?=[.,;)]| (?:remain|is|was|in|at|near|between|north|south|east|west|to|and|from)s?\b)/y
  ],
  ['name', /(?<=\p{Lu}\p{Ll}+ )(?:5|10)K(?!\p{L})/uy],
  // "24/7", "a 2:1 ratio"; "1/2" after a number is read with it
  ['reference', /(?!(?:1[5-9]|20)\d{2}\/\d{2}(?!\d))\d+[/:]\d+(?:[/:]\d+)*/y],
  [
    'time',
    /(?<=\bat )\d{1,2}(?= (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in the (?:morning|afternoon|evening)))/y
  ],
  ['age', /\d{2}(?= (?:and|or) (?:older|over|above|under|younger|up)\b)/y],
  ['reference', /0\d+/y]
]

/** What the digits at `start` are, where they are no claim. Only what stands on the same lines is looked at. */
export function notClaimDigits(text: string, start: number, end: number, bounded: boolean): NotClaim | null {
  const is = (kind: NotClaimKind, to: number, from = start): NotClaim => ({ kind, start: from, end: to })
  const month = /\s/.test(text.charAt(start - 1)) ? at(monthBefore, text, start)?.[1] : undefined
  // "In May 12 miners died": a day would be "on May 12"
  const monthAt = month === undefined ? start : text.lastIndexOf(month, start)
  const counts =
    /\b[Ii]n $/.test(text.slice(Math.max(0, monthAt - 4), monthAt)) && /^ \p{Ll}/u.test(text.slice(end, end + 2))
  if (month && !counts) {
    const day = at(dayAfterMonth, text, start) ?? at(yearAfterMonth, text, start)
    if (day) return is('date', start + day[0].length, monthAt)
  }
  for (const [kind, pattern] of forms) {
    const match = at(pattern, text, start)
    if (match) return is(kind, start + match[0].length)
  }
  const digits = end - start
  if (digits === 4) {
    const years = bounded ? null : at(yearRange, text, start)
    if (years) return is('year', start + years[0].length)
    if (at(year, text, start) && isYear(text, start, end, bounded)) return is('year', end)
  }
  if (digits > 3) return null
  const old = at(yearsOld, text, end)
  if (old && isAge(text, end + old[0].length, old[0])) return is('age', end + old[0].length)
  if (isAgeByContext(text, start, end)) return is('age', end)
  const over = at(over18s, text, start)
  if (over) return is('age', start + over[0].length)
  const points = at(score, text, start)
  if (!points) return null
  const [a = 0, b = 0] = points[0].split(/[-–]/).map(Number)
  const played = a >= b || at(scoring, text, start) || at(scored, text, start + points[0].length)
  return played ? is('score', start + points[0].length) : null
}

/** "in 2015", "the 2016 vote", against "2000 people" and "more than 1500 homes". */
function isYear(text: string, start: number, end: number, bounded: boolean): boolean {
  if (bounded) return !countedNext(text, end) && isYearAfterRough(text, start, end)
  const after = at(nextWord, text, end)?.[1]?.toLowerCase()
  if (after !== undefined && text.charAt(end) === ' ' && isUnit(after)) return false
  // few years before 1700 are in the news
  if (Number(text.slice(start, end)) < 1700) return at(inEarlyYear, text, start) !== null
  return at(inYear, text, start) !== null || !countedNext(text, end)
}

/** "aged 9", "children under 5", "Ali Hassan, 54,", "her son, 7,". */
function isAgeByContext(text: string, start: number, end: number): boolean {
  if (at(agedBefore, text, start)) return !/^[- ](?:people|percent|%|years (?!old))/.test(text.slice(end, end + 9))
  if (at(wereUnder, text, start)) return /^(?:[.,;)]| and\b)/.test(text.slice(end, end + 4))
  return at(ageAfterName, text, start) !== null
}

const roughYear = /(?<=(?<!\p{L})(?:around|about|circa|over) )/iuy
const isYearAfterRough = (text: string, start: number, end: number) => {
  const next = at(nextWord, text, end)?.[1]
  return (
    end < text.length &&
    at(roughYear, text, start) !== null &&
    (next === undefined || !/^\p{Ll}/u.test(next) || closed.has(next))
  )
}

/** Whether a bare number is a part of a name ("Article 5", "Boeing 737", "the Three Gorges"). */
export function isName(text: string, start: number, end: number): boolean {
  const digits = /\d/.test(text.charAt(start))
  if (at(designator, text, start)) return !countedNext(text, end)
  const name = at(nameBefore, text, start)?.[1]
  if (digits) {
    // "Labour's 34", "Labour 32, down from 40": of what was counted before
    if (
      name &&
      ((/['’]s?$/.test(name) && text.charAt(end) !== '-') || /^,? (?:up|down) from/.test(text.slice(end, end + 12)))
    )
      return false
    if (!name || notName.test(name) || aMonth.test(name) || end - start > 4) return false
    // "Team 12 of them" is odd, "in May 12 of them" is not
    if (/^ of (?:the|its|his|her|their|our|these|those|them|whom)\b/.test(text.slice(end, end + 12))) return false
    const after = at(nounAfter, text, end)
    if (after?.[1] && (outcome.test(after[1]) || isPersons(after[1].toLowerCase()) || isUnit(after[1].toLowerCase())))
      return false
    return !(after?.[2] && isPersons(after[2].toLowerCase())) && text.charAt(end) !== '%'
  }
  if (!capitalised.test(text.charAt(start)) || at(sentenceStart, text, start)) return false
  // "Formula One", "the Six Nations"; not a headline's "Three People Killed"
  const after = at(nounAfter, text, end)?.[1]
  return (
    (name !== undefined && !notName.test(name)) ||
    (after !== undefined && capitalised.test(after.charAt(0)) && !isPersons(after.toLowerCase()))
  )
}

const things =
  /^(?:war|conflict|battle|nation|state|country|republic|regime|rule|rebellion|insurgency|uprising|siege|company|firm|law|ban|dispute|campaign|civil|crisis|feud|truce|ceasefire|deal|agreement|peace|embargo|blockade|case|scandal|building|house|bridge|tradition|record|party|program|programme|project|policy|movement|government|coalition|occupation|insurrection|drought|strike|stalemate|revolution|startup|start-up|bank|business|organization|organisation|institution|struggle|violence|fight|fighting|military|political|treaty|tower|plant|system|ship|vessel|plane|aircraft|car|vehicle|data|ruling|investigation)$/i

/** "a 3-year-old boy" is an age, "the five-year-old conflict" a length of time. */
function isAge(text: string, end: number, words: string): boolean {
  if (/olds$|of age$/i.test(words)) return true
  const after = /^\s+(\p{L}+)(?:\s+(\p{L}+))?(?:\s+(\p{L}+))?/u.exec(text.slice(end, end + 60))
  for (const word of after?.slice(1) ?? []) {
    if (word && isPerson(word.toLowerCase())) return true
    if (word && things.test(word)) return false
  }
  return true
}

const wordAge = /[- ](?:year|month|week|day)s?[- ]olds?(?!\p{L})/iuy
/** The same for ages in words: "three-year-old". */
export function ageInWords(text: string, start: number, end: number): NotClaim | null {
  const old = at(wordAge, text, end)
  if (old && isAge(text, end + old[0].length, old[0])) return { kind: 'age', start, end: end + old[0].length }
  return isAgeByContext(text, start, end) ? { kind: 'age', start, end } : null
}

const ago = new RegExp(
  `${gap}(?:(?:\\p{L}+${gap})?(?:ago|earlier|later|beforehand|previously)(?!\\p{L})|(?:after|before) (?=(?:the|an?|his|her|its|their|that|being)\\b|\\p{Lu}))`,
  'uy'
)
const during = /(?<=\b(?:for|in|within|over|past|last|next|some|of|the|first) )/iuy
/** "two years ago", "three days after the vote": a date. `start`: of the number, `end`: of the unit. */
export function isAgo(text: string, start: number, end: number): RegExpExecArray | null {
  const found = at(ago, text, end)
  return found && /after|before /.test(found[0]) && at(during, text, start) ? null : found
}
