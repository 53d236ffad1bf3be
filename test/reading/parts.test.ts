import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Article } from '../../lib/claim.ts'
import { readClaims } from '../../lib/reading/claims.ts'

const test = suite('parts')

const claims = (text: string) => readClaims(Article.parse({ id: 'a', published: '2020-05-03', text }))
/** The parts of a text, as "Ten of at least 12", in its order. */
function parts(text: string): string[] {
  const all = claims(text)
  const wordsOf = (id: string) => all.find((c) => c.id === id)?.words ?? id
  return all.filter((c) => c.partOf !== null).map((c) => `${c.words} of ${wordsOf(c.partOf ?? '')}`)
}

test('a part is one by its words', () => {
  const cases: [text: string, ...parts: string[]][] = [
    ['A quake killed at least 12 people. Ten of the dead lived in one tower.', 'Ten of at least 12'],
    ['A group said 31 people died. Officials told of 19 deaths and of a further eight deaths.'],
    ['A fire killed 19: 12 in Bekva, five in Drenje and two in Lipa.', '12 of 19', 'five of 19', 'two of 19'],
    ['A clinic had 159 Ebola cases (124 confirmed and 35 probable).', '124 of 159', '35 of 159'],
    ['The bomb killed 12: eight soldiers and four civilians.', 'eight of 12', 'four of 12'],
    ['Twelve people were killed: two buses and ten cars collided.'],
    ['Twelve people were killed - seven women and five men - and 20 were hurt.', 'seven of Twelve', 'five of Twelve'],
    ['Ten people were hurt, four guards died and six inmates escaped.'],
    ['Twenty people were injured, 12 seriously and eight slightly.', '12 of Twenty', 'eight of Twenty'],
    ['Nine people died. The dead comprised four guards and two cooks.', 'four of Nine', 'two of Nine'],
    ['Three people died in hospital, taking the toll from 12 to 15.', 'Three of 15'],
    ['After 11 bodies were found, the toll rose to 57.', '11 of 57'],
    ['Ten of the 18 clerks died.', 'Ten of 18'],
    ['Forty people were killed. Among the dead were seven children.', 'seven of Forty'],
    ['Forty people were killed, with seven children among the dead.', 'seven of Forty'],
    ['Forty people were killed. Seven were children. Two victims were guards.', 'Seven of Forty', 'Two of Forty'],
    ['Forty people were killed and 30 were injured. Seven were children.'],
    ['Forty people were killed. Seven were rescued; two were survivors.'],
    ['Forty people were killed. Seven were suspects.'],
    ['Forty people were killed. They included seven nurses.', 'seven of Forty'],
    ['Forty people (seven children) were killed.', 'seven of Forty'],
    ['Forty people were killed (seven guards were hurt).'],
    ['Forty people, mostly soldiers but also seven civilians, were killed.', 'seven of Forty'],
    ['Forty people were killed on Monday, seven in Keld alone.', 'seven of Forty'],
    ['Forty people were killed, not including seven guards.'],
    ['Nine people died. Of these, four were guards and two were cooks.', 'four of Nine', 'two of Nine'],
    ['A fire killed 27 girls. An additional 25 people died in the hospital.'],
    ['Police made 60 arrests in Tarn. Twelve of the arrests were for theft.', 'Twelve of 60'],
    ['Police arrested 60 people. More than 20 were placed in custody.', 'More than 20 of 60'],
    [
      'Police held 60 people. Those held included 30 people arrested for theft, 17 for arson, three for fraud.',
      '30 of 60',
      '17 of 60',
      'three of 60'
    ],
    ['Police arrested 60 people in Tarn. In Keld 12 people were arrested for theft.'],
    ['Police said 60 people were arrested. The union said 45 people were arrested for the march.'],
    ['The bombs killed 18 tourists, 14 of them Danes, and three guides.', '14 of 18'],
    ['Eighteen people, including two women and five boys, were killed.', 'two of Eighteen', 'five of Eighteen'],
    ['A man hurt three pupils. On Sunday police called the three pupils seriously injured.'],
    ['Nine clerks, including a cook and a guard, and two other men were hurt.'],
    ['Of 40 miners, 12 died.', '12 of 40'],
    ['Nine people were killed, six of whom were guards.', 'six of Nine'],
    ['Fourteen people died, including two who had been taken to hospital.', 'two of Fourteen'],
    ['A blast hurt 40 people. Osk General Hospital said 12 wounded had come in.', '12 of 40'],
    ['A blast hurt 40 people, the mayor said. Osk General Hospital said 12 people had died in it.'],
    ['There have been ten cases of flu, four linked to cows and six to birds.', 'four of ten', 'six of ten'],
    ['A fire killed four women, hurt one man and left three missing.'],
    ['A storm killed 12, seven in Orvane and five in Tarn; two others drowned off the coast.'],
    ['A flood killed 12 people. There was one more death in Tarn.'],
    ['A raid hurt 53 people. The majority of the 53 injured are in critical condition.'],
    ['Thirty pupils and nine cooks fell ill, six of whom went to hospital.'],
    ['Forty more died on Monday, a day after a fight killed 15, bringing the total to 55.', 'Forty of 55', '15 of 55'],
    [
      'A man killed 26 people in Tarn. Twenty-three died inside the church, two outside and one in hospital.',
      'Twenty-three of 26',
      'two of 26'
    ],
    ['A strike killed 43 and hurt 61. A clinic received 29 bodies and 40 wounded.', '29 of 43', '40 of 61'],
    ['A strike killed 43 people. The clinics of Tarn received 29 bodies.'],
    ['A strike killed 108. There was a hospital registry of 64 deaths.', '64 of 108'],
    // each its own, though a sum names the next one's before
    [
      'A raid hurt 11 people. Five are in critical condition and six in serious condition. A blast killed 9, two of them guards.',
      'Five of 11',
      'six of 11',
      'two of 9'
    ],
    [
      'At least 57 died. Five workers died on Thursday. On Friday firefighters found 52 bodies.',
      'Five of At least 57',
      '52 of At least 57'
    ],
    ['Five people, three of them children, died.', 'three of Five'],
    ['Five people died. Three of them were children.', 'Three of Five'],
    ['A blast killed 26, among them a bride, her two sisters and 11 guests.', 'two of 26', '11 of 26'],
    [
      'In Osk 150 houses were damaged. In Tarn 41 houses were hit, of which 21 were fully destroyed and 20 partially.',
      '21 of 41',
      '20 of 41'
    ],
    [
      'Floods destroyed 90 houses in Tarn and damaged 29 in Osk, of which, 17 fully and 12 partially as rain went on.',
      '17 of 29',
      '12 of 29'
    ],
    ['Fire destroyed 62 structures, including 28 homes.', '28 of 62'],
    ['Shelling killed 31 people, including nine children and two guards.', 'nine of 31', 'two of 31'],
    ['Twelve people are dead. Among them are 3 guards.', '3 of Twelve'],
    ['The raid killed 20 people. The dead included three guards.', 'three of 20'],
    ['The raid killed 20 people. Three guards were among the dead.', 'Three of 20'],
    ['A raid killed 20 people. Six Danes were killed, it said. Four of the dead were women.', 'Four of 20'],
    ['A ferry sank, killing 90 people. A nurse counted 44 bodies. Police said 12 of the dead were girls.', '12 of 90'],
    ['The clinic treated 33 hurt, five gravely.', 'five of 33'],
    ['The blaze injured 157 people. Of the injured, 57 are still in hospital.', '57 of 157'],
    ['The blaze injured 157 people. Twelve are still in hospital.', 'Twelve of 157'],
    ['The blaze injured 157 people. Twelve were being treated in hospitals.', 'Twelve of 157'],
    ['In Italy eight people died and in Poland two more people died on Friday, bringing its toll to 55.', 'two of 55'],
    ['Another 22 died on Monday, bringing the total to 40.', '22 of 40'],
    ['The toll rose to 31 after nine people died in hospital.', 'nine of 31'],
    ['Five guards were among the 23 dead.', 'Five of 23'],
    ['Seven children among 19 wounded in market blast', 'Seven of 19'],
    ["Strikers occupied three of the company's seven plants.", 'three of seven'],
    ['The quake killed 80 people. Of those who died, 12 were on a bus.', '12 of 80'],
    ['Of 90 samples tested, six failed, for a rate of 7 percent.', 'six of 90'],
    ['Among the 30 dead were four guards.', 'four of 30'],
    ['Twelve fans died. Eight died at the scene and four in hospital.', 'Eight of Twelve', 'four of Twelve'],
    ['A man stabbed 6 people, two of them to death.', 'two of 6'],
    ['A flood killed 40 people. A doctor said deaths at her clinic had risen to five.', 'five of 40'],
    [
      'A clinic treated 30 wounded, ten of whom went home. Three of those who were admitted died.',
      'ten of 30',
      'Three of 30'
    ],
    [
      'The toll rose to 50 on Friday from 31 on Thursday, police said, after 19 bodies were found. Nine of the dead were women.',
      '19 of 50',
      'Nine of 50'
    ],
    [
      'A fire killed 65 people, the mayor said. Police said 59 bodies were found and six others died later.',
      '59 of 65',
      'six of 65'
    ]
  ]
  for (const [text, ...found] of cases) assert.equal(parts(text), found, text)
})

