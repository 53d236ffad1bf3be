import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readQuantities } from '../../lib/figures/quantities.ts'
import { readDocument } from '../../lib/reading/document.ts'
import { readings } from '../../lib/reading/readings.ts'
import { long } from '../runs.ts'

long(test)('reads 130,000 figures in one paragraph, which are more than a call can take', () => {
  const text = '12 men, '.repeat(130_000)
  const quantities = readQuantities(text)
  assert.is(quantities.length, 130_000)
  assert.is(readings(readDocument(text), quantities).length, 130_000)
})

test('keeps a rate out of what is counted, and in the unit', () => {
  const read = (text: string) =>
    readings(readDocument(text), readQuantities(text)).map(({ population, unit }) => `${population}: ${unit}`)
  assert.equal(read('16 miners died every day.'), ['miners: people per day'])
  assert.equal(read('Some 16 miners are killed per month in Orvane.'), ['miners: people per month'])
  assert.equal(read('Some 16 miners die an hour.'), ['miners: people per hour'])
  assert.equal(read('Some 16 miners are killed per 100,000 people.'), ['miners: per 100,000 people'])
  assert.equal(read('16 miners are killed twice a week.'), ['miners: people'])
  assert.equal(read('Some 900 people die of fever in the southern parts of old Orvane each year.'), [
    'people: people per year'
  ])
  assert.equal(read('Some 300 people come to the fair held on the old quay of Orvane each year.'), ['people: people'])
  assert.equal(read('Some 700 newcomers arrive daily, it said.'), ['newcomers: people per day'])
  assert.equal(read('It killed 12 of every 1,000 cattle.').slice(0, 1), ['cattle: per 1,000 cattle'])
  assert.equal(read('Some 400 people a day crossed, down from 2,000.'), [
    'people: people per day',
    'people: people per day'
  ])
  assert.equal(read('100 houses or more burned.'), ['houses: houses'])
})

test('what a code stands before is counted, and not what stood before', () => {
  const cases: [text: string, population: string][] = [
    ['Twelve hurt guards were flown to Keld. The number of dead rose to [nine].', 'dead'],
    ['The strike has cost the economy [$2 billion].', 'strike'],
    ['Each day of the strike costs the economy [$2 billion].', 'economy'],
    ['Two students were hurt; [two] 4x4 trucks burned.', '4x4 trucks'],
    ['It lost two ships, [two] 737 Max planes and fuel.', '737 Max planes'],
    ['It lost two ships and [12] Type 63 rockets.', 'Type 63 rockets'],
    ['It lost two ships and [three] M1 tanks.', 'M1 tanks'],
    ['Police found two knives and [three] .45 pistols.', '.45 pistols'],
    ['Police found two knives and [two] 9mm handguns.', '9mm handguns'],
    ['Two men and [four] Highway 9 workers died.', 'Highway 9 workers']
  ]
  for (const [marked, population] of cases) {
    const text = marked.replace(/[[\]]/g, '')
    const all = readings(readDocument(text), readQuantities(text))
    assert.is(all.find(({ quantity }) => quantity.start === marked.indexOf('['))?.population, population, marked)
  }
})

test('finds what a figure without a noun is of, however far its subject stands', () => {
  const read = (text: string) =>
    readings(readDocument(text), readQuantities(text)).map(
      ({ quantity, population }) => `${quantity.words}: ${population}`
    )
  assert.equal(read('Shares in Tarn Steel, which runs mills in Orvane, fell 4 percent.'), [
    '4 percent: Shares in Tarn Steel'
  ])
  assert.equal(read('The fund slipped less than 0.1%.'), ['less than 0.1%: fund'])
  assert.equal(read('Growth of 3.6 percent for members, slipping to 2.9 percent.').at(-1), '2.9 percent: Growth')
  assert.equal(read('Some 12 percent fired staff.'), ['Some 12 percent: share'])
  assert.equal(read('A 300-strong crowd marched.'), ['300: crowd'])
})

