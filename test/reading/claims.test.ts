import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Article } from '../../lib/claim.ts'
import type { Quantity } from '../../lib/figures/quantity.ts'
import { readClaims } from '../../lib/reading/claims.ts'

const test = suite('reading: claims')

const claims = (text: string) => readClaims(Article.parse({ id: 'a', published: '2018-11-13', text }))
const brief = (text: string) => claims(text).map((c) => `${c.words}: ${c.population}, ${c.unit}, ${c.measure}`)

const what: [text: string, ...read: string[]][] = [
  ['A blast killed 14 shoppers and injured 37.', '14: shoppers, people, killed', '37: shoppers, people, injured'],
  [
    'Nine miners were killed and at least 20 hurt.',
    'Nine: miners, people, killed',
    'at least 20: miners, people, injured'
  ],
  ['Troops rescued 21 women, children and men.', '21: women, children and men, people, rescued'],
  ['The war cost the lives of 200,000 East Timorese.', '200,000: East Timorese, people, killed'],
  [
    'The raid killed at least one person and hurt dozens of others.',
    'at least one: person, people, killed',
    'dozens: people, people, injured'
  ],
  ["Four New People's Front (NPF) fighters were killed.", "Four: New People's Front fighters, people, killed"],
  ['It killed 20 troops and pro-government gunmen.', '20: troops and pro-government gunmen, people, killed'],
  [
    'Ten policemen and two clerks were killed, while eight others were hurt.',
    'Ten: policemen, people, killed',
    'two: clerks, people, killed',
    'eight: people, people, injured'
  ],
  [
    'Two women and three children were killed and nine wounded.',
    'Two: women, people, killed',
    'three: children, people, killed',
    'nine: people, people, injured'
  ],
  [
    'No survivors as bus with 46 on board plunges into river',
    'No: survivors, people, rescued',
    '46: people, people, present'
  ],
  [
    'It killed three soldiers and hurt 10, including three soldiers.',
    'three: soldiers, people, killed',
    '10: people, people, injured',
    'three: soldiers, people, injured'
  ],
  ['There were 67 deaths and several injuries.', '67: deaths, people, killed', 'several: injuries, people, injured'],
  ['Five national and local police died.', 'Five: national and local police, people, killed'],
  ['Ten Taliban were killed.', 'Ten: Taliban, people, killed'],
  ['Three babies were among the 103, who died.', 'Three: babies, people, killed', '103: people, people, killed'],
  ['Three individuals were killed.', 'Three: individuals, people, killed'],
  ['Five people, three of them children, died.', 'Five: people, people, killed', 'three: children, people, killed'],
  ['Three men were shot dead and a fourth is in critical condition.', 'Three: men, people, killed'],
  ['Three men were shot and a fourth is in critical condition.', 'Three: men, people, affected'],
  [
    'The blast killed 44, 12 of them children, and wounded 105.',
    '44: people, people, killed',
    '12: children, people, killed',
    '105: people, people, injured'
  ],
  [
    'Nine militants were killed. The ministry put the dead at 12, five of them under 18.',
    'Nine: militants, people, killed',
    '12: people, people, killed',
    'five: people, people, killed'
  ],
  ['It added 900 jobs, more than the 200 economists had forecast.', '900: jobs, jobs, other', '200: jobs, jobs, other'],
  [
    'The dead included 12 children, and 105 were wounded.',
    '12: children, people, killed',
    '105: people, people, injured'
  ],
  [
    'Those arrested include three teachers, two lawyers and 14 students.',
    'three: teachers, people, detained',
    'two: lawyers, people, detained',
    '14: students, people, detained'
  ],
  [
    'The dead included four children and two officers fled.',
    'four: children, people, killed',
    'two: officers, people, fled'
  ],
  [
    'The raid hurt 14, three of them children, and nine of them later died.',
    '14: people, people, injured',
    'three: children, people, injured',
    'nine: people, people, killed'
  ],
  [
    'Some 4,000 families fled, adding to 1.2 million displaced.',
    'Some 4,000: families, families, fled',
    '1.2 million: people, people, displaced'
  ],
  ['The blast was at 6:15 a.m. some 400 metres below ground.', 'some 400: meters, meters, other'],
  [
    'Two officials, who spoke to the Gazette, said 14 had died.',
    'Two: officials, people, other',
    '14: people, people, killed'
  ],
  [
    'Five survivors reached Keld and said 14 had died.',
    'Five: survivors, people, rescued',
    '14: people, people, killed'
  ],
  ['Three wounded soldiers told the Gazette of the raid.', 'Three: wounded soldiers, people, other'],
  [
    'Twelve survivors said two of them had been shot dead.',
    'Twelve: survivors, people, other',
    'two: survivors, people, killed'
  ],
  [
    'A crash killed 18 of the 47 people on board, including four children.',
    '18: people, people, killed',
    '47: people, people, present',
    'four: children, people, killed'
  ],
  [
    'The ministry reported seven Ebola cases, five of them in Keld.',
    'seven: Ebola cases, cases, infected',
    'five: Ebola cases, cases, infected'
  ],
  [
    'The raid killed 12. The mayor said an additional 12 died in hospital.',
    '12: people, people, killed',
    '12: further people, people, killed'
  ],
  [
    'Clinics took in 60 people at three sites, of whom 36 had gone home.',
    '60: people, people, other',
    'three: sites, sites, other',
    '36: people, people, other'
  ],
  ['Rescuers from 12 posts came; two of them were hurt.', '12: posts, posts, other', 'two: people, people, injured'],
  ['Quake survivors number 300, toll 41', '300: Quake survivors, people, rescued', '41: people, people, killed'],
  [
    'Rebels met a convoy of 12 lorries, setting five ablaze.',
    '12: lorries, lorries, other',
    'five: lorries, lorries, affected'
  ],
  ['Strike grounds 300 flights, strands 40,000', '300: flights, flights, other', '40,000: people, people, affected'],
  [
    'She was two months pregnant when four others were shot.',
    'two: months, months, other',
    'four: people, people, affected'
  ],
  [
    'Thefts fell from 12 to 9, but robberies rose by 61 to 340.',
    '12: Thefts, thefts, other',
    '9: Thefts, thefts, other',
    '61: robberies, robberies, other',
    '340: robberies, robberies, other'
  ],
  [
    'The blast killed as many as 30, a guard said; the hospital had received nine bodies.',
    'as many as 30: people, people, killed',
    'nine: bodies, people, killed'
  ],
  ['The number of homeless families is put at 9,000.', '9,000: homeless families, families, displaced'],
  ['The number of wounded soldiers stands at 140.', '140: wounded soldiers, people, injured'],
  ['Rebels holding 40 hostages threatened to kill one every hour.', '40: hostages, people, detained'],
  ['A breach damaged a jail, allowing 100 inmates to escape.', '100: inmates, people, fled'],
  ['Some 40 aid workers arrived to help.', 'Some 40: aid workers, people, other'],
  ['Some 300 Norvians arrived.', 'Some 300: Norvians, people, crossing'],
  [
    'A clinic treated 19 guards and 44 miners, eight of whom later died.',
    '19: guards, people, other',
    '44: miners, people, other',
    'eight: people, people, other'
  ],
  [
    'A clinic got 19 bodies and 44 wounded, eight of whom were in critical condition.',
    '19: bodies, people, killed',
    '44: people, people, injured',
    'eight: people in critical condition, people, injured'
  ],
  ['A school and three others burned down.', 'three: schools, schools, destroyed'],
  [
    'It tells of two measles outbreaks (defined as three or more cases).',
    'two: measles outbreaks, outbreaks, other',
    'three or more: cases, cases, other'
  ],
  ['The fire killed 31 workers as well as two guards.', '31: workers, people, killed', 'two: guards, people, killed'],
  ['Police arrested 45 men and were looking for 12 more.', '45: men, people, detained', '12: men, people, other'],
  [
    'A hole swallowed six cars, killing three and trapping 20.',
    'six: cars, cars, other',
    'three: people, people, killed',
    '20: people, people, affected'
  ],
  [
    'A month after the quake that killed 900 people, 12,000 people wait for help.',
    '900: people, people, killed',
    '12,000: people, people, other'
  ],
  ['At least 24 people were seriously injured.', 'At least 24: people with serious injuries, people, injured'],
  ['Some workers were rescued, with 11 of them suffering severe injuries.', '11: people, people, injured'],
  ['As of late Saturday it had burned 900 acres.', '900: acres, acres, destroyed'],
  [
    'Two people were killed and one seriously injured.',
    'Two: people, people, killed',
    'one: people with serious injuries, people, injured'
  ],
  ['She knew seven people who had been killed.', 'seven: people, people, other'],
  [
    'Police held 680 men in what was the largest raid in at least a decade.',
    '680: men, people, detained',
    'at least a decade: decades, decades, other'
  ],
  [
    'Some 17 wounded people were brought to Tarn General Hospital.',
    'Some 17: wounded people at one hospital, people, injured'
  ],
  [
    'Those detained included 203 people held for blocking a road, 17 for theft and three for arson.',
    '203: people, people, other',
    '17: people, people, other',
    'three: people, people, other'
  ],
  ['As fire killed 12 men and three guards, crews fled.', '12: men, people, killed', 'three: guards, people, killed'],
  [
    'The crash killed four adults and two children, and the driver was arrested.',
    'four: adults, people, killed',
    'two: children, people, killed'
  ],
  [
    'Twelve people were killed - seven women and five men - and a dog was hurt.',
    'Twelve: people, people, killed',
    'seven: women, people, killed',
    'five: men, people, killed'
  ],
  [
    'Among the dead were six women and two boys, and five people were missing.',
    'six: women, people, killed',
    'two: boys, people, killed',
    'five: people, people, missing'
  ],
  ['Seven women, four men, and a child were hurt.', 'Seven: women, people, injured', 'four: men, people, injured'],
  [
    'Police held a guard and 22 passengers in Keld, with the mayor saying a dog was hurt.',
    '22: passengers, people, detained'
  ],
  [
    'Rebels executed 31 miners and 49 soldiers in Keld, the hospital was damaged.',
    '31: miners, people, killed',
    '49: soldiers, people, killed'
  ],
  ['No group claimed responsibility after 12 people were killed.', '12: people, people, killed'],
  ['The bodies of seven men and ten women were recovered.', 'seven: men, people, killed', 'ten: women, people, killed'],
  ['On Monday the toll was 46. On Tuesday it rose to 57.', '46: people, people, killed', '57: people, people, killed'],
  [
    'The toll stood at 46. The temperature was high. It rose to 57.',
    '46: people, people, killed',
    '57: number, not stated, other'
  ],
  ['At first the death toll was 46. It is now 57.', '46: people, people, other', '57: people, people, killed'],
  ['The death toll of 57 is expected to rise further.', '57: people, people, killed'],
  ['The death toll is expected to rise to 57.', '57: people, people, other'],
  [
    'The mayor put the number of dead at 36 and of injured at 63.',
    '36: dead, people, killed',
    '63: injured, people, injured'
  ],
  ['The number of dead is 36 and of missing 63.', '36: dead, people, killed', '63: people, people, missing'],
  ['The death toll from the fire in Pell, Valdon has risen to 53.', '53: people, people, killed'],
  [
    'The quake damaged 1,200 homes, of which 300 collapsed.',
    '1,200: homes, homes, damaged',
    '300: homes, homes, destroyed'
  ],
  [
    'The court heard 14 witnesses of the crash in which 30 died.',
    '14: witnesses of the crash, people, other',
    '30: people, people, killed'
  ],
  ['The noise drowned out 12 speakers.', '12: speakers, people, other'],
  [
    'Two officers, a guard and four inmates were killed.',
    'Two: officers, people, killed',
    'four: inmates, people, killed'
  ],
  [
    'Police met two officers, the mayor and four inmates were killed.',
    'two: officers, people, other',
    'four: inmates, people, killed'
  ],
  ['Two Danes were among the dead.', 'Two: Danes, people, killed'],
  ['The injured include 12 nationalities.', '12: nationalities, nationalities, other'],
  [
    'All 40 people injured in the fire were named. Nine are still in hospital, with the injured including 12 nationalities.',
    '40: people, people, injured',
    'Nine: people, people, injured',
    '12: nationalities, nationalities, other'
  ],
  ['The protest comes after the first three people to be charged were named.', 'three: people, people, other'],
  ['Ten thousand people came to a rally.', 'Ten thousand: people, people, attended'],
  ['Some 900 officers came to the march.', 'Some 900: officers, people, other'],
  [
    'Officials found 212 new cases of measles, raising the state total to 646.',
    '212: cases of measles, cases, infected',
    '646: cases of measles, cases, infected'
  ],
  [
    'Police confirmed nine deaths, raising the toll to 64.',
    'nine: deaths, people, killed',
    '64: people, people, killed'
  ],
  ['Ida was one of the 32 people arrested.', '32: people, people, detained'],
  ['12 and 30 homes burned.', '12: homes, homes, destroyed', '30: homes, homes, destroyed'],
  [
    'Two mills lost 12 and 30 looms, respectively.',
    'Two: mills, mills, other',
    '12: looms, looms, other',
    '30: looms, looms, other'
  ],
  ['The quake killed 12 and 300 homes burned.', '12: people, people, killed', '300: homes, homes, destroyed'],
  [
    'The army, which had earlier reported 65 dead, put the figure at 48.',
    '65: people, people, other',
    '48: people, people, killed'
  ],
  ['Two men and one woman were shot dead.', 'Two: men, people, killed', 'one: woman, people, killed'],
  ['The strikes killed or wounded 90 soldiers.', '90: soldiers, people, affected'],
  ['Six gunmen killed 20 guards.', 'Six: gunmen, people, other', '20: guards, people, killed'],
  ['The death toll rose by 3 to 57.', '3: people, people, other', '57: people, people, killed'],
  ['The number of refugees rose to 87,000.', '87,000: refugees, people, other'],
  ['Four of the seven suspects were freed.', 'Four: suspects, people, other', 'seven: suspects, people, other'],
  [
    'The flames gutted 212 homes and damaged dozens more.',
    '212: homes, homes, destroyed',
    'dozens: homes, homes, damaged'
  ],
  ['The 27-nation bloc pledged $1.5 billion in aid.', '27: bloc, nations, other', '$1.5 billion: aid, USD, pledged'],
  [
    'The jobless rate fell from 8 percent to 6.5 percent.',
    '8 percent: jobless rate, %, other',
    '6.5 percent: jobless rate, %, other'
  ],
  ['Up to 6 inches (15 cm) of snow fell.', 'Up to 6: snow, inches, other', '15: snow, cm, other'],
  ['Some 800,000 people were forced from their homes.', 'Some 800,000: people, people, displaced'],
  ['The town is home to 5,600 people.', '5,600: people, people, present'],
  ['Police put the crowd at 8,000.', '8,000: people, people, attended'],
  [
    'The army lost 30 trucks. Six are in serious condition and four have lost a leg.',
    '30: trucks, trucks, destroyed',
    'Six: people in serious condition, people, injured',
    'four: people, people, injured'
  ],
  ['Ana Roe, a mother of five, was killed.', 'five: children, people, other'],
  ['Ana Roe, a mother of five, was among 16 dead.', 'five: children, people, other', '16: people, people, killed'],
  [
    'It put the number of wounded at 70, up from an earlier tally of 52, among them 14 boys.',
    '70: wounded, people, injured',
    '52: wounded, people, other',
    '14: boys, people, other'
  ],
  [
    '47 people were killed, the ministry said, up from the 34 it gave in the morning.',
    '47: people, people, killed',
    '34: people, people, other'
  ],
  [
    'At least 47 people were injured, the clinic said, more than the 34 it had counted before.',
    'At least 47: people, people, injured',
    '34: people, people, other'
  ],
  [
    'At least 47 people were hurt, more than the three hospitals could take.',
    'At least 47: people, people, injured',
    'three: hospitals, hospitals, other'
  ],
  [
    'Some 300 houses fell in six villages and another 50 had holes.',
    'Some 300: houses, houses, other',
    'six: villages, villages, other',
    '50: houses, houses, other'
  ],
  ['Crews brought 11 divers out alive.', '11: divers, people, rescued'],
  ['Over 2 lakh people were shifted to safer places.', 'Over 2 lakh: people, people, displaced'],
  ['The house passed 12 laws.', '12: laws, laws, other'],
  ['Hoff won the 10,000 metres.'],
  ['The toll had crossed 100.', 'crossed 100: people, people, killed'],
  ['Gunmen shot dead a priest and two guards.', 'two: guards, people, killed'],
  [
    'Twelve guards were hurt. Rebels seized villagers, killing nine of them.',
    'Twelve: guards, people, injured',
    'nine: people, people, killed'
  ],
  [
    'Five soldiers, an officer and a woman were killed, and 15 injured.',
    'Five: soldiers, people, killed',
    '15: people, people, injured'
  ],
  [
    'Two children were missing. A fire left 15 dead and 45,000 homeless.',
    'Two: children, people, missing',
    '15: people, people, killed',
    '45,000: people, people, displaced'
  ],
  [
    'The mine has 3,200 workers. In Lima, hundreds marched.',
    '3,200: workers, people, other',
    'hundreds: people, people, attended'
  ],
  ['We buried 20 people. A landslide buried 40 people.', '20: people, people, killed', '40: people, people, affected'],
  ['Among the detainees are two guards.', 'two: guards, people, detained'],
  ['Some 40 homes and 55 sheds have burned.', 'Some 40: homes, homes, destroyed', '55: sheds, sheds, destroyed'],
  [
    'Twelve teams of the guard, each with 45 men, were deployed.',
    'Twelve: teams of the guard, teams, sent',
    '45: men, people, other'
  ],
  [
    'Peru offered 2 million euros and Chile 3 million.',
    '2 million euros: offer, EUR, pledged',
    '3 million: offer, EUR, pledged'
  ],
  ['The Greens have 38.2 percent and Labour 35.9.', '38.2 percent: Greens, %, other', '35.9: Labour, %, other'],
  [
    'Output fell to 18.4 million tonnes, down from 21 million last year.',
    '18.4 million: Output, tons, other',
    '21 million: Output, tons, other'
  ],
  [
    'It lost $200 million in April and another 30 million in May.',
    '$200 million: amount, USD, other',
    '30 million: amount, USD, other'
  ],
  ['Some 1,500 families were displaced.', 'Some 1,500: families, families, displaced'],
  [
    'It raised $2 million and feeds 3 million.',
    '$2 million: funds, USD, other',
    '3 million: number, not stated, other'
  ],
  ['A 6-magnitude quake jolted southern Peru.', '6: quake, magnitude, other'],
  ['Police found 5 tons of cocaine hidden in a barn.', '5: cocaine, tons, other'],
  ['In the camp, one nurse faces 90 patients.', 'one: nurse, people, other', '90: patients, people, other'],
  ['The raid injured 14 others Thursday.', '14: people, people, injured'],
  [
    'Several ships joined. By night only 14 had been rescued.',
    'Several: ships, ships, other',
    '14: people, people, rescued'
  ],
  ['Of the 900 houses, 300 burned down.', '900: houses, houses, other', '300: houses, houses, destroyed'],
  [
    'Rain hit 40 villages. Some 300 were hurt.',
    '40: villages, villages, affected',
    'Some 300: people, people, injured'
  ],
  [
    'Two guards stood at the gate. It was dark. There were 71.',
    'Two: guards, people, other',
    '71: number, not stated, other'
  ],
  ['Over 40 sustained injuries.', 'Over 40: people, people, injured'],
  [
    'It had lost three fighters and shot down a helicopter, killing all eight on board.',
    'three: fighters, people, killed',
    'eight: people, people, killed'
  ],
  ['In Tarn 18 people died and in Orvane seven.', '18: people, people, killed', 'seven: people, people, killed'],
  [
    "The ministry says 200 people have drowned. The union says it's closer to 340.",
    '200: people, people, killed',
    'closer to 340: people, people, killed'
  ],
  [
    'Organisers put the turnout at 15,000, the police at 4,000.',
    '15,000: people, people, attended',
    '4,000: people, people, attended'
  ],
  [
    'Work killed 123 miners. A further 80 members of the public died.',
    '123: miners, people, killed',
    '80: further members of the public, people, killed'
  ],
  ['17 men were hurt, one of them badly.', '17: men, people, injured', 'one: men, people, injured'],
  ['2018 - 40 girls are kidnapped in Keld.', '40: girls, people, detained'],
  [
    'The ministry said 200 people had drowned. The union said it was 340.',
    '200: people, people, killed',
    '340: people, people, killed'
  ],
  [
    'A count found 18,800 horses. Last year 620 were shot.',
    '18,800: horses, horses, other',
    '620: number, not stated, other'
  ],
  [
    'Two people, a nurse and a cook, died in fires in Zamora that burned 900 acres.',
    'Two: people, people, killed',
    '900: acres, acres, destroyed'
  ],
  [
    'More than 100 whales stranded on Monday. Rangers said 62 had died.',
    'More than 100: whales, whales, affected',
    '62: whales, whales, killed'
  ],
  [
    'Police said 12 people had died. Her deputy, Ann Orr, said 40.',
    '12: people, people, killed',
    '40: people, people, killed'
  ],
  [
    'Police said 12 people had died. Asked for his age, the driver said 40.',
    '12: people, people, killed',
    '40: people, people, other'
  ],
  ['Keld reported 40 deaths on Monday, Osk 9.', '40: deaths, people, killed', '9: deaths, people, killed'],
  [
    'Cholera has killed 900 people this year. Last year it was 340.',
    '900: people, people, killed',
    '340: people, people, killed'
  ],
  [
    'The clinic said 29 of the 63 probable cases had died.',
    '29: probable cases, people, killed',
    '63: probable cases, cases, infected'
  ],
  ['None of the crew was killed outright; three died later.', 'three: people, people, killed'],
  ['Not one person died in vain.'],
  ['Turnout by district: Keld 12, Tarn 7.'],
  [
    'Rescuers brought up 78 bodies from a mine and 246 survivors had been pulled out.',
    '78: bodies, people, killed',
    '246: survivors, people, rescued'
  ],
  [
    'Half of the 63 cases of cholera died.',
    'Half: cases of cholera, %, other',
    '63: cases of cholera, cases, infected'
  ],
  ['A further 19 deaths are listed as probable.', '19: deaths, people, other'],
  [
    'There were 63 confirmed and suspected cholera cases.',
    '63: confirmed and suspected cholera cases, cases, infected'
  ],
  ['Twelve armed and masked men were arrested.', 'Twelve: armed and masked men, people, detained'],
  ['Rebels killed "dozens" of soldiers.', 'dozens: soldiers, people, killed'],
  ['The crash left 11 suffering minor injuries.', '11: people, people, injured'],
  ['Arrests reached a peak of 900 in May.', '900: peak, not stated, other'],
  [
    'The storm destroyed 12 buildings: seven homes and five shops.',
    '12: buildings, buildings, destroyed',
    'seven: homes, homes, destroyed',
    'five: shops, shops, destroyed'
  ],
  [
    'The blast killed 12 people: seven dead at the scene and five injured in hospital.',
    '12: people, people, killed',
    'seven: people, people, killed',
    'five: people, people, injured'
  ],
  [
    'Tarn felt 31 aftershocks, the strongest at 5.2.',
    '31: aftershocks, aftershocks, other',
    '5.2: number, not stated, other'
  ],
  ['Neither the 300 tanks nor the 90 guns exist.'],
  ['A caption on the post reads, "12 died in Osk".'],
  ['Confirmed so far: 21 persons deceased, 30 injured.', '21: persons, people, killed', '30: persons, people, injured'],
  ['Some 2,800 people have been left without shelter.', 'Some 2,800: people, people, displaced'],
  ['Close to 7,000 villagers have left Solmar for Keld.', 'Close to 7,000: villagers, people, fled'],
  ['Twelve workers left Acme for Nordal.', 'Twelve: workers, people, other'],
  ['The inspector said 110 miners had been underground.', '110: miners, people, present'],
  [
    'About 25 people swam ashore and 12 were picked up by boats.',
    'About 25: people, people, rescued',
    '12: people, people, rescued'
  ],
  [
    'The raid killed 59 people: 36 women, 22 men and an eight-year-old boy.',
    '59: people, people, killed',
    '36: women, people, killed',
    '22: men, people, killed'
  ],
  [
    'A blast in Tarn hurt 90. Thirty-two were taken to hospital with life-threatening injuries.',
    '90: people, people, injured',
    'Thirty-two: people with life-threatening injuries, people, injured'
  ],
  [
    'Cholera killed seven people in Keld on Sunday. The epidemic that peacekeepers brought in 2010 killed nearly 10,000.',
    'seven: people, people, killed',
    'nearly 10,000: people, people, killed'
  ],
  [
    'A fire killed 12 people in Keld on Monday. The storm that hit in 2015 injured 40; this one may injure 50.',
    '12: people, people, killed',
    '40: people, people, injured',
    '50: number, not stated, other'
  ],
  [
    'The toll in the Tarn stampede shot up to 121, with 112 women among the dead.',
    '121: people, people, killed',
    '112: women, people, killed'
  ],
  ['Gunmen shot up to 40 people in Tarn.', 'up to 40: people, people, affected'],
  [
    'The number of victims of the Tarn disaster reached 79 after a woman died in hospital.',
    '79: victims of the Tarn disaster, people, killed'
  ],
  [
    'The number of victims of the massacre has grown to 21: 19 students and two teachers.',
    '21: victims of the massacre, people, killed',
    '19: students, people, killed',
    'two: teachers, people, killed'
  ],
  [
    'The number of victims who came forward rose to 40; nobody has died.',
    '40: victims, people, other',
    'nobody: people, people, killed'
  ],
  [
    'Five Danes were among 71 people whose bodies have been recovered from the site.',
    'Five: Danes, people, killed',
    '71: people, people, killed'
  ],
  [
    'Six people, three of them children aged nine, were killed on Monday.',
    'Six: people, people, killed',
    'three: children, people, killed'
  ],
  [
    'Nine people, two of them women aged 30 and 40, were hurt on Monday.',
    'Nine: people, people, injured',
    'two: women, people, injured'
  ],
  ['Police held 12 men, boys aged 16 to 18 fled.', '12: men, people, detained'],
  [
    'A fire hurt 90. Thirty-two were taken to five hospitals with life-threatening injuries.',
    '90: people, people, injured',
    'Thirty-two: people with life-threatening injuries, people, injured',
    'five: hospitals, hospitals, other'
  ]
]
for (const [text, ...read] of what) test(`reads "${text}"`, () => assert.equal(brief(text), read))

