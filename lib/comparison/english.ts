/** What English itself says of populations, voices and places: no guess, and data that a user's tables come on top of. */
const list = (words: string) => new Set(words.split(/,\s*|\s*\n\s*/).filter(Boolean))

/** Words for people who are counted, whatever happened to them. */
export const people =
  list(`people, person, persons, individuals, men and women, men women and children, women men and children,
  passengers and crew, passengers and crew members`)

/** Words for the people to whom a measure happened: twelve deaths are twelve people killed. */
export const peopleOf: Readonly<Record<string, ReadonlySet<string>>> = {
  killed: list(`deaths, death, fatalities, fatality, dead, lives, life, victims, killed, casualties,
    death toll, toll, people killed, people dead, loss of life, lives lost`),
  injured: list(
    'injuries, injury, injured, wounded, hurt, victims, casualties, people injured, people wounded, survivors'
  ),
  missing: list('missing, people missing'),
  displaced: list('displaced, evacuees, people displaced, homeless, residents, inhabitants, locals, villagers'),
  rescued: list('survivors, rescued'),
  detained: list('arrests, detainees, suspects, demonstrators, protesters, protestors, marchers'),
  infected: list('infections, infected, cases, illnesses, patients'),
  affected: list('victims'),
  attended: list('participants, attendees, demonstrators, protesters, protestors, marchers')
}

/** Words for all that an event cost, "economic losses"; insured losses and aid are something else. */
export const costs = list('damage, damages, cost, costs, bill, loss, losses, economic, total, financial, property')

/** Units of area: so much land a fire or a flood took, of crops so much. */
export const areas = list('acres, hectares, square miles, square kilometers, square kilometres')

/** What a measure did, said once more of whom it befell: destroyed homes are homes where they are destroyed. */
export const befell: Readonly<Record<string, ReadonlySet<string>>> = {
  killed: list('dead, killed, slain'),
  injured: list('injured, wounded'),
  missing: list('missing'),
  displaced: list('displaced, evacuated, homeless'),
  rescued: list('rescued'),
  detained: list('detained, arrested'),
  infected: list('infected'),
  destroyed: list('destroyed, ruined, burned, burnt'),
  damaged: list('damaged')
}

/** "civilian deaths" are civilians killed. */
export const oneOf = list(`civilian, child, woman, worker, miner, student, patient, passenger, migrant, prisoner,
  resident, tourist, fighter, militant, rebel, soldier, police officer, firefighter, journalist`)

/** Nouns that news uses for one and the same thing, each with its usual one. */
export const usual: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    homes: 'houses, dwellings, residences',
    buildings: 'structures',
    attackers: 'assailants',
    migrants: 'refugees and migrants',
    turnout: 'voter turnout',
    'police officers': 'police, policemen',
    firefighters: 'firemen',
    children: 'kids, minors',
    students: 'pupils, schoolchildren',
    inmates: 'prisoners, convicts',
    protesters: 'protestors, demonstrators, marchers',
    soldiers: 'troops, servicemen, service members',
    fighters: 'combatants',
    'security personnel': 'security force members, security forces members, members of the security forces',
    'health workers': 'healthcare workers, medical workers',
    fans: 'supporters',
    tourists: 'holidaymakers, vacationers',
    bodies: 'corpses',
    trucks: 'lorries'
  }).flatMap(([noun, others]) => [...list(others)].map((other) => [other, noun]))
)

/** Kinds of building: English puts them within buildings, as it does miners within people. */
export const buildings =
  list(`homes, shops, stores, businesses, schools, mosques, churches, temples, hospitals, clinics,
  hotels, garages, outbuildings, sheds, barns, cabins, huts, flats, apartments, cottages`)

/** Nouns that tell where people belong and not what they are: any kind of people may be meant. */
export const belonging =
  list(`employees, workers, staff, members, colleagues, teammates, comrades, leaders, personnel, men,
  crew members, relatives, foreigners`)

/** Nouns for those who fight without a state, of whom one side says "rebels" and the other "terrorists". */
export const foes = /(?:rebels|militants|insurgents|fighters|terrorists|gunmen|attackers)$/i

/** Nouns for whoever was there when it happened: where an article counts no others, they are all that were killed. */
export const there =
  list(`passengers, pilgrims, villagers, residents, civilians, worshippers, miners, workers, hostages,
  migrants, refugees, spectators, fans, protesters, inmates, patients, customers, devotees, students, citizens, guests, girls`)

/** Words before a noun that do not change who is counted; "new deaths" and "other people" are others. */
export const empty = list(
  'confirmed, known, reported, total, overall, the, some, all, official, recorded, certified,' +
    'human, laboratory, lab'
)

/** What people died of or fell ill with: "cholera deaths" are those of an article on cholera. */
export const causes =
  list(`cholera, covid, covid-19, coronavirus, ebola, measles, malaria, dengue, zika, influenza, flu, polio,
  typhoid, mpox, meningitis, hepatitis, mers, sars, fever, illness, disease, virus, infection, outbreak, attack,
  massacre, shooting, bombing, blast, explosion, crash, stampede, disaster, flood, floods, flooding, quake, earthquake, storm, hurricane, cyclone, typhoon, landslide, tsunami, fire, blaze, wildfire, hail, strike, stoppage, tornado, drought`)

