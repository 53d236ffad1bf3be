import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readClaims } from '../../lib/reading/claims.ts'
import { readDocument } from '../../lib/reading/document.ts'
import { doubtOf, doubts } from '../../lib/reading/stance.ts'

const test = suite('reading: stance')

for (const [name, example, doubt] of doubts)
  test(`doubts "${example}" by the rule "${name}"`, () => {
    const start = example.search(/\d/)
    assert.is(doubtOf(readDocument(example), { start, end: start + 2 }), doubt)
  })

/** What is read: "killed 12 @ministry", with "denies" where the source denies it. */
const said = (text: string) =>
  readClaims({ id: 'a', text })
    .map((c) => `${c.measure} ${c.words} @${c.source}${c.stance === 'denies' ? ' denies' : ''}`)
    .join('; ')

const asserts: [text: string, read: string][] = [
  [
    'The crowd was estimated at 60,000 by organisers, 20,000 by police.',
    'attended estimated at 60,000 @organisers; attended 20,000 @police'
  ],
  ['"We hear 35 have been shot, but we can\'t confirm that," said Ann Dole.', ''],
  ['The toll of 31 announced by police was later raised to 40.', 'other 31 @null; killed 40 @null'],
  ['The minister dismissed talk of 50 dead.', 'killed 50 @minister denies'],
  ['Deaths have yet to exceed 20; the toll is about to pass 50.', 'other exceed 20 @null; other pass 50 @null'],
  ['Deaths never exceeded 30 and are expected to pass 50.', 'other exceeded 30 @null; other pass 50 @null'],
  ['The governor said reports of 12 deaths were speculation.', 'killed 12 @governor denies'],
  [
    'In Tarn 18 people were killed, the ministry said. Power was cut to 900 homes.',
    'killed 18 @ministry; affected 900 @null'
  ],
  [
    'It was first thought that 12 people had died. Officials said nine had died.',
    'other 12 @null; killed nine @Officials'
  ],
  ['If confirmed, the deaths of 20 soldiers would be the worst loss of the war.', ''],
  ['The ministry corrected its toll from 60 to 16.', 'killed 16 @ministry'],
  ['The mayor said 12 people had died, not 21 as stated in an earlier version.', 'killed 12 @mayor'],
  ['The mayor said 12 people had died, not 21 as we previously reported.', 'killed 12 @mayor'],
  [
    'A spokesman denied the deaths of 12 people, and said officers had injured 40.',
    'killed 12 @spokesman denies; injured 40 @spokesman'
  ],
  ['A storm killed three men in Keld, where power was cut to 900 homes.', 'killed three @null; affected 900 @null'],
  ['A court in Keld on Wednesday fined a firm. The court heard that 12 men had died.', 'killed 12 @court in Keld'],
  ['The army, which denies killing civilians, said 20 rebels died.', 'killed 20 @army'],
  ['The army said it had killed 12; it has since dropped 30 bombs.', 'killed 12 @army; other 30 @army'],
  ['An official who declined to be identified said 44 men had died.', 'killed 44 @official'],
  ['Pell told 300 supporters that 12 people had died.', 'other 300 @null; killed 12 @Pell'],
  ['The army said 40 fighters that attacked the post were killed.', 'killed 40 @army'],
  ['The ministry said 12 people were killed.', 'killed 12 @ministry'],
  ['Assuming that 12 people were killed, the cost is high.', ''],
  ['He had a nightmare in which the blast killed 12 people.', ''],
  ['Police were checking reports that the blast killed 12 people.', ''],
  ['Police investigated reports of shots and found 12 people dead.', 'killed 12 @null'],
  ['The blast killed 12 people, according to false reports.', ''],
  ['The theory that 12 people had died was disproved.', ''],
  ['They faked the deaths of 12 people.', ''],
  ['Officials have no doubt that 12 people died.', 'killed 12 @null'],
  ['Police are investigating a report of shots after 12 people were killed.', 'killed 12 @null'],
  ['She wept on hearing news of the crash that killed 12 people.', 'killed 12 @null'],
  ['Police will find out whether the brakes failed before the bus fell, killing 12 people.', 'killed 12 @null'],
  ['There is no reason to doubt that 12 people died.', 'killed 12 @null'],
  ['12 people risk being killed.', 'other 12 @null'],
  ['The law would have 12 people jailed.', 'other 12 @null'],
  ['The king had 12 people jailed.', 'detained 12 @null'],
  ["The union dismissed the army's figure of 90 dead.", 'killed 90 @army'],
  [
    'The ferry was carrying 163 people, not 250 as survivors claim, the minister said.',
    'present 163 @minister; other 250 @minister denies'
  ],
  ['Reports said 12 people were killed, and troops withdrew.', 'killed 12 @Reports'],
  ['The mayor said 12 people had died but rejected calls to resign.', 'killed 12 @mayor'],
  ['Police took back the hall after 12 people were killed.', 'killed 12 @null'],
  ['A bomb killed 24 people, as troops took back some villages.', 'killed 24 @null'],
  ['Twelve died, but will anybody ask?', 'killed Twelve @null'],
  ['Correction: An earlier version of this story said 41 people had died. Twelve did.', 'other Twelve @null'],
  [
    'CORRECTION: The number of people injured was 62, not 26, the agency said.',
    'injured 62 @agency; other 26 @agency denies'
  ],
  ['The ministry, not the army, said 12 people had died.', 'killed 12 @ministry'],
  ['Police did not say how 12 people died.', 'killed 12 @null'],
  ['Police have not said who did it but 12 people were killed.', 'killed 12 @null'],
  ['The union gave a figure of 18 dead and said the army was wrong.', 'killed 18 @union'],
  ['We still do not have two people who are reported missing, the sheriff said.', ''],
  ['The storms damaged 880 homes and placed 967 people at risk.', 'damaged 880 @null; other 967 @null'],
  ['It is possible all 12 people were killed.', 'other 12 @null'],
  ['There were likely no survivors, the mayor said.', ''],
  ['Some 320 migrants and refugees are now feared to have drowned, the agency said.', 'other Some 320 @agency'],
  ['It is unrealistic to think that, in such heat, only 12 people died.', ''],
  ['The mayor not only said 12 people were killed.', 'killed 12 @null'],
  ['If these 300 people flee, the town is empty.', 'fled 300 @null'],
  ['The toll rose to 34. An earlier count had put the number of dead at 28.', 'killed 34 @null; other 28 @null'],
  ['Officials had earlier said that 28 people had died.', 'other 28 @Officials'],
  ['Officials had been saying that 28 people had died.', 'other 28 @Officials'],
  ['Officials at first said that 28 people had died.', 'other 28 @Officials'],
  ["Blast death toll 'could reach 50', rescuers fear", 'other 50 @rescuers'],
  [
    'The claim: 80 percent of new jobs went abroad. Verdict: false. Records show 31 percent.',
    'other 31 percent @Records'
  ],
  ['Did 40,000 fans come, as he said? The police counted 12,000 fans.', 'other 12,000 @police'],
  ['Residents spoke of 40 dead. That figure could not be verified.', 'killed 40 @Residents'],
  ['There were reports of 12 killed in Tarn, the mayor said.', 'killed 12 @mayor']
]
/** Whoever rejects a figure and gives one, and whose the rejected one is. */
const disputes: [text: string, read: string][] = [
  [
    'The minister dismissed union claims that 150,000 people marched, saying that "no more than 40,000" attended.',
    'attended 150,000 @union; attended no more than 40,000 @minister'
  ],
  ['Israel denied a Hamas claim that 14 soldiers had been killed.', 'killed 14 @Hamas'],
  [
    'Officials denied opposition reports that 12 died and put the toll at three.',
    'killed 12 @opposition; killed three @Officials'
  ],
  ['The army rejected as “baseless” a claim by rebels that 60 soldiers had died.', 'killed 60 @rebels'],
  ['Rumours of a coup led a mob to burn a shop, killing two men. The army denied this.', 'killed two @null'],
  ['Reports that a flood led to 12 deaths were false, police said.', 'killed 12 @police denies'],
  ['The army did not respond to a claim by rebels that they had killed 60 soldiers.', 'killed 60 @rebels'],
  ['The army dismissed reports of 12 dead, saying three died.', 'killed 12 @army denies; killed three @army'],
  ['The army dismissed media reports that 12 died.', 'killed 12 @army denies'],
  ['The army denied wrongdoing, saying 12 militants were killed.', 'killed 12 @army'],
  [
    'The ministry denied that 40 had died, putting the toll at nine.',
    'killed 40 @ministry denies; killed nine @ministry'
  ],
  ['The firm denied the allegations, noting that 14 workers had been rescued.', 'rescued 14 @firm']
]
/** What is denied is something else, and the figure the outlet's. */
const beside = [
  'Russia denied bombing the market, in which 22 people died.',
  'The rail operator denied responsibility for the deaths of 22 people.',
  'The hospital denied a cover-up after 22 patients died.',
  'Officials denied that the attack, which killed 22 people, was a mistake.',
  'The suspect denied involvement in the bombing that killed 22 people.',
  'The mayor dismissed reports of looting after the quake, which killed 22.',
  'The army disputed that the 22 people killed were civilians.',
  'The club denied that it had known of cracks before the collapse that killed 22 people.'
]
const denies: [text: string, read: string][] = [
  ['There is no iota of truth in the claim that 12 pupils died, the mayor said.', 'killed 12 @mayor denies'],
  ['"There is not a shred of truth in reports that 12 died," the mayor said.', 'killed 12 @mayor denies'],
  ['It is not the case that 12 people died, the army said.', 'killed 12 @army denies'],
  ['The army rejected insinuations that 12 troops died.', 'killed 12 @army denies'],
  ['There were not 200 gunmen in the village, a colonel said.', 'other 200 @colonel denies'],
  ['The mayor denied accepting $40,000.', 'other $40,000 @mayor denies'],
  ['Both deny taking bribes of $50,000.', ''],
  ['The claim that 300 people died lacks any evidence, the ministry said.', 'killed 300 @ministry denies'],
  ['The army denied killing 12 civilians.', 'killed 12 @army denies'],
  ['The army denied it had killed 12 civilians.', 'killed 12 @army denies'],
  ['The firm denied the deaths of 12 workers.', 'killed 12 @firm denies'],
  ['The army called the report that it killed 12 protesters a fabrication.', 'killed 12 @army denies'],
  ['The ministry dismissed reports that 12 people were killed.', 'killed 12 @ministry denies'],
  ['The army refuted foreign claims of 300 dead.', 'killed 300 @army denies'],
  ['Police called reports of 20 dead false.', 'killed 20 @Police denies'],
  ['"The 12 dead were a lie," said the miner.', 'killed 12 @miner denies'],
  ['Police dubbed reports of 20 dead false.', 'killed 20 @Police denies'],
  ['Police labelled claims of 20 dead untrue.', 'killed 20 @Police denies'],
  ['The claim that 12 people had died was untrue, the mayor said.', 'killed 12 @mayor denies'],
  ['It is false that 40 people were injured, according to the hospital.', 'injured 40 @hospital denies'],
  ['A video claiming 30 dead is fake, police said.', 'killed 30 @police denies'],
  ['There is no truth in rumours that 12 miners were arrested, the union said.', 'detained 12 @union denies'],
  ['At least 70 of the 120 people on board were feared drowned.', 'other At least 70 @null; other 120 @null'],
  ['There is no evidence that gas caused any of the 12 deaths, the mayor said.', 'killed 12 @mayor'],
  ['About 900 people were hurt, of whom, medics said, 40 had died.', 'injured About 900 @null; killed 40 @medics'],
  ['There is no evidence that 12 people were killed, the mayor said.', 'killed 12 @mayor denies'],
  ['Reports of 12 deaths were dismissed by the ministry.', 'killed 12 @ministry denies'],
  ['The governor dismissed as "pure fiction" a claim that 40 inmates were hurt.', 'injured 40 @governor denies'],
  ['The army rejected as “baseless” a claim that 60 soldiers had died.', 'killed 60 @army denies'],
  ['Police called "nonsense" a report that 12 people had died.', 'killed 12 @Police denies'],
  ['The operator denied that anyone was still missing.', 'missing anyone @operator denies'],
  ['The army denied that anybody had been wounded.', 'injured anybody @army denies']
]
const nobody = [
  'The army trashed reports that 12 troops were killed.',
  'The army has discredited the news making the rounds that 12 troops were killed.',
  'The minister apologised for saying that 60 people had died.',
  'A newspaper that had reported 60 deaths apologised on Monday.',
  'The minister said he did not know where the figure of 60 dead came from.',
  'The clinic declined to comment on reports that four had died.',
  'The ministry did not immediately respond to allegations that 12 workers died.',
  'What was claimed: 900 people died in the flood.',
  'Viral posts say 900 people died in the flood. They did not.',
  'A report that 12 miners had died was withdrawn on Tuesday.',
  'The army claimed that 12 were killed; it has since dropped the claim.',
  'The gang said it had killed 12 people, a claim that turned out to be untrue.',
  'The union has abandoned its claim that 12 died.',
  'A rumour that 300 people had been killed turned out to be false.',
  'In April we rated as false a claim that 40 people had been killed.',
  'Searchers said 40 workers thought killed had turned up at a camp.',
  'At least 30 people are feared dead off Tarn.',
  'Two climbers who went missing last week are presumed dead.',
  'Three boys missing since Monday are feared dead.',
  'The paper apologised for a headline that said 500 had been killed.',
  'If all 12 people are displaced, the town is empty.',
  'VIRAL CLAIM: 40 people were killed in Tarn.',
  'The judge threw out a claim that the mill had killed 110 residents.',
  'The jail dismissed as an outright lie the claim that 40 inmates had been injured.',
  'The premier took back his remark that 200 people had been killed.',
  'Pictures appear to show 40 people killed.',
  'No, 500 people were not killed in Ark County.',
  'The agency has retracted its claim that 60 people were killed.',
  'We withdraw our story that 35 people had been killed.',
  'Rumours that 30 pupils had been killed emptied the schools of Pell.',
  'Officials misreported 12 deaths.',
  'The army did not kill 12 civilians.',
  'Claims of 40 injured soldiers could not be confirmed.',
  'The photo does not show 500 bodies in Orvane.',
  "The clip doesn't show 200 soldiers killed in Orvane, a Nordal review found.",
  'No photo shows 60 dead in Orvane, police said.',
  'The army said there were no signs that 70 soldiers had been killed.',
  'The mayor said he had no information that 40 people were killed.',
  'The ministry knew nothing of 70 dead.',
  'The hospital was not aware of 12 deaths.',
  'The general doubted that 70 soldiers had died.',
  'The mayor dreamt that 70 people had died.',
  'A hoax call said that 70 people were dead.',
  'Twelve people were falsely reported dead.',
  'Twelve people pretended to be dead.',
  'Police said it was too early to say that 20 people had died.',
  'The governor would not rule out that 40 people had died.',
  'Two bodies had been counted twice.',
  'The mayor said the army had counted two bodies twice.',
  'Three deaths were wrongly attributed to the storm.',
  'Eleven deaths were removed from the tally.',
  'Six people reported dead turned out to be alive.',
  'Nine people thought missing were found at home.',
  'Two of the reported deaths never happened.',
  'The ministry said 12 people died; the figure is made up.',
  'The ministry said 12 people died, a number invented by its press office.',
  'Aides claimed that 300 had been injured – but the number was wrong.',
  'FALSE: 12 people were killed in Orvane.',
  'Reports that 12 people were killed are false.',
  'Nothing in the footage supports the assertion that 70 people were killed.',
  'Posts say 5,000 people died of the pill. That is false.',
  'A video claims that 40 people were killed. There is no evidence for that.',
  'Bloggers claim that 40 people were killed. The claim is untrue.',
  'Messages on Vale claim that 80 children were abducted. Police say these reports are false.',
  'A website reported that 45 people were killed in Orvane.\n\nWe rate the claim FALSE.',
  'Police had said 80 people were killed. None of this was true.',
  'Police had said 80 people were killed and 30 hurt. None of those were true.',
  'Were 12 people killed in Orvane?',
  '"Did 12 miners die?" the union asked.',
  'It is not clear whether 12 or 14 people were killed.',
  'Had the alarm not sounded, 40 people might have been killed.',
  'Some 40 people might have been killed had the alarm not sounded, the head said.',
  'Nine people could have been hurt if the shell had gone off.',
  'The mayor played down reports of 12 deaths.',
  'The governor scoffed at the figure of 90 dead.',
  'There was talk of 50 dead in the town.',
  'The officer who reported 40 dead conceded that the figure was wrong.',
  'It is a myth that 96 workers were killed.',
  'Unless 300 people are evacuated, the dam is a danger.',
  'The radio had reported 65 dead but took that back.',
  'The agency retracted a report that 40 people were injured.',
  'The paper had put the dead at 70 before it backed off.',
  'Neither Nordal nor the Miners Union said 12 people had died.',
  'No official confirmed that 12 people had died.',
  'The ministry did not say that 12 people had died.',
  'The army neither confirmed nor denied that 12 people were killed.',
  'Police declined to confirm reports that 12 people were killed.',
  'A previous version of this article said that 12 people had been killed.',
  'The jail dismissed as "pure fiction" a claim that 40 inmates were injured.',
  "The mayor's claim that 300 people were killed is untrue.",
  'Fifty-two dead is a lie.',
  "The mayor's claim that 300 people were killed is untrue, police said.",
  'We rated the claim that 40 people were killed False.',
  'The article wrongly stated that 45 people had been killed.',
  'The senator, who falsely claimed that 500 people were killed, resigned.',
  'Videos shared widely purport to show 200 people killed.',
  'The post says 300 people were killed. We found no evidence for that.',
  'We reported on Monday that 30 people were injured. In fact, all were well.',
  'Videos said 40 people had been killed, claims that the ministry dismissed as false.',
  'We are seeing claims on Telegram of "more than 40 killed". We have not been able to confirm those.',
  'We are seeing reports of 40 dead, which we cannot verify.',
  'Claims of 40 dead circulated online. None of them could be confirmed.',
  'There are unconfirmed reports that 12 people were killed.',
  'Claims that 12 soldiers died in Tarn are being checked.',
  'Posts spoke of 40 dead, which the governor called baseless lies.'
]
/** Who denied one thing has not told the next. */
const denied: [text: string, read: string][] = [
  [
    'Elma Lines rejected reports that dozens died. Its ferry was carrying up to 120 people.',
    'killed dozens @Elma Lines denies; present up to 120 @null'
  ],
  ['The army denied that dozens had died. "They killed 12 soldiers."', 'killed dozens @army denies; killed 12 @army'],
  ['The mayor did not show up when 12 people were killed.', 'killed 12 @null']
]
/** What the sentence behind, or the rest of the same, makes of a figure: a rumour is of whoever denies it. */
const settled: [text: string, read: string][] = [
  ['Against the 25 dead earlier announced, five people died.', 'other 25 @null; killed five @null'],
  [
    'A post shared 900 times claims that 85 died. The army said no such thing happened.',
    'other 900 @null; killed 85 @army denies'
  ],
  ['The toll does not include 12 people who drowned.', 'killed 12 @null'],
  ["The army's claim, made without evidence, that it killed 40 fighters was repeated.", "killed 40 @army's"],
  [
    'Rumours that 500 people drowned are unfounded, and the true toll is 18, the mayor said.',
    'killed 500 @mayor denies; killed 18 @mayor'
  ],
  [
    'Two earlier reports put the toll at 30, but police said that was wrong.',
    'other Two @null; killed 30 @police denies'
  ],
  ['A reporter said there were rumours that 12 people had died.', ''],
  ['The ministry said in a post that 12 people died.', 'killed 12 @ministry'],
  ['The Keld Post said 12 people died.', 'killed 12 @Keld Post'],
  ['"That 12 people died is a lie," the minister said.', 'killed 12 @minister denies'],
  ['A few users claimed that 300 people died.', 'other A few @null'],
  ['"They say 300 died," reads a post in Ostish.', ''],
  ['A Facebook post claimed that 300 people died.', ''],
  ['A post claims 300 people died. Police say no such thing happened.', 'killed 300 @Police denies'],
  ['Media reports said 12 hostages were killed. The army called it a lie.', 'killed 12 @army denies'],
  ['A post says 300 people died, but the army denied this.', 'killed 300 @army denies'],
  ['Villagers said 40 people were killed. The army denied the claim.', 'killed 40 @Villagers'],
  ['Villagers said 40 people were killed, which the army denied.', 'killed 40 @Villagers'],
  ['Rumours said 40 people died, an assertion the army rejected.', 'killed 40 @army denies'],
  ['Rumours said 40 people had died, something the army denied.', 'killed 40 @army denies'],
  ['Posts claimed 40 people died; police said the posts were fake.', 'killed 40 @police denies'],
  [
    'Messages shared on Vale claimed that the dead included 12 soldiers; the army called the messages false.',
    'killed 12 @army denies'
  ],
  ['Twelve people were wrongly detained.', 'detained Twelve @null'],
  ['Police said 12 people were killed. In fact, they were all soldiers.', 'killed 12 @Police'],
  [
    'The operator denied that anyone was missing. Officials say the figure is 29.',
    'missing anyone @operator denies; other 29 @Officials'
  ],
  ['Villagers said 40 people were killed. Police said no such incident took place.', 'killed 40 @Villagers'],
  ['The mayor, who initially said 12 had been killed, met them on Monday.', 'other 12 @mayor'],
  ['Police said 12 people were hurt. None of them was in danger.', 'injured 12 @Police'],
  ['The army said 12 rebels died. None of the figures could be verified.', 'killed 12 @army'],
  [
    'Nine people were held and 12 died. The toll was later raised to 29.',
    'detained Nine @null; other 12 @null; killed 29 @null'
  ],
  ['Police said 12 people had been held. The figure was later raised to 15.', 'other 12 @Police; detained 15 @null'],
  ['At first police said 12 had been killed.', 'other 12 @police'],
  ['Reports said 12 people were killed. They were buried on Monday.', 'killed 12 @Reports'],
  ['The ministry said 12 people were killed. It is wrong to blame police, it said.', 'killed 12 @ministry'],
  ['Police said 12 people were hurt. The army raised the number to 20.', 'injured 12 @Police; injured 20 @army'],
  ['Police first gave the toll as 20 but later cut it to 12.', 'other 20 @Police; killed 12 @Police'],
  ['The ministry corrected its earlier figure of 20 dead to 12.', 'other 20 @ministry; killed 12 @ministry'],
  ['Your correspondent writes that 12 people were killed. He is wrong.', ''],
  ['I have seen the reports that 12 people were killed.', ''],
  ['Roe said he was aware of reports of 12 deaths, and saw nine people killed.', 'killed nine @Roe'],
  ['The mayor had put the toll at 74 before revising it, saying some were counted twice.', 'other 74 @mayor'],
  ['The toll, first put at 52, was revised to 47.', 'other 52 @null; killed 47 @null'],
  ['The mayor raised his earlier count of 20 dead to 31.', 'other 20 @mayor; killed 31 @mayor'],
  ['Police said 12 people had died, cutting an earlier count of 20.', 'killed 12 @Police; other 20 @Police'],
  ['Police said 12 people were killed; city hall counted 20.', 'killed 12 @Police; killed 20 @null'],
  ["The ministry dismissed as nonsense the rebels' claim to have killed 12 people.", 'killed 12 @rebels'],
  ['The mayor spoke of 22 dead. Later he raised the number to 25.', 'other 22 @mayor; killed 25 @mayor']
]
test('notes who denies what another asserts, and nothing that is told besides', () => {
  const notes = (body: string) =>
    readClaims({ id: 'a', text: body }).flatMap((c) => c.notes.filter((n) => /denied by/.test(n)))
  assert.equal(notes('Villagers said 40 people were killed, which the army denied.'), ['denied by "army"'])
  assert.equal(notes('Villagers said 40 people were killed. Police said no such thing happened.'), [
    'denied by "Police"'
  ])
  assert.equal(notes('The governor said 18 people died and the army denied firing on them.'), [])
  assert.equal(
    notes('The governor said 18 died. Messages told of more deaths; the army called the messages false.'),
    []
  )
})
for (const [text, read] of [...asserts, ...denies, ...disputes, ...denied, ...settled])
  test(`reads "${text}"`, () => assert.is(said(text), read))
for (const text of beside)
  test(`reads the outlet's figure in "${text}"`, () => assert.is(said(text), 'killed 22 @null'))
for (const text of nobody)
  test(`reads nobody's figure in "${text}"`, () => assert.not.match(said(text), /killed|injured|displaced|missing/))

test.run()
