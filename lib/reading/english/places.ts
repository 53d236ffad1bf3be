/** Words by which English says that a name is a place, or none, and what a figure has to do with it. */

import { oneOf, setOf } from '../../figures/pieces.ts'
import { eventNouns } from './happenings.ts'

export { numberedSpots } from '../../figures/numbered.ts'

export const where = setOf('in at near across outside inside throughout around off within along above below')
export const whence = setOf('from to into toward towards through over under via between of for on against with')
/** "Hakkari province", "the city of Homs": what makes a name a place. */
export const kinds =
  setOf(`province district county region city state village town camp border governorate coast valley island park hospital airport prison jail stadium square street hotel base mosque church cathedral temple market river
  lake mountain pocket enclave peninsula prefecture regency municipality area neighborhood neighbourhood suburb desert
  basin strip port plant mine dam bridge station tower building capital territory bay strait sea ocean canyon forest
  republic hamlet settlement canton oblast township borough parish ward quarter crossing checkpoint harbour harbor gulf
  delta highlands mall resort casino nightclub theater theatre road avenue highway refinery factory complex facility site
  pit countryside outskirts beach canal reef glacier volcano frontier line zone stronghold heartland nation country`)
/** "the Brellian city", "a Brellian factory fire": in Brellia, and no name of theirs. */
export const inLand = setOf(
  `city town village port resort hospital stadium hotel mosque church cathedral temple market plant mine dam bridge
  tower building mall nightclub theater theatre refinery factory prison jail school`
)
/** One place of a kind, or several: "areas of", "parts of". */
export const isKind = (word: string) =>
  kinds.has(word) || (word.endsWith('s') && kinds.has(word.replace(/ies$/, 'ys').slice(0, -1)))
/** "the Island", "the Park": which, is told elsewhere. */
export const loneKinds = setOf(
  'island islands city town village park river lake school church hospital hotel province county state'
)
/** Not called by a place, but in it: "the battle for Homs", "parts of Homs". */
export const fights = setOf('battle siege capture fall parts part much')
/** "in neighbouring Homs": whatever follows is a place. */
export const beside = setOf('neighbouring neighboring nearby adjacent surrounding')
/** "rebel-held Homs": so too; but a "family-held" or "state-controlled" name is a firm's. */
export const holder =
  /^(?!(?:family|state|privately|closely|widely|publicly)-).+-(?:held|controlled|occupied|annexed|administered|ruled)$/
/** "in the capital, Homs,", "in Brellia's second city, Homs": a name set off by commas is that place's. */
export const ranked = setOf('capital largest biggest main second nearest provincial regional worst-hit hardest-hit')
/** "Toller's End": behind an owner they are part of the name. */
export const ends = setOf(
  'end cross corner point head creek green hill ferry landing mill gap rest hollow bluff cove republic'
)
/** On these, not in them. */
export const underfoot = setOf(
  'island islands peninsula coast street road avenue highway outskirts beach border frontier lake river mount'
)
/** Of "Bihar state", "Syria border" the name is enough. */
export const plain = setOf('border coast capital state government country nation city line base site area')
const sides = oneOf('north south east west north-?east north-?west south-?east south-?west')
export const sided = new RegExp(`^${sides}$`)
/** "the south coast" is no part of a land. */
export const sideNouns = setOf('coast bank side end gate tower station shore face edge flank pole')
export const compass = new RegExp(
  `^(?:(?:far-)?${sides}(?:ern)?|${oneOf('(?:north|south|west|east)-central central downtown upstate upper lower greater mainland inner rural coastal')})$`,
  'i'
)
/** Capitalised, and after "in" or "at", but nowhere. */
export const noPlace =
  setOf(`flash quake heavy deadly monsoon severe horn internet twitter facebook youtube instagram telegram congress parliament islam islamic christianity god covid-19
  lot flat unit suite no covid ebola marburg lassa christmas easter ramadan eid thanksgiving reuters cnn bbc afp ap mr mrs ms dr president prime minister general
  king queen pope senate house wall medicare medicaid brexit world war olympics nasdaq operation marathon festival games cup
  accord accords agreement treaty pact act bill law convention holocaust blitz intifada nakba`)
