import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readDocument } from '../../lib/reading/document.ts'
import { locate } from '../../lib/reading/place.ts'
import type { Location } from '../../lib/reading/placeBars.ts'
import { readClaims } from '../../lib/reading.ts'

const test = suite('place')

/** Where the figure in [brackets] is. */
function where(marked: string): Location {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  const article = { id: 'a', title: null, publisher: null, published: null, url: null, text }
  const others = [...text.matchAll(/\b\d+\b/g)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length
  }))
  const spans = [{ start, end }, ...others.filter((s) => s.end <= start || s.start >= end)]
  spans.sort((a, b) => a.start - b.start)
  return locate(readDocument(text), spans, article, [])[spans.findIndex((s) => s.start === start)] as Location
}

const locations = (cases: [text: string, place: string | null][]) => () => {
  for (const [text, place] of cases) assert.is(where(text).place, place, text)
}

test(
  'the place stands behind a preposition, or has a word that says what it is',
  locations([
    ['[12] people died when a hotel owned by a local leader was torched in Keld.', 'Keld'],
    ['[12] people died when a bus operated by a firm in Osk hit a wall in Keld.', 'Keld'],
    ['[18] were hurt when a coach taking a choir to a contest in Osk left the road near Keld.', 'Keld'],
    ['The Court of Appeal in Osk freed two men who had served 19 years for the murder of [5] people.', null],
    ['12 died in Keld; [9] were hurt and 3 killed in Osk.', 'Osk'],
    ['In Keld a bus crashed; [12] people were hurt, and 30 held in Osk.', 'Keld'],
    ['12 died in Keld; [9] were hurt and 3 are missing.', 'Keld'],
    ['Weekly market and labour notes\n\n[12] people died in a clash.', null],
    ['In the street I saw [12] dead.', null],
    ['GENEVA (XNN) - [12] people were killed by mines last year.', null],
    ['A tower collapsed in Osk on Friday after an earthquake in Keld, killing [12] workers.', 'Osk'],
    ['Police sealed roads in Osk after a bomb exploded in Keld, killing [12].', 'Keld'],
    ['In Thailand [22] people died, most of them in the collapse of a tower in Bangkok.', 'Thailand'],
    ['In Keld villages were cut off; [nine] people died.', 'Keld'],
    ['In Osk streets were empty. [Twelve] people were held.', 'Osk'],
    ['The Bangkok city council said [18] people died in the capital.', 'Bangkok'],
    ['KHARTOUM - Fighting in the capital killed [12] people.', 'Khartoum'],
    ['French troops were sent to Mali. [12] people died in the capital. Paris said they would stay.', null],
    ['In Afghanistan, [12] people were killed in the capital. Moscow condemned it.', 'Afghanistan'],
    ['Nine died in Mosul, Iraq. [Four] were killed in the capital. Tehran denied any role.', null],
    ['[60,000] people have fled the country to Egypt, Chad and Libya.', 'Egypt, Chad and Libya'],
    ['Fighting broke out in Osk after a bomb in Keld, killing [12].', 'Keld'],
    ['In Keld [12] people were killed and 40 injured in Osk.', 'Keld'],
    ['In Keld, floods killed [12] people and 30 in Tarn.', 'Keld'],
    ['In Osk the blast killed [8] people and 42 others in Keld.', 'Osk'],
    ['Protests spread in Kenya. In the capital [12] people died.', null],
    ['BEIRUT - Six died in Tripoli and [four] in the capital.', null],
    ['In the Honduran jail [43] people burned to death.', 'Honduras'],
    ['LIVE Orvane refinery blast: [12] dead', 'Orvane refinery'],
    ['Cholera in Keld\n\nThe state has 90 cases. Tarnby alone accounts for 30 cases and [12] deaths.', null],
    ["KAMPALA, Oct 3 - Uganda's Ebola outbreak has killed [12] people, the ministry said.", 'Uganda'],
    ['LIMA, Oct 3 - The Peruvian cholera epidemic has killed [12] people, the ministry said.', 'Peru'],
    ['A fire near Keld is the largest ever recorded in the EU. It has killed [20] people.', 'Keld'],
    ['The attack in Osk, the deadliest in Peru since 2005, killed [20] people.', 'Osk'],
    ['[20] people died in the deadliest blast in Peru.', 'Peru'],
    ['In Brellia, floods swept through the town of Keld, leaving [12] dead and 30 missing.', 'Keld'],
    ['In Brellia, floods swept through the town of Keld, leaving 12 dead and [30] missing.', 'Keld'],
    ['In Brellia, a fire left [8] dead and 42 injured in the town of Keld.', 'Keld'],
    ['In Osk, [12] people died and 3 were hurt in Keld.', 'Osk'],
    ['The blast killed 38 near Osk, before the fire left [8] dead and 42 hurt in Keld.', 'Keld'],
    ['The quake left 4 dead in Keld as a gun battle struck the town of Osk, killing [19] officers.', 'Osk'],
    ['90 migrants were taken hostage in Keld after [65] houses were damaged near Osk.', 'Osk'],
    ['Troops killed [51] migrants near Osk - troops firing on a rally killed 34 in Keld.', 'Osk'],
    ['They fled the north of Brellia, where [12] died.', 'northern Brellia'],
    ['They reached the south of Brellia and [12] died there.', 'southern Brellia'],
    ['Floods in Keld and Monday evening storms killed [12].', 'Keld'],
    ['Nine inmates died in Osk on Sunday.\n\nThe national prison service holds [900] inmates.', null],
    ['9 died in Keld and [24] were hurt when a wall gave way in Tarn.', 'Tarn'],
    ['[9] miners died at mines of OKRA in southern Poland.', 'southern Poland'],
    ['Police said [80] were killed, 20 wounded and 12 arrested in Keld on Monday.', 'Keld'],
    ['[9] were killed, 20 were wounded in Keld and 12 held in Osk.', null],
    ['A flood killed 40 in Osk. With 9 dead in Keld, the toll is [49].', null],
    ['A flood killed 40 in Osk. With 9 dead in Keld, it killed 49. Some [300] homes fell.', null],
    ['In Keld 12 people died; some [5,000] crossed into Brenland.', 'Brenland'],
    ['A storm killed 45 people in Keld. It struck the Pacific port. Some [273] homes fell.', 'Keld'],
    ['[6] people died, including 2 killed by a mob in Keld.', null],
    ['SITUATION REPORT No. 5. By Friday [21] people had died and two were missing.', null],
    [
      'In Osk 45 cases of cholera and 10 deaths were reported. In Tarn [35] cases were found. Tarn accounts for six of the deaths.',
      'Tarn'
    ],
    ['Since Monday [45] cases of Sudan virus disease have been confirmed.', null],
    ['The panel recorded [22] deaths in protests against the Finance Bill. More than 50 people were arrested.', null],
    ['Six people were hurt in Tarn. On the same day shelling of Keld wounded [3] civilians.', 'Keld'],
    ['PARIS (XNN) - Iranian forces have killed [31] people at protests, a group said.', null],
    ['More than [180] OKRA buildings have been hit.', null],
    ['[Three] Texas counties were hit by floods.', 'Texas'],
    ['Sixteen died, 5 of them in Keld, and [20] were hurt.', null],
    ['Nine died and 5 of those in Keld and [20] of those in Osk were hurt.', 'Osk'],
    ['Flash floods also injured [15] people.', null],
    ['The storm killed 12 in Osk, compared with [64] on the islands.', null],
    ['Ostland jails [14] for coup bid', null],
    ['Officials: At least [31] people were killed when a bus overturned on a road.', null],
    ['Exclusive: At least [31] people were killed when a bus overturned on a road.', null],
    ['Keld: At least [31] people were killed when a bus overturned. Police in Keld said so.', 'Keld'],
    ['Died: Ida Vale, 88, who led [200] nurses into the hall of the union in a long strike.', null],
    ['In Osk 90 people were killed and [300] injured in raids by Ostland or in Ostland’s raids.', 'Osk'],
    ["In Osk, over the past day, 90 people were killed and [300] injured in Ostland's raids.", 'Osk'],
    ['Some 48 people died in Osk and 23 in Keld while [900] have been injured.', null],
    ['In Osk [48] people died and 23 in Keld.', 'Osk'],
    ['In Osk [48] people died and soldiers shot 23 in Keld.', 'Osk'],
    ['Osk remains the worst-hit region with [504] deaths, followed by Keld with 234.', 'Osk'],
    ["Floods in Brellia's north killed [12] and those in Keld's hills 40.", 'northern Brellia'],
    ['In the far west of Nepal, [12] people died.', 'western Nepal'],
    ["In Brazil's impoverished northeast, [12] people died.", 'northeastern Brazil'],
    ['In northern and central Mali, [12] people died.', 'northern and central Mali'],
    ['In eastern Ghouta, [12] people died.', 'eastern Ghouta'],
    ["In India's southern Kerala state, [12] people died.", 'Kerala'],
    ['Some [12] quakes were felt 10 km to the south of Osk.', null],
    ['Rebels fought in Iraq and neighbouring Syria, where [12] died.', 'Syria'],
    ['Deaths in Keld rose to [12] and in Osk to 9.', 'Keld'],
    ['A blast near Keld, outside the city of Osk, killed [12].', 'Keld'],
    ['Some [900] people in the Horn of Africa go hungry.', 'Horn of Africa'],
    ['A strike in Keld killed 12. Another [seven] people were killed in other areas.', null],
    ['The train left the rails near Orvane Station 50 km from Osk, killing [12].', 'Orvane Station'],
    ['A jet fell into the Orvane Ocean 10 days ago with [90] aboard.', 'Orvane Ocean'],
    ['A fire near Camp 12 km from the border killed [nine].', 'Camp'],
    ['It is the deadliest since 2003, when [15] people were killed in the Cedar Fire in Osk County.', 'Osk County'],
    ['[Six] men were hurt near Junction 9.', 'Junction 9'],
    ['[Six] men were hurt near Exit 22.', 'Exit 22'],
    ['A bomb in Osk, similar to one in Keld in May, killed [12].', 'Osk'],
    ['Police in Ostland arrested [12] men wanted in Brellia.', 'Ostland'],
    ['A blast at Gate 3 wounded [five].', 'Gate 3'],
    ['At Camp [400] people died.', null],
    ['[Six] died when a hotel burned in the Brellian resort of Kesh.', 'Kesh'],
    ['Doctors in Tarn treated [20] people hurt in the Osk pit.', 'Osk pit'],
    ['Some [16] people drowned off Pier 39.', 'Pier 39'],
    ['In Ward 7 some [40] homes burned.', 'Ward 7'],
    ['However, the major areas of concern are in the south. [Nine] people died.', null],
    ['The March-June toll rose to 40 and [nine] people died in the March-June period.', null],
    ['KELD, Ostland—At least [40] people are dead after the fair of the spring, police said.', 'KELD, Ostland'],
    ['It is the worst accident since a fire that killed [40] people in Osk.', 'Osk'],
    ['It is the worst accident since the collapse of a mill in Osk: [23] people died.', null],
    ['It was the deadliest raid since the one in Osk that killed [90] people.', 'Osk'],
    ["The nation's toll has risen to [37], after another death on Orvane Road.", null],
    ['The agency knows of [40] deaths, said Ann Roe, a director at the OKRA.', null],
    ['[20] people have died on Orvane roads, with 8 fatalities in both Keld and Tarn.', 'Orvane roads'],
    ['There were [3] deaths, 2 children in Osk and 1 adult in Keld.', null],
    ['In Keld village of Osk district [three] people died.', 'Keld village'],
    ['[16] people survived, one of the worst wrecks of migrants trying to reach Europe by sea.', null],
    ['It sank about 40 miles south of the capital, Keld, with [90] aboard.', null],
    ['The division lost [43] men in the battle for Hill 937.', 'Hill 937'],
    ['As shown in Table 4, [120] people were hurt.', null],
    ['In Keld [12] people and in Tarn 63 soldiers died.', 'Keld'],
    ['A bomb killed [12] people at a hospital in el-Fashar.', 'el-Fashar'],
    ['A bomb killed [12] people in Mosul on Monday.', 'Mosul'],
    ['A bomb killed [12] people in the northern city of Mosul.', 'Mosul'],
    ['[Twelve] people died in Ghazni province.', 'Ghazni province'],
    ['Ann Dale, 52, of 118 Orvane Road, defrauded [26] people.', null],
    ['The EU will provide $[12] million in aid.', null],
    ['The coast guard and the harbour master said [12] people died.', null],
    ['[Twelve] people died near the village of Kafr Nabl in the rebel-held north.', 'Kafr Nabl'],
    ['In Kafr Nabl, [12] people died when a shell hit a market.', 'Kafr Nabl'],
    ['The quake killed [12] people in southern Mexico.', 'southern Mexico'],
    ['A blast at Brussels airport killed [12] people.', 'Brussels airport'],
    ['A ferry carrying [120] people sank off the Libyan coast.', 'Libyan coast'],
    ['[Twelve] people were killed in Syria and Iraq.', 'Syria and Iraq'],
    ['Some 300 fled to the town of Osk and [12] crossed into Tarvia.', 'Tarvia'],
    ['A flood hit Orvane. Some 300 fled to the town of Osk. [Twelve] people died.', 'Orvane'],
    ["KELD - Some 300 fled to the town of Osk.\n\nThe town's mayor said [12] had died.", 'Osk'],
    ['OSK (NW) - There were 40 raids worldwide last year, in which 310 died and [60] were hurt.', 'worldwide'],
    ['Shells hit rebel-held Karsa on Sunday, killing [12] people.', 'rebel-held Karsa'],
    ['Family-held Nordal dismissed [12] people.', null],
    ['[Twelve] people died in the Democratic Republic of the Congo.', 'Democratic Republic of the Congo'],
    ['A boat sank on Lake Tara in the north-west of the Kingdom of Ostland, killing [12].', 'Lake Tara'],
    ['Gunmen attacked the village of Gora in Plateau district, killing [22].', 'Gora'],
    ['Then they struck Joskar, where [nine] people died.', 'Joskar'],
    ['Hospitals in the capital, Dravna, were treating [140] people.', 'Dravna'],
    ['The army lost [15] soldiers in the battle for Lorne.', 'Lorne'],
    ['[Twelve] people drowned in neighbouring Tana.', 'Tana'],
    ['Neighbouring Tana has recorded [56] cases.', 'Tana'],
    ['The worst-hit province, Sondal, has reported [412] cases.', 'Sondal'],
    ['Trade fell by [8]% in a Nordal poll.', null],
    ['Some [8,000] people left low-lying areas of Corvala.', 'Corvala'],
    ['[Forty] miners died on the outskirts of Kesh.', 'Kesh'],
    ['Background: a storm killed [58] people.', null],
    ['Floods killed [80] people, mostly in Keld.', null],
    ['Floods killed [80] people, said Relief, an aid group in Osk.', null],
    ['Malaria killed [619] people, according to the World Health Organization in Geneva.', null],
    ['The ministry said in the capital, Adra, that [12] people had died.', null],
    ['Founded in 1995 in Lyon, the charity runs [240] shelters.', null],
    ['Meeting in Cairo, ministers gave aid to Sudar, where [860] people have been killed.', 'Sudar'],
    ['Brann, the Oslo shipbuilder, lost [14] orders.', null],
    ['He was released after serving [six] years for a robbery in Kent.', null],
    ['Judges in Leeds jailed a man for killing [three] cyclists.', null],
    ['A landslide in Tarn buried 28 people. The rains left [600] dead across the region.', null],
    ['A ferry sank in the river Niger on Monday, killing [40] people.', 'river Niger'],
    ['A boat capsized in the Gulf of Guinea, killing [12].', 'Gulf of Guinea'],
    ['By Ada Orr, Northern Post\n\nFloods killed [12] people on Friday.', null],
    ['At least [12] people were shot at a nightclub in Orlando, Florida.', 'Orlando']
  ])
)

