import { onceFor } from '../grouped.ts'
import { setOf } from './pieces.ts'

/** Persons who may speak for others or of what they know: "official", "doctor", "witness". */
export const tellers = setOf(`
  official minister president premier governor mayor officer commander chief head director manager analyst economist doctor physician medic nurse
  surgeon resident witness eyewitness activist judge magistrate prosecutor lawyer attorney researcher scientist professor lecturer expert envoy
  ambassador diplomat senator congressman congresswoman lawmaker legislator deputy councillor councilor aide sheriff king queen prince princess sultan
  emir bishop priest pastor imam cleric sheikh rabbi leader executive owner boss farmer fisherman teacher student worker survivor relative father
  mother guerrilla brother sister son daughter husband wife uncle neighbour neighbor villager driver soldier fighter rebel militant general colonel
  captain lieutenant sergeant brigadier admiral marshal inspector detective constable trader investor reporter journalist author representative clerk
  candidate campaigner volunteer rescuer firefighter paramedic refugee migrant patient man woman veteran policeman engineer critic supporter opponent
  passenger protester protestor demonstrator striker observer prisoner hostage dentist vice-president delegate
  pensioner grandmother widow tourist cyclist motorist bystander onlooker tenant landlord homeowner shepherd vendor technician midwife accountant
  barrister solicitor member nun monk defendant separatist shopkeeper pilot sailor banker dealer`)
/** Other persons, by what they are or do. */
const others = setOf(`
  person child boy girl baby infant toddler teenager teen youth adult adolescent kid parent grandfather grandson granddaughter aunt cousin twin
  sibling friend lover victim casualty fatality body corpse soul life troop insurgent gunman jihadist jihadi extremist terrorist combatant
  noncombatant non-combatant commando marine airman policewoman cop guard guardsman trooper paratrooper peacekeeper conscript reservist recruit
  serviceman servicewoman servicemember militiaman paramilitary mercenary sniper bomber attacker assailant hijacker pirate bandit smuggler trafficker kidnapper
  gangster thief robber criminal suspect convict inmate detainee captive abductee internee civilian citizen inhabitant islander local townsperson
  holidaymaker visitor traveller traveler commuter pedestrian pilgrim worshipper worshiper marcher rioter looter unionist asylum-seeker evacuee
  returnee immigrant emigrant settler expatriate foreigner national native stranger homeless exile deportee employee labourer laborer miner fisher
  herder farmhand builder fireman carer caregiver aid-worker staffer juror plaintiff photographer cameraman editor blogger writer artist actor actress
  singer musician dancer pupil schoolchild schoolgirl schoolboy graduate undergraduate academic player athlete footballer runner swimmer skier climber
  hiker mountaineer coach fan spectator voter customer consumer shopper client user viewer reader subscriber borrower lender taxpayer shareholder
  depositor steward stewardess astronaut crewman crewmember seafarer boatman diver stowaway policyholder landowner householder retiree orphan monitor
  inspectee contractor agent spy informer collaborator partner participant attendee guest respondent applicant recipient assistant contestant entrant
  occupant claimant merchant peasant servant descendant operative hopeful nominee laureate associate seeker holder dissident defector deserter escapee
  fugitive runaway hunter poacher ranger babysitter chef cook waiter butcher syrian iraqi afghan palestinian israeli egyptian libyan yemeni saudi
  iranian turk kurd yazidi rohingya uighur uyghur tibetan american canadian mexican cuban haitian venezuelan colombian brazilian argentine chilean
  peruvian honduran guatemalan salvadoran nicaraguan european german italian spaniard greek pole russian ukrainian belarusian georgian armenian azeri
  chechen serb croat bosnian albanian kosovar romanian bulgarian hungarian briton scot australian african nigerian ghanaian kenyan ugandan ethiopian
  eritrean somali sudanese rwandan congolese malian tunisian moroccan algerian angolan zimbabwean asian indian pakistani bangladeshi nepali indonesian
  filipino malaysian thai korean chinese japanese vietnamese burmese cambodian muslim christian jew hindu buddhist sikh shiite shia sunni alawite
  individual latino hispanic triplet czech slovak moldovan cypriot qatari kuwaiti omani bahraini emirati kazakh uzbek tajik singaporean jamaican dominican paraguayan guinean
  mozambican tongan lankan sahrawi tamil tigrayan oromo pashtun hazara hutu tutsi dinka nuer igbo yoruba
  druze copt catholic protestant bailiff cadet intern novice apprentice bodyguard lifeguard vicar scout maid nanny usher mom mum dad grandma grandpa
  bride groom heir ally gymnast therapist patriarch chauffeur entrepreneur amateur umpire nomad addict vagrant mechanic cynic tech consul corporal
  stepson stepdaughter stepfather stepmother godson niece nephew in-law spouse fiance fiancee girlfriend boyfriend housewife housemate roommate
  classmate teammate workmate flatmate colleague comrade crewmate accomplice vandal thug felon outlaw heretic patriot loyalist bedouin aborigine
  newcomer expat guide newborn undergrad alumnus abbot friar deacon chaplain missionary mullah guru cardinal seminarian concierge barista attendant
  caretaker warden orderly pharmacist vet veterinarian cosmonaut deckhand lumberjack cowboy handyman salesman saleswoman notary registrar emissary
  monarch royal duke duchess chieftain warlord despot commissar cadre partisan legionnaire sapper corpsman seaman ensign jogger baker cleaner plumber
  roofer welder logger trucker cashier waitress hostess mourner passer-by reveler reveller partygoer concertgoer churchgoer surfer trekker jockey
  boxer wrestler golfer skater cricketer goalkeeper referee gunwoman hitman postman craftsman freshman islamist nazi houthi juvenile beneficiary
  goatherd sherpa cabbie mufti attache assassin hooligan burglar pickpocket grandparent congregant maoist nationalist communist arsonist cultist
  male female tribesman clansman informant beggar poet vigilante schoolmate grandkid bureaucrat correspondent`)
