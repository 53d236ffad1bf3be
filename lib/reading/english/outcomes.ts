/** The words by which English says what happened, and to what. Plain data; outcomes.ts inflects and looks up. */
import type { Measure } from '../../claim.ts'
import { oneOf, setOf } from '../../figures/pieces.ts'

/** Verbs done to somebody or something, by their base; "slay/slew/slain" where the past is not regular. */
export const transitive: Partial<Record<Measure, string>> = {
  killed: `kill murder massacre execute assassinate behead slay/slew/slain drown slaughter electrocute lynch asphyxiate
    martyr hang/hanged gun/gunned suffocate crush cull euthanise euthanize butcher`,
  injured:
    'injure wound hurt/hurt maim hospitalize hospitalise stab burn/burned/burnt scald disfigure knife/knifed maul gore bite/bit/bitten',
  displaced: 'displace evacuate uproot relocate evict shelter',
  detained:
    'arrest rearrest detain capture recapture abduct snatch nab/nabbed kidnap/kidnapped imprison jail apprehend incarcerate remand seize hold/held round/rounded',
  rescued: 'rescue save free release liberate winch',
  infected: 'infect sicken contract diagnose',
  affected:
    'affect impact inundate flood submerge swamp quarantine isolate bury/buried trap strand expose poison strike/struck/stricken shoot/shot hit/hit',
  destroyed: `destroy demolish raze flatten level/leveled/levelled gut collapse topple torch ruin lose/lost incinerate wreck scorch blacken char consume
    smash down/downed bulldoze obliterate sink/sank/sunk`,
  damaged: 'damage vandalise vandalize',
  sent: 'send/sent deploy dispatch airlift ship transfer/transferred mobilize mobilise',
  pledged: 'pledge promise donate commit contribute offer give/gave/given provide allocate earmark award',
  cost: 'cost/cost spend/spent pay/paid fine price charge fetch',
  present: 'host house accommodate station number'
}

/** Of these those who suffer it may be the subject too: "31 drown", "12 homes burn". */
export const ergative = 'drown suffocate asphyxiate collapse burn sink disappear vanish'

/** Verbs that those who are counted do. */
export const intransitive: Partial<Record<Measure, string>> = {
  killed: 'die/died perish succumb',
  fled: 'flee/fled escape',
  attended: 'attend gather march protest demonstrate rally assemble participate',
  crossing: 'cross arrive enter',
  voted: 'vote',
  present: 'remain stay live reside',
  missing: 'disappear vanish',
  rescued: 'survive'
}

/** Said of somebody after "be", "remain", "left", or alone: "12 dead". */
export const states: Partial<Record<Measure, string>> = {
  killed: 'dead lifeless deceased',
  injured: 'hospitalised hospitalized',
  missing: 'missing unaccounted disappeared vanished',
  detained: 'captive',
  displaced: 'homeless shelter sheltering sheltered refuge'
}

/** Who makes others do a thing: "forced 12 people to flee". */
export const causes = setOf(`lead leads led leading prompt prompts prompted prompting force forces forced forcing
  cause causes caused causing send sends sent sending drive driving drove`)

/** What somebody is buried by who is not laid to rest. */
export const burying =
  setOf(`under beneath alive rubble snow mud debris earth landslide landslides avalanche avalanches mudslide
  mudslides rockfall collapse collapsed ruins rocks sand ash lava wreckage hillside`)

/** Done to somebody only where they are the subject: "12 held", but "a hall that held 12". */
export const passiveOnly = setOf('held')
/** But who holds people, or takes them away, detains them. */
export const captors = setOf(`police policemen officers patrol army soldiers troops militants rebels gunmen insurgents
  kidnappers abductors hijackers bandits pirates guards agents authorities forces militia`)

/** Nouns that say by themselves what happened to those they count. */
export const nouns: Partial<Record<Measure, string>> = {
  killed: 'death fatality body corpse killings lives dead murders homicides drownings',
  injured: 'injury',
  affected: 'casualty hospitalizations hospitalisations',
  infected: 'infection case illness',
  detained: 'hostages detainees captives prisoners inmates arrests',
  attended: `protesters protestors demonstrators marchers attendees participants worshippers turnout crowd spectators mourners`,
  voted: 'ballots vote',
  displaced: 'evacuees',
  rescued: 'survivors',
  pledged: 'donation pledge compensation grant contribution aid assistance reward',
  cost: `price fine wage salary fee bill cost worth budget spending expenditure losses bail ransom rent damage`,
  present: 'population'
}

/** Forms that are another word more often: "the ships", "a charge", "live music". */
export const otherWords =
  setOf(`hang hangs saves free level levels contract contracts ship ships number house houses station stations
  march rally transfers charge charges live release promise commit hold holds guns gun round rounds knife knives crush
  strike strikes hits prices fines costs shoots down downs crushing rounding striking butcher butchers remand remands`)