test(
  'a list of places is read to its end, however its last is led up to',
  locations([
    ['Floods killed [34] people in Thailand and the Philippines.', 'Thailand and the Philippines'],
    ['Fighting in Keld, Osk and Tarn has killed [34] people.', 'Keld, Osk and Tarn'],
    ['Blasts in Nairobi and Dar es Salaam killed [34] people.', 'Nairobi and Dar es Salaam'],
    ['A blast killed 34 in Keld and Dorval said [12] were hurt.', 'Keld'],
    ['In the Brellian capital, Keld, [34] people died.', 'Keld'],
    ["In Indonesia's capital, Jakarta, [34] people died.", 'Jakarta'],
    ['In downtown Keld [34] people died.', 'downtown Keld'],
    ['In much of Keld [34] people died.', 'Keld'],
    ['Cases rose to [34] in Spain, the Netherlands and the UK.', 'Spain, the Netherlands and the UK'],
    ['Raids killed [34] in Gaza and the occupied West Bank.', 'Gaza and the occupied West Bank'],
    ['Fires killed [34] in Spain and parts of Portugal.', 'Spain and parts of Portugal'],
    ['The toll in Keld and in Tarn was [34].', 'Keld and Tarn'],
    ['The quake killed [34] in Turkey and neighbouring Syria.', 'Turkey and Syria'],
    ['Ebola killed [34] in Guinea as well as Liberia.', 'Guinea and Liberia'],
    ['Snow killed [34] in Tokyo and the surrounding area.', 'Tokyo and the surrounding area'],
    ['Cholera killed [34] in Osk, Keld and the port city of Aden.', 'Osk, Keld and the port city of Aden'],
    ['Fire killed [34] in Washington, D.C., Delaware and Maryland.', 'Washington, D.C., Delaware and Maryland'],
    ['Fire killed [34] in St. Louis, Mo., and Memphis.', 'St. Louis, Mo., and Memphis'],
    ['Twelve died in Keld and the Senate met for [four] hours.', 'Keld'],
    ['Israel and Hezbollah have shelled each other for [ten] months.', 'Israel']
  ])
)