const person = new Set([...tellers, ...others])
/** Many persons, where the word does not end in s. */
const persons = setOf(`
  people men women children police personnel staff crew crews schoolchildren grandchildren lives wives deaths dead injuries wounded injured families
  others folk folks forces infantry cavalry enemy army militia gendarmes ladies midwives housewives passers-by passersby townspeople carabinieri alumni chinese
  japanese vietnamese burmese portuguese timorese maltese sinhalese senegalese togolese gabonese javanese balinese british french dutch irish swiss sudanese congolese lebanese nepalese taiwanese populace elderly poor
  danes swedes finns karens tuareg fulani baloch hausa taliban
  displaced homeless unemployed jobless missing uninsured homosexuals offspring arrests admissions hospitalizations hospitalisations infections cases kin crowd
  dead-bodies remains olds generals thieves secretaries`)
const notPersons = setOf(
  'lives deaths injuries cases infections arrests admissions hospitalizations hospitalisations heads fisheries thais'
)

const singular = (word: string): string => {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** "commissioner-general", "commander-in-chief". */
export const isChief = (word: string) => /-(?:general|in-chief)$/.test(word)
/** "soldier", "boy"; given in small letters. */
export const isPerson = onceFor(
  (word) => person.has(word) || person.has(word.slice(word.lastIndexOf('-') + 1)) || isChief(word)
)
/** "soldiers", "people", "police"; given in small letters. */
export const isPersons = onceFor((word): boolean => {
  const last = word === 'passers-by' ? word : word.slice(word.lastIndexOf('-') + 1)
  // of several crews each has many
  if (last === 'crews') return false
  if (persons.has(last) || (last.endsWith('s') && person.has(singular(last)))) return true
  return agents.test(last) && last.length > 5 && !things.has(last)
})
/** Persons by the form of the word: "makers", "unionists", "trainees", but not "computers" or "degrees". */
const agents = /(?:ers|ors|ists|ians|eers|ees|women|[a-z]{2}(?<!speci|regi|abdo|cycla)men)$/
const things = setOf(`
  numbers papers newspapers computers servers containers trailers rivers towers shelters letters orders offers powers quarters headquarters matters
  meters liters centers chapters corners counters covers layers lasers ladders filters fibers fingers flowers helicopters launchers boosters monsters
  disasters clusters posters printers carriers borders registers rollers routers shutters spiders tigers tankers bulldozers bunkers burgers charters
  chargers choppers cruisers destroyers freighters liners boilers coolers cylinders timbers hammers parameters perimeters propellers receivers
  recorders refrigerators generators elevators calculators transformers scooters sweaters stickers tenders theaters transfers triggers thrusters
  feeders otters lobsters panthers newsletters others wonders winters summers semesters cancers tumors ulcers fevers lockers barriers craters glaciers
  sectors factors motors corridors reactors tractors vectors floors colors errors mirrors sensors detectors indicators conveyors processors degrees
  committees guarantees pedigrees ventilators respirators incubators stretchers careers drawers dinners suppers gutters sewers shoulders rubbers
  boulders embers folders pointers trackers answers prayers encounters murders maneuvers rumors tremors honors favors labors harbors flavors chambers
  converters scanners freezers heaters burners dryers washers toasters cookers copters trawlers schooners steamers coasters lighters interceptors
  transporters loaders excavators diggers mixers crushers escalators transmitters transponders thermometers barometers purifiers canisters hoppers
  rotors rudders anchors buffers sleepers girders rafters spanners screwdrivers staplers binders banners flyers characters shivers cinders breakers
  crackers peppers cucumbers clovers sunflowers oysters badgers hamsters adders vipers pliers trousers slippers sneakers jumpers blazers vapors razors
  scissors tensors strollers pushers pickers spreaders sprayers blowers trimmers mowers coffees levees toffees chimpanzees marquees trimesters ledgers
  vouchers dumpers feelers tillers zippers dispensers adapters adaptors inverters bumpers chandeliers dressers wrappers hoovers sprinklers shredders
  grinders primers thrillers posers teasers pagers loudspeakers beavers passers levers takeovers stopovers hangovers leftovers turnovers handovers
  rollovers layovers crossovers makeovers`)

/** Persons in the strict sense: not "deaths" or "cases". */
export const areHuman = (word: string): boolean => isPersons(word) && !notPersons.has(word)

/** Words that end a noun phrase: prepositions, conjunctions, pronouns, auxiliaries, question words. */
export const closed = setOf(`
  of in on at by for from to with without within into onto over under above below between among amid across along around about after before since until till
  during despite through throughout against toward towards near off out up down via due per than as like unlike except upon beyond behind inside outside alongside aboard following including
  and or but nor so yet while when where whereas because although though if unless whether that which who whom whose what why how
  i you he she it we they me him us them himself themselves itself this these those there here
  is are was were be been being am has have had having do does did will would can could may might shall should must cannot isn't aren't wasn't weren't
  the a an his her its their our your my no not any some every each all both either neither another
  also still now then never already just only even again too very more most less least far away ago worth later earlier today yesterday tomorrow tonight
  upward upwards downward downwards
  however meanwhile moreover who's worldwide nationwide globally overnight alone altogether combined respectively abroad instead together nearby elsewhere yearly annually monthly daily weekly apiece`)

/** Verbs that come after what is counted: "20 remain", "2,000 fighters hold the town". */
const finite = setOf(`
  remain remains live die dies flee flees hold holds take took come came go went get got make made give gave see saw say says said tell told fell fall
  fallen rose rise risen grew grow drew began begin left leave lost lose ran run stood stand sat sit spent spend kept keep held met meet won win
  fought fight broke break drove drive flew fly hid hide led lead paid pay sent send set shot shut sold sought seek stole struck strike swam taught
  think thought threw wore wrote felt found heard built bought brought caught dealt dug fed grown hung knelt laid lent meant read rode rang sang sank
  slept slid spoke stuck swept swore tore understood wept wound broken taken driven written given seen shown thrown stolen spoken worn torn drawn
  flown froze frozen bore bent bit blew chose crept drank dwelt ate arrive cross enter gather march protest join attend work need face want seem appear
  belong continue include represent account suffer survive owe owes borrow borrows needs goes comes wants leads ends begins hidden fetches appears seems
  includes means represents amounts equals involves put cut hit hurt cost spread burst cast let report reach exceed total receive became become know
  known fled dead missing alive homeless unaccounted trapped contained`)
/** Words that can be both a modifier and what happened: "12 wounded soldiers", "12 wounded". */
export const isVerb = (word: string): boolean => finite.has(word)

const alwaysPlural = setOf(
  `
  aircraft sheep cattle fish species series livestock deer data media teeth feet geese mice oxen criteria phenomena spacecraft salmon poultry`
)
const notPlural = setOf(
  'this its his is was has us as yes plus less thus perhaps always across towards besides news politics economics physics mathematics aids covid virus crisis basis analysis bus gas campus status bonus census focus process access business congress press progress success loss class mass pass cross glass boss address stress illness wilderness isis unisys hamas texas dallas paris kansas arkansas illinois massachusetts los las des corps christmas chaos famous serious various previous religious dangerous suspicious numerous anonymous infectious indigenous gracious precious contentious enormous tremendous disastrous continuous mysterious luxurious ambitious'
)
/** A noun in the plural, as far as its form tells; given in small letters. */
export const isPlural = onceFor((word): boolean => {
  if (alwaysPlural.has(word) || persons.has(word) || (word.endsWith('men') && isPersons(word))) return true
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !/(?:ss|['’]s|ous)$/.test(word) &&
    !notPlural.has(word) &&
    !closed.has(word)
  )
})

const oddPlurals = new Map(
  Object.entries({ person: 'people', child: 'children', life: 'lives', foot: 'feet', wife: 'wives' })
)
/** The plural of a noun: "story", "member", "child". */
export function plural(word: string): string {
  if (isPlural(word)) return word
  const known = oddPlurals.get(word.toLowerCase())
  if (known) return known
  return /(?:^|[a-z])man$/.test(word) ? word.replace(/man$/, 'men') : withS(word)
}

/** "stories", "crashes", "kills": a plural, or a verb of one. */
export function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`
}

/** What a count is called: "a toll of 40". */
export const tally = setOf('number total count tally figure estimate toll')
/** How those are told of whom harm befell. */
export const harmed = setOf('killed dead wounded injured hurt missing')
/** What a land is made of: "Keld province", "deaths by district". */
export const areas = setOf('province district county region state city country governorate town village island')

/** The form of a verb: "kill", "kills", "killing", "killed". */
export type VerbForm = 'base' | 'third' | 'ing' | 'past'

/** All forms of a verb given by its base, or as "flee/fled" where the past is not regular. */
export function inflect(entry: string): [form: VerbForm, word: string][] {
  const [base = '', ...irregular] = entry.split('/')
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  // "hit/hit", "kidnap/kidnapped"
  const twice = base + base.slice(-1)
  const isShort = /[^aeiou][aeiou][bdgmnprt]$/.test(base) && base.length < 6
  const doubled = isShort || irregular.includes(`${twice}ed`) ? twice : stem
  const past =
    irregular.length > 0
      ? irregular
      : /[^aeiou]y$/.test(base)
        ? [`${base.slice(0, -1)}ied`]
        : [`${stem}ed`, `${doubled}ed`]
  return [
    // "hurt", "hit" are the past oftener than the present
    ...past.map((word): ['past', string] => ['past', word]),
    ['base', base],
    ['third', withS(base)],
    ['ing', base.endsWith('ie') ? `${base.slice(0, -2)}ying` : `${base.endsWith('ee') ? base : stem}ing`],
    ['ing', `${doubled}ing`]
  ]
}
