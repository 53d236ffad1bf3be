import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { dateRange } from '../../lib/edtf.ts'
import { readDocument } from '../../lib/reading/document.ts'
import { type Period, period } from '../../lib/reading/time.ts'
import { readClaims } from '../../lib/reading.ts'
import { fc } from '../runs.ts'

const test = suite('time')

/** When the figure in [brackets] was; published on a Wednesday. */
function when(marked: string, published: string | null = '2018-11-14'): Period {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  const article = { id: 'a', title: null, publisher: null, published, url: null, text }
  return period(readDocument(text), [{ start, end }], article, [])[0] as Period
}

test('the day of writing in a dateline is no day of what happened', () => {
  const text = 'ORVANE, Nov 14 (XNN) - [12] people died after a ferry sank on Saturday.'
  assert.is(when(text).from, '2018-11-10')
  assert.is(when('ORVANE, Nov 14 (XNN) - [12] people died.').from, null)
})

test('what somebody was punished for, and when the dead were landed, is no day of it', () => {
  assert.is(when("Doe has been fined [$8,250] for yesterday's outburst.").from, null)
  assert.is(when('A boat with the bodies of [10] migrants arrived in Keld on Friday.').from, null)
})

test('the day on which somebody is remembered is no day of what befell them', () => {
  assert.is(when('Keld on Monday marked five years since a dam burst, killing [48] people.').from, null)
  assert.is(when('Police named on Monday the [four] men who died in a fall.').from, null)
  assert.is(when('Tarn fell silent on Tuesday to remember the [29] miners who died there.').to, null)
})

test('the day of a message is no day of what it tells', () => {
  assert.is(when('In a video posted on Tuesday the army said it had killed [14] men.').from, null)
  assert.is(when('Replying to a question on Monday, the minister said [14] men had died.').from, null)
  assert.is(when('At a rally in Keld on Monday, the minister said [14] men had died.').from, null)
  assert.is(when('In an interview aired on Sunday the general said [14] men had died.').from, null)
  assert.is(when('[Twelve] people died on Monday, testimony showed.').from, '2018-11-12')
})

test('the day of what stands behind "but", a dash or another speaker is no day of what went before', () => {
  const days = (text: string) => readClaims({ ...told, text }).map(({ from }) => from)
  const told = { id: 'a', title: null, publisher: null, published: '2018-11-14', url: null }
  const [none, monday] = [null, '2018-11-12']
  assert.equal(days('Police held 40 men, but a blast killed 72 on Monday.'), [none, monday])
  assert.equal(days('The raid killed 97 - an attack wounded 72 on Monday.'), [none, monday])
  assert.equal(days('Police held 40 men, with officials saying 72 died on Monday.'), [none, monday])
  assert.equal(days('On Monday 9 people died and the toll reached 1,006.'), [monday, none])
  assert.equal(days('40 were killed - the most in a year - and 72 hurt on Monday.'), [monday, monday])
  assert.equal(days('Twelve people - nine men and three women - died on Monday.'), [monday, monday, monday])
})

test('what burned down or blew up on a day did so on it', () => {
  assert.is(when('[88] buildings burned down on Monday.').from, '2018-11-12')
  assert.is(when('[12] people were rounded up on Monday.').from, '2018-11-12')
  assert.is(when('Osk counted [12] deaths, down on last year.').from, null)
})

test('what turns to another place has no day of the sentence before', () => {
  assert.is(when('A bomb killed 4 in Osk on Monday. Attacks in recent months killed [20] people.').from, null)
  assert.is(when('A bomb killed 4 in Osk on Monday. Meanwhile in Keld, [20] people drowned.').from, null)
})

test('a part of a time, what began then and what it was done for give no day', () => {
  assert.is(when('During the first 31 days of 2017, a total of [1,335] migrants crossed the border.').from, null)
  assert.is(when('A raid hit [two] houses in Keld, where the army has fought since May 5, and a school.').from, null)
  assert.is(when('Troops detained [30] nurses in revenge for an Oct. 7 raid.').from, null)
  assert.is(when('Cholera has killed [681] people, up by 50 since its last report on Nov. 7.').from, null)
  assert.is(when('Miners downed tools on Monday over the deaths of [two] of them.').from, null)
  assert.is(when('There were nine crashes since 2010, the worst of which killed [four].').from, null)
  assert.is(when('The worst raids were in Osk (2013; [12] dead) and Keld (2014; nine dead).').from, null)
  assert.is(when('[Three] people died at the scene, two in hospital and a sixth on Sunday.').from, null)
  const cases = when('The ministry recorded [688] cases and 83 associated deaths from 2 to 7 October 2018.')
  assert.equal([cases.from, cases.to], ['2018-10-02', '2018-10-07'])
  const storm = when('The worst was one of 2005, followed by another in 1957 at a death toll of [416].')
  assert.equal([storm.from, storm.to], ['1957', '1957'])
  const { from, to } = when('[Two] soldiers were hurt in an attack that began late Sunday when rebels struck.')
  assert.equal([from, to], ['2018-11-11', null])
})

test('the beginning of a month is no day', () => {
  const { from, to } = when('Bombs killed [26] people in Tarn at the beginning of the month.')
  assert.equal([from, to], ['2018-11-01', '2018-11-10'])
  assert.is(when('Since the start of the month [26] people have been killed.').from, '2018-11-01')
})

test('the day of a statement is none of what it tells', () => {
  assert.is(when('In a statement on 24 April, the army said it had killed [40] rebels.').from, null)
  assert.is(when('At a news conference on Monday the mayor said [12] were missing.').from, null)
  assert.is(when('An attack on a news conference on Monday killed [12] people.').from, '2018-11-12')
})

test('the day of a burial, an arrest or a part is not that of the deaths', () => {
  assert.is(when('Relatives on Sunday buried [nine] villagers shot on Thursday.').from, '2018-11-08')
  assert.is(when('A landslide buried [12] people on Friday.').from, '2018-11-09')
  assert.is(when('The [34] dead were buried on Friday.').from, null)
  assert.is(when('About [900] soldiers were sent to free villages held by rebels since May.').from, null)
  assert.is(when('A funeral for [12] of the victims was held on Friday.').from, null)
  assert.is(when('On Friday hundreds attended the funerals of [nine] people who died in the crash.').from, null)
  assert.is(when('A man accused of killing [5] people was arrested on Monday.').from, null)
  assert.is(when('Thousands marched on Sunday to protest against the killing of [three] miners.').from, null)
  assert.is(when('On Sunday crowds marked the anniversary of the killing of [34] students.').from, null)
  const level = when("The number killed in Monday's fire was lowered from 26 to [21] on Tuesday.")
  assert.equal([level.from, level.to], ['2018-11-12', '2018-11-13'])
  const text = 'In all 512 people have been killed, 68 of them in the past 24 hours.'
  const article = { id: 'a', title: null, publisher: null, published: '2018-11-14', url: null, text }
  const spans = ['512', '68'].map((n) => ({ start: text.indexOf(n), end: text.indexOf(n) + n.length }))
  assert.equal(
    period(readDocument(text), spans, article, []).map(({ from }) => from),
    [null, '2018-11-13']
  )
})

test('the day of a participle that only says which is not that of what its clause tells', () => {
  for (const [text, from] of [
    ['Brellia has had 12 wrecks since 2010, in which [600] people died.', '2010'],
    ['Some [4,000] people had fled, adding to 90,000 displaced since last year.', null],
    ['[Two] of the 12 wounded died on Monday, bringing the toll to five.', '2018-11-12'],
    ['More than [900,000] people are displaced, including 560,000 who remain uprooted since May 2018.', null],
    ['[Twelve] miners trapped in a shaft on November 6 were rescued on Monday.', '2018-11-12'],
    ['[Three] of the people shot at the mall on November 1 have died.', null],
    ['[Nine] soldiers patrolling near Selm on Friday were killed in Dorn on Monday.', '2018-11-12'],
    ['[Eleven] people wounded in the attack on November 2 remained in hospital on Tuesday.', '2018-11-13'],
    ['On Tuesday he praised officers including the [five] slain at a march.', null],
    ['The [12] who were hurt may go home as early as Friday.', null],
    ['Heavy shelling in Tarn on Monday has killed [12] people.', '2018-11-12']
  ] as const)
    assert.is(when(text).from, from, text)
})