test('takes a currency that several countries share for that of the one the article names', () => {
  const units = (text: string) => claims(text).map((c) => c.unit)
  assert.equal(units('A bag cost Rs 900 in Lahore, Pakistan.'), ['PKR'])
  assert.equal(units('A bag cost Rs 900 on both sides, in Pakistan and India.'), ['rupees'])
  assert.equal(units('A bag cost Sh900. Kenya imports it.'), ['KES'])
})

test('says what it filled in', () => {
  const [, second] = claims('Twelve fighters were killed and 20 wounded.')
  assert.equal(second?.population, 'fighters')
  assert.ok(second?.notes.includes('counted noun from the first half of the sentence'))
})

test('takes the denial of any losses for at most none', () => {
  const [claim, ...more] = claims('The SDF denied that any of its fighters had been killed.')
  assert.equal(more, [])
  assert.equal([claim?.stance, claim?.high, claim?.bound, claim?.words], ['denies', 0, 'atMost', 'any'])
  assert.equal(claims('The ministry denied any involvement.'), [])
  assert.equal(claims('The mill denied that any workers had died because of its neglect.'), [], 'it denies the cause')
  assert.equal(claims('The utility denied that water from its dam had caused any deaths.'), [], 'so here')
  assert.equal(claims('There was no comment, as was denied that any had died.'), [], 'nobody who denies is named')
})