test('a figure beside another is no part of it', () => {
  for (const text of [
    'The crash killed 2 people and injured 12 others.',
    // what is denied is no whole
    'The city council denied reports that 30 people had died. Two of the dead were children.',
    'Officials denied that 30 people had died but said three of the dead were guards.',
    'Seven died, four are missing and another 51 were hurt.',
    'Police said 12 people were killed in Tarn. Another 14 were killed in Orvane.',
    'A raid killed 4 people. Ten of the dead of 2007 lie there too.',
    'The crash killed 20 people and injured 12.',
    // two voices make no sum
    'The union says 22 people were killed. Police said only 14 died. Police said guards shot dead eight robbers.',
    'Police gave a toll of 31 dead. The mayor told of 25 killed and police of six killed at the mill.',
    // the dead or the hurt?
    'The crash killed 20 people and injured 32. Two of the victims were sisters.',
    'Cholera killed six people on Sunday, taking the totals to 9,811 cases and 143 deaths.',
    'A quake killed 80 people. In Tarn 20 bodies were found on Monday and 17 more bodies on Tuesday.'
  ])
    assert.equal(parts(text), [], text)
})

test('those who died among the hurt are dead, and the dead are not those who are among them or look for them', () => {
  const brief = (text: string) => claims(text).map((c) => `${c.words}: ${c.measure}, ${c.population}`)
  assert.equal(brief('Five guards were among the 23 dead.'), ['Five: killed, guards', '23: killed, people'])
  assert.equal(brief('Nine of the 14 killed were children.'), ['Nine: killed, children', '14: killed, people'])
  assert.equal(brief('Nine people are missing and feared dead.'), ['Nine: missing, people'])
  assert.is(brief('The mayor met 12 families of the dead.')[0], '12: other, families of the dead')
  assert.equal(brief('40 divers searched for the 13 missing.'), ['40: present, divers', '13: missing, people'])
  assert.is(brief('A fire killed 30 people. Six of the dead were in fact alive.')[1], 'Six: other, people')
  assert.equal(brief('A man stabbed 6 people, one fatally.'), ['6: injured, people', 'one: killed, people'])
  assert.is(brief('The list has 12 nurses among the sick. Three of them died.')[1], 'Three: killed, nurses')
  assert.is(brief('83 are being treated, 20 of them in intensive care.')[1], '20: injured, people in intensive care')
  const there = ['Two: killed, people on the spot', 'four: killed, people elsewhere']
  assert.equal(brief('Two died at the scene and four in hospital.'), there)
  assert.equal(brief('Three people died at the scene. Two others were hurt.')[0], 'Three: killed, people')
})