test("the day of what happened is no day of the toll: Tuesday's raid, whose toll has risen since", () => {
  const read = when("The toll from Tuesday's raid has risen to [42].")
  assert.equal([read.from, read.to], ['2018-11-13', null])
  assert.equal(when("Tuesday's toll stood at [41].").to, '2018-11-13')
  for (const text of [
    "On Wednesday the toll from Tuesday's raid rose to [42].",
    "Crews found two bodies on Wednesday, taking the toll from Tuesday's raid to [42], police said.",
    "The toll from Tuesday's raid has risen to [42] on Wednesday."
  ]) {
    const { from, to } = when(text)
    assert.equal([from, to], ['2018-11-13', '2018-11-14'], text)
  }
})

test('a day of the whole alone is not that of what came to it', () => {
  const cases: [string, string | null][] = [
    [
      'Officials reported [312] new cases in the past 24 hours, bringing deaths to 146 since the outbreak began in March.',
      '2018-11-13'
    ],
    ['The ministry reported [three] deaths this week, taking the total to 91 since January.', '2018-11-12'],
    ['Death toll at [44] surpasses that of a blaze in 1996', null],
    ["Thousands joined the Women's March in Corva, and [40] were held.", null],
    ['Some 40 died and [90] were hurt, officials said as dawn broke Saturday.', null],
    ['A quake killed five people and injured [90] in a region devastated by the tsunami of 2004.', null],
    ['An inquest into the deaths of [seven] patients opened on Monday.', null],
    ["[Thousands] attended the funeral of the six children killed in Sunday's fire.", null],
    ["Thousands attended the funeral of the [six] children killed in Sunday's fire.", '2018-11-11'],
    ['Police fired at [500] protesters demanding justice for a man shot on Monday.', null],
    ['Some [3,000] people marched on Saturday in memory of the 57 killed in the raid.', '2018-11-10'],
    ['Relatives of the [14] people who were killed gathered on Monday.', null],
    ['The bodies of [two] girls missing since Sunday were found in a river.', null],
    ['[Five] tourists held since March were killed on Monday.', '2018-11-12'],
    ['Police detained [30] people near the square that saw the 2011 uprising.', null],
    ['Gunmen shot dead [nine] men in the town where a 2016 bombing killed 40.', null],
    ['With [112] dead, the quake overtakes the 1988 Orvane disaster as the deadliest.', null],
    ['The eruption, which has displaced [12,000], dwarfs that of Mount Orva in 2010.', null],
    ['At least [12] people were reported killed in the 2016 bombing of the market.', '2016'],
    ['Officials said [18] cases and two deaths were recorded on Monday.', '2018-11-12'],
    ['Clinics counted [14] new cases, which brings the total to 377 since 3 March.', null]
  ]
  for (const [text, from] of cases) assert.is(when(text).from, from, text)
})

test('a week in which something began tells no day of its beginning', () => {
  for (const text of [
    "Police revised the death toll from last week's protest down to [five] from six.",
    "Last week's floods killed [12] people.",
    "The toll of last weekend's raid rose to [20]."
  ])
    assert.is(when(text).from, '2018-11', text)
  assert.is(when("Last week's floods killed [12] people.", '2018-11-06').from, null)
  const stated = when("The toll from last week's protest, on Thursday 8 November, was revised to [five].")
  assert.equal([stated.from, stated.to], ['2018-11', '2018-11-08'])
})

