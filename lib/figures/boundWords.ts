import type { Bound } from '../claim.ts'

type Directions = Exclude<Bound, 'exact' | 'between' | 'interval'>
const list = (phrases: string) => phrases.trim().split(/\s*\|\s*/)

/**
 * The words that bound a number, for reading, conventions and verdicts alike. `before` and `after` the number; `soft`
 * ceilings are what a source would not be surprised to see exceeded.
 */
export const boundWords: { bound: Directions; before: string[]; after: string[]; soft?: string[] }[] = [
  {
    bound: 'atMost',
    before: list(`no more than | not more than | no greater than | no higher than | no larger than | not over
      | not above | not exceeding | never more than | up to | as many as | as much as | as high as | as large as
      | at most | at the most | at the very most | at maximum | a maximum of | maximum of | maximum | max
      | at best | capped at | less than or equal to | fewer than or equal to | lower than or equal to
      | equal to or less than | equal to or fewer than | ≤ | ⩽ | <=`),
    after: list(`or fewer | or less | or lower | or below | or under | or smaller | and under | and below
      | at most | at the most | at the very most | maximum | max | tops | at best`),
    soft: list('up to | as many as | as much as | as high as | as large as')
  },
  {
    bound: 'atLeast',
    before: list(`no fewer than | no less than | not fewer than | not less than | no lower than | no smaller than
      | not under | not below | never fewer than | never less than | at least | at the very least | at the least
      | at minimum | at a minimum | a minimum of | minimum of | minimum | min | as few as | as little as
      | more than or equal to | greater than or equal to | higher than or equal to | equal to or more than
      | equal to or greater than | ≥ | ⩾ | >= | =>`),
    after: list(`or more | or higher | or above | or over | or greater | or larger | and more | and above | and over
      | and up | and upwards | and upward | upwards | and counting | and rising | if not more | or even more
      | perhaps more | maybe more | possibly more | at least | at the least | at the very least | at a minimum
      | minimum | at minimum | plus | +`)
  },
  {
    bound: 'moreThan',
    before: list(`more than | greater than | higher than | larger than | bigger than | in excess of | upwards of
      | upward of | north of | over | above | beyond | exceeding | exceeded | exceeds | exceed | surpassing
      | surpassed | surpasses | surpass | topping | topped | tops | passes | >`),
    after: []
  },
  {
    bound: 'nearly',
    before: list(`nearly | almost | close to | close on | closing in on | approaching | nearing | virtually
      | just short of | just shy of | short of | shy of | not quite`),
    after: []
  },
  {
    bound: 'lessThan',
    before: list(`less than | fewer than | lower than | smaller than | under | below | south of | not even
      | not as many as | not nearly | nowhere near | <`),
    after: []
  },
  {
    bound: 'about',
    before: list(`somewhere around | somewhere near | somewhere in the region of | in the region of
      | in the order of | on the order of | of the order of | in the neighborhood of | in the neighbourhood of
      | in the vicinity of | something like | approximately | approx | roughly | around | about | around about
      | some | circa | ca | c | closer to | an estimated | estimated at | estimated to be | estimated
      | an approximate | approximate | more or less | give or take | ~ | ∼ | ≈ | ≃`),
    after: list('odd | or so | or thereabouts | or thereabout | or thereby | give or take | more or less | ish')
  }
]

/** Words that may stand between the bound and the number: "at least another 43". */
export const fillers = list(`another | a further | further | an additional | additional | a total of | only | just
  | a record | an average of | on average | a combined | an extra | a mere`)
/** Words before a bound that belong to it: "well over". */
export const softeners = list(`well | just | slightly | far | even | much | significantly | a little | a bit
  | substantially | considerably | a lot | way | somewhat`)
/** The bounds that glue on with a hyphen: "60-odd", "100-plus", "30-ish". */
export const hyphened = new Map<string, Directions>([
  ['odd', 'about'],
  ['some', 'about'],
  ['ish', 'about'],
  ['plus', 'atLeast']
])

/** What "over" and "about" stand behind as plain prepositions: "a dispute over 12 islands", "worried about 12 boys". */
export const topics = new Set(
  list(`dispute | disputes | row | rows | concern | concerns | anger | fight | fights | fighting | fought | clash | clashes | clashed | feud | outrage | protest
  | protests | debate | debates | argument | tension | tensions | fears | worry | worries | control | power
  | authority | flew | flies | flying | took | take | takes | taken | taking | ask | asked | asking | asks | talk
  | talked | talking | talks | worried | concerned | question | questions | know | knows | knew | complained
  | complaints | warned | learned | learnt | forgot | forget | care | cared | think | thinking`)
)
/** Verbs that lead "up to" a level: "the toll went up to 12" is 12. */
export const levelVerbs = new Set(
  list(`go | goes | went | gone | going | climb | climbs | climbed | rise | rises | rose | risen | move | moved | crept
  | jumped | inched | shot | bring | brings | brought | bringing | push | pushed | pushes | take | takes | took`)
)

/** Whether the words of a figure make it a ceiling that may be exceeded: "up to 12", "as many as 12". */
export function isSoftCeiling(words: string): boolean {
  const said = ` ${words.toLowerCase().replace(/\s+/g, ' ')} `
  return boundWords.some(({ soft = [] }) => soft.some((phrase) => said.includes(` ${phrase} `)))
}