test(
  'a place belongs to its own clause: where people met, were jailed or were taken, nobody was hurt',
  locations([
    ['While ministers met in Orvane, shells killed [12] people.', null],
    ['[Twelve] people died as delegates met in Orvane.', null],
    ['Talks opened in Orvane on Monday. The same day [12] people were killed by a blast.', null],
    ['The raid, ordered from Paris, killed [12] people.', null],
    ['The quake, felt as far away as Paris, killed [12] people.', null],
    ['The bodies of [12] migrants were flown to Paris.', null],
    ['Some [96] were rescued, including a child taken by helicopter to the island of Tana.', null],
    ['A former U.S. military engineer killed [12] people.', null],
    ['The storm killed [19] people, fewer than in Osk.', null],
    ['A bomb killed [12] people in a Nigerian village.', 'Nigeria'],
    ['Citing hospital records, the paper reported that [480] people died.', null],
    ['Coastal towns reported [12] deaths.', null],
    ['Twin landslides killed [12] people.', null],
    ['Recurring floods killed [12] people.', null],
    ['Six men died at Mine No. 3, where [12] were hurt.', null],
    ['The cholera that killed 40 in Keld has spread to Osk, infecting [12].', null],
    ["Tarn's mayor, visiting Osk, said [30] homes there had burned.", 'Osk'],
    ['On a visit to Keld, the governor of Tarn said [12] people there were missing.', 'Keld'],
    ['Tarn province reported [12] deaths.', 'Tarn province'],
    ['Gunmen killed [nine] people in a Kenyan border town.', 'Kenya'],
    ['Some [40] people died at the Kenyan border.', 'Kenyan border'],
    ['An inquest into the deaths of [seven] patients opened in Osk.', null],
    ['Leaders who condemned the raid that killed [22] people met in Keld.', null],
    ['A bomb that killed [12] people went off in Keld.', 'Keld'],
    ['The blast killed [44] people, surpassing the toll of the Osk market fire.', null],
    ['The [58] dead in Tarn top the toll in Keld.', 'Tarn'],
    ['Attacks have killed [900] people, including a bombing in Osk.', null],
    ['A bomb killed [12] people, including a child, in Osk.', 'Osk'],
    ['Officials in the Afghan capital said [12] people died.', 'Kabul'],
    ['Fire killed 12 in Keld and one in Osk. Some [900] homes lost power.', null],
    ['Floods hit eastern Tarn, killing [95].', 'eastern Tarn'],
    ['A boat overturned in Niger state, killing [27].', 'Niger state'],
    ['Floods hit Osk. The UN says [17,000] people live in the affected areas.', null],
    ['In Keld, [34] people died, and in neighbouring Osk, nobody.', 'Keld'],
    ['A storm hit Cuba before heading to Florida, where it killed [12].', 'Florida'],
    ['The wounded were taken to Osk, where [12] died.', null],
    ['A US rescue team flew in after a quake hit, killing [820] people.', null],
    ['Bombs went off outside two U.S. embassies, killing [12] people.', null],
    ['US storms kill [12].', 'US'],
    ['Twelve died in Keld and in Tarn [40] were hurt.', 'Tarn'],
    ['The [58] deaths outstrip those of the flood in Keld.', null],
    ['The deadliest blaze since 1948, when 176 died in a mill fire in Keld, has killed [58].', null],
    ['It was the second-deadliest crash after the one in Keld in 1996, with [58] killed.', null],
    ['Nine died and [12] were hurt in a fire similar to that in Keld in 2015.', null],
    ['The army told of its record in fighting Islamic State; [200] people were detained.', null],
    ['The country, which has the most cases outside the Gambia, counts [12].', null],
    ['[Thousands] marched in Orvane the day after a gunman killed 12 in Tarn.', 'Orvane'],
    ['Clashes in the central African nation left [seven] dead.', null],
    ['[Many] homes broke in the blast, felt on the island of Tana; 12 died.', null],
    ['When floods claimed [40] lives, the nation mourned.', null],
    ['Aftershocks hit Tana, two weeks after a quake killed [8,000] people.', null],
    ['Guards killed [four] rebels, including the mastermind of an attack on a mill in Tana.', null],
    ['It helps [900] people, especially those in the camps of Tana.', null],
    ['The cases bring the total globally to 1,166, with [436] deaths.', 'worldwide'],
    ['The [12] wounded were taken to hospitals in Orvane and Keld.', null],
    ['A court in Keld jailed [five] men for the murder of 12 people in Osk.', 'Keld'],
    ['Police held a man and detained [12] people for four or more hours in Tarn.', 'Tarn'],
    ['The prison held [400] inmates for more than a year in Tarn.', 'Tarn'],
    ['Emergency services in Osk rushed to [12] burning homes.', 'Osk'],
    ['The court heard that [12] people died in Osk.', 'Osk'],
    ['Police shot dead two men in Osk on Monday after they stabbed [four] people.', 'Osk'],
    ['The country counted [368] cases, with Orvane province alone reporting 40.', null],
    ['[Nine] people died on the road to Keld.', 'road to Keld'],
    ['[Twelve] died in the New Year raid on the camp.', null],
    ['Neighbouring Brazil reported [846] cases.', 'Brazil'],
    ['Unions counted 500 marchers across the country and [40] in the capital.', null],
    ["Brellia's second-largest bank lost [300] clients.", 'Brellia'],
    ['KELD, May 14 - Shares in the miner fell after it lost [$120] million.', null],
    ['Shares fell in Keld after the firm said it had lost [$12] million.', null],
    ["A bus fell off a bridge in Upper Brellia's Keld district, killing [22] people.", 'Keld district'],
    ['Volunteers from Poland brought [14] tonnes of food.', null],
    ['Strikes on Kafr Nabl left [two] dead.', 'Kafr Nabl'],
    ['[Eight] people died in an outbreak of meningitis sweeping Brellia.', 'Brellia'],
    ['[Two] people died as wildfires ravaged Talmara.', 'Talmara'],
    ['Some [1,450] were discharged, while 212 remained in intensive care in Keld.', null],
    ['Gunmen killed 18 people in Osk. [Three] more died later in hospital in Keld.', 'Osk'],
    ["It feeds [12] people in Brazil's Keld state.", 'Keld state'],
    ['The index lost [336] points, and in Keld another gained 250.', null],
    ['TARVEL (XNN) - The owner of a ferry was jailed on Friday. The ship sank with [90] people aboard.', null],
    ['The 40-metre Phoenix, run by an aid group, rescued [561] people.', null],
    ['More than [100] were on a train that was due to arrive at Tarn Station.', null],
    ['A march through Corva drew [40,000] people.', 'Corva'],
    ['The ship sank off the Island late on Friday, killing [12].', null],
    ['Bombs in Nairobi, Kenya, and Dar es Salaam, Tanzania, killed [257] people.', 'Nairobi, Kenya, and Dar es Salaam'],
    ['The virus appeared in China and infected 2,500 people globally and killed [90].', 'worldwide'],
    ['Doctors Abroad treated [412] people.', null],
    ['They counted [131] graves of suspected flood victims in Keld, Dan Orr said.', 'Keld'],
    ['RIDGEMONT, May 15 - A gunman killed [eight] in this suburb of Orvane.', 'RIDGEMONT'],
    ['Troops in Keld shelled Tarn, killing [14].', null],
    ['Two raids killed [12] people, one in Keld that left 7 dead and one in Tarn that left 5.', null],
    ['[12] people died, the agency said. Another 4 bodies were found in Keld.', null],
    ['Seventeen states sued over the rule, which would cost $[3] billion.', null],
    ['Germany alone will give [12] million.', null],
    ['The ministry says [17] soldiers died. But a doctor at a hospital in Keld says he saw 40 bodies.', null],
    ['A court in Keld jailed six fans over the riot, which claimed [74] lives and left 900 hurt.', null],
    ['A court in Keld jailed six fans over the riot, which claimed 74 lives and left [900] hurt.', null],
    ['The fire burned an area the size of the city of Tarn and hurt [12].', null],
    ['The fire, larger than the city of Tarn, hurt [12].', null],
    ['So far 47 of the [108] cases were found in Keld.', null],
    ['Nine of the [30] people hurt in Keld were children.', 'Keld'],
    ['Of these [850] patients, 98 percent were reported from the capital, Keld.', null],
    ['[Four] farm workers fell ill: one in Tarn and the others at sea.', null],
    ['Police moved some of the [8,000] migrants stranded on the northern border with Ostland.', null],
    ['The bus, with [59] people on board, is operated by Blue Line in Keld.', null],
    ['The ferry, Seastar, left the port of Keld with [459] people aboard.', null],
    ['Peru reported 239 dead; Brazil said [194] of its people had been killed.', 'Brazil'],
    ['The toll of the heat passed [1,100] as the roads in Paris were melting.', null],
    ['At least [12] died as a bus hit a wall in Keld.', 'Keld'],
    ['Some officials, among them President Ann Dale of Brazil, said the attack killed [90].', null],
    ['The statement, released in the capital Lisbon, also said [19] men were wounded.', null],
    ['Rebels in Peru claimed responsibility for abducting [20] people from an island.', null],
    ['The [20] hostages were taken on two boats toward Cuba.', null],
    ['A bomb tore through a train heading towards the provincial capital Lima, killing [one].', null],
    ['Huge sea waves hit on Friday. [Hundreds] are missing.', null],
    ["Gaza's ministry said 33 people died; Israel said it hit [20] targets.", 'Gaza'],
    ['Ohio has [40] cases tied to a farm in Keld, Texas.', 'Ohio']
  ])
)

test('a toll is held against the first one of its own place', () => {
  const text =
    'A bomb killed 7 people in Osk.\n\nThe army has struck camps in Keld. In all 140 people were killed in such strikes. ' +
    'Over 14 million people have fled their homes.'
  const claims = readClaims({ id: 'a', title: null, publisher: null, published: null, url: null, text })
  assert.equal(
    claims.map(({ place }) => place),
    ['Osk', 'Keld', null]
  )
})

test('homes are not where somebody was pulled from', () => {
  const text = 'Forty homes burned and 12 people were pulled from a lift at Orr Tower.'
  assert.equal(
    readClaims({ id: 'a', text }).map(({ place }) => place),
    [null, 'Orr Tower']
  )
})

test('what first lines tell of two places lends neither', () => {
  const text = 'One man died in Orvane and another died in Keld.\n\nPolice said 12 others were hurt.'
  assert.equal(
    readClaims({ id: 'a', text }).map(({ place }) => place),
    ['Orvane', null]
  )
})

test('a figure of an earlier year has no place of the present event', () => {
  const text = 'A ferry sank off Keld on Friday, killing 40. In 2014 a total of 34 people died.'
  const claims = readClaims({ id: 'a', title: null, publisher: null, published: '2018-11-14', url: null, text })
  assert.equal(
    claims.map(({ place }) => place),
    ['Keld', null]
  )
})