/** When each figure of a text was, as from..to, in its order. */
test('a day counted from another, a turn, and whose day it is', () => {
  const cases: [text: string, ...read: string[]][] = [
    [
      'Rain on 1 June 2018 killed 16 people. A further five died the next day.',
      '2018-06-01..2018-06-01',
      '2018-06-02..2018-06-02'
    ],
    [
      'Deaths fell to 14 in the week ending 3 June 2018 from 29 a week earlier.',
      '2018-05-28..2018-06-03',
      '2018-05-21..2018-05-27'
    ],
    ['Floods in 2010 and 2016 killed 80 and 115 people respectively.', '2010..2010', '2016..2016'],
    [
      'The county reported 23 deaths on Monday, bringing the total since March 2017 to 1,940.',
      'null..null',
      '2017-03..2018-11-12'
    ],
    ['On Monday a court convicted a man of killing ten people in Osk in 2016.', '2016..2016'],
    ['Nine people died when a dam gave way on Tuesday.', '2018-11-13..null'],
    ['The clashes, the worst since 2005, left 27 dead by Monday night.', 'null..2018-11-12'],
    ['It was the heaviest snowfall since 1987, when 14 people froze to death.', '1987..1987'],
    ['Some 250 people were killed in the October 7 attack.', '2018-10-07..null'],
    ['A fire at the plant in 2015 left nine dead. The latest blaze has killed four.', '2015..2015', 'null..null'],
    ['The blast on Monday, which killed 12, recalled the 2008 bombing.', '2018-11-12..null'],
    ['Unlike the 2010 fire, which killed 44, nobody died on Monday.', '2010..2010', '2018-11-12..2018-11-12'],
    [
      'Exports rose to 41 ships in May 2018 from 45 in April. Imports were 12 ships.',
      '2018-05..2018-05',
      '2018-04..2018-04',
      'null..null'
    ],
    [
      'A quake on Friday killed 41. It was the worst since one in 1978 that killed 950.',
      '2018-11-09..2018-11-09',
      'null..null',
      '1978..1978'
    ],
    ['The fire was the worst since the 1978 blaze, which killed 950.', '1978..1978'],
    ['Nothing like it had been seen since the 1978 blaze killed 950.', '1978..1978'],
    ['At 44 dead, the blaze has overtaken the mill fire of 1978.', 'null..null'],
    ['Attacks have killed 900 people, including bombings on the island in 2002.', 'null..null'],
    ['Such accidents are common: in 2015, 78 people died when a ferry sank.', '2015..2015'],
    ['With 44 killed, it ranks above the 1978 bombing.', 'null..null'],
    ['The mayor said Monday’s blast killed 12.', '2018-11-12..null'],
    ['Ada Bell, whose town lost nine people in the 2016 flood, said a storm killed 12.', '2016..2016', 'null..null'],
    ['A driver who killed three cyclists was sentenced on Tuesday.', 'null..null'],
    ['The hotel where nine guests were poisoned was fined on Tuesday.', 'null..null'],
    ['Two men were jailed over the 2016 killing of six guards.', 'null..null', '2016..2016'],
    ['Last week a raid killed 18 people.', '2018-11..null'],
    ['Raids last week killed 18 people.', '2018-11-05..2018-11-11'],
    ['At least 280 people have been killed in the west since Friday.', '2018-11-09..null'],
    ['We have buried 19 people here since Sunday.', '2018-11-11..null'],
    ['As of 6 p.m. on Sunday, the hospital had received 14 bodies.', 'null..2018-11-11'],
    ['In April the ministry recorded 94 deaths.', '2018-04..2018-04'],
    ['Between 1 and 9 May the ministry recorded 94 deaths.', '2018-05-01..2018-05-09'],
    ['The firm lost 31 ships in the year, its worst result since it was founded in 1907.', 'null..null'],
    ['Three people died on Monday and six have been treated.', '2018-11-12..2018-11-12', 'null..null'],
    ['A court jailed 14 men for the deaths of five guards in 2016.', 'null..null', '2016..2016'],
    [
      'A jury told it to pay $26 million to the family of two girls killed in a 2016 crash.',
      'null..null',
      '2016..2016'
    ],
    ['The mill, which opened in 1996, employs 800 people.', 'null..null'],
    ['The council spent $412 million, up 3.5% on last year.', 'null..null', 'null..null'],
    ['More people voted than in 2016: turnout was 71 percent.', 'null..null'],
    ['Profit will be $30 million, against $55 million a year earlier.', 'null..null', '2017..2017'],
    ['Clinics had received 73 bodies by midday Tuesday.', 'null..2018-11-13'],
    ['The toll rose overnight to 34.', 'null..2018-11-14'],
    ['Some 40,000 people died in the war of 1994-97.', '1994..1997'],
    ['Some 4 million people may vote on 9 December.', 'null..null'],
    ['Deaths rose to 512 from 467 in 2017 and 590 a decade ago.', 'null..null', '2017..2017', '2008..2008'],
    ['Founded in 1921, the school has 640 pupils.', 'null..null'],
    ['A court sentenced 11 men to between 15 and 20 years for a killing in 1989.', 'null..null', 'null..null'],
    ['Overdose deaths rose to 4,859 in 2017.', '2017..2017'],
    ['The toll rose to 4,859 in 2017.', 'null..2017'],
    [
      'The toll rose to 34 on Tuesday after crews found six bodies overnight.',
      'null..2018-11-13',
      '2018-11-13..2018-11-14'
    ],
    ['The gang stole 54 cars in 2015 and 2016.', '2015..2016'],
    ['The clinic treated 54 patients in 2014, 2015 and 2016.', '2014..2016'],
    ['Demand has doubled since May, and the charity now runs nine kitchens.', 'null..null'],
    ['A blast on Monday set fire to a plant that supplies 40 percent of the gas.', 'null..null'],
    [
      'The mayor of Tarn, where 14 people died in floods on Monday, has asked for 500 tents.',
      '2018-11-12..2018-11-12',
      'null..null'
    ],
    ['The fire of 6 May killed 48 women.', '2018-05-06..2018-05-06'],
    ['It lost five men on Tuesday and 12 since the start of May.', '2018-11-13..2018-11-13', '2018-05-01..null'],
    [
      'A blast on 11 May killed 47 guests, the UN said on Tuesday. A day later 600 people marched.',
      '2018-05-11..2018-05-11',
      'null..null'
    ],
    ['Of the 63 people injured, 41 had left by Tuesday.', 'null..null', 'null..2018-11-13'],
    ['People returned on Monday to find 700 houses burned down.', 'null..null'],
    ['A bill signed on Tuesday will give 900 men more pay.', 'null..null'],
    ['Agencies needed $340 million until the harvest in September.', 'null..null'],
    ['The fire, which began on Monday, is 60 percent contained.', 'null..null'],
    ['Between Friday night and Sunday 39 people were hurt.', '2018-11-09..2018-11-11'],
    ['Doctors saw five men on Monday, and on Tuesday three women.', '2018-11-12..2018-11-12', '2018-11-13..2018-11-13'],
    ['Each summer since 2015 the lake has drawn 600 bathers.', 'null..null'],
    ['Wednesday’s edition said 140 people had died.', 'null..null'],
    ['The dam holds 40 tonnes, half of what it held in 2015.', 'null..null', 'null..null'],
    ['Of the homes damaged by the February quake, 200 have been repaired.', 'null..null'],
    ['Police said 19 people had died, including six last week.', 'null..null', '2018-11-05..2018-11-11'],
    ['Tarn was home to 900 people before fighting erupted on Monday.', 'null..null'],
    ['It took a charge of $740; last year it paid 45 cents a share.', 'null..null', '2017..2017'],
    ['Donors promised $7 million on Friday, short of the $10 million sought.', '2018-11-09..2018-11-09', 'null..null'],
    [
      'Growth slipped to 4.0% from 4.4% this year, and to 1.9% in 2005.',
      'null..null',
      '2018-01-01..2018-11-14',
      '2005..2005'
    ],
    ['The party won 41 seats, up from 37 in a former election in May.', 'null..null', '2018-05..2018-05'],
    ['Some 20,000 people live in Tarn, an area the army seized in 1967.', 'null..null'],
    ['They worked for 27 years until Friday.', 'null..null'],
    ["Five are missing after Monday's rockfall.", '2018-11-12..null'],
    ['After the 2009 quake, seven people were arrested.', '2009..null'],
    ['Dozens of men, on strike since mid-April, marched on Thursday.', '2018-11-08..2018-11-08'],
    ['The toll from the quake last week has risen to 646.', '2018-11..null'],
    ['The deaths raised the toll in violence that began on Monday to 28.', '2018-11-12..null'],
    ['In the 21 days to 9 June cases averaged 43.', 'null..null', '2018-05-20..2018-06-09'],
    ['In the 24 hours to noon on Monday nine people drowned.', 'null..null', '2018-11-11..2018-11-12'],
    ['In the year to the end of March, 530 people drowned.', '2017-04..2018-03'],
    ['In the year to March 34 people drowned.', '2017-04..2018-03'],
    ['In the year through March, 530 people drowned.', '2017-04..2018-03'],
    ['In the quarter ending in March, 530 people drowned.', '2018-01..2018-03'],
    ['The firm lost $3 million in the year to June 2017.', '2016-07..2017-06'],
    [
      'There were 20 fires in May, but the trial over the 2016 fire heard 120 people.',
      '2018-05..2018-05',
      'null..null'
    ],
    ['Shelling overnight into Sunday killed three people.', '2018-11-10..2018-11-11'],
    ['Rain from Friday night into Saturday morning left 11 people dead.', '2018-11-09..2018-11-10'],
    ['Seven guards stranded overnight by snow were flown out on Monday.', '2018-11-12..2018-11-12'],
    ['The 71 people who died in the crash were flown home on Saturday.', 'null..null'],
    ['Twelve people who were hurt in the crash died on Monday.', '2018-11-12..2018-11-12'],
    ['The raid, in which 40 fled and two died, was condemned on Monday.', 'null..null', 'null..null'],
    ['A recount of 604 votes begins on Thursday.', 'null..null'],
    ['Seven guards were shot overnight on Thursday.', '2018-11-08..2018-11-08'],
    [
      'It fell to 4.2% in May from 4.5% in April and 5.1% a year before.',
      '2018-05..2018-05',
      '2018-04..2018-04',
      '2017-05..2017-05'
    ],
    ['There were 312 thefts in May, up from 280 in the same month last year.', '2018-05..2018-05', '2017-05..2017-05'],
    [
      "The count of those hurt in Friday's stampede was lifted to 230 on Sunday, from 190.",
      '2018-11-09..2018-11-11',
      '2018-11-09..null'
    ],
    ['Its result was the worst since it was founded in 1907, after storms brought 400 claims.', 'null..null'],
    ['In the week to Sunday, 14 people were shot.', '2018-11-05..2018-11-11'],
    ['The 2007 raid killed 12 people, and nine of the injured later died.', '2007..2007', 'null..null'],
    [
      'Clinics had 73 bodies by noon on Tuesday, up from 48 the previous evening.',
      'null..2018-11-13',
      'null..2018-11-12'
    ],
    ['Prosecutors want 12 years for the captain of the ship, which sank in May.', 'null..null'],
    ['The protests began in May over a law by which 300 teachers would lose their jobs.', 'null..null'],
    ['Wreaths were laid on Sunday for the 31 pupils killed in the crash.', 'null..null'],
    ['The toll was 14 on Monday; on Tuesday it was 22.', 'null..2018-11-12', 'null..2018-11-13'],
    ['The 12 men, missing since 9 April, were found dead on Monday.', '2018-11-12..2018-11-12'],
    ['A raid that killed 130 people and wounded 350 was condemned on Monday.', 'null..null', 'null..null'],
    ['The trial over a 2016 raid that killed 130 and wounded 350 opened on Monday.', '2016..2016', '2016..2016'],
    ['The army, which has lost 40 men since Sunday, killed 12 rebels.', '2018-11-11..null', 'null..null'],
    ['Police arrest 3 over 2017 murders.', 'null..null'],
    ['Having put the dead at 26 on Monday, police spoke of 31 dead.', 'null..2018-11-12', 'null..null'],
    ['The death toll, put at 120 on Sunday, has risen to 141.', 'null..2018-11-11', 'null..null'],
    ['Quakes in 2010 and 2016 killed 54 people.', 'null..null'],
    ['The group freed 14 men and women seized in May.', 'null..null'],
    ["Mourning began on Tuesday for the 61 people killed in Saturday's fire.", '2018-11-10..null'],
    [
      'The bank lost $11 million in the last quarter of 2017 and cut 900 jobs in February.',
      '2017-10..2017-12',
      '2018-02..2018-02'
    ],
    ['The last time the volcano erupted, in 2006, ash killed 18 people.', '2006..2006'],
    ['In the decade to 2016, 1,900 men were killed.', '2007..2016'],
    ['The number of poor people has doubled to 12 million since 2015.', 'null..null'],
    [
      'Gunmen seized 20 men on 9 November, and six escaped on the 12th.',
      '2018-11-09..2018-11-09',
      '2018-11-12..2018-11-12'
    ],
    ['May 3: 12 people are killed in Osk.', '2018-05-03..2018-05-03'],
    ['Two people drowned on Saturday; 40 were saved from a cinema.', '2018-11-10..2018-11-10', 'null..null'],
    ['By May 2016 1,100 men had been freed; 300 are still held.', 'null..2016-05', 'null..null'],
    ['In the reporting week (4 to 10 November), 412 people fell ill.', '2018-11-04..2018-11-10'],
    ['A court jailed 100 people over the weekend.', '2018-11-10..2018-11-11'],
    ['Divers on Tuesday brought up the last of the 21 bodies.', 'null..null'],
    ['The state will hire 250 men this year.', 'null..null'],
    ['Trains with 700 people were stuck overnight, the railway said on Monday.', '2018-11-11..2018-11-12'],
    [
      'Clashes, which began on Friday after a row, have left 13 men dead and 200 hurt.',
      '2018-11-09..null',
      '2018-11-09..null'
    ],
    ['A curfew in force since 90 residents were killed around Osk in May is to end.', '2018-05..2018-05'],
    [
      'The storm that hit Tarn in May did $3 billion of damage; this one may cost $5 billion.',
      '2018-05..2018-05',
      'null..null'
    ],
    ['Some 600 homes have burned since the end of October.', '2018-10..null'],
    ['Stones name the 168 people who died in the bombing of 19 April 1995.', '1995-04-19..1995-04-19'],
    [
      'Ten men fell ill as of Monday, all of whom had been at a feast on 4 May attended by 400 people.',
      'null..2018-11-12',
      'null..null'
    ],
    ['The camp fed 2,000 families in 2010 and feeds 3,500 families now.', '2010..2010', 'null..null'],
    ['Some 30 mm of rain expected by Friday would fill it.', 'null..null'],
    ['Some 4,000 people are expected to gather from May 3 to 12.', 'null..null'],
    [
      'On Saturday 13 men were arrested over the theft of 40 paintings from a museum in May 2016.',
      '2018-11-10..2018-11-10',
      '2016-05..2016-05'
    ],
    [
      'Police shot down 96 drones on Monday, up from 71 in the previous two days.',
      '2018-11-12..2018-11-12',
      'null..null',
      'null..null'
    ],
    [
      'Some 44 people died when gunmen stormed a town on Sunday, a governor said, raising an earlier figure of 30.',
      '2018-11-11..null',
      'null..null'
    ],
    ['Crews had found 19 men and hoped to reach 12 more by Friday.', 'null..null', 'null..null'],
    [
      'Nearly two weeks after a dam gave way on 28 October, drowning 212 people, 40 are missing.',
      '2018-10-28..null',
      'null..null'
    ],
    ['By the time help came on Sunday, 17 people had died.', 'null..2018-11-11'],
    ['Rain drowned 26 people between Wednesday and Friday of last week.', '2018-11-07..2018-11-09'],
    ['Rain drowned 26 people between Monday and 3 May.', 'null..null'],
    ['The number killed when a ferry sank off Osk on Saturday has risen to 19.', '2018-11-10..null'],
    ['A report by the union, released on Monday, says 26 miners have died since 2009.', '2009..null'],
    [
      'When floods claimed hundreds of lives and left dozens of people homeless in 2016, all helped.',
      '2016..2016',
      '2016..2016'
    ],
    ['Since the last bulletin (data as of 2 May) 29 cases were reported.', 'null..null'],
    ['It follows a demonstration last month which saw 500 people arrested.', '2018-10..null'],
    ['Rain drowned 26 people. A week earlier, a quake killed 11.', 'null..null', 'null..null'],
    ['Since the law was passed in 2015, only 12 applicants have been granted asylum.', '2015..null'],
    ['Hospitals admitted 1,900 people on Tuesday.', '2018-11-13..2018-11-13'],
    ['The army admitted 12 deaths on Tuesday.', 'null..null'],
    ['A truck on Sunday hit a bus that left town on Friday, killing 12.', '2018-11-11..null'],
    ['Police held 12 men on Sunday for the murder of three guards in 2016.', '2018-11-11..2018-11-11', '2016..2016'],
    ['Cholera has infected 900 people since March and killed 12.', '2018-03..null', '2018-03..null'],
    ['Crews found 27 graves in a camp that its men overran last week.', 'null..null'],
    ['The ward had 12 beds, three times the number in March.', 'null..null', 'null..null'],
    ['The army launched an offensive on 1 May and says it has killed 210 gunmen.', '2018-05-01..null'],
    ['About 100 of the deaths this year came in the first week of May.', '2018-05-01..2018-05-07'],
    [
      'A bomb killed 12 men and hurt many people, mostly boys and girls, at a park in Osk on Sunday.',
      '2018-11-11..2018-11-11'
    ],
    [
      'Bombs killed 12 men and hurt nine in Osk and Tarn on the coast on Monday in a rebel-controlled area that has a port.',
      '2018-11-12..2018-11-12',
      '2018-11-12..2018-11-12'
    ],
    ["Crews dug in the ruins of Monday's quake, which killed 525 people.", '2018-11-12..null'],
    ['The raid killed 12 people on Monday, July 11, 2016.', '2016-07-11..2016-07-11'],
    ['A blast at a plant (2000 GMT) killed 12 people.', 'null..null'],
    ['Total growth rose to 3.6% in 2017.', '2017..2017'],
    ['Two plants may be open by the end of this year.', 'null..null'],
    ['The number of homes burned by the fire rose Saturday to 150, with 75 damaged.', 'null..2018-11-10', 'null..null'],
    ["Last Saturday's quake hurt 500 people and left 130 missing.", '2018-11-10..null', '2018-11-10..null'],
    ['A fire that began on 19 December has burned 600 homes.', 'null..null'],
    ['Workers, on strike since May, marched and 12 were arrested.', 'null..null'],
    ['In the year to March 4,100 people drowned.', '2017-04..2018-03'],
    ['Police seized 12 guns on Thursday and 400 in all of 2017.', '2018-11-08..2018-11-08', '2017..2017'],
    ['A slope gave way on Friday, sweeping away 38 houses.', '2018-11-09..null'],
    ['A raid in May killed 46, the worst in a war in which 300 have died.', '2018-05..2018-05', 'null..null'],
    ['By 2016 the town had lost half its 8,000 people.', 'null..2016', 'null..null'],
    ['They voted on Sunday, when turnout was 61 percent.', '2018-11-11..2018-11-11'],
    ['A raid left 11 people dead, and on Friday 12 died.', 'null..null', '2018-11-09..2018-11-09'],
    ['The firm announced 600 layoffs and has cut 1,100 jobs since 2015.', 'null..null', '2015..null'],
    ['The firm announced 600 layoffs in May and has cut 1,100 jobs since 2015.', '2018-05..2018-05', '2015..null'],
    ['Nurses reported 155 cases in May.', '2018-05..2018-05'],
    ['A riot broke out on Monday and has since killed 12 people.', '2018-11-12..null'],
    [
      'In the week to 4 November 90 cases were confirmed, and 38 people died.',
      '2018-10-29..2018-11-04',
      '2018-10-29..2018-11-04'
    ],
    ['Power cuts fell to 12,000 by Monday.', 'null..2018-11-12'],
    ['The state wants 50 boys vaccinated by the end of May.', 'null..null'],
    ['The trial of 12 men accused of killing 34 miners in May 2016 opened on Monday.', 'null..null', 'null..null'],
    [
      'They asked for long sentences for 12 men over the killing of 34 miners in May 2016.',
      'null..null',
      '2016-05..2016-05'
    ],
    ['Gunmen freed 14 of 30 pupils seized in May.', 'null..null', '2018-05..2018-05'],
    ['By Friday seven of the 19 miners had been found.', 'null..2018-11-09', 'null..null'],
    ['Three of the 40 people hurt in the May crash have died this week.', '2018-11-12..2018-11-14', '2018-05..2018-05'],
    ['The navy saved 40 of 130 migrants overnight.', '2018-11-13..2018-11-14', 'null..null'],
    [
      'A bomb killed six in Osk on Friday. Two died in Tarn that day.',
      '2018-11-09..2018-11-09',
      '2018-11-09..2018-11-09'
    ],
    ['Floods hit Lisk on 2 May. Nine people died in the same month.', '2018-05..2018-05'],
    ['A raid hit Lisk on 9 November. That week 80 people died.', '2018-11-05..2018-11-11'],
    ['Eleven people were shot in the first week of May.', '2018-05-01..2018-05-07'],
    ['Sixty died in the second half of May.', '2018-05-16..2018-05-31'],
    ['On Monday the state said 12 had died in the past day.', '2018-11-11..2018-11-12'],
    ['Police on Tuesday charged the driver of a bus that hit a wall, killing eight.', 'null..null'],
    ['A mine where a blast in 1998 killed 29 men was shut.', '1998..1998'],
    ['In a war that began in 2014, 14,000 people were killed.', '2014..null'],
    ['The group freed 14 men seized last month.', 'null..null'],
    ['A bus hit a wall on Monday, killing 11 people and hurting 26.', '2018-11-12..null', '2018-11-12..null'],
    ['A total of 54 people drowned in May.', '2018-05..2018-05'],
    ['A bus that left Osk on Friday hit a wall, killing 12 people.', 'null..null'],
    ['Police killed 12 people last Monday.', 'null..null'],
    ['Twelve hostages held since March were freed on Monday.', '2018-11-12..2018-11-12'],
    ['Twelve men jailed in 2016 for killing farmers were freed on Monday.', 'null..null'],
    ['A riot broke out on Monday, a year after a raid in which 60 died.', 'null..null'],
    ['A fire in 2016 led to a fine of $2 million.', 'null..null'],
    ['In the season to May, wolves killed 54 sheep.', 'null..2018-05'],
    [
      'Nine people died and 30 were hurt when two trains collided on Tuesday.',
      '2018-11-13..null',
      '2018-11-13..null',
      '2018-11-13..2018-11-13'
    ],
    ['Fewer fled compared with 2016, when 900 people fled in the first half of the year.', '2016-01..2016-06'],
    ['The ministry tells of 47 deaths in the outbreak declared on May 1.', 'null..null'],
    ['It goes on this week with 29 deaths reported in Tarn from 1-7 May 2018.', '2018-05-01..2018-05-07'],
    ['On Monday, we received 28 bodies, 25 on Tuesday.', '2018-11-12..2018-11-12', '2018-11-13..2018-11-13'],
    [
      'Tarn saw 31 murders in 2014 and 28 in 2015. There were 12 murders this year.',
      '2014..2014',
      '2015..2015',
      '2018-01-01..2018-11-14'
    ],
    ['The toll is now at 57 with 2 more added on Tuesday.', 'null..null', 'null..2018-11-13'],
    ['Some 54 people died on May 13 and 14.', '2018-05-13..2018-05-14'],
    ['A trial over the blast in which 12 died began on Monday.', 'null..null'],
    ['An inquiry into the deaths at the mine - where 34 were shot dead - began this week.', 'null..null'],
    ['The funeral of the men, 12 of whom drowned, was held on Monday.', 'null..null'],
    ['The battle, in which 12 died, began on Monday.', '2018-11-12..null'],
    ['Rebels claimed responsibility Tuesday for abducting 20 people.', 'null..null'],
    ['The bridge, which collapsed and killed 12, was reopened on Monday.', 'null..null'],
    ['Unemployment is 31 percent, up from a fifth in 2017.', 'null..null'],
    ['The last of the 21 bodies was found on Monday.', 'null..null'],
    ['They freed 14 of the 30 girls they had seized in May.', 'null..null', '2018-05..2018-05'],
    ['They found the bodies of 12 men missing since May.', 'null..null'],
    ['Two houses burned in Keld, where the army has fought since May.', 'null..null']
  ]
  for (const [text, ...read] of cases) {
    const article = { id: 'a', title: null, publisher: null, published: '2018-11-14', url: null, text }
    assert.equal(
      readClaims(article).map(({ from, to }) => `${from}..${to}`),
      read,
      text
    )
  }
})