test('who denies deaths in one carriage denies none elsewhere, but who denies them in the crash does', () => {
  const of = (text: string) => claims(text).map(({ population, high, best }) => [population, high ?? best])
  for (const [text, population] of [
    ['The operator denied that anyone had been killed in the second carriage.', 'people in the second carriage'],
    ['The operator denied any deaths on the bus.', 'people on the bus'],
    ['No civilians were hurt aboard the ferry, the operator said.', 'civilians aboard the ferry'],
    ['The operator denied that anyone had been killed.', 'people'],
    ['The operator denied that anyone had been killed in the early morning raid on the town.', 'people'],
    ['The operator denied that anyone had died at the scene.', 'people']
  ] as const)
    assert.equal(of(text), [[population, 0]], text)
})

test('makes one claim of what is said twice', () => {
  const [claim, ...more] = claims(
    'At least 12 guards were killed. The 12 guards died at dawn. At least 12 guards were killed.'
  )
  assert.is(more.length, 1)
  assert.equal(claim?.mentions, [{ words: 'At least 12', start: 60, end: 71 }])
})

test('the dead of whom a part is told are those of the sentence before, whoever tells it', () => {
  const text = 'Four died in Orlo, police said. Two of the four dead were shot in Keld, the union said.'
  assert.equal(
    claims(text).map(({ words, source, mentions }) => [words, source, mentions.length]),
    [
      ['Four', 'police', 1],
      ['Two', 'union', 0]
    ]
  )
})

