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
  ['Firefighters who rescued 30 people were praised.', 'rescued 30'],
  // What has its subject right before it is said of that alone
  ['Twelve guests walked out alone, two were taken to hospital.', 'injured two'],
  ['A ferry carrying 90 people sank. The coastguard said 70 had been brought ashore.', 'present 90'],
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
  ['The firm employs 12,000 people, of whom 300 were infected.', 'present 12,000; infected 300'],
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
  ['The mill employs 300 people and was damaged.', 'present 300'],
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
  ['Two men were arrested in connection with the shooting of three people.', 'detained Two; affected three'],
  ['Four boys are in serious condition.', 'injured Four'],
  ['The clinic holds 30 patients in critical condition with cholera.', 'present 30'],
  // A crowd is what came, not what people at it did or what was done to them
  [
    'Police estimated 3,000 people at the vigil, and the rally drew 400 people.',
    'attended estimated 3,000; attended 400'
  ],
  ['About 500 people joined the protest, and police held nine people over the march.', 'attended About 500'],
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
  ['Witnesses saw 40 soldiers in the town. Nurses saw 200 patients in May.', 'present 40']
]
for (const [text, wanted] of cases) test(`reads "${text}"`, () => assert.is(measured(text), wanted))

test.run()