test('bodies died when what they are found in befell them', () => {
  const cases: [text: string, period: string][] = [
    ['Crews found [six] bodies on Tuesday in the mine that collapsed on Sunday.', '2018-11-11..null'],
    ['On Tuesday crews pulled [six] more bodies from the lorry that overturned on Monday.', '2018-11-12..null'],
    ['Crews found [six] bodies on Tuesday.', '2018-11-13..2018-11-13']
  ]
  const read = cases.map(([text]) => [text, `${when(text).from}..${when(text).to}`])
  assert.equal(read, cases)
})

test('a level of an earlier time has that time, and what rose from a year earlier does not', () => {
  const cases: [text: string, period: string][] = [
    [
      'The jobless share stood at 5.3% in March, up from [5.1]% the month before and 4.9% a year earlier.',
      'null..2018-02'
    ],
    [
      'The jobless share stood at 5.3% in March, up from 5.1% the month before and [4.9]% a year earlier.',
      '2017-03..2017-03'
    ],
    ['Rents rose 0.4% in June from May and [3.2]% from a year earlier.', '2018-06..2018-06'],
    ['The raids killed 12 people on Monday and [9] the day before.', '2018-11-11..2018-11-11'],
    ['Police arrested [40] people the day before the vote.', 'null..null']
  ]
  const read = cases.map(([text]) => [text, `${when(text).from}..${when(text).to}`])
  assert.equal(read, cases)
})