/** Behind the name of a feast, not of a place. */
export const feasts = setOf(
  'revellers revelers celebrations festivities festival holiday devotees worshippers pilgrims effigy'
)
/** "shares in Apple", "confidence in Mr Smith". */
export const noWhere = setOf(
  'shares share stock stake stakes investors investment confidence interest belief trust faith believe'
)
/** What is of the country whose adjective stands before it: "Japanese growth". */
export const national =
  setOf(`growth economy exports imports gdp inflation unemployment output sales market markets budget election
  elections voters waters soil territory debt production industry exporters job jobs population census`)
/** So too, right behind it: "the Brellian cholera epidemic". */
export const nationalBehind = new RegExp(
  `^ (?:${oneOf(national)}|(?:\\p{Ll}+ ){0,2}${oneOf('floods? flooding earthquakes? quake landslides? drought famine heatwave outbreak epidemic')})\\b`,
  'u'
)

/** The place that follows takes the deed: "hit Mexico", "fled Syria". */
export const reaching =
  setOf(`fled flee fleeing entered enter entering reached reach hit struck rocked crossed devastated shook jolted
  battered ravaged flattened pounded lashed swept gripped engulfed hitting striking rocking devastating shaking
  battering ravaging pounding lashing sweeping gripping engulfing`)

/** Of who carries them out, not of where. */
export const raids = setOf(
  'raid raids strike strikes airstrikes attack attacks shelling bombardment bombing offensive assault campaign'
)
/** "in _'s worst blaze in years": it was there, or in a part of it. */
export const inWorst = new RegExp(
  ` in (?:the )?_ ['’]s (?:worst|first|\\p{Ll}+est) (?:\\p{Ll}+ ){0,2}${oneOf(eventNouns.keys())}\\b`,
  'u'
)
/** "New Year", "Independence Day", "Sudan virus": what follows a name that is none of a place. */
export const notOfPlace = /^(?:Day|Eve|Years?|virus|strain|variant|fever)$/
/** "Trying to reach Lima": nobody is there yet. */
export const hoped =
  setOf(`trying tries tried try attempting attempted attempts hoping hoped seeking bound waiting wanting planning unable
  failed`)

/** Capitalised at the start of a sentence, and no part of a name. */
const openings =
  oneOf(`Weekly Daily Monthly Quarterly Annual LIVE BREAKING UPDATE UPDATED EXCLUSIVE WATCH Twin Double One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Twenty Thirty Forty Fifty Dozens
  Several Many Most Some All Few Other More Only Another Nearly Almost About Around When While After Before As Since But
  And Although However Moreover Meanwhile Huge Big Large Giant Massive Heavy Strong Local Instead Overall Still Today Yesterday Now Then Later Also Here There Thus Elsewhere`)
/** "Coastal towns", "Neighbouring districts", "Citing hospital staff": what the kind of place behind it is like. */
export const describing = /(?:ing|ed|ous|[aeiou]l|by|est)$/
export const leading = new RegExp(`^${openings}(?:-[a-z]+)?$`)
/** After "U.S." they make no adjective of it: "the U.S. has". */
export const notNouns = setOf(
  'last next today yesterday alone annually is are was were has have had will would could can may and or but said says also'
)
/** "Kurdish-populated", "Acme-run": what a place is, and no name. */
export const madeOf =
  /^\p{Lu}\p{L}*-(?:\p{Ll}+[^aeiou]ed|\p{Ll}+[aeiou]ted|speaking|majority|owned|run|led|built|born|style|era|language)$/u
/** "HORROR AT SEA": a headline in capitals is no name. */
export const shouting = new RegExp(
  `^\\p{Lu}+(?: \\p{Lu}+)* ${oneOf('AT IN ON OFF NEAR AS FOR TO AFTER BY WITH FROM OVER')} `,
  'u'
)
/** Those who meet somewhere while things happen elsewhere. */
export const meetings = setOf(
  'met meet meets talks summit conference negotiations convened delegates diplomats envoys negotiators'
)
/** "Orr, who is on a visit to Homs" */
export const visiting = new RegExp(`\\b${oneOf([...meetings, 'attending', 'visit', 'visiting'])}\\b`)
const worldly = oneOf(
  'World Nations International Amnesty Human_Rights_Watch UN U\\.N WHO EU IOM NATO OCHA UNICEF Red_Cross Union'
)
const students = oneOf(`forecaster analyst economist scientist researcher seismologist meteorologist strategist trader
  diplomat`)