/** "the killing of 12 people": a noun before "of" that says what was done to those counted. */
export const nominals: Partial<Record<Measure, string>> = {
  killed: `killing death murder massacre slaying manslaughter assassination execution drowning slaughter lynching lives bodies remains homicide`,
  injured: 'wounding injury stabbing',
  affected: 'shooting poisoning',
  detained: 'arrest detention detainment abduction kidnapping capture imprisonment',
  rescued: 'rescue release freeing liberation',
  displaced: 'evacuation displacement eviction',
  missing: 'disappearance',
  attended: 'rally march procession parade demonstration protest gathering vigil',
  destroyed: 'destruction demolition',
  sent: 'deployment dispatch',
  infected: 'infection'
}

/** What a toll or a tally is of, before its number: "the death toll rose to 57". */
export const levels: Partial<Record<Measure, string>> = {
  killed: 'toll deaths dead fatalities bodies killed',
  injured: 'injured wounded injuries',
  affected: 'casualties power electricity water gas supplies outages outage blackout blackouts',
  missing: 'missing unaccounted',
  infected: 'cases infections infected',
  attended: 'turnout crowd crowds attendance',
  present: 'population',
  detained: 'arrests detained arrested detainees',
  displaced: 'displaced homeless evacuees'
}

/** What takes land. */
export const fires = setOf('fire fires wildfire wildfires blaze blazes bushfire bushfires inferno flames')

/** Those who come to help or to guard, and what they do there: who does it is there. */
export const crews = setOf(`firefighters firemen rescuers responders soldiers troops police policemen officers personnel
  medics paramedics volunteers crew crews divers guards peacekeepers members reservists engineers`)
export const work = 'douse extinguish search comb scour patrol guard dig/dug'
/** What else they do at a scene: not "joined the rebels", "fought the plan". */
export const help = 'battle fight/fought tackle respond assist help join work cordon race rush'
export const scenes = new Set([
  ...fires,
  ...setOf('flood floods quake earthquake search rescue rubble wreckage debris scene survivors ruins spread progress'),
  ...setOf('streets hills border woods forest river sea')
])

/** Whom one looks for and who is not missing; nobody by name is "men". */
export const wanted =
  setOf(`man men woman women hostage hostages captive captives teenager teenagers youth youths suspect suspects gunman gunmen attacker attackers
  robber robbers fighters militants rebels insurgents jihadists terrorists extremists bombers loyalists murderers assailants killer killers thief thieves fugitive fugitives escapee escapees prisoner prisoners inmate inmates convict
  convicts doctors nurses teachers engineers drivers players investors buyers candidates donors survivor survivors witness witnesses volunteer volunteers worker workers staff recruit recruits other others`)

/** Who looks for those who are missing: others, "a firm looks for 300 engineers", hire. */
export const searchers = new Set([
  ...crews,
  ...setOf(`army navy coastguard guard team teams brigade helicopter helicopters boats ships planes drones dogs villagers residents
  relatives families fishermen search searches rubble wreckage`)
])
/** Whose loss is told as such when they were killed: of "400 officers" it may be of posts. */
export const fallen = setOf('soldiers sappers sailors crewmen comrades peacekeepers marines airmen')

/** What can be destroyed or damaged: "800 jobs were lost" is another matter. */
export const property =
  setOf(`homes roofs houses households hhs buildings blocks towers structures properties dwellings apartments flats shops stores schools
  hospitals clinics churches church mosques temples villages towns huts tents shelters bridges roads vehicles cars trucks lorries vans taxis minibuses
  buses tanks planes airplanes warplanes aircraft jets helicopters drones missiles ships boats vessels sites targets bases posts depots factories
  plants businesses offices hotels warehouses crops fields farms trees acres hectares lines poles classrooms positions tunnels
  facilities units rooms shafts launchers weapons barns sheds stalls markets carriages wagons coaches works artworks monuments graves
  tombs rockets residences cabins garages mills shacks caravans trailers ambulances motorcycles bikes bicycles trains trams
  stations mailboxes windows windscreens windshields mansions cottages outbuildings pylons greenhouses silos piers docks
  yachts ferries canoes trawlers booths kiosks checkpoints dams wells latrines workshops pharmacies libraries restaurants
  shrines chapels monasteries synagogues orchards vineyards substations transformers turbines excavators bulldozers systems howitzers`)

/** Who comes into a country or a town to stay or to fight; doctors, soldiers and fans arrive for something else. */
export const movers =
  setOf(`people persons men women children minors boys girls civilians migrants refugees seekers families households evacuees
  townspeople townsfolk islanders locals returnees exiles nationals citizens residents villagers inhabitants adults others arrivals newcomers deportees fighters
  militants rebels gunmen insurgents jihadists jihadis extremists`)