test('the day of the level before is not that of the level now', () => {
  const told: [text: string, now: string | null, before: string | null][] = [
    ['Another # are missing, down from # on Sunday, police said.', null, '2018-11-11'],
    ['Some # are missing in 14 towns, down from # on Sunday.', null, '2018-11-11'],
    ['On Monday the toll rose to #, up from # on Sunday.', '2018-11-12', '2018-11-11'],
    ['The toll stood at #, against # a day earlier.', null, '2018-11-13'],
    ['The toll rose to # from # on Sunday.', null, '2018-11-11'],
    ['# people were hurt, more than the # reported on Sunday.', null, null],
    ['# joined the rallies, # more than in September.', null, null],
    ['The group puts the number killed at #, up from # on Tuesday.', null, '2018-11-13'],
    // here the day is that of the deed
    ['Bombs killed # people from # villages on Sunday.', '2018-11-11', '2018-11-11']
  ]
  for (const [text, ...wanted] of told) {
    const marked = text.replace('#', '27').replace('#', '46')
    const spans = ['27', '46'].map((n) => ({ start: marked.indexOf(n), end: marked.indexOf(n) + 2 }))
    const article = { id: 'a', title: null, publisher: null, published: '2018-11-14', url: null, text: marked }
    const read = period(readDocument(marked), spans, article, [])
    assert.equal(
      read.map(({ to }) => to),
      wanted,
      text
    )
    // what stood at a day began before it
    if (/up from/.test(text)) assert.is(read[1]?.from, null, text)
  }
})