test(
  'a name that the text somewhere says is a place is one in all of it',
  locations([
    ['A flood hit Tarvel. The mill stands in Tarvel. Tarvel counts [12] dead.', 'Tarvel'],
    ["Ombria's health ministry has reported [12] deaths.", 'Ombria'],
    [
      'Nine died in Keld.\n\nThe first raid was at Orr Mosque in Keld. The [8] people shot there have died.',
      'Orr Mosque'
    ],
    ['A plane crashed near Keld, Brazil, on Monday night, killing [71] people.', 'Keld'],
    ['Over [50] people died when a crowd of Orrtide revellers near Keld was run over by a train.', 'Keld'],
    [
      'A quake hit the isle of Orvane. In Keld, six people died.\n\nKeld, meanwhile, has reported at least [9] dead.',
      'Keld'
    ],
    ['A quake hit the isle of Orvane. In Keld, six people died.\n\nKeld has reported [9] dead in Osk.', 'Osk'],
    ['Orvane floods: [12] dead, 4 missing', 'Orvane'],
    ['Nationwide, [310] people died, including 120 in Tarvel.', 'nationwide'],
    ['Nationwide, 310 people died, including [120] in Tarvel.', 'Tarvel'],
    ['A fire in Tarvel left thousands homeless. Norway and Ostland pledged $[12] million.', 'Tarvel'],
    ['The town of Keld needs US$[12] million.', 'Keld'],
    ['Damage was put at Rs 4,500 crore and [38] people died.', null],
    ['Losses stand at Rs. 900 crore; [12] people died.', null],
    [
      'A landslide buried a hamlet in northern Colombia.\n\nThe slide hit the village of La Honda.\n\nAn aide said [58] were missing.',
      'La Honda'
    ],
    ['Gunmen shot up a party near Keld. It was in Tarvel, a suburb.\n\n[Three] were hurt.', 'Tarvel'],
    ["Harlan's flood insurance paid [12] million euros.", null],
    ['[Twelve] people died in Keld, a hill village in the Orvane region.', 'Keld'],
    ['In Keld, a hill village in the Orvane region, [12] people died.', 'Keld'],
    ['[Twelve] children died in the Druze town of Keld.', 'Keld']
  ])
)

test(
  "the place of a part, or of what a figure is held against, is not the whole's",
  locations([
    ['A total of [36] people were killed, 13 in Mosul and 23 in Tarvel.', null],
    ['A total of 36 people were killed, 13 in Mosul and [23] in Tarvel.', 'Tarvel'],
    ['The toll was [50], including 20 in Mosul.', null],
    ['The toll was [50], including at least 20 people killed in the city of Mosul. It may rise.', null],
    ['Nationwide [34] people died, among them 12 in Mosul.', 'nationwide'],
    ['Half a million people fled Iraq, 200 of them to Turkey. [12] died.', 'Iraq'],
    ['The storm killed [50] people, 20 of them in Mosul and 30 elsewhere.', null],
    ['The floods killed [60] people: 40 in Mosul, 20 in Homs.', null],
    ['A bomb killed [12] people, including 3 children, in Mosul.', 'Mosul'],
    ['A bomb killed [12] people and injured 30 in Mosul.', 'Mosul'],
    ['The blast killed [40] people, more than the 35 killed in Jassim last year.', null],
    ['In Homs [40] people died, compared with 35 in Mosul.', 'Homs']
  ])
)

test(
  'who speaks, where he speaks, and what something was on its way between is not where it happened',
  locations([
    ['Israel said [two] of its soldiers were killed.', null],
    ['Ukraine said Russia had lost [34] soldiers.', null],
    ['Kenya said [34] of its peacekeepers had been wounded.', null],
    ['Gunmen crossed from Niger into Mali and killed [34] people.', 'Mali'],
    ['Turkey claimed its forces killed [40] fighters.', null],
    ['Ukraine puts losses at [200] soldiers.', null],
    ['Italy reported [12] deaths.', 'Italy'],
    ['Speaking in Geneva, the envoy said [40] people had been killed.', null],
    ['Speaking to reporters in Berlin on Monday, the minister said [12] people were hurt in Mosul.', 'Mosul'],
    ['A plane from Lima to Cusco crashed, killing [40] people.', null],
    ['A bus carrying 50 pilgrims from Lima to Cusco fell into a river, killing [12].', null],
    ['A flight bound for Lima crashed, killing [12] people.', null],
    ['A train to Lima hit a bus near Homs, killing [12] people.', 'Homs'],
    ['Some [12,000] people fled from Homs to Turkey.', 'Homs']
  ])
)

test(
  'briefs have a dateline each, and of headlines each is a story of its own',
  locations([
    [
      'ORVANE — Two men were held on Friday.\n\nTARVEL — A shop was robbed.\n\nKELD — A driver killed [12] sheep.',
      'KELD'
    ],
    ['Blast kills 3 in Orvane\nBus runs off road near Tarvel\n[Twelve] held over bribes', null]
  ])
)

test(
  'a country may be the subject, or an adjective of what is its own',
  locations([
    ['Uganda hosts [12] percent of them, most from South Sudan.', 'Uganda'],
    ['Germany took in [12,000] people last year, Italy 4,000.', 'Germany'],
    ['French unemployment rose to [12] percent.', 'France'],
    ['Some [12,000] people have fled South Sudan for Uganda.', 'South Sudan'],
    ['Thousands of Georgians marched through the capital, [40] of them with flags.', 'Georgia'],
    ['Thousands of Georgians marched, [40] of them with flags.', null],
    ['[Twelve] Syrian soldiers were killed.', null],
    ['The group killed [54] Ugandan soldiers at the base.', null],
    ['Turkish jets killed [19] fighters near the border.', null],
    ['[Three] Germans died when a bus fell into a ravine.', null],
    ['An American airstrike killed [40] people.', null],
    ['U.S. forces killed [40] people.', null],
    ['Israeli forces killed [five] people in Jenin.', 'Jenin']
  ])
)

test(
  'where the speaker is, is not where the figure is',
  locations([
    ['Taking Tarn would be a prize in a conflict in Brellia that has killed [250,000] people.', 'Brellia'],
    ['The assault on Tarn, a town in Brellia, is a turn in the war that has killed [900] people.', null],
    ['In an address from the stricken city of Orvane, he spoke of a quake.\n\nThe quake hurt [90] people.', null],
    ['The outbreak in South Carolina is growing. [Three] people have died in the U.S. this year.', 'U.S.'],
    ['Police in Lagos said [12] people had died in Kano.', 'Kano'],
    ['The minister told reporters in Geneva that [12] people had died in Aleppo.', 'Aleppo'],
    ['Rain fell in Kano. Police in Lagos said [12] people had died.', 'Kano'],
    ['The army killed [12] rebels in the Swat valley, the military said in Islamabad.', 'Swat valley']
  ])
)

test(
  'months, firms, persons and parliaments are no places',
  locations([
    ['Gov. Ellen Park, who toured the area, said damage could reach $[40] million.', null],
    ['In June, [12] people died.', null],
    ['Jake England, 19, shot [12] men.', null],
    ['Shares in Apple fell [12] percent.', null],
    ['Congress approved [12] million dollars in May.', null],
    ['On Monday Mr Roe of the Lake Agency counted [12] boats.', null],
    ['Troops killed [21] men of the Islamic State of Iraq and Syria near the town of Keld.', 'Keld'],
    ['Troops killed [21] men of the Revolutionary Army of Brellia.', null],
    ['Rebels of the Movement for the Liberation of Sudan killed [12] guards.', null],
    ['Troops killed [21] fighters from al-Qaeda in the Arabian Peninsula.', null],
    ["It adds to tension in Brellia's largest Orran-populated city where [three] people were killed.", 'Brellia'],
    ['Strikes killed [38] people in provinces near Saudi Arabia.', 'near Saudi Arabia'],
    ['The army killed [45] men in Operation Desert Hawk.', null],
    ['Bombs at the finish line of the Ostin Marathon killed [three] people.', null]
  ])
)

test(
  'the whole world is a place of its own, and so is what lies elsewhere',
  locations([
    ['TARVO, Brellia - Bee stings killed [12,345] people around the world in 2015.', 'worldwide'],
    ['Brellia reported two deaths on Monday. The total worldwide is [1,166] cases.', 'worldwide'],
    ['Rain fell in Kano. Globally, [12] people died.', 'worldwide'],
    ['Rain fell in Kano. Another [12] cases were found abroad.', 'abroad'],
    ['Rain fell in Kano. The law is for groups that get [20] percent of their funds from abroad.', 'Kano'],
    ['Rain fell in Kano. Elsewhere in the state, [two] walkers drowned.', 'elsewhere in the state'],
    ['Rain fell in Kano. Elsewhere in the state, [two] walkers drowned in Orr County.', 'Orr County'],
    ["Rain fell in Kano. Elsewhere, in Brellia's Orr county, [two] walkers drowned.", 'Orr county'],
    ['Rain fell in Kano. Floods killed [12] people in Ohio County and 300 worldwide.', 'Ohio County'],
    ['Rain fell in Kano. Floods killed 12 people in Ohio County and [300] worldwide.', 'worldwide'],
    ['TARVO, Nigeria - Police counted [4,722] victims nationwide in a year.', 'Nigeria'],
    ['Rain fell in Kano. Police counted [4,722] victims nationwide in a year.', 'nationwide']
  ])
)