test('the same figure of two places by name is two claims', () => {
  const text = 'In Tarn 12 people were killed on Friday. In Hanno 12 people were killed on Friday.'
  assert.equal(
    claims(text).map(({ place, mentions }) => [place, mentions.length]),
    [
      ['Tarn', 0],
      ['Hanno', 0]
    ]
  )
})

test('the same figure told twice of one night, or first of no place, is two claims', () => {
  for (const text of [
    'The second night of raids killed 8 civilians and the third left 8 civilians dead.',
    'In a hot week 800 people died. The heat wave of Orvane was worse. In Tarn, 800 people died.'
  ])
    assert.is(claims(text).length, 2, text)
})

test('keeps what several sources say of the same figure apart', () => {
  const text = 'Police said 12 people were killed. The Red Cross said 12 people were killed.'
  assert.is(claims(text).length, 2)
})

test('keeps the same figure in two places apart', () => {
  assert.is(
    claims('In Syria, 12 people were killed in Homs. The war goes on. In Iraq, 12 people were killed in Mosul.').length,
    2
  )
})

test('makes nothing of an article without text', () => {
  for (const wrong of [
    undefined,
    'Twelve people were killed.',
    { text: 'Twelve people were killed.' },
    { id: 'a', text: 5 }
  ])
    assert.throws(() => readClaims(wrong as never), /invalid article: pass \{ id, text \}/)
  assert.equal(readClaims(Article.parse({ id: 'a' })), [])
})

