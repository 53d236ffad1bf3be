import { oneOf, setOf } from '../../figures/pieces.ts'

/** Function words that a sentence is cut into chunks by, and what a noun phrase is of. Plain data. */
const set = (words: string): ReadonlySet<string> =>
  // "didn't" is written with either mark
  new Set(`${words} ${words.replaceAll("'", '’')}`.trim().split(/\s+/))

export const be = set(`is are was were be been being am get gets got getting isn't aren't wasn't weren't remain remains
  remained stay stayed lie lay`)
export const have = set(`has have had having hasn't haven't hadn't`)
export const modals =
  set(`do does did will would can could may might shall should must cannot don't doesn't didn't won't
  wouldn't can't couldn't`)
export const negations =
  set(`not never no neither nor cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't
  won't wouldn't can't couldn't`)
/** Between the parts of a verb: "were later also killed". */
export const adverbs =
  set(`also still now already later then soon since just only even again too yet never not ever once earlier
  today yesterday apparently reportedly allegedly all both together alone almost either instead more so far overnight each`)
/** Before a verb: what it tells did not come about. */
export const barely = set('nearly almost narrowly')
/** Who says a thing holds it at arm's length: "were feared dead", "are reported to have been killed". */
export const hedges =
  set(`feared believed thought reported confirmed presumed said known declared pronounced certified listed recorded registered found
  considered estimated officially continue continues continued`)
/** Between such a verb and what it holds: "are thought | to have been | killed". */
export const hedged = new Set([...be, ...have, ...adverbs, ...set('to as listed')])
/** A clause of its own that describes the noun before it. */
export const relatives = set('who which that whom whose where')
/** Somebody is told something: "told 300 supporters that". */
export const hearing =
  set(`tell tells told telling inform informs informed informing assure assures assured assuring warn warns
  warned warning remind reminds reminded notify notified convince convinced persuade persuaded promised advise advised`)
export const openers = set(`when while after before because since although though but whereas until if as unless so than
  whether how what why once said says saying`)
export const prepositions =
  set(`of in on at by for from to with without within into onto over under above below between among
  amid across along around near off out up down during despite through throughout against toward towards per via like
  except upon beyond behind inside outside alongside following including aboard onboard about besides unlike according`)
/** Before a number, and a part of it: "another 12", "the 12". */
export const quantifiers =
  set(`another a an some the about only just still also other most additional further estimated reported total
  roughly approximately almost exactly maybe perhaps all these those its their his her our`)
/** They join what stands beside them. */
export const links = set(', and or & ( ) / – — - and/or plus')
/** Behind these stands a noun and no verb; behind the others it may: "the raid that killed 12". */
export const articles = set('the a an his her its their our my your this these those some any no every each')
export const determiners: ReadonlySet<string> = new Set([...articles, 'that', 'all', 'both', 'another'])
/** "a total of 12", "a group of 12 migrants": of these the number is what counts. */
export const groups =
  set(`total family group groups contingent detachment average crowd team teams band convoy batch maximum minimum record number
  estimated combined list`)
/** Behind a noun these name a thing: "lead poisoning", "temporary housing". */
export const naming = set('poisoning housing')
/** How sure a count is, before its noun: "suspected cases". */
export const sureness = set('confirmed suspected reported recorded registered probable')
/** What a verb may begin with beside itself. */
export const beforeVerb = new Set([...negations, ...be, ...have, ...modals, ...hedges])
/** What a noun group does not reach across. */
export const afterNoun = new Set([
  ...relatives,
  ...openers,
  ...prepositions,
  ...be,
  ...have,
  ...modals,
  ...set('the a an he she they')
])
/** Behind "no dead", "no injured": nobody was. */
export const noMore = /^(?:[.,;:)]|and|or|nor|among|in|on|at|so|yet|from|after|were|was)?$/

/** What tells a time, and is no part of what is counted. */
export const timeNouns =
  setOf(`year years month months week weeks day days quarter spring summer autumn fall winter today yesterday night
  morning evening monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december decade period season trading fiscal ago annually`)