/** They tell of what is far from them. */
export const afar = new RegExp(
  `\\b(?:${worldly}|${students}s?|${students.replace(/\b\p{Ll}/gu, (c) => c.toUpperCase())}s?)\\b`,
  'u'
)
/** Where bodies of the whole world sit, and write of it. */
export const desks = new Set(['Geneva', 'The Hague'])
/** Bodies that tell of more than the town that they sit in. */
export const learned = setOf('institute university ministry agency bureau foundation observatory secretariat regulator')
/** Who knows of the place alone. */
export const local = new RegExp(
  `\\b${oneOf('hospital clinic medical center centre ministry police council court department government authorities office')}\\b`,
  'i'
)
/** Brought so to where they were not hurt: "flown to Homs". */
export const moved = setOf(
  'flown taken transported airlifted rushed transferred brought evacuated repatriated extradited traced linked'
)
/** People go so from where they were: "crossed into Syria", "fled to Homs". */
export const goings = setOf(`flee fled fleeing escape escaped escaping cross crossed crossing pour poured pouring stream
  streamed streaming spill spilled move moved moving shifted conveyed referred deposited evacuate evacuated relocated displaced deported retreated flew flies flying travelled
  traveled travelling returned went headed heading sailed veered veering`)
/** Who is told so is no place. */
export const blamed =
  setOf(`accused accuses accusing blamed blames blaming urged urges urging warned warning criticised criticized condemned
  thanked praised asked told sued`)
/** Done so from afar: "fired from Homs". */
export const aimed = setOf('fired launched ordered directed planned shot')
/** Bodies that speak for all of their country, and what makes one speak for less: for a town (the group), or for itself. */
const nations = oneOf(`ministry minister president premier government parliament cabinet army military federal national
  general_staff central_bank statistics_office statistics_agency electoral_commission election_commission`)
export const nationwideBodies = new RegExp(`\\b${nations}\\b`, 'i')
const towns = oneOf('mayor governor provincial city county district')
const lesser = oneOf('state town local regional municipal university company union club party vice member')
export const localBodies = new RegExp(`\\b(?:(${towns})|${lesser})\\b`, 'i')
/** What a country has. */
export const nationalOffices = 'ministry parliament army navy president king'
/** Whose place is that of what they tell, by how far it reaches. */
export const townBodies = 'mayor police hospital clinic council fire coroner harbour harbor municipality'
export const areaBodies = 'governor prefect regent commissioner directorate provincial regional department prefecture'
export const nationBodies = 'authorities health interior disaster emergency'
/** What befalls a place, and is called by it: "the Tarvel floods". A fire or an attack may be called by anything. */
export const hazards = setOf('flood floods flooding earthquake quake landslide landslides mudslide avalanche tremor')
/** They strike places too, but are called by names of their own. */
export const storms = setOf(
  'storm storms cyclone hurricane typhoon tornado tornadoes eruption blizzard heatwave drought famine'
)
/** What a country or a town has, and nobody else. */
export const offices = setOf('ministry ministries governor mayor parliament coast capital border outskirts')
/** What goes "from Lima to Cusco" is in neither. */
export const carriers =
  setOf(`flown shipped plane airliner jet jetliner aircraft helicopter flight flights bus buses coach minibus
  train trains ferry boat ship vessel truck lorry car van convoy journey voyage trip route way travelling traveling flying
  sailing heading headed bound driving en`)
/** They go "through central Orvane". */
export const processions = setOf('march parade procession rally protest')
/** "a bus between Keld and _", "due to arrive in _" */
export const plying = new RegExp(
  `\\b(?:${oneOf(carriers)} between (?:[^,;:]+ and )?(?:the (?:\\w+ ){1,2})?|due (?:to \\w+ )?(?:in|at) )_`
)
/** "The Liberation Front of Homs": called by a place, and not in it. */
export const causes = new RegExp(
  `^(?:\\p{L}+[st]ion|${oneOf('front army forces party movement brotherhood brigades? resistance')})$`,
  'u'
)
/** Those of one side, wherever they are. */
export const armedForces = setOf(
  `soldiers troops forces fighters militants servicemen losses army strikes airstrikes airstrike drone drones jets
  marines peacekeepers commandos paratroopers reservists airmen mercenaries`
)
/** What a country has beyond its borders, and who of it may be there. */
export const outposts =
  setOf(`embassy embassies consulate consulates ambassador mission missions team teams convoy convoys
  delegation delegations envoy envoys warship warships ship ships tanker vessel frigate destroyer helicopter helicopters
  plane planes aircraft base bases citizen tourist tourists diplomat diplomats journalist rescuers`)