test('keeps only the kinds that are asked for', () => {
  const article = Article.parse({
    id: 'a',
    text: 'The strike cost $3 million and 12 men, or 5 percent of the crew, the owner said.'
  })
  const units = (kinds?: ReadonlySet<Quantity['kind']>) => readClaims(article, { kinds }).map((c) => c.unit)
  assert.equal(units(), ['USD', 'people', '%'])
  assert.equal(units(new Set(['money'])), ['USD'])
})

test('says of forecasts, fears and plans that nobody has counted them', () => {
  const notes = (text: string) =>
    readClaims(Article.parse({ id: 'a', text })).map((c) => c.notes.some((note) => note.includes('not counted')))
  assert.equal(notes('The toll could rise to 200, officials said.'), [true])
  assert.equal(notes('The ministry expects 500 deaths by June.'), [true])
  assert.equal(notes('Some 300 people are feared dead.'), [true])
  const costs = claims('Damage could exceed $3 million. Repairs will cost $2 million.')
  assert.equal(
    costs.map(({ measure }) => measure),
    ['other', 'cost']
  )
  assert.equal(notes('The plan is to house 4,000 displaced families by June.'), [true])
  assert.equal(notes('In May 12 people died and 30 were hurt.'), [false, false])
  assert.equal(notes('The toll is likely to rise, with 19 people still missing.'), [false])
})