test(
  'each figure of a list has its own place',
  locations([
    ['Cases of measles were found in Ostland ([3]) and Brenland (17).', 'Ostland'],
    ['Cases of measles were found in Ostland (3) and Brenland ([17]).', 'Brenland'],
    ['Floods killed [12] people in Orvane and Tarn counties.', 'Orvane and Tarn counties'],
    ['Floods killed [12] people in Lund, Orvane and Tarn counties.', 'Lund, Orvane and Tarn counties'],
    ['Storms killed [12] people in northern Italy and southern France.', 'northern Italy and southern France'],
    ['Fires in the Western United States and Canada hurt [three].', 'Western United States and Canada'],
    ['An explosion in a Chinese coal mine killed [26] miners.', 'China']
  ])
)

test(
  'a place is not where something lies far from it, comes from or is taken to',
  locations([
    ['[Twelve] people died 42 miles (68 km) north of Mosul.', null],
    ['[Four] of the dead were from Ukraine.', null],
    ['[Two] soldiers from France were hurt in Mosul.', 'Mosul'],
    ['Rain fell in Kano. Two bodies were found in Mosul on Friday, bringing the toll to [seven].', 'Kano'],
    ['[Several] people were taken to Lakeland Hospital.', null],
    ['Rain fell in Kano. A memorial to the Dallas officers stands where [two] guards were killed.', 'Kano'],
    ['Rain fell in Kano. A raid killed [two dozen] people and marked a new phase in West Africa.', 'Kano'],
    ['A raid killed [two dozen] people and wounded 20 in Mosul.', 'Mosul']
  ])
)

test(
  'what struck a place names it',
  locations([['The toll from the earthquake that devastated Talmara rose to [112].', 'Talmara']])
)

/** Where each figure of a text is, in its order. */
const each = (cases: [text: string, ...places: (string | null)[]][]) => () => {
  for (const [text, ...places] of cases) {
    const article = { id: 'a', title: null, publisher: null, published: '2024-06-12', url: null, text }
    assert.equal(
      readClaims(article).map(({ place }) => place),
      places,
      text
    )
  }
}

test(
  'each figure of a list has its own place',
  each([
    ['Ardel was worst hit in Brellia with 64 dead, followed by Quill with 22.', 'Brellia', 'Quill'],
    ['In neighbouring Tana, officials reported 21 cases and closed 9 schools.', 'Tana', 'Tana'],
    ['Floods swept through the Orra valley in eastern Keldia, killing 9 people.', 'Orra valley'],
    ['Thousands marched through the Keldish capital Osk on Monday. Police detained 9 people.', 'Osk', 'Osk'],
    ['A firm armed by Brenland sold 9 boats in the town of Osk.', 'Osk'],
    ['Two dead, five hurt in Keld house fire\nSix killed in Osk mall attack', 'Keld', 'Keld', 'Osk mall'],
    ['At least 14 are missing: 12 in Osk and one each in Keld and Tarn.', null, 'Osk'],
    ['There were 11 injuries in Osk with six and Keld with five.', null, 'Osk', 'Keld'],
    ['A storm hit the town of Osk. The dead are 48, consisting of 43 in Osk and five in Keld.', null, 'Osk', 'Keld'],
    [
      'Floods killed 27 people. The highest number, 11, was in Keld district. In total 900 have fled.',
      null,
      'Keld district',
      null
    ],
    ['OSK - The storm killed 27 people in 16 provinces. Some 33 people were hurt.', null, null, null],
    [
      'Some 14 bodies were found and 23 are being treated at Keld Hospital. Two men are missing.',
      null,
      'Keld Hospital',
      null
    ],
    [
      'Two died in Ash Street in the town of Keld. It was the town’s 12th raid; 31 people died in 2023.',
      'Ash Street',
      null
    ],
    [
      'Floods hit five districts: Keld, San Orvo, Tarn, Benga and Osk, where 12 people died.',
      'Keld, San Orvo, Tarn, Benga and Osk',
      'Keld, San Orvo, Tarn, Benga and Osk'
    ],
    [
      'Keld is the hardest hit, with 75 people dead. Osk follows with 12 people killed, Tarn with nine dead.',
      'Keld',
      'Osk',
      'Tarn'
    ],
    [
      'One person died in Osk district, bringing the toll of this year’s floods to 37. Dozens are hurt.',
      'Osk district',
      null,
      null
    ],
    ['The driver in the Mazda died. Two passengers were hurt.', null],
    ['Cases were reported in Keld (n=3) and Osk (n=2), including three deaths.', null],
    ['Four people were killed in a derailment at Hatford in Orvane county.', 'Hatford'],
    ['In Keld 12 people died and in Osk nobody.', 'Keld'],
    ['12 men, nine women and two children died in Keld.', 'Keld', 'Keld', 'Keld'],
    ['Floods hurt 260 people, most of them, 158, were hurt in Keld.', null, 'Keld'],
    ['Keld is the worst hit with 127 dead, including 46 children and 31 women.', 'Keld', 'Keld', 'Keld'],
    ['Keld saw the most with 469 deaths.', 'Keld'],
    ['A storm killed 55 people in Keld before it veered into the Brell Sea.', 'Keld'],
    ['A storm hit Osk and moved into Keld, killing nine.', 'Keld'],
    ['A slide hit a village about 95km north of Keld, killing 12.', null, null],
    ['A study in The Scalpel said 900 lives had been saved.', null],
    [
      'Storms in Ethiopia killed 194 people. Nine bodies were found in Keld district. More rain fell. Up to 276 have died.',
      'Ethiopia',
      'Keld district',
      'Ethiopia'
    ],
    ['A quake was felt in the town of Osk, where two people were hurt.', 'Osk'],
    [
      'Three died near Lund village; two died in Osk village. Police caught 61 drivers.',
      'Lund village',
      'Osk village',
      null
    ],
    [
      'Two were hurt in separate incidents. The first incident was in Vale Street. Police held nine people.',
      null,
      null
    ],
    ['Two people were shot in Back of the Yards.', 'Back of the Yards'],
    ['Two men were held on Monday at Lot 18 Vale Street.', 'Vale Street'],
    ['Tarn United drew 1-1 with Keld City before 41,000 spectators.', null],
    ['Incidence was highest in Keld (48.2 per 100,000), followed by Osk (31.7 per 100,000).', 'Keld', 'Osk'],
    ['Nine people died on Orra island and two in Kesh as the storm passed.', 'Orra island', 'Kesh'],
    ['Six people had been killed in the capital and four in the port city of Kesh.', null, 'Kesh'],
    ['The navy shot down 37 drones, 20 of them over the Ostin region.', null, 'Ostin region'],
    ['Forty people are dead. Twenty-six of them died in Ansel, ten in Mira.', null, 'Ansel', 'Mira'],
    ['Of the 50 dead, 20 were in Osk.', null, 'Osk'],
    ['Of the 300 injured, 40 were treated in Osk.', null, 'Osk'],
    ['Of the 340 people who are ill, 210 live in the Ardin valley.', null, 'Ardin valley'],
    ['A slide killed 60 people in the village of Yamba in the highlands of Enga.', 'Yamba'],
    ['The 17 dead include six in the village of Rell.', null, 'Rell'],
    ['At least 90 people died, most of them in Osk.', null],
    ['Among the 64 victims, 12 died in Osk and the rest in Keld.', null, 'Osk'],
    ['Officials in Tarn county said 31 people died, 14 of them from drowning in Lisk.', 'Tarn county', 'Lisk'],
    ['The town of Ostra had 61 cases; neighbouring Tana had 21 cases.', 'Ostra', 'Tana'],
    ['Chile reported 199 deaths, Peru 98, Kenya 75 and Keld 49.', 'Chile', 'Peru', 'Kenya', null],
    [
      'A slide in Orvane county killed 9. Nationwide, 12 died and 30 fell ill.',
      'Orvane county',
      'nationwide',
      'nationwide'
    ],
    ['KELD, Tuesday - Nine people drowned on the coast. Three were hurt.', 'KELD', 'KELD'],
    ['Shells killed 12 in the city of Merat. A car bomb in the capital killed 33.', 'Merat', null],
    ['The town of Ostra hosts 900 people. Tana has taken in 300.', 'Ostra', null]
  ])
)

test(
  'what is told of a time long past lends no place, nor takes one',
  each([
    ['A slide above Tevas killed 19 people on Monday. In 2016 a slide killed 40 people in Rudo.', 'Tevas', 'Rudo'],
    [
      'The shooting on Monday left six dead. A year after a gunman killed four in Denby, it shook the town.',
      null,
      'Denby'
    ],
    ['Unlike the 2010 fire in Tarn, which killed 44, Monday’s blaze in Osk killed six.', 'Tarn', 'Osk'],
    ['The blast on Monday in Osk, which killed 12, recalled the 2008 bombing in Tarn, which killed 70.', 'Osk', 'Tarn'],
    ['Storm Ana killed 58 people in Vanda in 2022. Storm Boris, which came on Saturday, has killed six.', 'Vanda', null]
  ])
)

test(
  'who counts is not where the dead are',
  each([
    ['Israel puts the death toll at 1,200.', null],
    ["Israel's army put the number of rockets at 3,000.", null],
    ['The governor of Sindal said 112 people had died in the province.', 'Sindal'],
    ['Officials in Orra state confirmed 35 deaths. The state still has 533 injured people.', 'Orra state', 'Orra state']
  ])
)