/** Words before a noun that make it another: a suspected case is none yet, a new one none of before. */
export const othering = list(`suspected, suspect, probable, possible, alleged, potential, presumed, feared, unconfirmed,
  new, more, additional, further, fresh, daily, other`)

/** People whom an article need not name, of whom there may be others elsewhere: each is a voice of its article. */
export const nameless = new Set([
  ...oneOf,
  ...list(`official, witness, villager, local, survivor, activist, source, doctor, medic, nurse, rescuer, expert,
  analyst, researcher, scientist, observer, critic, supporter, officer, commander, spokesman, spokeswoman, spokesperson,
  lawmaker, diplomat, volunteer, neighbour, neighbor, relative, friend, bystander, eyewitness, policeman, reporter,
  investigator, leader, elder, aide, adviser, person, people, man, insurgent`)
])

/** What stands before a name and says who that is. */
export const titles =
  list(`governor, gov, mayor, president, premier, minister, sheriff, chief, captain, capt, colonel, col,
  general, gen, major, maj, sergeant, sgt, lieutenant, lt, senator, sen, representative, rep, secretary, commissioner,
  director, dr, professor, prof, judge, bishop, inspector, superintendent, ambassador, chancellor, chairman,
  chairwoman, commander, coroner, master, mr, mrs, ms`)

/** Bodies that are named either way round: the Ministry of Health is the Health Ministry. */
export const bodies = list('ministry, department, directorate, bureau, office, agency, secretariat, commission')

/** How wide a place is by its kind of name, the widest first; what is in no list is a town, a building, a spot. */
export const widths: readonly [width: number, names: ReadonlySet<string>][] = [
  [6, list('world, worldwide, around the world, globally, abroad, overseas, elsewhere, nationwide')],
  [
    5,
    list(`africa, asia, europe, north america, south america, latin america, central america, the americas,
    oceania, antarctica, middle east, the middle east, across the continent`)
  ]
]

/** States and provinces, which are wider than a region, by their country as `fold` writes it. */
export const provinces: readonly [country: string, names: ReadonlySet<string>][] = Object.entries({
  'united states': `alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho,
    illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota,
    mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina,
    north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas,
    utah, vermont, virginia, washington, west virginia, wisconsin, wyoming`,
  'united kingdom': 'england, scotland, wales, northern ireland',
  canada: `alberta, british columbia, manitoba, new brunswick, nova scotia, ontario, quebec, saskatchewan`,
  australia: 'new south wales, queensland, tasmania, victoria',
  india: `andhra pradesh, assam, bihar, gujarat, haryana, himachal pradesh, jharkhand, karnataka, kerala, madhya pradesh,
    maharashtra, manipur, odisha, punjab, rajasthan, tamil nadu, telangana, uttar pradesh, uttarakhand, west bengal`,
  pakistan: 'balochistan, khyber pakhtunkhwa, punjab, sindh',
  china: `gansu, guangdong, henan, hubei, hunan, inner mongolia, jiangsu, qinghai, shaanxi, shandong, shanxi, sichuan,
    tibet, xinjiang, yunnan, zhejiang`,
  italy: 'sardinia, sicily'
}).map(([country, names]) => [country, list(names)])

/** Countries by other names than the runtime has for them. */
export const countries: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'united states': 'us, u.s., usa, u.s.a., america, united states of america',
    'united kingdom': 'uk, u.k., britain, great britain',
    'myanmar (burma)': 'myanmar, burma',
    turkiye: 'turkey',
    czechia: 'czech republic',
    'cote divoire': 'ivory coast',
    'congo kinshasa': 'drc, dr congo, democratic republic of congo, democratic republic of the congo',
    'palestinian territories': 'palestine',
    'united arab emirates': 'uae, u.a.e., emirates',
    'papua new guinea': 'png',
    'bosnia & herzegovina': 'bosnia, bosnia and herzegovina'
  }).flatMap(([name, others]) => [...list(others)].map((other) => [other, name]))
)

const points = 'north, south, east, west, northeast, northwest, southeast, southwest'
const sides = `${points}, ${points.replaceAll(',', 'ern,')}ern, central`
/** Which side of a place. */
export const directions = list(`${sides}, upper, lower`)

/** A word in a place's name that tells how wide it is; 0: a spot in a town. */
export const kinds: readonly [width: number, words: ReadonlySet<string>][] = [
  [3, list('state, province, republic, oblast, governorate, prefecture')],
  [
    2,
    list(`county, counties, district, districts, region, regions, area, areas, coast, coastline, valley, island,
    islands, mountains, basin, river, delta, border, heights, highlands, hills, plateau, desert, gulf, sea, strip,
    peninsula, territory, municipality, municipalities, ${sides}`)
  ],
  [
    0,
    list(`hotel, mall, square, market, cafe, restaurant, nightclub, club, bar, theatre, theater, cinema, stadium,
    school, university, college, campus, church, mosque, temple, synagogue, cathedral, courthouse,
    airport, station, terminal, factory, plant, mill, warehouse, mine, prison, jail, barracks, bridge, tunnel, street, avenue,
    road, building, plaza, tower, complex`)
  ]
]