const side = oneOf('north south east west northeast northwest southeast southwest')
const several = oneOf('all both many most several some other two three four five six seven eight nine ten \\d+')
/** In no one of them. */
export const severalPlaces = new RegExp(
  `\\bin (?:${several}|a (?:dozen|score)|dozens of|scores of) (?:\\p{Ll}+ )?${oneOf('countries nations states provinces')}\\b(?!:|,? (?:of|in|\\p{Lu}))`,
  'u'
)
/** "The latest in the state", "in U.S. cities", "to 15 states": of more than one town. */
export const wider = /\b(?:in|across|around|throughout) the (state|province|region|country)\b(?! of)/
export const inSeveral = new RegExp(
  `\\b(?:in|across|to|hit) (?:a number of |\\p{L}+ )?(?:\\p{Lu}[\\p{L}.]*|${several}) (?:\\p{Ll}+ )?` +
    `${oneOf('cities towns states provinces districts countries nations regions counties')}\\b`,
  'u'
)
const way = `(?:km|kilomet(?:er|re)s?|miles?) from the ${oneOf('border coast shore capital')}`
export const onWay = new RegExp(`\\d ${way}\\b(?! of)`)
/** "A car bomb in the capital killed 33", "600 died across the region": in no place that is named. */
export const unnamed = new RegExp(
  `\\b(?:[Ii]n the ${side}|${oneOf('[Ii]n through across around near outside inside')} the capital|[Oo]n (?:the|that|this|another|its) (?:\\p{L}+ )?fronts?|(?:across|throughout) the (?:\\p{L}+ )?(?:region|continent|${side}|North|South|East|West)|` +
    `${way}|in the (?:worst[- ])?${oneOf('affected hit stricken disaster quake flood')}(?:-(?:hit|stricken))? ${oneOf('areas? zones? regions?')}|at sea|on the way|in other ${oneOf('areas places parts towns villages cities districts regions provinces')}|at the border|` +
    `(?:in|at|near) (?:(?:another|a|the) )?(?:next|nearby|neighbou?ring|another)(?: \\p{L}+)? ${oneOf(kinds)}|` +
    `(?:its|their|his) own ${oneOf(armedForces)})\\b(?!:|,? (?:of|in|\\p{Lu}))`,
  'u'
)
/** "the Keld blast", "Keld's worst fire". */
export const eventOfName = new RegExp(
  `(?:\\b[Tt]he \\p{Lu}\\p{Ll}+|\\p{Lu}\\p{Ll}+['’]s(?: (?!${oneOf(offices)})\\p{Ll}+){0,2}) ${oneOf(eventNouns.keys())}\\b`,
  'u'
)
const talks = oneOf('address speech broadcast interview briefing conference remarks visit(?:ed|ing)? tour(?:ed|ing)?')
const vessels = oneOf('ship vessel boat ferry tanker trawler frigate destroyer warship yacht aircraft_carrier')
/** "a doctor at Keld Hospital": where they work. */
export const staffed = new RegExp(
  `\\b${oneOf('doctors? nurses? medics? surgeons? physicians? officials? director spokes\\w+ superintendent')} (?:at|of|from) (?:the )?_`
)
/** What a car or a ship is called: "a passenger in the _", "the navy ship _", "the 40-metre _". */
export const ofVehicle = new RegExp(
  `\\b(?:(?:driver|passenger|occupant)s? (?:in|of) the|${vessels}|[Tt]he \\d+-(?:met(?:er|re)|foot|ft|ton|tonne)) _`
)
/** "an address from the stricken city of _": where somebody spoke or came to look. */
export const spokenFrom = new RegExp(`\\b${talks}(?: (?:from|in|at|to|of))? (?:the|a) (?:[\\w-]+ ){1,3}of _`)
/** "twice the size of _", "larger than _": held against it, and not in it. */
export const sized = /\b(?:size of|(?:larg|bigg|small|wid)er than) (?:the \S+ of )?_/
/** "Keld province", but not "County Road". */
export const kindBehind = new RegExp(`(?<!^${oneOf(kinds)}) ${oneOf(kinds)}$`, 'i')
/** "drew 1-1 with Keld City". */
export const club = /^(?:with|against) (?:city|town)$/
/** "on the border with _", "a bus operated by a firm in _", "taking a choir to a contest in _": elsewhere. */
const runs = oneOf('operated owned run made manufactured produced built designed organi[sz]ed developed')
/** "a bomb, similar to one in _, killed 12" */
const alike = 'similar to|much like|unlike|akin to|reminiscent of|recalling|echoing'
const taking = '\\b(?:tak|carry|bring|driv)ing (?:[^ ,;:]+ ){1,6}to (?:an?|the) (?:[^ ,;:]+ ){1,2}in'
export const aside = new RegExp(
  `(?:\\b(?:(?:border|frontier)s? with|${runs} by (?:(?! (?:was|were|is|are|has|had|have) )[^,;:])*\\b(?:in|of|from|at|near)(?: the)?)|${taking}|, (?:${alike}) [^,;:]*) _`
)
/** Not "the court heard 12 cases in". */
export const perceived =
  /(?:\b(?:was|were|be|been|quakes?|earthquakes?|tremors?|blasts?|explosions?|shots)|,) (?:felt|heard) (?:[^ ,;:\d]+ ){0,5}_(?! , where)/