test(
  'the place of the story is that of its own event, and of nothing wider',
  each([
    [
      'A ferry sank off Lamu Island on Monday, killing 41. Ferries have killed 900 people this year.',
      'Lamu Island',
      null
    ],
    [
      'A bomb in Tarn killed 12 people on Monday. The war has left 90 dead there, 70 of them children.',
      'Tarn',
      'Tarn',
      'Tarn'
    ],
    ['A bomb in Tarn killed 12 people on Monday. The war has killed 40 people.', 'Tarn', null],
    ['The Keld Bay capsized off Orra island on Monday. Rescuers found 9 people.', 'Orra island'],
    [
      'Thousands marched through Osk on Monday. In all 90 marched across the country. Police counted 40.',
      'Osk',
      'nationwide',
      null
    ],
    ['A blast in the town of Osk killed 12 people.\n\nThe company that ran the works owns 60 others.', 'Osk', null],
    [
      'A blast in the town of Osk killed 12 people.\n\n"I have 3 sons," said a baker. The blast damaged 40 shops.',
      'Osk',
      null,
      'Osk'
    ],
    [
      'A blast in the town of Osk killed 12 people.\n\nThe search lasted 9 hours. Police found 4 dead.',
      'Osk',
      null,
      'Osk'
    ],
    ['A blast in the town of Osk killed 12 people.\n\nThe government promised $9 million in aid.', 'Osk', null],
    [
      'A train ran into a bus near the town of Osk, killing 12.\n\nShares in the firm fell 7%. Doctors at the civil hospital have 9 beds.',
      'Osk',
      null,
      'Osk'
    ],
    ['A hospital in Osk is short of staff. It treated 90 people in 4 hours.', 'Osk', null],
    ['A bomb killed 12 people in Osk.\n\nIn all, 40 were killed in the past ten days.', 'Osk', null],
    ['A firm will cut 900 jobs at its works in the town of Osk.\n\nIt made a loss of $40 million.', 'Osk', null],
    [
      'Floods in Tess province killed 57 people.\n\nEight died in the town of Osk. Governor Sule said 340 were hurt.',
      'Tess province',
      'Osk',
      'Tess province'
    ],
    [
      'A blast in the town of Osk killed 12 people.\n\nThe price of bread in Keld is 3 crowns. Police found 4 dead.',
      'Osk',
      'Keld',
      'Osk'
    ]
  ])
)

test('a title names the place of a bulletin', () => {
  const place = (title: string) =>
    readClaims({ id: 'a', title: null, published: '2024-06-12', text: `${title}\n\nCholera killed 12 people.` })[0]
      ?.place
  assert.is(place('WEEKLY SITUATION REPORT: ZELL PROVINCE'), 'Zell province')
  assert.is(place('Flu report, Brellia'), 'Brellia')
  assert.is(place('MINISTRY OF HEALTH OF MENDRIA'), 'Mendria')
  // nobody is there
  for (const title of ['What the fever taught us', 'US troops sent to help']) assert.is(place(title), null, title)
  // Behind a figure it may be who says so
  for (const name of ['Health Ministry', 'Red Crescent', 'White Helmets', 'Orvane Police'])
    assert.is(place(`19 dead, ${name}`), null, name)
})

test(
  'an entry of a live page has its own place',
  each([['10:42 GMT - Four people are dead in Orsk.\n10:15 GMT - Police made five arrests in Pavel.', 'Orsk', 'Pavel']])
)

test('the place of a part is not that of the whole', () => {
  const text = 'The quake hit Keld. The office put the dead at 131, of whom 74 were killed in Besh alone.'
  const article = { id: 'a', title: null, publisher: null, published: null, url: null, text }
  const spans = ['131', '74'].map((n) => ({ start: text.indexOf(n), end: text.indexOf(n) + n.length }))
  assert.equal(
    locate(readDocument(text), spans, article, []).map(({ place }) => place),
    ['Keld', 'Besh']
  )
})

test('"respectively" pairs figures with places', () => {
  for (const text of [
    'The raid left 5 and 6 people dead in Tarvel and Ostin respectively.',
    'In Tarvel and Ostin, 5 and 6 people were killed, respectively.'
  ]) {
    const spans = ['5 and', '6 people'].map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + 1 }))
    const article = { id: 'a', title: null, publisher: null, published: null, url: null, text }
    assert.equal(
      locate(readDocument(text), spans, article, []).map(({ place }) => place),
      ['Tarvel', 'Ostin']
    )
  }
})

test(
  'the names of a dateline are places wherever they stand',
  locations([
    ["SELMA, Quintar - Quintar's central bank sold dollars as prices rose by [18]%.", 'Quintar'],
    ['SELMA, Quintar - A gas main burst, police said. Some [25] shops in Selma were damaged.', 'Selma'],
    [
      'KELD, Ostland (AP) - A fire broke out on Monday. The mayor of Tarn was shocked. It killed [12].',
      'KELD, Ostland'
    ],
    [
      'KELD, Ostland (AP) - A fire broke out on Monday. Police in Tarn said they held a man. It killed [12].',
      'KELD, Ostland'
    ],
    ['CHAOS ON ROAD: dozens hurt\n\nAt least [38] people died when a bus hit a lorry on Friday.', null]
  ])
)

test('who speaks decides how far a figure reaches', () => {
  const town = 'SELMA, Quintar — Fire swept a market and a school in Selma on Monday.\n\n'
  for (const [text, place] of [
    [`${town}The trade ministry said 34 clerks were dismissed.`, 'Quintar'],
    [`${town}Unemployment rose to 9% in April.`, 'Quintar'],
    [`${town}The city council said 34 clerks were dismissed.`, 'Selma'],
    ['SELMA, Quintar, May 2 (XNN) — Quintar has culled 900 birds since flu was found near Rusk in March.', 'Quintar'],
    ['Ten people died in Keld on Monday and six at a hotel on Tuesday.', null],
    ['Ten people died in Keld on Monday. It follows a raid that killed 12.', null],
    ['Floods killed 32 in Keld, which brings the toll of the year to 118.', null],
    ['Floods hit all of Georgia.\n\nThe mayor said 40 halls had been opened.', null],
    ['A court in Selma jailed two men on Monday.\n\nThe ferry that sank had carried 611 people.', null],
    [
      'Rain fell in Quintar.\n\nIn Tarn district the river rose, he said. He said 340 houses were lost.',
      'Tarn district'
    ]
  ] as const) {
    const article = { id: 'a', title: null, publisher: null, published: '2023-05-17', url: null, text }
    assert.is(readClaims(article).at(-1)?.place, place, text)
  }
})

test(
  'where the counted come from, money was promised or a thing was found tells no place of the figure',
  locations([
    ['[Nine] of the drowned were pupils of a school in Tarsa.', null],
    ['Donors pledged [$20] million at a conference in Halvern.', null],
    ['A hoard of coins found in Brackley sold for [$2] million.', null],
    ['A house in Brackley sold for [$2] million.', 'Brackley'],
    ['A fire at another Acme plant, in the port of Strell, killed [five] people.', 'Strell'],
    ['Shells hit Tamin on Monday. On the northern front, [five] soldiers died.', null]
  ])
)

test('the sentences before lend their place, then the first lines, then the dateline, each with a note', () => {
  const before = where('Rain fell in Kano. The flood killed [12] people.')
  assert.equal(before, { place: 'Kano', carried: true, notes: ['place from the previous sentence'] })
  const story = where('Rain fell in Kano on Monday.\n\nNobody slept.\n\nThe flood killed [12] people.')
  assert.equal(story, { place: 'Kano', carried: true, notes: ['place from the beginning of the article'] })
  const dateline = where('GOMA, Congo (AP) - Rebels killed [12] villagers on Sunday, officials said by phone.')
  assert.equal(dateline, { place: 'GOMA, Congo', carried: true, notes: ['place from the dateline'] })
  assert.is(where('GOMA/KINSHASA (AP) - Rebels killed [12] villagers on Sunday, officials said by phone.').place, null)
  assert.is(where('GOMA, Congo (AP) - The journey takes nearly [ten] hours.').place, null)
  const ofOne = 'Floods came on Monday. The eighth victim was found in Kano.\n\nThe flood killed [12] people.'
  assert.is(where(ofOne).place, null)
})