test('words for time become dates, counted from the day of publication', () => {
  const dates: [words: string, from: string | null, to: string | null][] = [
    ['on Tuesday', '2018-11-13', '2018-11-13'],
    ['on Wednesday', '2018-11-14', '2018-11-14'],
    ['late Thursday', '2018-11-08', '2018-11-08'],
    ['yesterday', '2018-11-13', '2018-11-13'],
    ['overnight', '2018-11-13', '2018-11-14'],
    ['last week', '2018-11-05', '2018-11-11'],
    ['this week', '2018-11-12', '2018-11-14'],
    ['over the weekend', '2018-11-10', '2018-11-11'],
    ['in early November', '2018-11-01', '2018-11-10'],
    ['in mid-November', '2018-11-11', '2018-11-20'],
    ['in late October', '2018-10-21', '2018-10-31'],
    ['in December', '2017-12', '2017-12'],
    ['in August', '2018-08', '2018-08'],
    ['in August 2016', '2016-08', '2016-08'],
    ['in 2017', '2017', '2017'],
    ['since 2011', '2011', null],
    ['since September', '2018-09', null],
    ['since the war began in 2011', '2011', null],
    ['between May and July', '2018-05', '2018-07'],
    ['between the feast and Tuesday', null, '2018-11-13'],
    ['between 6am and noon on Tuesday', '2018-11-13', '2018-11-13'],
    ['in the early 2000s', '2000', '2009'],
    ['from the first raid to Tuesday', null, '2018-11-13'],
    ['between May and July 2016', '2016-05', '2016-07'],
    ['from April 29 to May 10', '2018-04-29', '2018-05-10'],
    ['from 2013 to 2016', '2013', '2016'],
    ['on Feb. 27', '2018-02-27', '2018-02-27'],
    ['on 27 February 2016', '2016-02-27', '2016-02-27'],
    ['over the past two years', '2016-11', '2018-11-14'],
    ['in the last 24 hours', '2018-11-13', '2018-11-14'],
    ['three years ago', '2015', '2015'],
    ['a week ago', '2018-11-05', '2018-11-09'],
    ['two weeks ago', '2018-10-28', '2018-11-03'],
    ['a week ago today', '2018-11-07', '2018-11-07'],
    ['last month', '2018-10', '2018-10'],
    ['last year', '2017', '2017'],
    ['this year', '2018-01-01', '2018-11-14'],
    ['in the first quarter of 2018', '2018-01', '2018-03'],
    ['in the 1990s', '1990', '1999'],
    ['on 2018-10-30', '2018-10-30', '2018-10-30'],
    ['on 13.02.2018', '2018-02-13', '2018-02-13'],
    ['on 02/13/2018', '2018-02-13', '2018-02-13'],
    ['on 03/02/2018', null, null],
    ['on Sept 3', '2018-09-03', '2018-09-03'],
    ['on 3 Sept 2018', '2018-09-03', '2018-09-03'],
    ['in Q3 2017', '2017-07', '2017-09'],
    ['in the spring of 2016', '2016', '2016'],
    ['last autumn', null, null],
    ['in the week of Oct 15', '2018-10-15', '2018-10-21'],
    ['from Oct 1 to the week of Oct 15', '2018-10-01', '2018-10-21'],
    ['last Wednesday', '2018-11-07', '2018-11-07'],
    ['on Friday last week', '2018-11-09', '2018-11-09'],
    ['on Monday of this week', '2018-11-12', '2018-11-12'],
    ['between 1 and 9 July', '2018-07-01', '2018-07-09'],
    ['between Thursday 4 to Saturday 6 July', '2018-07-04', '2018-07-06'],
    ['from July 1 to 9', '2018-07-01', '2018-07-09'],
    ['on 1-9 July 2016', '2016-07-01', '2016-07-09'],
    ['by Saturday', null, '2018-11-10'],
    ['as of Friday', null, '2018-11-09'],
    ['until early October', null, '2018-10-10'],
    ['since 1 March', '2018-03-01', null],
    ['in the week ending 11 November', '2018-11-05', '2018-11-11'],
    ['in the week to 11 November', '2018-11-05', '2018-11-11'],
    ['in the first nine months of 2017', '2017-01', '2017-09'],
    ['in the last three months of last year', '2017-10', '2017-12'],
    ['on New Year’s Eve', '2018-12-31', '2018-12-31'],
    ['at May Day marches', '2018-05-01', '2018-05-01'],
    ['before 10 Mayors', null, null],
    ['since the start of the month', '2018-11-01', null],
    ['since the beginning of the year', '2018-01-01', null],
    ['a decade ago', '2008', '2008'],
    ['on Monday and Tuesday', '2018-11-12', '2018-11-13'],
    ['in rains continuing from 2 November', '2018-11-02', null],
    ['(Situation Report No. 4 of 9 November)', null, null],
    ['(Report, Relief Centre (RC) at 1000 hours on 9 November)', null, null]
  ]
  for (const [words, from, to] of dates) {
    const found = when(`Floods killed [57] people ${words}.`)
    const saidOn = words.includes('Report') ? '2018-11-09' : null
    assert.equal([found.from, found.to, found.saidOn, found.notes], [from, to, saidOn, []], words)
  }
})

test('what ends in "ing" may be what happened', () => {
  assert.is(when('On the night of 9 November, shelling killed [six] people.').from, '2018-11-09')
})

test('a day within an aside of the speaker is that of the aside', () => {
  const held = when('Police, who arrested [12] people on Tuesday, said three officers were hurt.')
  assert.equal([held.from, held.saidOn], ['2018-11-13', null])
  assert.is(when('Police, in a statement on Tuesday, said [12] people died.').saidOn, '2018-11-13')
  assert.is(when('Governor May Lind said [12] people died.').saidOn, null)
  assert.is(when('In May Lind was flooded, and [12] people died.').from, '2018-05')
})

test('a day to come is the next one', () => {
  assert.is(when('The court will hear [12] men on Friday.').from, '2018-11-16')
  assert.is(when('Voters will choose [12] men on Nov. 20.').from, '2018-11-20')
})

test('when it was said is not when it was', () => {
  const both = when('Floods killed [57] people last month, the ministry said on Tuesday.')
  assert.equal([both.from, both.to, both.saidOn], ['2018-10', '2018-10', '2018-11-13'])
  assert.is(when('The dam will hold, a minister said on Friday, after [12] people drowned.').saidOn, '2018-11-09')
  const said = when('On Tuesday the ministry said [57] people had died.')
  assert.equal(said, { from: null, to: null, saidOn: '2018-11-13', carried: false, notes: [] })
})

test('the day of the words that tell a figure is when it was said', () => {
  for (const text of [
    "Tuesday's statement said [12] people were killed.",
    'In its 13 November update, the union said [12] people were killed.',
    'According to figures released on Tuesday, [12] people were killed.',
    'The report, released on Tuesday, says [12] people were killed.',
    'Speaking to parliament on Tuesday, the minister said [12] people were killed.',
    'On Monday the union reported two deaths; by Tuesday it reported [12].'
  ]) {
    const { from, to, saidOn } = when(text)
    assert.equal([from, to, saidOn], [null, null, '2018-11-13'], text)
  }
  assert.is(when('In the May figures [12] people were killed.').from, '2018-05')
})