test('those who come on top of others told before are further ones, and bodies named or handed over no toll', () => {
  const brief = (text: string) => claims(text).map((c) => `${c.words}: ${c.measure}, ${c.population}`)
  const added = 'A bomb killed 12 people in Tarn. Six more people died in hospital.'
  assert.is(brief(added)[1], 'Six: killed, further people')
  // all that were hurt
  assert.is(brief('A bomb killed 12 in Tarn. A further 30 people were injured.')[1], '30: injured, people')
  assert.is(
    brief('A bomb injured 12 people. Six died while a further 30 people were injured.')[2],
    '30: injured, people'
  )
  assert.is(brief('A bomb killed 12 people in Tarn. Another 14 people were killed in Orvane.')[1], '14: killed, people')
  assert.is(
    brief('The ministry reported an additional three cases of cholera.')[0],
    'three: infected, further cases of cholera'
  )
  assert.is(brief('Nine people died, including two who had been taken to hospital.')[1], 'two: killed, people')
  assert.is(brief('On Tuesday 12 new cases were found.')[0], '12: infected, cases')
  assert.is(brief('Nine bodies were kept at a school.')[0], 'Nine: other, bodies')
  assert.is(brief('Doctors have identified 30 bodies.')[0], '30: other, bodies')
  assert.is(brief('Only 30 bodies were received by relatives.')[0], '30: other, bodies')
  assert.is(brief('Fourteen bodies remain unidentified.')[0], 'Fourteen: other, bodies')
  const both = 'A strike hurt 61 people. A clinic received 40 wounded.'
  assert.is(brief(both)[1], '40: injured, people at one hospital')
  const well = 'A clinic received nine bodies, and 40 bodies had been found in a well.'
  assert.is(brief(well)[1], '40: killed, bodies')
  assert.is(brief('The clinic received 41 bodies.')[0], '41: killed, bodies at one hospital')
  assert.is(brief('Volunteers buried 70 of the drowned.')[0], '70: other, people')
  const doctor = 'A doctor at a clinic in Keld said: "Nine of them were already dead."'
  assert.is(brief(doctor)[0], 'Nine: killed, people at one hospital')
})