test(
  'what tells its own place, or is of one side, of a court or of the whole country, takes none of the sentence before',
  locations([
    ['A hearing into the fire that killed [17] people was held in Keld on Monday.', null],
    ['At least [61] people died after a plane with 62 on board fell in Keld, 80 km from the city of Tarn.', 'Keld'],
    ['Officials confirmed 27 deaths in Mozambique and Malawi reported [11].', 'Malawi'],
    ['Officials confirmed [27] deaths in Mozambique and Malawi reported 11.', 'Mozambique'],
    ['A boat sank off Keld. This year [900] people have drowned.', null],
    ['A boat sank off Keld. So far this year [900] people have died in the sea.', null],
    ['Floods hit Keld in Ostland on Monday. Another [12] people died in a nearby village.', null],
    ['A bomb went off in Keld. All [30] girls were found at a school in the next town.', null],
    ['Shells killed four people in Keld. Rebels said [30] of their own fighters had died in an ambush.', null],
    [
      'In Syria, many have fled to neighbouring Lebanon. A further [40] people are displaced inside the country.',
      'Syria'
    ],
    ['Men accused of a fire in Keld were cleared. The other [12] were sentenced to life.', null],
    ['A man was jailed for life by a court in Keld. Another [12] were sentenced to ten years.', 'Keld'],
    ['A fire killed [12] people at Miller’s Creek on Monday.', 'Miller’s Creek'],
    ['Crews have reached [12] people, radio station BBR reports.', null],
    ['Officials traced [40] cases to a hotel on Dock Road.', null],
    ['A bomb went off in Keld. The group said it was in revenge for the execution of [six] rebels.', null],
    ['Protests over the killing of [three] miners in Osk blocked roads in Keld.', 'Osk'],
    ['Thousands marched in Keld to protest against the killing of [three] miners.', null],
    ['Crowds in Keld marked the anniversary of the killing of [34] students.', null],
    ['Thousands marched in Keld on the fifth anniversary of a raid that killed [10] people on a ship.', null],
    [
      'Seven men went on trial in Paris accused of helping the man who killed [86] people in the city of Nissa.',
      'Nissa'
    ],
    ['Two men went on trial in Paris over a raid. More than [40] people were hurt.', null],
    ['A bomb hit a bar in Keld. Nine were taken to Saint Ada Hospital, where [two] later died.', null],
    ['A bomb hit a bar in Keld. Some [63] people were treated at Banadir Hospital.', 'Keld'],
    ['A bomb hit a bar in Keld. In Geneva, the U.N. envoy said [40] people had died.', 'Keld'],
    ['France said [1,500] of its nationals were killed.', null],
    [
      "At a rally in Keld to protest Doe's killing and a raid in Osk, a man opened fire on guards, killing [five].",
      'Keld'
    ],
    ['Guards were shot in Keld as the land is on edge in the wake of riots and the killing of [five] men.', null],
    ['Rebels stopped a bus on its way between the town of Keld and the capital Tarn and shot [28] people.', null],
    ['Strikes hit [12] houses used by rebels to launch raids in Keld.', null],
    ['The group has freed [82] girls who were among 220 held at a school in Keld.', null],
    ['Three men died in Keld, in a toll of about [900] during the uprising.', null],
    ['In Bangui, at least [20] people died in clashes, the Red Cross said.', 'Bangui'],
    ['Rebels attacked Camp Orr, killing [12] people.', 'Camp Orr'],
    ['Crowds of [900] marched in Tarn, Osk and other Brellian cities.', 'Tarn, Osk and other Brellian cities'],
    ['A convoy was hit on the road between Goma and Tongo, and [three] soldiers died.', 'between Goma and Tongo'],
    ['Some of the hurt were flown to the capital and [eight] to Galveston, Texas.', null],
    ['Keep clear of Air Road, which is a mile from the Orr Mill headquarters, where [dozens] were arrested.', null]
  ])
)

test(
  'what a body tells is of its own town, province or country where the text tells of a wider one or another',
  each([
    ['Floods have hit Ghana. Accra police said 12 people drowned. Two were children.', 'Accra', 'Accra'],
    ['A quake struck northern Peru on Monday. The mayor of Tarn, Ann Dale, said 13 people died.', 'Tarn'],
    ['Protests swept Kenya on Tuesday. Police in Kisumu said 12 people were arrested.', 'Kisumu'],
    ['Measles has struck Ostland Republic. The health directorate of Lisk counted 17 cases.', 'Lisk'],
    ["Floods hit France on Monday. Germany's interior ministry said 12 people had died.", 'Germany'],
    ["Floods hit France on Monday. France's interior ministry said 12 people were missing.", 'France'],
    ["Floods hit France on Monday. Germany's foreign ministry said 12 Germans were hurt.", 'France'],
    ['A bus fell into a gorge near Keld on Monday. Tarn provincial police said 12 people died.', 'Keld'],
    ["A fire swept through a hotel in Lisbon. Portugal's health ministry said 12 people died.", 'Lisbon'],
    [
      'A storm hit Keld.\n\nIn Osk, two people drowned.\n\n"It was bad," said the mayor of Osk, Tom Ware. He said 12 people were hurt.',
      'Osk',
      'Osk'
    ],
    ["Cholera has hit Malawi. Balaka's district commissioner said seven pupils fell ill.", 'Balaka'],
    ['A quake hit Borong city. The regent of East Tarn said 420 houses fell in his district.', 'East Tarn'],
    ['Protests swept France. The interior ministry in Paris said 300 people were arrested.', 'France'],
    ['Protests were held in Germany. Police in Cologne counted 3,000 people, organisers 5,000.', 'Cologne', 'Cologne'],
    ['A quake hit Borong city. She said 420 houses fell in her county.', null],
    ["Strikes have shut mines in Chile. Peru's Acme said it had hired 12 workers.", null],
    ["Ombria's health ministry told of an outbreak.\n\nSome 2,960 contacts are being followed.", 'Ombria']
  ])
)

test(
  'who gives, met or wrote somewhere tells no place, nor who was under way to one',
  each([
    ['A quake hit Osk city. In Brussels, ministers pledged 12 million euros.', null],
    ['A quake hit Chile. Norway sent 40 rescuers and Sweden 12 tonnes of tents.', 'Chile', 'Chile'],
    ['A statement released in Vienna put the number of dead at 40.', null],
    ['Forecasters in Pretoria said 80 mm of rain could fall.', null],
    ['At least 14 people drowned as they crossed into Brenland.', null],
    ['Some 12 refugees were killed after crossing into Ostland.', 'Ostland'],
    ['A boat that had left Zuwara, in Libya, sank with 112 people on board.', null],
    ['A bus overturned in Tarn city, killing 12. Six of them came from Nepal.', 'Tarn city', 'Tarn city'],
    ['A bus on its way to a temple in Keld overturned, killing 12 people.', null],
    ['The minister, who is attending a meeting in Washington, said pay would rise 6 percent.', null],
    ['"It is gone," said Ann Dale, 43, who lives in Tenda city. The quake killed 12.', null],
    ['A quake off Sumatra killed 230,000 people in several countries.', null, null],
    ["Spain's heat institute in Madrid attributed 22 deaths to it.", 'Spain'],
    ['Two people were killed on Black Friday.', null],
    ['A quake struck Chile. Los Angeles fire department sent 40 rescuers.', 'Chile'],
    ['Aid groups flew in 600 tents from Copenhagen.', null],
    ['Saudi Arabia offered $100 million and the United States $245 million.', null, null],
    ['Cholera has hit all. A WHO official in Brazzaville said 18 countries had reported cases.', null],
    ['Police detained four men, one of them in Tarn city.', null],
    [
      'Storms leave ruin\n\nOSK, Ala. — Tornadoes tore through Tarn county on Friday.\n\nForty people were hurt.',
      'Tarn county'
    ],
    ['A quake hit Peru.\n\nHungary said it had kept out 3,000 people.', null],
    ['Ostland favours joining the EU, and 12 people were hurt in a protest.', null],
    ['Clashes began in Osk city on Monday. Another 20 people died on the way, a charity said.', null]
  ])
)

test(
  'a passage that has turned to a wider time goes on there',
  each([
    [
      'Shells hit Osk city on Tuesday, killing 12.\n\nThe army has fought since mid-April. It says 5,576 people were hurt.',
      'Osk city',
      null
    ]
  ])
)

test(
  'of a place within that which opens the sentence the figure is, and of its owner',
  each([
    ['In Brellia, 12 people died when a bus hit a wall near the town of Osk.', 'Osk'],
    ['In Keld, 12 people died and three were hurt in Osk.', 'Keld', 'Osk'],
    ['In Germany, 12 people fell ill after a wedding in Keld.', 'Keld'],
    ['The fire is six miles south of Keld city, population 2,000.', 'Keld city', 'Keld city'],
    ['In Somalia, a helicopter fell near Baidoa city, killing six. Eight others lived.', 'Baidoa city', 'Baidoa city'],
    [
      'Teachers marched in Tarn city.\n\nWalkouts in Ostland Republic in 2017 lasted weeks. There, 90 teachers were dismissed.',
      'Ostland Republic'
    ],
    ['Some 300 people crossed into Ostland, bringing the number of refugees there to 900.', 'Ostland', 'Ostland'],
    [
      'A quake shook Orr island.\n\nCrews reached the village of Tenda and found 3 bodies. Six people are missing.',
      'Tenda',
      'Tenda'
    ],
    [
      'Rebels attacked a village in Tarn province, killing 34.\n\nThey raided Mbala, 6 km north of Osk. Nine children died.',
      'Tarn province',
      'Osk',
      'Mbala'
    ],
    ['Peru will cull 27,000 birds after flu was found at a farm in Keld county.', 'Peru'],
    ["In Harn's main town, Kell, 14 people were hurt.", 'Kell'],
    ['Two people were killed on Rhodes when flames trapped their car.', 'Rhodes'],
    [
      'Norrtel will shed 4,500 jobs.\n\nIts plant in Lund will close, with the loss of 390 jobs. The firm has 94,000 workers.',
      null,
      'Lund',
      null
    ],
    ["Hungary was alone among the EU's 27 members.", 'EU'],
    ['Some 1,460 migrants reached the Orr Islands.', 'Orr Islands'],
    [
      'Chile has counted 90 deaths. A bus plunged into a gorge in Osk, killing 13. Nine people were hurt.',
      'Chile',
      'Osk',
      'Osk'
    ],
    [
      'Halden will cut 8,500 jobs worldwide. Some 320 jobs go in Germany.\n\nIt sold 12 cars.',
      'worldwide',
      'Germany',
      null
    ]
  ])
)