test('the day on which a figure was told is when it was said', () => {
  assert.is(when('Officials confirmed [two] deaths on Friday in a fire near Tarn.').saidOn, '2018-11-09')
  const tally = when('The quake injured [4,000] people, according to a tally of the state on Friday.')
  assert.equal([tally.from, tally.to, tally.saidOn], [null, null, '2018-11-09'])
  assert.is(when('Officials confirmed that [two] people died on Friday.').from, '2018-11-09')
})

test('the nearest time of the sentence counts, then the sentence before, and never the publication', () => {
  assert.is(when('Floods killed 12 people in May and [57] in August.').from, '2018-08')
  assert.is(when('A truce of April ended a feud that has cost [57] lives.').from, null)
  const verdict = 'Families bereaved by the flood have welcomed the verdict. '
  assert.is(when(`${verdict.replace('the v', 'Monday’s v')}It held that the flood killed [57] people.`).from, null)
  const before = when('Floods came in May. They killed [57] people.')
  assert.equal([before.from, before.notes], ['2018-05', ['period from the previous sentence']])
  const none = when('Floods killed [57] people.')
  assert.equal([none.from, none.to, none.notes], [null, null, []])
})

test('a time is carried on only from what happened to what it did, and as its beginning', () => {
  const told: [text: string, from: string | null, to: string | null][] = [
    ['A quake struck Tarn on Monday. It killed [12] people.', '2018-11-12', null],
    ['Tarn has been at war since 2015. The conflict has killed [12] people.', null, null],
    ['Floods have killed 16 people since Friday. Boats took [230] residents away.', null, null],
    ['The toll rose to 29, from 21 on Sunday. About [30] people remain in hospital.', null, null],
    ['Two people died on Monday. Nearly [800] firefighters were fighting the blaze.', null, null],
    ['A teenager was shot on Saturday. Detectives have arrested [four] men.', null, null],
    ['A fire killed nine in 2015. Its owner paid a fine of [$90,000].', null, null],
    ['Wednesday marks ten years since the fire. [Four] people were later convicted.', null, null],
    ['Twelve climbers have died, the most since 2014. [Nine] were killed by avalanches.', null, null],
    ['The army on Tuesday rejected the report. It said [two] soldiers were wounded.', null, null],
    ['A bomb went off in Keld on Monday. It came days after [12] people were killed in Tarn.', null, null],
    ['A bomb went off in Keld on Monday. It follows a raid in Tarn that killed [12] people.', null, null],
    ['A bomb went off in Keld on Monday. It came as Tarn mourned [12] people killed there.', null, null],
    ['A bomb went off in Keld on Monday. Days earlier, [12] people were killed in Tarn.', null, null],
    ['Shares fell 5 percent on Tuesday. The company has lost [half] of its revenue.', null, null]
  ]
  for (const [text, from, to] of told) {
    const read = when(text)
    assert.equal([read.from, read.to], [from, to], text)
  }
})

test('verbs, sizes and article numbers are no dates', () => {
  for (const text of [
    'They may lose [57] men.',
    'Some 2000 men and [57] women marched.',
    'Article 2016 costs [57] dollars.',
    'Some [57] men come on an ordinary Sunday.',
    'On Fridays [57] men were killed.',
    'A Black Friday sale drew [57] men.'
  ]) {
    assert.is(when(text).from, null, text)
  }
})

test('"may" is a verb where it has no capital', () => {
  assert.is(when('They may lose [57] men, police said on Tuesday.').from, null)
  assert.is(when('On Sunday afternoon, police said there were [57] dead.').from, null)
  assert.is(when('As of Tuesday, 13 November, [57] people have died.').to, '2018-11-13')
  assert.is(when('Arrests were up on last year with [57] people held this year.').to, '2018-11-14')
})

test('a time belongs to the clause that it stands in', () => {
  const cases: [text: string, from: string | null, to: string | null][] = [
    ['[12] people were killed on Saturday.', '2018-11-10', '2018-11-10'],
    ['[12] people were killed on Saturday and 30 hurt.', '2018-11-10', '2018-11-10'],
    ['State TV had reported [17] dead a day earlier.', null, null],
    ['Police reported [17] dead on Saturday in a raid.', '2018-11-10', '2018-11-10'],
    ['17 died in the past week and the toll rose to [900].', null, null],
    ['17 died in the past day and the toll now stands at [900].', null, null],
    ['17 died on Saturday and the toll rose to [900].', null, '2018-11-10'],
    ['The number of deaths in Orvane crossed [900] on Saturday.', null, '2018-11-10'],
    ['At least [485] people have died and more than 9,000 been infected this year.', '2018-01-01', '2018-11-14'],
    ['Orvane has sent help to [55] counties and sent 200 guards on Saturday.', null, null],
    ['[19] people who were arrested on Saturday appeared in court on Monday.', null, null],
    ['[19] people who threw stones were arrested on Saturday.', '2018-11-10', '2018-11-10'],
    ['12 people were killed on Saturday and [30] were hurt.', '2018-11-10', '2018-11-10'],
    ['[12] people, who were identified on Monday, were killed.', null, null],
    ['[12] people identified on Monday were killed by a flood.', null, null],
    ['[12] people were killed and 24 hurt when a wall gave way in Orvane on Saturday.', '2018-11-10', null],
    ['[12] died in Orvane and 24 were hurt when a wall gave way in Tarn on Saturday.', null, null],
    ['[12] people were killed in clashes between rivals in Orvane on Saturday.', '2018-11-10', '2018-11-10'],
    [
      '[153] people, mostly in their 20s, died when a crowd surged into an alley on Saturday night.',
      '2018-11-10',
      null
    ],
    ['[12] people have been killed or wounded in Orvane this year.', '2018-01-01', '2018-11-14'],
    ['[12] people have been killed and 30 wounded in Orvane this year.', '2018-01-01', '2018-11-14'],
    ['A man who was arrested on Monday killed [12] people.', null, null],
    ['A quake that struck on Saturday killed [12] people.', '2018-11-10', null],
    ['A quake struck Orvane on Saturday, killing [12] people.', '2018-11-10', null],
    // of a deed of long ago all has been counted
    ['In March 2016 a ferry sank in the channel, killing [140] people.', '2016-03', '2016-03'],
    ['The war, which began in 2015, has killed [140] people.', '2015', null],
    ['A quake, which struck on Saturday, has left [12] people dead.', '2018-11-10', null],
    ["Saturday's quake has killed [12] people.", '2018-11-10', null],
    ['[12] guards are dead after a shooting at the gates of a northern court on Monday.', '2018-11-12', null],
    ['The raid on Sunday came a year after gunmen killed [12] people.', null, null],
    ['Nine were shot on Sunday, hours after a gunman in Keld killed [20] people.', null, null],
    ['The toll stood at [12] a week ago.', null, null],
    ['Orvane marked the anniversary of the crash on Friday, in which 12 died and [14] were hurt.', null, null],
    ['The blaze in October left [12] people dead.', '2018-10', null],
    ['The floods in October left [12] people dead.', '2018-10', '2018-10'],
    ['Officials on Friday blamed the deaths of [12] people on the heat.', null, null],
    ['Guards have stood there since [12] people were killed in October.', '2018-10', '2018-10'],
    ['A boy lost in a flood that hit Orvane was found on Friday, raising the toll to [12].', null, '2018-11-09'],
    ['It was the third raid since 2016, and [12] people died.', null, null],
    ['Crews dug on Tuesday in the ruins of a quake which killed [12] people.', null, null],
    ['The mayor came home on Sunday after a quake killed [12] people.', null, null],
    ['On Sunday the toll rose to [12].', null, '2018-11-11'],
    ['The toll has risen to [12].', null, null],
    ['The toll is the highest of any state this year, with [16] deaths.', null, null],
    ['Officials confirmed [two] deaths on Friday in a fire near Tarn.', null, null],
    ['Crews dug on Saturday in Tarn, hardest hit by the flood with [15] deaths.', null, null],
    ['[Two] people have died and crews Saturday found burned remains.', null, null],
    ['On Saturday 12 people were killed and [30] injured.', '2018-11-10', '2018-11-10'],
    [
      '[11] people, including children, were killed when rockets hit a village in Tarn on Saturday.',
      '2018-11-10',
      null
    ],
    ['[14] defendants were convicted over the 2016 fire, in which 61 people died.', null, null],
    ['The trial over the 2018 collapse, in which 43 people died, heard [120] witnesses.', null, null],
    ['The film, viewed [40,000] times, was taken in Osk in 2014.', null, null],
    ['A country of [9] million has been at war since 2014.', null, null],
    ['It was a graver attack than any since 2021, when [40] people died.', '2021', '2021'],
    ['Since 1 March, when the strike began, [40] people have been arrested.', '2018-03-01', null],
    ['The island, with a population of [42,000], was struck on Friday.', null, null],
    ['The volcano, which last erupted in 1937, threatens [9,000] people.', null, null],
    ["The 2010 floods were worse than Monday's quake, which killed [12].", null, null],
    ['Ostland took in 1.1 million people last year; Brellia hosts [1.5] million.', null, null],
    ['More than 24,000 people have died since 2014; 2016 was the worst year, with [5,136] deaths.', '2016', '2016'],
    ['[80] people were killed when he drove a truck into a crowd watching a show on Saturday.', '2018-11-10', null],
    ['Crews found [12] bodies on Saturday.', '2018-11-10', '2018-11-10'],
    ['The worst flood since 2010 killed [12] people.', null, null],
    ['Many remember a 1998 quake that killed [12] people.', '1998', '1998'],
    ['30 people died in March 2016 and [12] in April.', '2016-04', '2016-04']
  ]
  for (const [text, from, to] of cases) {
    const found = when(text)
    assert.equal([found.from, found.to], [from, to], text)
  }
})

