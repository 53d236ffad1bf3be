import { oneOf, setOf } from '../../figures/pieces.ts'

/** Words by which one sentence goes on from another, and what those who speak may be called. Plain data. */
/** Near its beginning they tie a sentence to the one before: "Most of those deaths", but not "Its shares fell". */
export const ties = setOf(
  'those these they also another other others more additional additionally further overall total such would'
)

/** Of these any may be called so, named or not. */
export const general = setOf('company firm group organisation organization agency body')
/** What those are called whose name ends so: "Harlan Steel" is a company. */
export const trades: readonly [called: string, ends: ReadonlySet<string>][] = [
  ['company airline', setOf('airlines airways')],
  ['newspaper paper daily', setOf('times post herald gazette tribune journal chronicle courier daily')],
  [
    'company',
    setOf('oil gas energy electric motors foods railways rail mining pharma chemicals telecom holdings industries')
  ]
]
const state = 'ministry department government police army navy military court council parliament staff'
/** Of whose names none is called so that holds one of these: a ministry is no group, and an aid group no agency. */
export const unlike: readonly [called: ReadonlySet<string>, holds: ReadonlySet<string>][] = [
  [
    setOf('company firm manufacturer maker retailer operator carmaker'),
    setOf(`${state} guard force forces brigade hospital union agency service cross crescent observatory university commission
    committee authority office society un nations opposition doctors borders children coalition rebels volunteers residents
    official officials party league fund association federation`)
  ],
  [
    setOf('group charity network watchdog'),
    setOf(`${state} un unodc unhcr unicef unrwa undp iom who wfp ocha eu nations union guard opposition service`)
  ],
  [setOf('authority monitor institution team'), new Set()],
  [setOf('agency'), setOf(`${state} group charity network union company firm bank party league university hospital`)]
]
/** What may stand before the name of a body: "the state broadcaster Acme". */
export const ranks =
  setOf(`insurer utility bank airline pollster authority group organisation organization agency monitor watchdog company firm body charity
  institution manufacturer maker retailer operator carmaker team network union federation association party coalition
  newspaper broadcaster outlet station channel website office institute ministry department`)
/** Which of its documents it is, and no part of the name of whose it is: "a new UN report". */
export const editions =
  setOf(`new internal recent latest official annual monthly weekly daily preliminary provisional initial
  leaked separate updated revised draft joint earlier previous early confidential classified final full own first`)

/** What is said or written at a time: "Tuesday's statement". The figures of March may be told in May. */
export const utterances =
  setOf(`report statement update bulletin letter memo notice communique communiqué release tweet post briefing speech
  interview article dispatch announcement address testimony hearing conference edition message video recording remarks
  comments call broadcast sermon`)
/** "Speaking on Tuesday, the minister". */
export const telling = setOf(
  'speaking talking replying answering commenting addressing writing testifying briefing tweeting posting'
)
/** What is in the name of a newspaper or a station. */
export const outlets =
  setOf(`news times post herald press daily gazette tribune journal chronicle courier mail guardian telegraph observer
  radio television tv channel wire weekly review today`)
/** Those in the plural who tell of others: "Doctors: 30 hurt"; behind "Villagers:" they may be the hurt. */
export const informants =
  setOf(`authorities police cops military army navy government media press officials witnesses eyewitnesses medics doctors
  rescuers organisers organizers activists monitors experts analysts scientists researchers prosecutors lawyers
  economists sources unions hospitals`)
/** 'Interview: "Of 28 pupils six are left"': what a text is, and not who speaks. */
export const headings = setOf('interview analysis opinion comment profile feature explainer transcript review')
/** "Study: 300 dead", but not "Analysis: 300 dead", "Key figures: 12 dead", "MATCH REPORT: 2 hurt". */
export const quotable =
  /^(?!(?:key|latest|main|new|quick|match|race|flash)\b).*#(?:report|study|survey|poll|data|figures|records)$/i
/** News agencies as datelines write them, each with the one name that it goes by. */
export const agencies = new Map<string, string>([
  ['Associated Press', 'AP'],
  ['The Associated Press', 'AP'],
  ['Agence France-Presse', 'AFP'],
  ['Press Association', 'PA'],
  ['DPA', 'dpa'],
  ...(
    'AP|AFP|PA|dpa|Reuters|CNN|BBC|UPI|IANS|PTI|ANI|Xinhua|TASS|Bloomberg|Thomson Reuters Foundation|VOA|' +
    'RFE/RL|IRIN|Al Jazeera|EFE|ANSA|Kyodo|Anadolu|Yonhap|Interfax|SANA|MENA|CNA|WAM|KCNA|Efe|Lusa|Belga|APA|NTB|AAP|CP'
  )
    .split('|')
    .map((name): [string, string] => [name, name])
])

const owns = oneOf('its his her their')
const texts =
  oneOf(`statement interview report post tweet speech briefing message letter email broadcast bulletin update survey
  review assessment communique release notice summary dispatch count tally`)
const talks = oneOf('conference briefing hearing meeting rally')
/** How and when one speaks, behind the name: "police at first said", "the army in a statement said". No name ends in "at". */
export const manner = new RegExp(
  `^(?:at|by|for|in|on|since|at ${oneOf('first last least the_time the_start the_outset')}` +
    `|at ${oneOf('one that this')} ${oneOf('time point stage')}|at an? (?:\\w+ )?${talks}` +
    `|in (?:turn|fact|part|the end|(?:an?|${owns}) (?:\\w+ ){0,2}${texts}(?: (?:on|of|from|for|dated|issued|released|published|posted|late|early|last|this)(?: \\w+){1,4})?)|for ${owns} part|by (?:contrast|comparison|then))$`
)
/** Who values puts a figure on it: "estimated at 12". */
export const valuings = setOf('value put place estimate reckon forecast project count list record')
/** What somebody promises or praises where others died: "vowed revenge for the 12 dead". */
export const offered = setOf(`revenge vengeance retribution justice inquiry investigation probe help support assistance
  compensation bravery courage heroism sacrifice families relatives kin`)