test(
  'a place is lent to no figure of more than that place, or of another that was told last',
  each([
    [
      'At least 60 men escaped from Grenby Prison. Police caught 14 men in the nearby town of Alder.\n\nThree guards were killed.',
      'Grenby Prison',
      'Alder',
      'Grenby Prison'
    ],
    [
      'A raid in Keld killed 44 people.\n\nRebels made an assault near Osk on Friday.\n\nIn all 12 people died in the clash.',
      'Keld',
      null
    ],
    [
      'Crowds marched in several cities on Saturday. Police in Tarn arrested 30 people.\n\nAt least 12 officers were hurt.',
      null,
      'Tarn',
      null
    ],
    ['In the courtyard of a school in Keld, 40 women queue for water.\n\nThe war has killed 90 people.', 'Keld', null],
    [
      'A dozen soldiers died at a ford near Tarn.\n\nThey are the latest in the state from floods that killed six people.',
      'Tarn',
      null
    ],
    ['A nurse died in Tarn on Monday.\n\nThe agency said 214 people had died, and beds are full in many states.', null],
    ['The province of Orvane has reported 210 deaths and Peru 40. Three children died.', 'Orvane', 'Peru', null],
    ['A storm hit Tarn. Fires killed 12 people in Keld and 9 in Osk. Three children died.', 'Keld', 'Osk', null],
    [
      'A flood hit Brellia, where 64 people died. In Osk 28 people died when a dam broke. Some 80 have fled.',
      'Brellia',
      'Osk',
      null
    ],
    [
      'Rain killed 90 people in Brazil. A bus fell off a bridge in Osk, killing 13. In all 103 people have died.',
      'Brazil',
      'Osk',
      'Brazil'
    ],
    [
      'Two people died in a blast in Tarn. Brazil has seen 199 such blasts this year. Seven people were wounded.',
      'Tarn',
      'Brazil',
      'Tarn'
    ],
    [
      'A bus fell into a gorge near Keld, killing 12. Roads in the region are poor; about 70 people die on them every year.',
      'Keld',
      null
    ],
    ['Crowds in places like Brazil and Peru killed 12 people.\n\nPolice held 40.', 'Brazil and Peru', null],
    [
      'Gunmen killed 14 people in Merile on Monday.\n\nMore than 90 people have died in such raids since January.',
      'Merile',
      null
    ],
    [
      'Six people died in the town of Osk. The storm then hit the town of Keld, where 12 were killed. In all 18 people have died.',
      'Osk',
      'Keld',
      null
    ],
    [
      'Fighting broke out in Osk on Sunday. Some 97 people died across the country. Of them 25 died in Osk. Some 42 were hurt.',
      'nationwide',
      'Osk',
      null
    ],
    ['In Tarvel, 200 people marched. In Keld, 900 did. Police detained 90 people.', 'Tarvel', 'Keld', null],
    ['Brazil reported 900 infections on Monday. Seoria accounted for 520.', 'Brazil', null],
    [
      'Cholera has killed 900 people in Africa. Malawa, the worst-hit country, has reported 700 of the deaths.',
      'Africa',
      'Malawa'
    ],
    ['As the number of dead rose to 108, Ada Orr, reporting from Seoul, said hospitals were full.', null],
    ['The football club Tarvel City dismissed 70 people.', null],
    ['The airline Keld Valley lost 12 planes.', null],
    ['Some 40,000 people from the town of Orvane have fled their homes.', 'Orvane'],
    ["The death toll in Talmara's coastal city of Keld rose to 300.", 'Keld'],
    ['At least 42 people died in Osmar and Marjin regencies, West Orvane.', 'Osmar and Marjin regencies']
  ])
)

test(
  'of two places of the sentence before, that is carried where something happened',
  each([
    ["Talks resumed in Jeddah as strikes hit Khartoum. A doctors' union said 822 had been killed.", 'Khartoum'],
    ['Crowds gathered in London after an earthquake struck Adana. Officials said 300 people had died.', 'Adana'],
    ['Marchers in Osk named those who vanished in Keld in 2014. Police held 9 people.', 'Osk'],
    [
      'Rebels hit posts in Osk district on Monday. At the first, in Keld, they killed six men. At the second they killed nine men.',
      'Keld',
      'Osk district'
    ],
    ['A guard went on trial in Osk over a killing in Keld. The court heard that 30 people were hurt.', null]
  ])
)

test('a part is where its whole is, whoever tells of both', () => {
  const text =
    'TARN, Ostland, May 16 (XNN) - Police fired at a crowd. The interior ministry said 16 men were hurt, two of them badly.'
  const claims = readClaims({ id: 'a', title: null, published: '2024-05-16', text })
  assert.equal(
    claims.map(({ place }) => place),
    ['TARN, Ostland', 'TARN, Ostland']
  )
})

test(
  'a passage keeps its place for its parts, and none for what is told of more than it',
  locations([
    [
      'Two died in Osk on Sunday. Elsewhere, in Keld, 30 homes burned. The chief said [five] of them were huts.',
      'Keld'
    ],
    ['A bomb killed 4 in Osk. Meanwhile in Keld, 20 drowned. The mayor said [nine] were children.', null],
    ['At a news conference in Osk on Monday, the minister said [14] men had died.', null],
    ['Guards stopped 40 migrants off Osk on Sunday. So far this year [900] people have been caught.', null],
    ['A lorry blew up in Osk on Monday, killing 8. To date this year [61] people have died in such blasts.', null]
  ])
)

test('each brief of a roundup is in its own country', () => {
  const text = [
    'KENYA: A bus fell into a river near Chuka, killing 34 people.',
    'INDIA - Police arrested 14.',
    'Haiti. Gangs have killed 470 people.',
    'OSTLAND: Flooding killed 40 people. Some 300 were hurt.',
    'UNITED STATES: A shooting left two dead.'
  ].join('\n\n')
  assert.equal(
    readClaims({ id: 'a', title: null, published: '2024-05-16', text }).map(({ place, source }) => source ?? place),
    ['Chuka', 'India', 'Haiti', 'Ostland', 'Ostland', 'United States']
  )
})

test(
  'a kind alone, "elsewhere" and what befell a people are no places',
  locations([
    ['COUNTY NEWS\n\nIt was dry.\n\nThe jail held [142] people.\n\nA crash on County Road 9 killed two.', null],
    ['Five of her siblings were among the [400] murdered in the Holocaust.', null],
    ['The Colombian city buried [12] of its dead.', 'Colombia'],
    ['The toll of a fire in Keld rose to [70] as one more victim succumbed to burns at Osk General Hospital.', 'Keld'],
    ['The toll of a fire in Keld reached [12] when a woman died at Sella Hospital in Osk.', 'Keld'],
    ['A fire in Keld killed 40. [20] of the dead were dockers from Ghana.', 'Keld'],
    ['The toll rose to [40], while in rebel-held northern Tarn 9 died.', null],
    [
      "Brellia and Tarn were hit. Brellia's premier put the dead in his country at [40], while in south Tarn 9 died.",
      null
    ],
    ['A quake struck southeast Turkey on Monday, killing [912] people in the country.', 'Turkey'],
    ['Elsewhere, the state of Karr plans to shoot 900 camels. Last year [60] people were shot.', 'Karr']
  ])
)

test('those who remember lend no place to what they remember, nor does what is told of more than one place', () => {
  for (const [text, place] of [
    ['Bells rang in Osk to mark 30 years since a ferry sank.\n\nOnly 137 people were rescued.', null],
    ['A vigil was held in Osk for those who died. Sixty people were killed.', null],
    ['Troops repelled raids near Osk.\n\nIn all, 15 jets have been destroyed since the start of the war.', null],
    ['At Osk crossing 180 queued. A lorry overturned 12 km from the border: five people died.', null],
    ['Keld 2001, 126 dead; Osk 1989, where 97 fans died.', 'Osk'],
    ['The worst crash in the country, at Osk in 1952, killed 31 people.', 'Osk'],
    ['The flood was worse than that of 1998 in Osk. It killed 40 people.', null],
    ['A mine blew up near Osk. Two died. This brings to 12 the number killed there this year.', null],
    ['Two new cases were found in Keld; the total number of cases now stands at 58.', null],
    ["A raid in Sudan's El Tarn killed 12 people.", 'El Tarn'],
    ['A fire in Ostland’s second-largest city Keld killed 12 people.', 'Keld'],
    ['Flu is in Ostland. Chad confirmed two cases, bringing its total to 231.', 'Chad'],
    ['Flu is in Ostland. Chad confirmed two cases. No deaths have been recorded there.', 'Chad'],
    ['Ten members of the UN mission in Mali were hurt on the outskirts of Osk.', 'Osk'],
    ['Police held 12 people at Vale memorials. The dissident Ida Vale died in May.', null],
    ['Nine killed in South Korean factory fire', 'South Korea'],
    ['Nine killed in New Zealand mosque attack', 'New Zealand'],
    ['War broke out in Sudan: some 60,000 people have fled to Chad.', 'Chad'],
    ['War broke out in Sudan: some 60,000 people have fled to Chad and 64,000 to Egypt.', 'Egypt'],
    ['Some 60,000 people have fled from Sudan to Chad.', 'Sudan'],
    ['Some 400 people fled to Keld when the dam broke in Osk.', 'Osk'],
    ['The disease has killed 208 people, with the coastal regions of Keld and Osk worst hit.', null],
    ['Ministry of Interior - Directorate of Civil Protection\n\nAfter heavy rain, 5 persons have died.', null],
    [
      'Dengue: During the week, 1,214 new cases were notified by doctors in the hills.\n\nRoad deaths: 34 killed.',
      null
    ],
    [
      'LUBIRI, May 9 - The opposition on Monday rejected early results of the vote.\n\nThe electoral commission said 9 million people had voted.',
      null
    ]
  ] as const)
    assert.is(readClaims({ id: 'a', title: null, published: '2024-05-16', text }).at(-1)?.place, place, text)
})

test('the latest entry of a live page lends its place to no other', () => {
  const entries =
    '10:42 - Crews have reached Keld, where at least 30 houses have collapsed.\n\n08:30 - More than 160 people are dead.'
  const read = (text: string) => readClaims({ id: 'a', title: null, published: '2024-05-16', text }).at(-1)?.place
  assert.is(read(entries), null)
  assert.is(read(`A quake struck Orvane province on Monday.\n\n${entries}`), 'Orvane province')
})

test.run()
