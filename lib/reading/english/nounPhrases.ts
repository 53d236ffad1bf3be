import { setOf } from '../../figures/pieces.ts'

/** Words that tell where a noun phrase ends, and what it is of. Plain data. */
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