/** "President Ann Dale of _". */
export const rulers = /\b(?:president|premier|prime minister|chancellor|king|queen) (?:\S+ ){1,3}of _/
/** A ship by the name of a place: "the Keld Bay capsized". */
export const sailing = new RegExp(
  `_ (?:${oneOf('sank capsized sailed drifted collided overturned docked departed foundered')}|${oneOf('was is had')} ${oneOf('on carrying bound heading sailing travelling sunk capsized')}\\b)`
)
/** How far the worst of its kind reaches: "the largest in Homs", "one of the worst ever seen in Homs". */
export const superlative =
  /\b(?:the|its) (?:\p{Ll}+est|worst|most \p{Ll}+)(?: (?:ever|recorded|seen|known|yet|on record|such|of its kind)){0,3} (?:in|across|of) (?:the )?_/u
/** "members of the UN mission in _": what they are of, be they hurt there or elsewhere. */
export const ofMission = new RegExp(
  `\\b${oneOf('members staff soldiers troops peacekeepers employees workers personnel diplomats officers guards')} ${oneOf('of from at with')} ` +
    `(?:the|its|an?) (?:[^ ,;:]+ ){0,3}${oneOf('mission force embassy consulate delegation contingent office bureau')} (?:in|to) (?:the )?_`
)
/** Who crosses one is on the way: not "crossed the street". */
export const border =
  /\b(?:borders?|frontier|channel|sea|strait|river|desert|gulf|ocean|jungle|mountains|line of control)\b/
/** "the Pacific resort", "the Black Sea port": whichever that is. */
export const seas =
  /^(?:Pacific|Atlantic|Mediterranean|Caribbean|Baltic|Adriatic|Aegean|Arctic|(?:Black|Red|Caspian|North) Sea|Indian Ocean)$/
/** Where people are seen, "counted 200 people outside", and who was inside. */
export const nearby = /^(?:in|at|on|outside|inside|near|around|along)$/
export const within = /^(?:(?:is|are|was|were) )?inside(?= (?:[.,;:]|when|as|at|and|the) |$)/
/** "left 8 | dead and || injured in Keld", "killed 8 | and injured || in Keld", "8 | women and || men": both there. */
const stateOrMany = '(?:\\p{Ll}+s|\\p{Ll}*men|people|children|police|dead|killed|injured|wounded|hurt|missing|homeless)'
export const jointly = new RegExp(
  `^(?!(?: [\\p{Ll}-]+)? (?:were|was|are|is|ha[ds]|have)\\b)(?:(?: [\\p{Ll}-]+){0,2} ${stateOrMany},? and(?!.*\\|(?: (?:others?|more|people))? (?:in|at|near|off) )|(?: people| others)?,? and (?:injur|wound|hurt)\\w*) ` +
    '(?:(?:at least|about|around|some|nearly|another) )?\\|',
  'u'
)
export const inHers = /\bin (?:his|her|its|their) (?:own )?(?:state|province|district|region|county|country)\b/
export const statewide = new RegExp(
  `\\bstatewide\\b|\\b(?:across|throughout) the (?:state|province)\\b|${inHers.source}`
)
