/** What English itself says of populations, voices and places: no guess, and data that a user's tables come on top of. */
const list = (words: string) => new Set(words.split(/,\s*|\s*\n\s*/).filter(Boolean))

/** Words for people who are counted, whatever happened to them. */
export const people = list('people, person, persons, individuals, human beings, men and women, men women and children')

/** Words for the people to whom a measure happened: twelve deaths are twelve people killed. */
export const peopleOf: Readonly<Record<string, ReadonlySet<string>>> = {
  killed: list(`deaths, death, fatalities, fatality, dead, lives, life, victims, killed, casualties,
    death toll, toll, people killed, people dead, dead people, loss of life, lives lost`),
  injured: list(`injuries, injury, injured, wounded, hurt, victims, casualties, people injured, people wounded,
    injured people, wounded people`),
  missing: list('missing, missing people, people missing, missing persons'),
  displaced: list('displaced, evacuees, displaced people, people displaced, homeless, homeless people'),
  rescued: list('survivors, rescued'),
  detained: list('arrests, detainees, suspects'),
  infected: list('infections, infected, infected people'),
  affected: list('casualties, victims')
}

/** Words before a noun that do not change who is counted; "new deaths" and "other people" are others. */
export const empty = list('confirmed, known, reported, total, overall, the, some, all, official, recorded, certified')

/** Words before a noun that make it another: a suspected case is none yet. */
export const doubtful = list(
  'suspected, suspect, probable, possible, alleged, potential, presumed, feared, unconfirmed'
)

/** People whom an article need not name, of whom there may be others elsewhere: each is a voice of its article. */
export const nameless = list(`official, witness, resident, villager, local, survivor, activist, source, doctor, medic,
  nurse, rescuer, expert, analyst, researcher, scientist, observer, critic, supporter, officer, soldier, commander,
  spokesman, spokeswoman, spokesperson, lawmaker, diplomat, worker, volunteer, neighbour, neighbor, relative, friend,
  bystander, eyewitness, firefighter, policeman, reporter, journalist, investigator,  leader, elder, aide, adviser, person, people, man, woman, militant, rebel, insurgent`)

/** How wide a place is by its kind of name, the widest first; what is in no list is a town, a building, a spot. */
export const widths: readonly [width: number, names: ReadonlySet<string>][] = [
  [6, list('world, worldwide, around the world, globally, abroad, overseas, elsewhere')],
  [
    5,
    list(`africa, asia, europe, north america, south america, latin america, central america, the americas,
    oceania, antarctica, middle east, the middle east, across the continent`)
  ],
  [
    3,
    list(`alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho,
    illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota,
    mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina,
    north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas,
    utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, england, scotland, wales, northern ireland`)
  ]
]

/** Which side of a place. */
export const directions =
  list(`north, south, east, west, northeast, northwest, southeast, southwest, northern, southern,
  eastern, western, central, northeastern, northwestern, southeastern, southwestern, upper, lower`)

/** A word in a place's name that tells how wide it is. */
export const kinds: readonly [width: number, words: ReadonlySet<string>][] = [
  [3, list('state, province, republic, oblast, governorate, prefecture')],
  [
    2,
    list(`county, counties, district, districts, region, regions, area, areas, coast, coastline, valley, island,
    islands, mountains, basin, delta, border, north, south, east, west, northeast, northwest, southeast, southwest,
    northern, southern, eastern, western, central, northeastern, northwestern, southeastern, southwestern, strip,
    peninsula, territory, municipality, municipalities`)
  ]
]

/** Last words of a place that is described and not named. */
export const descriptions = list(`city, town, village, capital, resort, country, nation, kingdom, hamlet, suburb,
  neighbourhood, neighborhood, settlement`)

/** "South American country", "OPEC nation": a country by another name. */
export const countryWords = list('country, nation, kingdom')

let codes: ReadonlySet<string> | null = null
/** Names of countries in English, as the runtime has them (CLDR, by ISO 3166 code). */
export function isCountry(name: string): boolean {
  if (codes === null) {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const all = letters.flatMap((a) => letters.flatMap((b) => names.of(a + b) ?? []))
    codes = new Set([
      ...all.map((country) => country.toLowerCase()),
      'burma',
      'turkey',
      'czech republic',
      'ivory coast'
    ])
  }
  return codes.has(name.toLowerCase())
}
