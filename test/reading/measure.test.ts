import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { articleQuantities } from '../../lib/figures/quantities.ts'
import { readDocument } from '../../lib/reading/document.ts'
import { rules } from '../../lib/reading/measure.ts'
import { readings } from '../../lib/reading/readings.ts'

const test = suite('reading: what happened')

const read = (text: string) => readings(readDocument(text), articleQuantities(text))
/** "killed 12; injured 30", without what came to nothing known. */
const measured = (text: string) =>
  read(text)
    .filter((r) => r.measure !== 'other')
    .map((r) => `${r.measure} ${r.quantity.words}`)
    .join('; ')

for (const { name, example } of rules)
  test(`decides "${example}" by the rule "${name}"`, () => {
    assert.ok(
      read(`${example}.`).some((r) => r.rule === name),
      JSON.stringify(read(example).map((r) => [r.quantity.words, r.rule, r.measure]))
    )
  })

const cases: [text: string, wanted: string][] = [
  ['Half of the 900 prisoners who escaped are in custody again.', ''],
  ['The minister raised his goal for guards to 3,000 arrests a day.', ''],
  ['The mayor wants them to make 900 arrests.', ''],
  ['A blast near the target killed 9 guards.', 'killed 9'],
  ['The raids sent 900 people fleeing.', 'fled 900'],
  // Whole fields of verbs, and levels whose noun stands apart
  [
    'Soldiers drove 300 villagers from their homes and moved 2,000 people out of the path of the lava.',
    'displaced 300; displaced 2,000'
  ],
  ['Buses drove 300 fans home.', ''],
  ['Police took 63 people into custody, and 17 others were placed under house arrest.', 'detained 63; detained 17'],
  ['Four men were brought in for questioning; nine were put behind bars.', 'detained Four; detained nine'],
  ['The patrol held another 17 who had blocked a road. The hall held 300 people.', 'detained 17'],
  ['Gunmen took away 80 pupils, and traders took away 40 customers.', 'detained 80'],
  ['The coast guard picked up 91 people from an inflatable dinghy.', 'rescued 91'],
  ['Crews brought 46 living miners and 78 bodies to the surface.', 'rescued 46; killed 78'],
  ['The quake reduced 40 houses to rubble, and two trawlers sank.', 'destroyed 40; destroyed two'],
  [
    'Officials said 19 people had become infected; five people in Lund are sick with fungal meningitis.',
    'infected 19; infected five'
  ],
  ['Three officers had minor injuries and two riders broke legs.', 'injured Three; injured two'],
  ['Two workers fell to their deaths, and fifteen men had fallen in the battle.', 'killed Two; killed fifteen'],
  [
    'Nineteen passengers have yet to be found. Eleven soldiers could not be found, nor could the two suspects be found.',
    'missing Nineteen; missing Eleven'
  ],
  ['Two suspects could not be found, and twelve men were found guilty.', ''],
  ['He said that 63 people were "unaccounted" for and that nine had been "executed".', 'missing 63; killed nine'],
  [
    'A rally attended by about 1,000 people ended peacefully; around 300 more were in attendance elsewhere.',
    'attended about 1,000; attended around 300'
  ],
  [
    'The raid killed 41 civilians, raising to 112 the number of dead in the district since May.',
    'killed 41; killed 112'
  ],
  [
    'One new infection was reported, bringing the cumulative case count to 20. It brought the death count to 7.',
    'infected 20; killed 7'
  ],
  ['The number of confirmed fatalities stands at 19. Casualty figures rose to 60.', 'killed 19; affected 60'],
  [
    'More than 800 civilians were killed, the network said, while the Observatory spoke of 973.',
    'killed More than 800; killed 973'
  ],
  ['The tally of arrests has hit 2,000.', 'detained 2,000'],
  // What another counts of the same, in words that name nothing
  ['The city admits 28 deaths, but a list drawn up by parents names 71.', 'killed 28; killed 71'],
  ['Police said 12 people had died. The real figure is 30.', 'killed 12; killed 30'],
  ['The town hall said 200 took part. The union said 900 had come.', 'attended 200; attended 900'],
  ['Seven died, the mayor said. That compares with four last year.', 'killed Seven; killed four'],
  ['Two died. Forty were hurt. The union counted 19.', 'killed Two; injured Forty'],
  ['The army said 12 rebels died. The rebels counted 30 prisoners.', 'killed 12; detained 30'],
  [
    'The town had 74 new cases of cholera, bringing the total since the first on 2 May to 1,052.',
    'infected 74; infected 1,052'
  ],
  ['There were 50 infections and two deaths, bringing the total since January to 90.', 'infected 50; killed two'],
  ['Gunmen kidnapped 30 pupils in Keld and are holding nine teachers.', 'detained 30; detained nine'],
  ['Floodwater submerged 3,500 houses and cut off 14 villages.', 'affected 3,500; affected 14'],
  ['Nearly 900,000 homes were left without power.', 'affected Nearly 900,000'],
  ['Health officials confirmed 15 new cases, taking the total to 212.', 'infected 15; infected 212'],
  ['The strike stranded 40,000 travellers; some 400 were left stranded abroad.', 'affected 40,000; affected some 400'],
  ['A mortar shell killed a cook and three pupils aged between eight and 11.', 'killed three'],
  ['Gas put the lives of hundreds in danger; the fire claimed the lives of eight.', 'killed eight'],
  ['Nine cars went up in flames, and 46 people are under arrest.', 'destroyed Nine; detained 46'],
  ['Medics spoke of 165 people, while one of the organisers of the trip said he had sold 150 seats.', ''],
  ['The fire service revised its count to 29 dead and 94 injured.', 'killed 29; injured 94'],
  ['The number rose to 310 missing.', 'missing 310'],
  ['The rebels admitted losing seven of their own.', 'killed seven'],
  [
    'The ministry reported 13 deaths in Orvane, nine in Keld and four in East Tarn.',
    'killed 13; killed nine; killed four'
  ],
  ['There were 12 deaths in Orvane, and nine people in hospital.', 'killed 12; injured nine'],
  ['Floods have damaged or destroyed 4,000 homes. Officials ordered the evacuation of 900 people.', 'affected 4,000'],
  ['Four more people died, bringing the total since the outbreak began to 88.', 'killed Four; killed 88'],
  ['The storm killed 8 people in Norvia, 5 in Ostland and 2 in Brellia.', 'killed 8; killed 5; killed 2'],
  ['Two raids hit Tarn, one in Keld that left seven dead.', 'killed seven'],
  ['Of the 57 dead, 31 were women and nine are from Tarn.', 'killed 57; killed 31; killed nine'],
  ['Of the 90 missing, 12 are safe.', 'missing 90'],
  ['Sixteen inmates escaped; nine of the escaped men have been recaptured.', 'fled Sixteen; detained nine'],
  ['Troops killed 23 fighters and lost two men.', 'killed 23; killed two'],
  ['The brigade lost 400 soldiers to desertion, and the club three men to a rival.', ''],
  ['A mob beat three guards and one died; two men and six others drowned.', 'killed one; killed two; killed six'],
  // What is meant is not done, what is owned to is
  ['More than 5,000 runners have registered to attend.', ''],
  ['He confessed to murdering eight women; efforts to free 12 hostages failed.', 'killed eight'],
  // Missing or kidnapped no more
  ['Twelve missing soldiers turned up alive; 40 men turned up at the march.', 'attended 40'],
  ['Twelve of the 40 missing sailors have been found.', 'missing 40'],
  ['Police found two missing girls, and seven kidnapped teachers have returned.', ''],
  ['The search goes on for seven missing sailors.', 'missing seven'],
  ['Two workers died and a third was hurt.', 'killed Two'],
  ['Of the 85 patients admitted, 12 died.', 'killed 12'],
  ['Fighting killed 40 people last week and 12 this week.', 'killed 40; killed 12'],
  ['Doctors in Keld said 14 wounded had arrived from Tarn.', 'injured 14'],
  // A noun before "of" is no verb of what stands before it
  ['Two officers were questioned over the 1996 killing of 38 convicts.', 'killed 38'],
  ['The brigade admitted losing 40 soldiers in the ambush.', 'killed 40'],
  ['The gust brought down 14 houses and left two with burns.', 'destroyed 14; injured two'],
  // What those come to who flee, who are told to go, and whom nobody finds alive
  ['Nine villagers fleeing the fighting in Ostrava drowned.', 'killed Nine'],
  ['Twelve men from a unit based in Orvane drowned.', 'killed Twelve'],
  ['About 600 families in Kessa were ordered to evacuate.', ''],
  ['The army ordered 2,000 villagers to flee.', ''],
  ['The floods prompted 12,000 people to flee.', 'fled 12,000'],
  ['Not one of the nine crew members survived.', 'killed nine'],
  ['The sides exchanged the bodies of 150 soldiers.', ''],
  ['Residents found the bodies of five men.', 'killed five'],
  ['Six hostages were freed in exchange for 30 prisoners.', 'rescued Six'],
  ['Organisers had hoped to draw 20,000 people to the concert.', ''],
  ['Fifteen passengers escaped with minor injuries.', 'injured Fifteen'],
  ['Fifteen passengers escaped without injuries.', ''],
  ['Three brothers, aged 9, 11 and 14, drowned in a lake.', 'killed Three'],
  ['Twelve soldiers who were killed in the ambush will be buried on Friday.', 'killed Twelve'],
  ['Two dozen cattle were struck by lightning and killed.', 'killed Two dozen'],
  ['Nineteen fishermen are listed as missing.', 'missing Nineteen'],
  ["The mayor urged the town's 9,000 inhabitants to seek shelter.", ''],
  ['Snakes kill 600 workers a year and maim another 2,000.', 'killed 600; injured 2,000'],
  ['The firm was fined $3 million over the spill that killed 11 workers.', 'cost $3 million; killed 11'],
  // What something stands at is nobody's age, and what happened may end in "-ing"
  ['The union put the number of dead at 24 and said that 19 members were missing.', 'killed 24; missing 19'],
  ['Four bodies were found, bringing the number of injured to 19.', 'killed Four; injured 19'],
  ['The ministry lowered the death toll of the Vale ferry sinking to 42 from 44.', 'killed 42'],
  ['The governor raised the death toll in the market bombing to 61.', 'killed 61'],
  ['The death toll from the sinking off Oru rose to 21.', 'killed 21'],
  ['The death toll from the fighting along the Keld border rose to 21.', 'killed 21'],
  ['The dead numbered 14 and the injured numbered 30.', 'killed 14; injured 30'],
  ['The residents numbered 300.', 'present 300'],
  ['The injured now number 77.', 'injured 77'],
  ['The missing number 12.', 'missing 12'],
  ['Six people are still missing and presumed dead.', 'missing Six'],
  // A participle or an adjective belongs to the number right before it
  ['Four killed, 16 wounded in market blast', 'killed Four; injured 16'],
  ['Three wounded, one killed in blast', 'injured Three; killed one'],
  ['Nine dead, 40 missing after ferry sinks', 'killed Nine; missing 40'],
  ['35 killed 60 missing', 'missing 60'],
  ['20,000 march against reform, say unions', 'attended 20,000'],
  ['The blast left two people wounded and three dead.', 'injured two; killed three'],
  ['Seven died, four are missing and another 51 were hurt.', 'killed Seven; missing four; injured 51'],
  ['State television put the toll at 14 with 29 wounded.', 'killed 14; injured 29'],
  // A noun of an earlier sentence says nothing of a number that this one is not about
  ['Crews pulled 162 survivors out. The boat was licensed to carry 120.', 'rescued 162'],
  ['Crews pulled 162 survivors out. The hall seats 500.', 'rescued 162'],
  // Some of them, and not all that were saved
  ['A doctor said 16 survivors were being treated.', ''],
  ['The toll is known to be wrong: 4 were alive.', ''],
  // What the tally is of, and not what did it
  ['The number of people killed when a landslide buried the village rose to 38.', 'killed 38'],
  ['The number of houses destroyed when the river hit the town rose to 300.', 'destroyed 300'],
  // One of those who save tells nothing of all that were saved
  ['A fisherman, whose boat saved 14 people, wept.', ''],
  ['A passing tanker rescued 12 people.', ''],
  ['The coast guard rescued 54 people.', 'rescued 54'],
  ['All 40 aboard died.', 'killed 40'],
  ['The Red Cross evacuated 60 wounded.', 'injured 60'],
  // The state behind the last is that of each, and two states are of nobody knows which
  ['The riot left 27 inmates and two guards dead.', 'killed 27; killed two'],
  ['The raid left 12 men and a boy hungry and nine dead.', 'killed nine'],
  ['Of those who were not killed, 12 were men.', ''],
  ['He confessed to a plot to kill 12 people and to planning to murder nine.', ''],
  ['The crash left 12 passengers and the driver injured.', 'injured 12'],
  ['The flood left 90 people dead or missing.', 'affected 90'],
  ['The flood left 12 dead and injured 20.', 'killed 12; injured 20'],
  // Who is called home is not saved, who stays out of work is nowhere, and an airline carries over time
  ['Norway has pulled out 120 soldiers from Mali.', ''],
  ['Divers pulled 12 soldiers alive from the sea.', 'rescued 12'],
  ['Some 186,000 people remain out of work.', ''],
  ['Around 900 people remain at risk.', ''],
  ['The airline carried 1.1 million passengers in April.', ''],
  ['The march drew 45,000 people according to police.', 'attended 45,000'],
  ['Firefighters who rescued 30 people were praised.', 'rescued 30'],
  // What has its subject right before it is said of that alone
  ['Twelve guests walked out alone, two were taken to hospital.', 'injured two'],
  ['A ferry carrying 90 people sank. The coastguard said 70 had been brought ashore.', 'present 90; rescued 70'],
  // A state between a verb and its object tells what happened, also behind "behind", "on" and "had to"
  ['Raiders stormed the market, shooting dead six traders.', 'killed six'],
  ['The fire left homeless 30 families.', 'displaced 30'],
  ['At least 200 critics remain behind bars.', 'detained At least 200'],
  ['Nine pupils remained on drips.', 'injured Nine'],
  ['The river rose, and 4,000 people have had to leave their homes.', 'displaced 4,000'],
  // What was tried or meant did not happen
  ['He was convicted of the attempted murder of two guards.', ''],
  ['The court halted the planned eviction of 30 families.', ''],
  ['The siege ended, freeing 27 people who had been held for hours.', 'rescued 27'],
  ['Some 900 people living nearby were evacuated.', 'displaced Some 900'],
  // Those let go were not saved, a border post is no way over, and "neither" is none
  ['The authorities freed 60 prisoners.', ''],
  ['Guards turned back 900 people at the Tarn crossing in April.', ''],
  ['Guards saw 900 people crossing at Tarn.', 'crossing 900'],
  ['Neither the 40 guards nor the 12 clerks were hurt.', ''],
  // A part has what befell the whole
  ["Monks found a grave holding 40 bodies, six of them children's.", 'killed 40; killed six'],
  // What a share or a rate is measured by, and what did not happen
  ["Nearly half of the camp's 5,000 residents were displaced.", ''],
  ['Ninety percent of the 2,000 barns were destroyed.', ''],
  ['Most of the 90 injured went home.', 'injured 90'],
  ['Deaths per 100,000 fell to 12.', ''],
  ['Three players in 1,000 die each year.', ''],
  ['Every day 12 people die on the roads.', ''],
  ['The belts prevented 120 deaths.', ''],
  ['They met in a stadium that holds 30,000.', ''],
  // Who works for a firm is not counted there
  ['The firm employs 12,000 people, of whom 300 were infected.', 'infected 300'],
  ['The fever kills 2 to 3 percent of those infected.', ''],
  // What is to come or only supposed, but not what is feared to have happened
  ['The storm could kill 12 people and injure 30.', ''],
  ['Some 20,000 people could be infected by June.', ''],
  ['The famine could cause 3,000 deaths.', ''],
  ['The toll may rise from 40 to 200.', ''],
  ['Hospitals were bracing for 500 wounded.', ''],
  ['About 30,000 protesters are expected on Sunday.', ''],
  ['Families hoped that the 20 missing would be found alive.', 'missing 20'],
  ['The plan is to send 600 troops.', ''],
  ['By June 40 people will have died and 12 people were to be arrested.', ''],
  ['The court will hear how a gunman killed 12 people.', 'killed 12'],
  ['In the film, a bomb kills 12 people.', ''],
  ['The club drew fans to its ground, which holds 31,000.', ''],
  ['Their leader demanded that the government pay $5 million.', ''],
  ['The drill simulated an attack that killed 40.', ''],
  ['Police would not say whether the 12 killed were armed.', 'killed 12'],
  ['The 30 injured will be flown home.', 'injured 30'],
  ['The archive counts raids in which at least four people are shot.', ''],
  ['The square holds at most 350,000 people.', ''],
  ['A driver who killed a mother and her two daughters was jailed.', 'killed two'],
  ["Up to 20,000 of the force's 50,000 men have been killed.", ''],
  ['Rescuers pulled out 18 bodies. Dozens more may lie there.', 'killed 18'],
  ['Some 300 are feared dead and 40 may have drowned.', 'killed Some 300; killed 40'],
  // What somebody is charged with or cleared of
  ['He was acquitted of killing three others.', ''],
  ['A friend had accused her of killing 12 people.', ''],
  ['He was charged with the murder of four people and convicted of killing two.', 'killed two'],
  ['Prosecutors accuse him of ordering the killing of 30 villagers.', ''],
  ['The judge heard that he stood accused of having ordered the deaths of 40 prisoners.', ''],
  ['A film about a battle in which 70 soldiers die opens on Friday.', ''],
  ['In the exercise, volunteers played 40 injured passengers and six dead.', ''],
  ['The play ends with the execution of 12 mutineers.', ''],
  ['The exercise, code-named Oak, begins with the sinking of a ferry with 300 on board.', ''],
  ['The photo of 40 bodies is from a film.', ''],
  ['Crews rehearsed for an attack with 80 casualties.', ''],
  ['Judges cleared the colonel of ordering the massacre of 48 villagers.', ''],
  ['Between 14 and 19 civilians were likely killed.', 'killed Between 14 and 19'],
  ['In chapter six the hero kills four guards.', ''],
  ['Police foiled a plot that might have killed dozens.', ''],
  ['A lower speed limit means that 4,500 lives a year could be saved.', ''],
  ['Firefighters practised rescuing 40 people.', ''],
  ['The blast could have killed 500 people.', ''],
  ['During a drill on Monday a grenade killed two soldiers.', 'killed two'],
  ['Organizers anticipated a crowd of 9,000.', ''],
  ['A stadium with room for 30,000 people burned down.', ''],
  ['Gunmen killed six people and wounded four, one of them fatally.', 'killed six; injured four'],
  ['He was charged over the deaths of 36 people.', 'killed 36'],
  ['Three deputies shot', 'affected Three'],
  ['2 held for robbing a shop', 'detained 2'],
  // A verb befalls only what it can
  ['The new rule killed 2,000 jobs.', ''],
  ['The studio released six albums and rescued 12 songs.', ''],
  ['Critics murdered two films and wounded three bands.', ''],
  ['The bank poached 30 from a rival.', ''],
  ['The army downed four drones.', 'destroyed four'],
  ['The fire forced 2,400 people in nine villages to leave their homes.', 'displaced 2,400'],
  ['The flood drowned 40 cattle and destroyed 12 sheds.', 'killed 40; destroyed 12'],
  ['The clinic threw away 400 dead batteries.', ''],
  ['Police counted four cases of fraud.', ''],
  ['Doctors confirmed four cases of cholera and 12 cases of measles.', 'infected four; infected 12'],
  ['Brazil reported 199 deaths, Peru 98 and Chile 49.', 'killed 199; killed 98; killed 49'],
  [
    'The march drew 963,000 people in Tarn according to police and 2 million according to unions.',
    'attended 963,000; attended 2 million'
  ],
  ['The captain of a ferry on which 90 people drowned was jailed.', 'killed 90'],
  ['Two hikers believed dead have been found. Four women thought to have drowned were discovered asleep.', ''],
  ['The rebels want 2,000 released and demanded that 60 be freed.', ''],
  ['Some 130,000 of its 210,000 inhabitants have left.', ''],
  ['The blast threw 40 worshippers into the river and 35 inmates moved to another jail.', ''],
  ['Aid groups need $4 billion this year.', ''],
  ['The raid killed 12 people according to police and 20 according to medics.', 'killed 12; killed 20'],
  ['About 3,000 consultations and 12 deaths were recorded.', 'killed 12'],
  ['Gunmen killed two bailiffs and three clerks.', 'killed two; killed three'],
  // A clause of its own
  ['Nine guards and two firemen exchanged fire with the bomber, who was killed.', ''],
  ['Ten of the 18 clerks who came to the shift on which a guard died were on overtime.', ''],
  ['The union named the 12 miners who died.', 'killed 12'],
  ['A further 30 villagers have not been accounted for.', 'missing 30'],
  ['There were never 10,000 people in the square.', ''],
  ['Six gunmen who killed 20 guards fled.', 'fled Six; killed 20'],
  ['Police questioned 12 men and killed a dog.', ''],
  ['The mill employs 300 people and was damaged.', ''],
  ['Twelve workers, on strike since talks failed, died.', 'killed Twelve'],
  ['Twelve miners trapped in the pit were rescued.', 'rescued Twelve'],
  ['Two people killed in the raid were teachers.', 'killed Two'],
  // Shot, hit and worse
  ['Five people were shot at a bus stop, and 12 were hit by a car.', 'affected Five; affected 12'],
  ['Gunmen shot dead a priest and two guards.', 'killed two'],
  ['Police are looking into the fatal shooting of two men.', 'killed two'],
  ['A gunman shot six people, one fatally.', 'affected six; killed one'],
  ['Two bailiffs were fatally shot, and he fatally shot three guards.', 'killed Two; killed three'],
  ['Four women were shot and killed.', 'killed Four'],
  ['Four women were shot and wounded.', 'injured Four'],
  ['Floods took 9,000 lives.', 'killed 9,000'],
  ['At least 16 people were killed and 400 injured in nationwide protests.', 'killed At least 16; injured 400'],
  ['Two people were hurt at student marches in the capital.', 'injured Two'],
  ['Then 70 protesters were taken in for questioning.', 'detained 70'],
  ['Some 60 residents turned up at clinics with sore throats.', ''],
  ['A video captured hundreds running from the mall.', ''],
  ['Rebels captured hundreds of soldiers.', 'detained hundreds'],
  ['Two men were arrested in connection with the shooting of three people.', 'detained Two; affected three'],
  ['Four boys are in serious condition.', 'injured Four'],
  ['The clinic holds 30 patients in critical condition with cholera.', 'present 30'],
  // A crowd is what came, not what people at it did or what was done to them
  [
    'Police estimated 3,000 people at the vigil, and the rally drew 400 people.',
    'attended estimated 3,000; attended 400'
  ],
  [
    'About 500 people joined the protest, and police held nine people over the march.',
    'attended About 500; detained nine'
  ],
  ['Organisers said 50 had been beaten and 40 people complained after the protest.', ''],
  ['Medics treated 25 people at the rally, which passed a camp where 90 people live.', ''],
  // Lives, by their verb
  [
    'The gate saved at least 30 lives. The quake claimed 12 lives. 40 lives are insured.',
    'rescued at least 30; killed 12'
  ],
  // Levels and parts
  ['The number of homes destroyed rose to 212.', 'destroyed 212'],
  ['The death toll from a 7.8 magnitude quake has risen to 646 people.', 'killed 646'],
  ['Of 40 miners, 12 died.', 'killed 12'],
  ['In a village of 400 people, 12 were killed.', 'killed 12'],
  ['One of five people shot outside a bar has died.', 'killed One; affected five'],
  ['Rebels raided Tarn, killing a man and burning 60 huts.', 'destroyed 60'],
  ['The homes of 40 families burned.', ''],
  ['The flood came, sweeping away 60 houses.', 'destroyed 60'],
  ['Crews winched 38 sailors to safety.', 'rescued 38'],
  ['Nine hikers froze to death and two children starved to death.', 'killed Nine; killed two'],
  ['Of the incidents, 40 involved fatalities.', ''],
  ['There were 300 arrests.', 'detained 300'],
  ['Forty inhabitants signed a petition.', ''],
  ['One shop was gutted and two warehouses were razed.', 'destroyed One; destroyed two'],
  ['All but 12 passengers were rescued.', ''],
  ['He was imprisoned again at 17.', ''],
  ['Thirty people were killed in March and 12 in April.', 'killed Thirty; killed 12'],
  ['The toll rose by 3 to 57.', 'killed 57'],
  ['Ana Roe (34) and Sam Orr (28) won.', ''],
  ['The blast killed [3] 14 people and injured 12.[4]', 'killed 14; injured 12'],
  ['A 7.8-magnitude quake killed at least 272 people.', 'killed at least 272'],
  ['After the 12 deaths, at least 29 people were hurt.', 'killed 12; injured at least 29'],
  ['The fire blackened 300 acres, charring 36 square miles.', 'destroyed 300; destroyed 36'],
  // Who was held or dead before is handed over; whom people bury is dead
  ['Brellia and Ostland each freed 303 prisoners of war.', ''],
  ['Ostland handed over 90 prisoners of war.', ''],
  ['Residents of three villages said they had buried 61.', 'killed 61'],
  ['"I helped to bury 18 people," said a teacher.', 'killed 18'],
  ['The slide threatened to bury 40 homes.', ''],
  ['The ministry acknowledged the loss of 16 soldiers and of 40 jobs.', 'killed 16'],
  ['He said he had lost 12 members of his family.', 'killed 12'],
  ['Doctors have tested 340 people for lead poisoning.', ''],
  ['Hospitals treated 40 people for smoke poisoning.', 'affected 40'],
  ['The number of dead has climbed past 320.', 'killed past 320'],
  ['Nine children were pulled from the rubble, five of them alive.', ''],
  ['It is the 22nd such attack this year in which four or more people died.', ''],
  ['All 96 passengers and six crew had been evacuated.', 'rescued 96; rescued six'],
  ['Rescuers evacuated 568 people from a burning ferry.', 'rescued 568'],
  ['Updated 16:45, 3 June: 7 dead in Tarn crush', 'killed 7'],
  ['Only 12 of the 90 on board survived.', 'rescued 12; present 90'],
  ['He is survived by his wife and three children.', ''],
  ['Some 2,300 people were under quarantine, and 40 were isolated.', 'affected Some 2,300; affected 40'],
  ['It paid with hundreds of lives and billions in losses.', 'killed hundreds'],
  ['The captain was one of the few survivors.', ''],
  ['The death toll hovers around 390.', 'killed around 390'],
  ['There was no police presence.', ''],
  ['Listeria has broken out. Two people died, and 28 had to be hospitalised.', 'killed Two'],
  [
    'It sailed for Tarn with 46 crew, five guides and 405 tourists, all from Osk, on board.',
    'present 46; present five; present 405'
  ],
  ['He met relatives of some of the 49 people slain.', 'killed 49'],
  ['Some of the 200 soldiers were killed.', ''],
  ['Three army generals behind the coup were arrested, and two thieves shot dead.', 'detained Three; killed two'],
  // Whom one searches for is missing, but for suspects
  ['The army searched for four soldiers who robbed it.', ''],
  ['The army was searching on Friday for four soldiers.', 'missing four'],
  ['Police search for two suspects and for three men who robbed a bank.', ''],
  ['Analysts were looking for $1.2 billion, and a firm for 300 workers.', ''],
  ['The company looked for 30 investors, and a ministry is looking for 400 nurses to work in Tarn.', ''],
  ['The search for 14 hostages went on.', ''],
  // Who joins or fights is not where something happened
  ['Some 3,000 members joined the union, and 12 officers fought corruption charges.', ''],
  ['Five soldiers fought off 40 attackers.', ''],
  ['The loss of 20,000 police officers and of 3 members to rival teams was told.', ''],
  ['Two men in prison garb robbed a shop.', ''],
  // What is expected is not counted
  ['The toll is expected to rise to 9,000.', ''],
  ['The fire is expected to cover 9,000 acres.', ''],
  ['The mud helped to bury 23 houses.', 'affected 23'],
  ['Measles has spread. A lorry hit a wall and 12 people were taken to hospital.', 'injured 12'],
  ['In all, 3,771 people died or went missing.', 'affected 3,771'],
  ['The route saw 4,500 deaths and disappearances.', 'affected 4,500'],
  ['Rebels killed on Monday 12 soldiers.', 'killed 12'],
  ['The jail began evacuating on Friday 1,700 inmates.', 'displaced 1,700'],
  ['Fifty people remained in jail.', 'detained Fifty'],
  ['Flooding damaged 200 homes and sent thousands to seek safety.', 'damaged 200; displaced thousands'],
  ['The army sent 400 men to fight and mobilised 4,000 soldiers.', 'sent 400; sent 4,000'],
  ['Some 15,000 workers mobilized for protests.', 'attended Some 15,000'],
  ['Of the five new cases, four had been in the same hospital.', 'infected five'],
  ['He fired, injuring one of four officers.', 'injured one'],
  ['There was one more storm-related death.', 'killed one'],
  // How far a fire has come is no ruin; who fights it is there
  ['The Keld Fire has grown to 19,000 acres.', 'affected 19,000'],
  ['The 36,810-acre fire was 60 percent contained.', 'affected 36,810'],
  ['The fire, which grew by 500 acres, has burned through 2,000 acres.', 'destroyed 2,000'],
  ['Floods swamped 4,000 hectares of rice.', 'affected 4,000'],
  ['More than 1,100 firefighters are battling the blaze.', 'present More than 1,100'],
  ['Some 400 soldiers refused to fight, and two firefighters battling the blaze fell ill.', ''],
  ['About 1,700 firefighters were assigned to the fire.', 'present About 1,700'],
  ['Suspected deaths from the heat rose to 44.', ''],
  // A level, however far its subject stands from it
  ['The number of people killed when a mine collapsed in Orvane has risen to 23.', 'killed 23'],
  ['The death toll climbed from 12 on Monday to 15 on Tuesday.', 'killed 15'],
  ['The number of children in Tarn who have been infected since May is 920.', 'infected 920'],
  ['The toll, which stood at 45 on Wednesday, has since reached 52.', 'killed 45; killed 52'],
  ['The number of those injured stands at 212.', 'injured 212'],
  ['Houses: 1,120 destroyed, 2,300 damaged. Evacuees: 40.', 'destroyed 1,120; damaged 2,300; displaced 40'],
  ['Toll climbs to 19, 7 critical', 'killed 19; injured 7'],
  ['Job losses hit 40,000 in the quarter.', ''],
  ['18 deaths | 245 injured | 9,400 displaced', 'killed 18; injured 245; displaced 9,400'],
  ['Houses destroyed: 340. Houses damaged: 1,120.', 'destroyed 340; damaged 1,120'],
  ['The eldest of the dead was 91.', ''],
  ['The deaths led police to 12 suspects.', ''],
  // Of two figures side by side
  ['Ten tourists and ten guides drowned.', 'killed Ten; killed ten'],
  ['Since a raid that killed nine guards, 60 staff have been withdrawn.', 'killed nine'],
  ['The gang smuggled 340 migrants over the border and that night 11 guards suffocated.', 'killed 11'],
  ['After a blast that killed six miners, 200 clerks walked out.', 'killed six'],
  ['Three clerks were sent home.', ''],
  ['In all 900 people were feared to have been killed.', 'killed 900'],
  ['Fire kills 3 in Orvane flat, injures 12', 'killed 3; injured 12'],
  ['Only 14 people and not 140 were injured.', 'injured 14'],
  ['Ferry sinks off Orvane, 31 drown', 'killed 31'],
  ['For each guard killed, six rebels were wounded.', ''],
  // What did not happen, or was done to others
  ['Had the wall not held, 16 miners would have died.', ''],
  ['The 12 miners were not killed.', ''],
  ['The river would have swept away 900 homes and did not wash away 12 huts; it did not cost 40 lives.', ''],
  ['Troops raced to rescue 500 people; rebels planned to kill 12 guards.', ''],
  ['Divers managed to rescue 12 boys and began to evacuate 300 people.', 'rescued 12; displaced 300'],
  ['Crews worked to reach 12 boys and began to evacuate 300 people.', 'displaced 300'],
  ['Some 300 people tried to flee; 40 were forced to flee.', 'displaced 40'],
  ['The storm prompted 900 residents to evacuate.', 'displaced 900'],
  ['The army arrested 12 people to prevent a march.', 'detained 12'],
  ['Three civilians died for every rebel.', ''],
  ['About 12 of every 100 patients die.', ''],
  ['The film killed off two heroes.', ''],
  ['The man killed himself after shooting three people.', 'affected three'],
  ['Paramedics took seven people to hospital, two with serious injuries.', 'injured seven; injured two'],
  ['Ferry sinks with 60 aboard; 12 rescued', 'present 60; rescued 12'],
  // The verb right behind another figure is that one's
  ['Of the 85 patients admitted, 12 needed oxygen and three died.', 'killed three'],
  ['Six gunmen who killed 20 guards fled.', 'fled Six; killed 20'],
  ['Two men were arrested in the theft of 38 drums from a yard.', 'detained Two'],
  // What is taken back or was only not done
  ['Nobody died because of the repairs.', ''],
  ['Not one life was lost and not one person died.', ''],
  ['Two of three brothers trapped in the shaft did not survive.', 'killed Two; affected three'],
  ['The avalanche claimed six skiers, and the fire claimed two more victims.', 'killed six; killed two'],
  ['Nobody died in the blast.', 'killed Nobody'],
  ['Far from killing 90, the raid only woke the town.', ''],
  // What somebody would later do they did
  ['Divers would later find 12 bodies in the mud.', 'killed 12'],
  ['Three miners would eventually die of their wounds.', 'killed Three'],
  ['The quake would go on to kill 9,000 people.', 'killed 9,000'],
  ['A breach would kill 9,000 people.', ''],
  // What somebody looks into is not said to be so
  ['The panel verified 19 deaths and is looking into a further eight.', 'killed 19'],
  ['The army was checking reports that 14 villagers were killed.', ''],
  ['Police are investigating the 14 deaths.', 'killed 14'],
  ['It had 50 infections and two deaths, bringing the total to 90.', 'infected 50; killed two'],
  // What another says of the same, in words that name nothing
  ['The union said 40 miners died. The company put the figure at 31.', 'killed 40; killed 31'],
  ['The union said 40 miners died and 12 were hurt. The company put the figure at 31.', 'killed 40; injured 12'],
  ['Rebels freed 25 hostages and still hold 110; the army put the number at 130.', 'rescued 25'],
  ['Guards put the crowd at 80,000. The mayor put it at 15,000.', 'attended 80,000; attended 15,000'],
  ['Nearly 900 attended, guards said; hosts said 1,200 came.', 'attended Nearly 900; attended 1,200'],
  ['More than 300 were detained. The ministry says the number is 187.', 'detained More than 300; detained 187'],
  ["The union said 40 miners died. The company's own count was 31.", 'killed 40; killed 31'],
  ['The union says 80,000 marched; police say 15,000', 'attended 80,000; attended 15,000'],
  ['The flood killed 40 people. In 2010 the number was 187.', 'killed 40'],
  ['A bomb killed 40 people. Residents said it was about 10.', 'killed 40'],
  ['The union put the number of dead at "well over 2,000".', 'killed well over 2,000'],
  // In hospital, and not hurt
  ['Sixty people fell ill and 12 were admitted to hospital.', 'infected Sixty'],
  ['Sixty people fell ill. Twelve were taken to hospital.', 'infected Sixty'],
  ['Eight children were taken to hospital after a school lunch.', ''],
  ['Of 60 tested, 22 were positive for cholera.', 'infected 22'],
  ['The outbreak infected 425 people. Zero cases were found in Tarn.', 'infected 425; infected Zero'],
  ['The fever infected 425 people, and a week had 6.8 new cases.', 'infected 425'],
  ['Twelve runners tested positive for steroids.', ''],
  ['Eleven people were brought in with gunshot wounds.', 'injured Eleven'],
  ['Nine runners were hospitalised with dehydration.', ''],
  ['Paramedics treated 20 people, nine for smoke inhalation.', 'injured nine'],
  ['The camp now shelters 43,200 people.', 'displaced 43,200'],
  ['Crews lifted three people from a roof.', 'rescued three'],
  ['Eight children were taken to hospital after the crash.', 'injured Eight'],
  // The level before, but for one that has a day of its own
  ['Poachers killed 88 elephants, it said, down from 300 in the five years before.', 'killed 88'],
  ['The virus killed 41 people in 2022, up from 30 in 2021.', 'killed 41; killed 30'],
  // Only where the words leave no other reading
  ['Police arrested four boys; two were released to their parents.', 'detained four'],
  ['Nine protesters were freed on Monday.', ''],
  ['The gunmen freed 12 hostages, and firefighters released a boy from the wreck.', 'rescued 12'],
  ['Nine inmates are on the run.', 'fled Nine'],
  ['The clinic took in 28 patients, nine with burns.', 'injured nine'],
  ['Some 200 families lost their homes.', 'displaced Some 200'],
  ['The flood washed out roads: 112 km of road were destroyed.', 'destroyed 112'],
  ['Twelve copters and nine trawlers are missing.', ''],
  // A share or a change of deaths kills nobody; murders do
  ['Traffic deaths rose 9% and killings were down by a third.', ''],
  ['Police recorded 12 attempted murders and 31 murders.', 'killed 31'],
  ['He is charged with three murders.', ''],
  // Of an amount and its whole each has its own verb
  ['The fund has disbursed $14.2 million of the $50 million promised.', 'pledged $50 million'],
  ['Seven hikers caught in a rockfall are still unaccounted for.', 'missing Seven'],
  ['Forty were moved to safety. Crews brought 23 residents to safety.', 'displaced Forty; rescued 23'],
  ['The avalanche swept away nine climbers.', 'affected nine'],
  ['Of 2,400 pupils screened, 37 had tuberculosis.', 'infected 37'],
  ['The storm knocked out power to 40,000 customers, of whom 31,000 were reconnected.', 'affected 40,000'],
  ['Helicopters took 90 out on Monday.', ''],
  ['An alarm sent 5,000 shoppers running.', ''],
  ['Half a million people fled and 60,000 of them have gone home.', 'fled Half a million'],
  ['The army never killed 12 civilians.', ''],
  ['Crews brought 23 residents to safety and 40 guests were hurt.', 'rescued 23; injured 40'],
  ['There were 412 patients with the virus. Of these, 38 were in intensive care.', 'present 412'],
  ['Upper Tarn: 1,240 evacuated out of 1,300. Lower Tarn: 3,015.', 'displaced 1,240; displaced 3,015'],
  ['Witnesses saw 40 soldiers in the town. Nurses saw 200 patients in May.', 'present 40'],
  // Lines of capitals, what burns or is buried, bodies among the missing
  ['Divers found 3 bodies of the 12 missing.', 'killed 3; missing 12'],
  ['RALLY DRAWS 4,000; 12 HURT IN CLASHES', 'attended 4,000; injured 12'],
  ['TWELVE KILLED AS BUS PLUNGES INTO RAVINE', 'killed TWELVE'],
  ['Seven towers caught fire. Three more are still burning.', ''],
  [
    'An outbreak of meningitis killed eight. In all, 119 cases of the illness were found.',
    'killed eight; infected 119'
  ],
  ['The victims, seven men and two women, were buried on Friday.', ''],
  // More of whole fields; who is connected again is not cut off
  ['The remains of 215 children were found, and 15 workers met their deaths in the fall.', 'killed 215; killed 15'],
  ['Nine cyclists ended up in hospital; firefighters cut two people from the wreck.', 'injured Nine; rescued two'],
  ['There is no trace of the 14 fishermen, and no sign of the two suspects.', 'missing 14'],
  ['Thirty miners are trapped underground; 3,000 tourists were airlifted to safety.', 'affected Thirty; rescued 3,000'],
  [
    'The plant supplies power to 12,000 homes, and power was restored to 900 more. The storm cut water to 400 homes.',
    'affected 400'
  ],
  ['Nearly 300 buildings suffered damage, and shelling caused damage to 40 houses.', 'damaged Nearly 300; damaged 40'],
  ['Three nurses contracted measles, and 200 diners came down with food poisoning.', 'infected Three; affected 200'],
  [
    'Guards caught 212 migrants at the fence; two thousand people have abandoned the village.',
    'detained 212; displaced two thousand'
  ],
  ['The mayor met 12 families of the dead.', ''],
  ['Twenty prisoners are on the loose; two suspects are at large.', 'fled Twenty'],
  // Of whom a relative clause tells, and what only says where they are
  ['Prosecutors charged nine officers over the deaths of 14 inmates who suffocated in a van.', 'killed 14'],
  [
    'Norovirus has sickened 310 passengers and 42 crew aboard the Orlana and at least 90 people on the Sela.',
    'infected 310; infected 42; infected at least 90'
  ],
  ['Dozens were injured and thousands in need of temporary housing.', 'injured Dozens'],
  ['The firm paid 12 families whose sons were among the 40 who died.', 'killed 40'],
  // What nearly was, what nobody knows, and who is one of others
  ['Twelve people were questioned and released.', ''],
  ['It is not known how many of the 90 passengers died.', ''],
  ['At most 12 people could have been saved; three were nearly killed, and two narrowly escaped death.', ''],
  ['The injured man was one of 300 guests.', ''],
  // To have died, to lie under rubble
  ['She is one of 11 people across the country to have died of measles.', 'killed 11'],
  ['Twelve hours later 40 people were still under the rubble.', 'affected 40'],
  ['Nine men jailed for fraud were released.', ''],
  // Attended by others
  ['Two gunmen, a father and son, fired on a rally at Osk attended by about 1,000 people.', 'attended about 1,000'],
  // Known to have killed, missing and presumed dead
  [
    'The quake is now known to have killed 21 people, and rebels are reported to have seized 12 soldiers.',
    'killed 21; detained 12'
  ],
  ['Twelve men were to have been freed.', ''],
  ['Nine people are missing, presumed dead.', 'missing Nine'],
  [
    'A hospital has admitted 31 demonstrators; 86 people had come in with cuts; two were overcome by smoke.',
    'injured 86; affected two'
  ],
  ['Eleven are still in captivity; 3 million voters went to the polls.', 'detained Eleven; voted 3 million'],
  // Swept to their deaths, led away
  ['A dam burst swept 19 people to their deaths, and 130 were taken to clinics.', 'killed 19; injured 130'],
  ['The 51 fans were led away in handcuffs; twelve guests were led away to safety.', 'detained 51; rescued twelve']
]
for (const [text, wanted] of cases) test(`reads "${text}"`, () => assert.is(measured(text), wanted))

test.run()