test('a level to come is no outcome, an estimate of what may have happened is', () => {
  const measures = (text: string) => readClaims(Article.parse({ id: 'a', text })).map((c) => c.measure)
  assert.equal(measures('The quake killed 87, and the agency fears the toll could pass 200.'), ['killed', 'other'])
  assert.equal(measures('The final toll of dead might be 40, the mayor said.'), ['other'])
  assert.equal(measures('The forum fears that 600 people may have died.'), ['killed'])
  assert.equal(measures('Six climbers, presumed dead, are being sought.'), ['other'])
  assert.equal(measures('Rescuers would in the end find 63 bodies.'), ['killed'])
})

test('the town of whoever tells is lent to no disaster that is called by another', () => {
  const places = (text: string) => readClaims(Article.parse({ id: 'a', text })).map((c) => c.place)
  assert.equal(places("Osk's mayor says Keld's floods killed 12."), [null])
  assert.equal(places('The mayor of Osk said the Keld blast had killed 12.'), [null])
  assert.equal(places("Osk's mayor says a blast killed 12."), ['Osk'])
})

test('lends a place to no toll that is far above its own', () => {
  const places = (text: string) => readClaims(Article.parse({ id: 'a', text })).map((c) => `${c.words} ${c.place}`)
  const bomb = 'A bomb killed 12 people in Tarn on Monday, police said.'
  assert.equal(places(`${bomb} More than 250,000 people have been killed, an envoy says.`), [
    '12 Tarn',
    'More than 250,000 null'
  ])
  assert.equal(places(`${bomb} At least 40 people have been killed, an envoy says.`), ['12 Tarn', 'At least 40 Tarn'])
})