test('who died of the injured is a part of them', () => {
  const [all, some] = claims('Ten pupils died, three of them in hospital in Keld.')
  assert.equal([some?.measure, some?.partOf], ['killed', all?.id])
  const [hurt, dead] = claims('The raid hurt 20 people. Six of the injured died on Wednesday.')
  assert.equal([dead?.measure, dead?.partOf], ['killed', hurt?.id])
})

test('a part whose whole is not told rivals no total', () => {
  const brief = (text: string) => claims(text).map((c) => `${c.words}: ${c.measure}, ${c.population}`)
  assert.equal(brief('Ten of the dead lived in one tower.'), ['Ten: other, people'])
  assert.equal(claims('Ten of the dead lived in one tower.')[0]?.notes, [
    'a part of the dead, whose number is not told'
  ])
  assert.equal(brief('Officials said 84 per cent of the survivors have left hospital.'), [
    '84 per cent: other, survivors'
  ])
  assert.equal(brief('Police said 32 of the dead were children, the youngest aged three.')[0], '32: killed, children')
  assert.is(claims('Two Danes were among the dead.')[0]?.population, 'Danes')
  assert.equal(brief('Three out of four of the injured were children.'), ['Three out of four: other, people'])
  assert.equal(brief('Ohio and Jackson counties also reported one death each.'), ['one: other, death'])
  assert.equal(brief('The raid killed 12 people and 14 others.'), ['12: killed, people', '14: other, people'])
  const [, lying] = claims('The blast killed 80 people and 18 were in critical condition.')
  assert.is(lying?.population, 'people in critical condition')
})

test('a whole that only frames its part befell nobody', () => {
  const measures = (text: string) => claims(text).map((c) => `${c.words} ${c.measure}`)
  assert.equal(measures('Of 40 miners, 12 died.'), ['40 other', '12 killed'])
  assert.equal(measures('Of 870 marchers detained, 310 are still held.'), ['870 detained', '310 detained'])
  assert.equal(measures('Of the 43 dead, 28 died in the blast itself.'), ['43 killed', '28 killed'])
  assert.equal(measures('Five people, three of them children, died.'), ['Five killed', 'three killed'])
})

test('a whole that became a mention is found at its first', () => {
  const text = 'A quake killed 12 people in Tarn. The quake killed 12 people, including nine children.'
  assert.equal(parts(text), ['nine of 12'])
})

test.run()