const populations: [text: string, wanted: string][] = [
  ['Twelve Danes among 27 who drowned off Tarn.', 'Twelve: Danes; 27: people'],
  ['A gunman hit a bus carrying 14 pilgrims, killing the driver and two others.', '14: pilgrims; two: people'],
  ['He killed four pupils and the headmaster and wounded 12 others.', 'four: pupils; 12: people'],
  ['The quake killed 10 people and forced villagers to spend the night in tents.', '10: people'],
  ['The raid killed 12 soldiers and armed men.', '12: soldiers and armed men'],
  ['Twelve had died; the ministry later revised that to 6.', 'Twelve: people; 6: people'],
  ['Some 40,000 residents of Keld lack clean water.', 'Some 40,000: residents of Keld'],
  ['Some 300 inhabitants of Tarn province own guns.', 'Some 300: inhabitants of Tarn province'],
  ['Forty supporters of Vera Stahl block the road.', 'Forty: supporters of Vera Stahl'],
  ['Thirty members of Osk city council voted.', 'Thirty: members of Osk city council'],
  ['Floods killed 12 people and officials evacuated 90.', '12: people; 90: people'],
  ['The fund paid 20 million euros to a country of 47 million.', '20 million euros: payment; 47 million: people'],
  // Who says so is not who is counted
  ['Two officials said 12 had died.', 'Two: officials; 12: people'],
  ['Three witnesses told police that 20 were shot.', 'Three: witnesses; 20: people'],
  ['A court jailed 14 men for a 2019 attack in Tarn in which 30 died.', '14: men; 30: people'],
  ['A group of 112 households asks for compensation.', '112: households'],
  ['Italy had 12 cases, France 30 and Spain six.', '12: cases; 30: cases; six: cases'],
  [
    'He will pay 40 million crowns in damages, of which 31 million has been paid.',
    '40 million crowns: damages; 31 million: damages'
  ],
  ['Two cows died. Mali and Chad put their numbers at 14 and 35.', 'Two: cows; 14: number; 35: number'],
  [
    'The court refused to freeze 5 billion. A request for 5 billion was denied.',
    '5 billion: number; 5 billion: number'
  ],
  [
    'Staff said 48 percent of teachers left; the ministry gave a figure of 26 percent.',
    '48 percent: teachers; 26 percent: teachers'
  ],
  ['Some 900 cases were found in 14 districts, up from 600 in May.', 'Some 900: cases; 14: districts; 600: cases'],
  [
    'Guards found 118 tortoises, 43 of them dead, and 500 head of cattle.',
    '118: tortoises; 43: tortoises; 500: cattle'
  ],
  ['It fired 1,234 rockets, of which 976 crossed the border.', '1,234: rockets; 976: rockets'],
  ['The storm drowned 2,000 goats; nobody died.', '2,000: goats; nobody: people'],
  ['Crews made 2,300 rescues. In Keld a couple were swept away.', '2,300: rescues; a couple: people'],
  ['The court cut his term for killing six from 18 years to 13.', 'six: people; 18: years; 13: years'],
  ['Three broke ribs. For each who comes, three don’t.', 'Three: people; three: people'],
  ['The club has 900 members and a ground that holds 8,500.', '900: members; 8,500: people'],
  ['The union wants 9 percent; it was set at 2 percent.', '9 percent: share; 2 percent: share'],
  ['The attack brought to 11 the number of guards who died.', '11: guards'],
  [
    'It carried 63 passengers and a crew of five. Two accidents left 310 aboard dead.',
    '63: passengers; five: crew; Two: accidents; 310: people'
  ],
  ['He faces three counts of murder and seven of attempted murder.', 'three: counts of murder; seven: counts'],
  ['He was jailed for stealing $400,000 from a club.', '$400,000: amount'],
  ['The drive that reached 90 children ended as measles killed four.', '90: children; four: people'],
  ['Each side killed 14 of the other’s men and four of the enemy.', '14: men; four: enemy'],
  ['Seven staff were held and two charged.', 'Seven: staff; two: staff'],
  ['Nine climbers were swept away. Five were rescued.', 'Nine: climbers; Five: climbers'],
  ['The army shot down 14 of 18 drones. The remaining four hit a depot.', '14: drones; 18: drones; four: drones'],
  [
    'Floods hit 900 people in three valleys of northern Tarn, and 300 of them fled.',
    '900: people; three: valleys of northern Tarn; 300: people'
  ],
  ['It has doses for 6% of the population, and asked for $48 million.', '6%: population; $48 million: amount'],
  ['Police saw a 300-person increase.', '300: people'],
  ['Of the 57 dead, 31 were women and nine are from Tarn.', '57: people; 31: women; nine: people'],
  ['Roe said 61 people from her state have died.', '61: people from her state'],
  ['Eighteen troops were hurt, in addition to the 13 dead.', 'Eighteen: troops; 13: troops'],
  ['Ostland sent 40 nurses to Keld, where a fire killed five.', '40: nurses; five: people'],
  ['A firm evicted 30 families as a crowd of 200 looked on.', '30: families; 200: people'],
  ['Some 130 were held and several beaten.', 'Some 130: people; several: people'],
  ['The blast trapped 40 underground.', '40: people'],
  [
    'Tarn counted 900 crossings. Keld took in 50,000, more than any, and Osk 12,000.',
    '900: crossings; 50,000: number; 12,000: number'
  ],
  ['The mill expects one-off costs of $6 million.', '$6 million: one-off costs'],
  ['Police held five people. All five deny it.', 'five: people; five: people'],
  ['They gave a $2,000 pledge and 12 record shops.', '$2,000: pledge; 12: record shops'],
  // Who does a thing suffers it not
  ['Forty gunmen stormed the village and killed nine.', 'Forty: gunmen; nine: people'],
  ['A group of 30 bandits attacked herders, killing six.', '30: bandits; six: people'],
  ['Twelve soldiers were ambushed by rebels, who killed five.', 'Twelve: soldiers; five: soldiers'],
  ['Rebels ambushed 12 soldiers, killing five.', '12: soldiers; five: soldiers'],
  // What rises or falls is counted at its level, a toll is of people
  ['Burglaries fell 12 percent to 3,410 last year.', '12 percent: Burglaries; 3,410: Burglaries'],
  ['Admissions had dropped from 550 a day to 400.', '550: Admissions; 400: Admissions'],
  ['Complaints jumped to 2,300.', '2,300: Complaints'],
  ['Murders have tripled in five years, to 1,800.', 'five: years; 1,800: Murders'],
  ['The toll rose to 57.', '57: people'],
  ['The deficit will narrow to 19.2% of GDP from 20.4%.', '19.2%: deficit; 20.4%: deficit'],
  ['Unemployment was lowest in Tarn, at 3.1 percent.', '3.1 percent: Unemployment'],
  ['The attackers, numbering about 70, fled.', 'about 70: attackers'],
  // Who tells of it is not what is counted
  ['Flu killed 90 voters, the agency said, down from 200.', '90: voters; 200: voters'],
  ['It took in 700 migrants, the guard estimated, down from 900 in the summer.', '700: migrants; 900: migrants'],
  // A new count brings to its level what stands there
  ['It had 50 infections and two deaths, bringing total deaths to 90.', '50: infections; two: deaths; 90: deaths'],
  ['It had 50 infections, bringing cases to 300 and deaths to 9.', '50: infections; 300: cases; 9: deaths'],
  // The noun of the whole is handed on, and not that of a part
  ['It saved 96 people, among them 11 boys, and 60 are missing.', '96: people; 11: boys; 60: people'],
  [
    'It hurt 40 men, including two cooks and nine guards, and killed six.',
    '40: men; two: cooks; nine: guards; six: men'
  ],
  ['It saved 96 people, including 11 boys, two of whom died.', '96: people; 11: boys; two: boys'],
  // A noun that two numbers share, one behind "whose", or one that says who they are
  ['It listed 146 confirmed and 31 probable cases.', '146: cases; 31: probable cases'],
  ['The club, 40 of whose members were arrested, was banned.', '40: members'],
  ['It helps 410 people, of whom 190 are children.', '410: people; 190: children'],
  ['They were the leading cause of deaths at 37 percent.', '37 percent: deaths'],
  ['He is two-thirds of the way through its renewal programme.', 'two-thirds: renewal programme'],
  [
    'Norvia has 2 million refugees. Estria had 1.6 million, while Ombria hosted 900,000.',
    '2 million: refugees; 1.6 million: refugees; 900,000: refugees'
  ],
  ['Sixty soldiers left after the attack that killed nine.', 'Sixty: soldiers; nine: people'],
  ['It asked for $7 million to cope with the drought.', '$7 million: drought'],
  ['Half of them children, they fled.', 'Half: children'],
  ['About two-thirds of spending goes on roads.', 'About two-thirds: spending'],
  ['Of the 64 wounded, 11 critical.', '64: people; 11: people'],
  // What is measured stands behind its measure
  ['A magnitude-2.8 tremor shook it.', '2.8: tremor'],
  ['He drove in a 45 mph zone.', '45: zone'],
  ['It cost £140m net of reinsurance.', '£140m: amount'],
  // and not of what stands before it and is something else
  ['Wildfires destroyed 310 houses and blackened 14,000 hectares.', '310: houses; 14,000: hectares'],
  ['The firm cancelled 320 flights, costing it $30 million.', '320: flights; $30 million: amount'],
  ['Two brothers were ordered to pay back £86,500.', 'Two: brothers; £86,500: payment'],
  ['The government has set aside $12m for repairs.', '$12m: funds'],
  ['Robberies fell to 61 but burglaries rose to 214.', '61: Robberies; 214: burglaries'],
  ['The number of cholera cases rose to 1,240 and deaths to 33.', '1,240: cholera cases; 33: deaths'],
  ['Crews looked for 27 campers as the death toll passed 80.', '27: campers; passed 80: people'],
  ['A bomb killed four guards, a day after an attack left six dead.', 'four: guards; six: people'],
  ['It takes the number of infections to 900 and the death toll to 12.', '900: infections; 12: people'],
  [
    'Some 5 million people, or 40 percent, face hunger, up from 3 million.',
    'Some 5 million: people; 40 percent: people; 3 million: people'
  ],
  ["By March, nine out of Ostland's 14 clinics were shut.", 'nine: clinics; 14: clinics'],
  ['The army recovered the bodies of five people and of 12 miners.', 'five: bodies; 12: miners'],
  ['Confirmed cases stood at 812, suspected cases at 90.', '812: Confirmed cases; 90: suspected cases'],
  ['The Front for Tarn (FFT) in Ostland has 900 fighters.', '900: FFT fighters'],
  [
    'Ostland Free State is said to have 900 fighters; the group had 300 fighters.',
    '900: Ostland Free State fighters; 300: fighters'
  ],
  [
    "They named the 58 victims of the Orvane massacre and buried 12 victims of Friday's raid.",
    '58: victims of the Orvane massacre; 12: victims'
  ],
  // Of two armies at war each tells of its own
  ["Chad's defence ministry said 50 of its servicemen died on the border with Niger.", '50: Chadian servicemen'],
  [
    'Niger raised the number of its soldiers killed to 135; Chad said it had lost 77 troops.',
    '135: Nigerien soldiers; 77: Chadian troops'
  ],
  [
    'Chad said Niger had killed 12 of its soldiers. The army lost 13 soldiers. Niger killed 14 soldiers.',
    '12: soldiers; 13: soldiers; 14: soldiers'
  ],
  ['He put the strength of the FFT at 900 men.', '900: FFT men'],
  ['Rebels have 40 fighters.', '40: fighters'],
  ['The mission in Mali said it had lost 50 soldiers.', '50: soldiers'],
  ['Malian rebels said they had lost 50 soldiers.', '50: soldiers'],
  [
    "The union put the number of protesters at 5,000 and Orvane's population at 90,000.",
    '5,000: protesters; 90,000: people'
  ],
  ['The attacker killed two children and injured 18 others.', 'two: children; 18: people'],
  ['The coast has a suspected 16 cases of measles.', '16: suspected cases of measles'],
  ['Road deaths fell to 4.1 per 100,000 inhabitants.', '4.1 per 100,000: Road deaths'],
  ['The toll of a slide that buried part of the town of Selm rose to 34.', '34: people'],
  ['The number of confirmed dead stands at nine.', 'nine: dead'],
  ['The government has so far released $50 million.', '$50 million: amount'],
  ['The bridge will cost $3 billion.', '$3 billion: bridge'],
  ['Revenue was little changed at $5.1 billion.', '$5.1 billion: Revenue'],
  ['They won 30 seats more than before, nine short of a majority.', '30: seats; nine: seats'],
  ['Rebels were responsible for two thirds of them.', 'two thirds: share'],
  ['Crime rose. Police figures show a fall of 4 percent.', '4 percent: share']
]
for (const [text, wanted] of populations)
  test(`counts in "${text}"`, () =>
    assert.is(
      readings(readDocument(text), readQuantities(text))
        .map(({ quantity, population }) => `${quantity.words}: ${population}`)
        .join('; '),
      wanted
    ))