test('what is due lies ahead, what was counted does not', () => {
  assert.is(when('[12] camps are closed until Friday.').to, '2018-11-16')
  assert.is(when('[12] camps were closed until Friday.').to, '2018-11-09')
  assert.is(when('[12] trucks are due on Sunday.').from, '2018-11-18')
})

test('without a day of publication full dates are read, and with a month what a month allows', () => {
  const none = { from: null, to: null, saidOn: null, carried: false, notes: [] }
  for (const words of ['on Tuesday', 'in May', 'on 3 May', 'last year', 'two years ago', 'this week'])
    assert.equal(when(`Floods killed [57] people ${words}.`, null), none, words)
  const stated = when('Floods killed [57] people between 2009 and 2018.', null)
  assert.equal([stated.from, stated.to], ['2009', '2018'])
  assert.is(when('Floods killed [57] people on 3 May 2015.', null).from, '2015-05-03')
  assert.is(when('Floods killed [57] people on Tuesday.', '2018-11').from, null)
  assert.is(when('Floods killed [57] people last month.', '2018-11').from, '2018-10')
})

test('any answer is EDTF, from not after to, at any day of publication', () => {
  const words = fc.constantFrom(
    'Monday',
    'May',
    'Feb. 29',
    'early',
    'late',
    'since',
    'between',
    'and',
    'from',
    'to',
    '31 April',
    '2015',
    'last',
    'next',
    'week',
    'month',
    'the past',
    '12',
    'months',
    'years',
    'ago',
    'weekend',
    'quarter',
    'overnight',
    'in',
    'will'
  )
  const date = fc
    .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), date, (some, published) => {
      const { from, to } = when(`Floods ${some.join(' ')} killed [57] people.`, published)
      const [first, last] = [dateRange(from ?? to ?? '2000'), dateRange(to ?? from ?? '2000')]
      assert.ok(first && last && first[0] <= last[1], `${some.join(' ')} ${published}: ${from} ${to}`)
    })
  )
})

/** What is read of a time in an article of no known day, of a year, and of a month. */
const undated: [when: string, none: string, year: string, month: string][] = [
  ['last month', '', '', '2021-04/2021-04'],
  ['two months ago', '', '', '2021-03/2021-03'],
  ['last year', '', '2020/2020', '2020/2020'],
  ['two years ago', '', '2019/2019', '2019/2019'],
  ['in the past two years', '', '2019/2021', '2019/2021'],
  ['in the past three months', '', '', '2021-02/2021-05'],
  ['in the past ten days', '', '', ''],
  ['yesterday', '', '', ''],
  ['three days ago', '', '', ''],
  ['last week', '', '', ''],
  ['last weekend', '', '', ''],
  ['in April', '', '', '2021-04/2021-04'],
  ['on 3 May', '', '', ''],
  ['on May 3 and 4', '', '', '2021-05-03/'],
  ['in early April', '', '', '2021-04-01/2021-04-10'],
  ['since March', '', '', '2021-03/'],
  ['in the first half of the year', '', '2021-01/', '2021-01/'],
  ['in the second half of 2019', '2019-07/2019-12', '2019-07/2019-12', '2019-07/2019-12'],
  ['on 2019-05-03', '2019-05-03/2019-05-03', '2019-05-03/2019-05-03', '2019-05-03/2019-05-03']
]
test('a day in another place is no day of what was told before it, nor is that of a burial', () => {
  const read = (text: string) => readClaims({ id: 'a', published: '2018-11-14', text }).map(({ from }) => from)
  assert.equal(read('Twelve died in Keld, and nine were hurt in Osk on Monday.'), [null, '2018-11-12'])
  assert.equal(read('Tarn hanged 65 men, but on a day in March it beheaded 81.'), [null, '2018-03'])
  assert.is(when('Mourners in Tarn buried the victims on Monday. The fire killed [14] people.').from, null)
})

test('a day is of the year that its passage opened with', () => {
  assert.is(when('In 1973 she worked in Keld. A shell killed [two] nurses on 9 June.').from, '1973-06-09')
  assert.is(when('In 1973 she worked in Keld. A shell killed [two] nurses on 9 November.').from, '2018-11-09')
  assert.is(when('In July 2014 the war began. In March a bomb killed [12] people.').from, null)
  assert.is(when('The storm wrecked [40] homes that had been rebuilt after the flood of 2013.').from, null)
  assert.is(when('Ten died in 2005. In October of that year floods killed [12].').from, '2005-10')
  assert.is(when('The mine opened in 1998. On 9 May the same year a fire killed [12].').from, '1998-05-09')
  assert.is(when('The mine was closed. In May that year a fire killed [12].').from, null)
  assert.is(when('A driver in a 2014 Orr Comet killed [12] people.').from, null)
  assert.is(when('2009 – [14] miners die in Osk.').from, '2009')
  assert.is(when('2009: [14] miners die in Osk.').from, '2009')
  assert.is(
    when("Two more bodies were found on Monday in the mud left by Sunday's slide in Keld, bringing the toll to [12].")
      .to,
    '2018-11-12'
  )
  assert.is(
    when('Brellia has lost [900] men since the beginning of its unprovoked full-scale invasion on April 3, 2018.').to,
    null
  )
  assert.is(when('Over [900] pups, or about half of those born last year, died in Keld.').from, null)
  assert.is(when('On his release on Monday, he said [12] people had died.').from, null)
  assert.is(
    when(
      'KELD, May 2 (ONA) - [14] people died and two were hurt when gunmen raided a crowded market in the town of Osk in the north on Monday.'
    ).from,
    '2018-11-12'
  )
})

test('a time that rests on the day of publication is as close as that is known', () => {
  for (const [when, ...expected] of undated) {
    const read = [null, '2021', '2021-05'].map((published) => {
      const [claim] = readClaims({ id: 'a', published, text: `Floods in Orlo killed 12 people ${when}.` })
      return claim?.from === null ? '' : `${claim?.from}/${claim?.to ?? ''}`
    })
    assert.equal(read, expected, when)
  }
})

test.run()