/** Besides people, what can die, be hurt or be rescued. */
export const animals =
  setOf(`animals animal cattle sheep goats horses pigs dogs cats birds penguins elephants whales dolphins fish bees cows
  poultry chickens livestock pets rhinos lions tigers wolves bears camels deer turtles seals sharks hens ducks geese bats
  monkeys apes gorillas puppies kittens donkeys mules buffaloes buffalo bulls calves lambs swans eagles vultures bison foxes
  pups albatrosses gulls pelicans seabirds porpoises kangaroos koalas turkeys rabbits mink hares foals goats leopards giraffes hippos crocodiles snakes salmon camels yaks reindeer`)

/** Cases and infections of these are of people; "four cases of fraud" are not. */
export const diseases =
  setOf(`disease virus cholera measles ebola covid covid-19 coronavirus malaria dengue zika flu influenza polio plague typhoid
  tuberculosis hiv aids mpox monkeypox smallpox rabies meningitis hepatitis diphtheria pneumonia sars mers infection infections
  anthrax diarrhoea diarrhea fever syndrome pox pertussis norovirus salmonella botulism leprosy microcephaly legionnaires
  listeria e.coli chikungunya lassa marburg rubella mumps tetanus h1n1 h5n1 outbreak epidemic pandemic patients`)

/** They make ill, and infect nobody. */
export const poisons =
  setOf(`leak leaks gas gases fumes smoke smog chlorine ammonia monoxide chemical chemicals pesticide pesticides
  insecticide vapour vapours vapor vapors toxic toxin toxins methanol bleach solvent poisoning poisoned heat heatwave radiation`)
/** Besides a disease, what brings people to hospital unhurt. */
export const illnesses =
  setOf(`ill sick sickened sickness illness illnesses poisoning poisoned vomiting vomited nausea nauseous
  dizziness dizzy symptoms allergic food lunch dinner meal meals eating ate drinking drank fainted fainting dehydration
  dehydrated heatstroke overdose overdosed overdoses addiction cancer diabetes dialysis malnutrition
  malnourished`)
/** "people", "the dead": anybody, not "Danes". */
export const anybody = new RegExp(
  `^${oneOf('people persons? dead victims bodies others? those injured wounded deaths fatalities lives')}$|^(?:the|those)\\b`
)

/** What those come to who are not dead, gone or cut off any more. */
export const undone = `alive|unharmed|unhurt|uninjured|living|reconnected|restored|returned|gone|recovered|released|discharged`
/** Of whom this is came to nothing there: "the trial of 14 protesters". */
export const tried = /\b(?:trials?|hearings?|cases?|lawyers?|relatives|famil(?:y|ies)|jailing|sentencing) of(?: the)?$/
/** Not "supplies power to 12,000 homes", "power was restored to". */
export const cutOff =
  /^(?:cut\w*|los\w+|knock\w*|disrupt\w*|interrupt\w*|fail\w*|without|blackouts?|outages?|off|out|severed|halted|snapped|suspended|stopped|disconnected)$/
/** Verbs by which those are told of who are saved or counted. */
export const saving =
  /^(?:find|found|locat|reach|pull|pick|bring|brought|rescu|sav|evacuat|emerg|recover|leave|left|includ|carr|tak|took)/
/** Whom somebody only does this with came to nothing by it: "met 12 hostages". */
export const idle = new RegExp(
  `^${oneOf('meets? met visit\\w* interview\\w* greet\\w* thank\\w* comfort\\w* address\\w* photograph\\w* paint\\w* survey\\w* consol\\w* represent\\w* defend\\w* film\\w* depict\\w*')}$`
)
/** Who is let go is rescued, unless he was arrested, and nobody says that he was a hostage. */
export const letting = setOf('release released releases releasing free freed frees freeing')
export const arresting =
  setOf(`arrest arrested arrests jailed imprisoned convicted questioned interrogated detained detainees detention suspects protesters demonstrators marchers custody bail
  inmates convicts pardoned amnesty charged bond court judge immigration undocumented deportation`)
export const capturing = setOf('hostage hostages captive captives captors kidnapped kidnappers abducted abductors')
/** Who began, managed or owned to a thing did it; whoever tries, registers or is told to has not done it yet. */
export const doing =
  /^(?:manag\w+|help\w*|began|begin\w*|begun|start\w+|continu\w+|able|go|went|going|succeeded|confess\w*|admit\w*|plead\w*)$/
export const wounds = /^(?:burns?|wounds?|wounded|injur\w+|gunshots?|fractures?|concussion)$/