/** Where or what somebody is, and nobody: "trapped dozens underground", "found eight guilty". */
export const whereabouts =
  setOf(`underground overboard abroad overseas outdoors indoors aboard onboard ashore afloat upstream downstream offshore inland
  nearby elsewhere overnight guilty nationwide statewide countrywide worldwide`)

/** Behind an amount these are no noun of its own: "5 percent higher". */
export const notAttributes =
  setOf(`higher lower more less fewer contained annually monthly daily weekly yearly compared next last this set late
  early owned above below apart complete likely each overall wide long tall high deep old east west north south
  northeast northwest southeast southwest yesterday today tomorrow inland offshore thick net gross full plus minus`)

/** What an amount of money may be in: "$5 million in aid". */
export const funds =
  setOf(`aid funding funds damages damage compensation loss losses debt debts cash grants grant loans loan assistance
  revenues revenue profits profit sales taxes fines savings cuts investments investment relief support bribes
  donations exports imports trade spending subsidies wages costs fees income earnings ransom bonds gold weapons
  arms equipment goods`)

/** What people come to. */
export const gatherings =
  setOf(`organisers organiser organizers organizer attendees attendee turnout rally rallies march protests protest
  demonstrations demonstration crowds crowd vigil parade sit-in sit-ins picket pickets`)

/** What a gathering does with those who come to it. */
export const drawing = setOf(
  'drew draws draw drawing drawn attracted attracts attract attracting brought brings bring bringing'
)

/** What an amount is that nobody has paid: "needs $14 million". */
export const wanted = {
  need: 'need require',
  demand: 'want demand seek/sought request',
  debt: 'owe',
  loan: 'borrow lend/lent'
}
/** What is paid by a verb: "promised $1.2 billion" is a pledge. */
export const payments = {
  ...wanted,
  offer: 'offer',
  pledge: 'pledge promise give/gave/given commit/committed',
  donation: 'donate',
  fine: 'fine',
  charge: 'charge',
  investment: 'invest',
  spending: 'spend/spent',
  payment: 'pay/paid',
  funds: 'raise allocate earmark set'
}

/** What has an amount or a level, and is not counted by it: "prices rose to 1.89". */
export const measurable =
  setOf(`prices rates costs wages rents bills temperatures yields stocks shares salaries premiums fees tariffs
  reserves budgets turnover highs lows odds speeds levels ratings scores sales profits revenues earnings exports imports
  losses debts assets takings returns`)

/** What people are called by who are counted beside others: "soldiers and armed men". */
export const attributive =
  setOf(`armed unarmed masked hooded uniformed retired accused suspected alleged wanted unidentified related allied
  disabled displaced injured wounded trained detained convicted educated affected infected`)

/** Where people are when something befalls them. */
export const scenic =
  setOf(`building hotel house hall club theatre theater church mosque mall market station train bus plane ferry boat ship
  square park beach school dance party concert wedding ceremony match`)
/** Words before and behind a rally that was held; one that is planned, banned or allowed drew nobody yet. */
export const held =
  /\b(?:held|staged|led|addressed|joined|attended|dispersed|watched|saw|after|during)(?: (?:an?|the|their)(?: \w+)?)?$/
export const wasHeld = /^(?:[^ ,;]+ ){0,4}?(?:(?:was|were) (?:held|staged|dispersed)|took place)\b/
/** "more than the 80,000 | that the hall can hold", "for which they had permission": none of the crowd. */
export const room = new RegExp(
  `^(?:people )?(?:for (?:which|whom)|(?:(?:that|which) )?(?:the |its )?\\w+ (?:\\w+ ){0,2}${oneOf('hold seat accommodate permission permit allowed permitted expected hoped planned predicted')})\\b`
)
/** What has people in it, and who sees them there. */
export const holding = /^(?:carrying|carried|host(?:s|ed|ing)?|holds)$/
export const seeing = /^(?:saw|seen|counted|spotted|observed)$/