const units: [text: string, wanted: string][] = [
  ['Sixty percent of the 250 injured are at home.', 'Sixty percent: people, %; 250: people, people'],
  // A bare number has the unit of the figure before it, which no verb of its own parts from it
  [
    'It spent 120 million euros on schools and 45 million on roads.',
    '120 million euros: schools, EUR; 45 million: roads, EUR'
  ],
  [
    'It made a profit of 38 million euros, compared with 29 million.',
    '38 million euros: profit, EUR; 29 million: profit, EUR'
  ],
  ['Pay rose 6.6% for men and 7.1 for women.', '6.6%: Pay, %; 7.1: Pay, %'],
  ['They live 79.3 years and girls 83.1.', '79.3: years, years; 83.1: years, years'],
  ['Heat reached 43.6 degrees, beating the 42.9 set in May.', '43.6: Heat, degrees; 42.9: Heat, degrees'],
  ['It raised 2 million pounds and fed 300.', '2 million pounds: funds, GBP; 300: number, not stated'],
  ['It fell 2.4% to 31.7.', '2.4%: share, %; 31.7: number, not stated'],
  ['It reported a loss of 260 million.', '260 million: loss, not stated'],
  ['It stayed for 27 nights and for 100 if need be.', '27: nights, nights; 100: nights, nights'],
  ['It affects one in nine adults, against one in 14.', 'one in nine: adults, %; one in 14: adults, %'],
  ['Nights were the warmest yet, at 21.4 degrees.', '21.4: Nights, degrees'],
  ['The lake lies at 372 metres.', '372: lake, meters'],
  // What rises is counted only where it can be
  ['The currency fell to 31.7 to the dollar.', '31.7: currency, not stated'],
  ['Petrol prices rose to 190 on Monday.', '190: Petrol prices, not stated'],
  ['Thefts rose to 190 on Monday.', '190: Thefts, thefts'],
  ['Thefts rose from 2,110 in 2020 to 2,460 in 2022.', '2,110: Thefts, thefts; 2,460: Thefts, thefts'],
  // Nobody says that it is people
  ['It has 340 beds, of which 28 are in use.', '340: beds, beds; 28: beds, beds'],
  ['Of every 100 patients, six needed a second test.', '100: patients, people; six: patients, people'],
  ['Sales rose, with 48,000 sold.', '48,000: number, not stated'],
  ['Six survived. It made 900 last year.', 'Six: people, people; 900: number, not stated'],
  ['Gusts of 140 kilometres an hour hit it.', '140: Gusts, km/h'],
  // A noun that looks like a verb, and a verb that looks like a noun
  ['A crowd of 41,250 saw City beat Rovers.', '41,250: people, people'],
  ['Twelve-hour siege ends with a raid', 'Twelve: siege, hours'],
  ['The real cost, it said, was $9 million.', '$9 million: real cost, USD'],
  ['Average pay rose 6.6%.', '6.6%: Average pay, %'],
  ['The turbines generate 720 megawatts.', '720: turbines, megawatts'],
  ['Some 62% of workers back it, 30% oppose it.', 'Some 62%: workers, %; 30%: workers, %'],
  ['The plant produces 1,600 megawatts.', '1,600: plant, megawatts'],
  ['Household bills will drop by 190 euros.', '190 euros: Household bills, EUR'],
  ['It found 27 mpox cases; the total stands at 1,861.', '27: mpox cases, cases; 1,861: mpox cases, cases'],
  [
    'Some 25 people die each winter; it fell to 11 as per the mayor.',
    'Some 25: people, people per winter; 11: people, people'
  ],
  ['It had 75 bodies, against a daily average of seven bodies.', '75: bodies, people; seven: bodies, people per day'],
  ['Two nine-person crews came.', 'Two: nine-person crews, crews; nine: crews, people each'],
  [
    'Some 900 people fled in 30 towns. Thousands more were stranded.',
    'Some 900: people, people; 30: towns, towns; Thousands: people, people'
  ],
  ['It held 640 arrivals, mostly Eritreans, down from 910.', '640: arrivals, arrivals; 910: arrivals, arrivals'],
  ['It won 84 seats in parliament on a turnout of 58.2%.', '84: seats, seats; 58.2%: turnout, %']
]
for (const [text, wanted] of units)
  test(`measures in "${text}"`, () =>
    assert.is(
      readings(readDocument(text), readQuantities(text))
        .map(({ quantity, population, unit }) => `${quantity.words}: ${population}, ${unit}`)
        .join('; '),
      wanted
    ))

test.run()