test('no count is as of a day to come, and what is to come is as of none', () => {
  const days = (text: string) =>
    readClaims(Article.parse({ id: 'a', published: '2024-05-10', text })).map((c) => [c.measure, c.from, c.to])
  assert.equal(days('Some 20,000 people could be infected by the end of June.'), [['other', null, null]])
  assert.equal(days('Police are preparing for 30,000 protesters on Saturday.'), [['other', null, null]])
  assert.equal(days('The 12 dead will be buried by June 3.'), [['killed', null, null]])
  assert.equal(days('By May 9 the flood had killed 12 people.'), [['killed', null, '2024-05-09']])
})

const seed = join(process.env.HOWMANY_SHARED ?? '../shared', 'seed', 'hajin-article.txt')
test('reads the nine claims of the seed article, and none of another story', () => {
  if (!existsSync(seed)) return console.log(`skipped: no ${seed}`)
  const text = readFileSync(seed, 'utf8')
  const read = readClaims(Article.parse({ id: 'hajin', published: '2018-11-13', text }))
  const row = (c: (typeof read)[number]) => [
    c.words,
    c.bound,
    c.vague ?? c.low ?? c.best ?? c.high,
    c.unit,
    c.measure,
    c.source,
    c.place,
    c.from,
    c.to
  ]
  const sohr = 'Syrian Observatory for Human Rights'
  assert.equal(read.map(row), [
    ['Hundreds', 'exact', 'Hundreds', 'people', 'crossing', 'Adel Abdul Mahdi, Prime Minister', 'Iraq', null, null],
    ['Less than a month', 'lessThan', 1, 'months', 'other', null, 'Iraq', null, null],
    ['three', 'exact', 3, 'years', 'other', 'Adel Abdul Mahdi, Prime Minister', 'Iraq', null, null],
    ['2,000', 'exact', 2000, 'people', 'present', 'coalition', 'Hajin pocket', null, null],
    ['weeks', 'exact', 'weeks', 'weeks', 'other', null, 'Syria', null, null],
    ['12', 'exact', 12, 'people', 'killed', sohr, 'Deir Ezzor', '2018-11-01', '2018-11-10'],
    ['20', 'exact', 20, 'people', 'injured', sohr, 'Deir Ezzor', '2018-11-01', '2018-11-10'],
    ['as many as 30,000', 'atMost', 30_000, 'people', 'present', 'UN report', 'Syria and Iraq', null, null]
  ])
  assert.equal(
    read.flatMap((c) => c.mentions.map((m) => m.words)),
    ['Twelve']
  )
})

test('reads on where a figure begins within the last word of a sentence that names a place', () => {
  for (const text of ['Fire in Orlo: toll now-twelve', 'In Orlo pit-two', 'The mine in the U.S. 1.5m'])
    assert.type(claims(text).length, 'number')
})

test('the number of a heading is no figure', () => {
  const text = '1. GENERAL The fire began on Monday.\n2. CASUALTIES Dead: 9.\n3) Shelter: 40 tents.'
  assert.equal(
    readClaims(Article.parse({ id: 'a', text })).map((c) => c.words),
    ['9', '40']
  )
})

test.run()
