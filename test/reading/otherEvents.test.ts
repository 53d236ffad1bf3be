import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Article } from '../../lib/claim.ts'
import { readClaims } from '../../lib/reading/claims.ts'

const test = suite('other events')

/** Words, event and time of what befell somebody, as "14: 2007 raid, 2007..2007"; published on a Saturday. */
const events = (text: string, published: string | null = '2016-07-16') =>
  readClaims(Article.parse({ id: 'a', published, text }))
    .filter((c) => c.measure !== 'other')
    .map((c) => `${c.words}: ${c.event}, ${c.from}..${c.to}`)

const today = 'A raid killed 20 people in Orvane on Friday.'
const first = '20: null, 2016-07-15..2016-07-15'

test('an earlier event keeps its figures, by its own words and in its own time', () => {
  const cases: [text: string, ...read: string[]][] = [
    ['It was the worst accident since 2010, when 29 miners died.', '29: 2010 accident, 2010..2010'],
    [
      'It was the worst crash since 2007, when a plane overran a runway, killing 187 people and 12 on the ground.',
      '187: 2007 crash, 2007..2007',
      '12: 2007 crash, 2007..2007'
    ],
    ['It came less than two weeks after Hurricane Ida, which killed 237 people.', '237: Hurricane Ida, null..null'],
    ['Older people remember a 1998 quake that killed 900.', '900: 1998 quake, 1998..1998'],
    ['Tarn marked the tenth anniversary of the mill blast that killed 31.', '31: 2006 blast, 2006..2006'],
    ['The 2002-04 drought in Tarn killed 900.', '900: 2002-04 drought, 2002..2004'],
    [
      'It was the worst accident since 31 people, most of them pupils, died in a slide in 2013.',
      '31: 2013 slide, 2013..2013'
    ],
    ['The worst is over since 31 died.', '31: null, null..null'],
    ['It was the worst fire since 31 people were killed at a hotel.', '31: earlier fire, null..null'],
    ['It was the deadliest attack since the bombing that killed 31 people.', '31: earlier attack, null..null'],
    ['It was the worst fire since the Osk hotel fire, in which 31 people died.', '31: earlier fire, null..null'],
    [
      'The blast killed 12 people, the most since an attack that killed 31.',
      '12: null, null..null',
      '31: earlier attack, null..null'
    ],
    ['It was the worst storm since records began, killing 31 people.', '31: null, null..null'],
    ['Since the raid that killed 31 people, the town has been shut.', '31: null, 2016-07-15..null'],
    ['Nine died in Tarn in a tremor of 1987.', 'Nine: 1987 tremor, 1987..1987'],
    ['It was fewer than the 31 who died in the 1998 slide there.', '31: 1998 slide, 1998..1998'],
    ['It surpassed the 12 killed in the 2007 shooting.', '12: 2007 shooting, 2007..2007'],
    ['It came half a year after 14 people were massacred.', '14: January 2016, 2016-01..2016-01'],
    [
      'It is the worst accident since the collapse of a mill in 2013 in which 90 died.',
      '90: 2013 collapse, 2013..2013'
    ],
    [
      'The previous week, two boats sank off Tarn, killing 16 people.',
      'two: the previous week, 2016-07-04..2016-07-10',
      '16: the previous week, 2016-07..null'
    ],
    [
      'Several months earlier, 12 people were killed and 30 hurt near Tarn.',
      '12: several months earlier, null..null',
      '30: several months earlier, null..null'
    ],
    [
      'The group carried out its worst attack earlier this year, when it massacred 148 people.',
      '148: 2016 attack, 2016-01-01..2016-07-16'
    ],
    ["Last November's attacks killed 30 people.", '30: November 2015 attack, 2015-11..2015-11'],
    ['A similar attack in Tarn in November left 30 people dead.', '30: November 2015 attack, 2015-11..2015-11'],
    ['Last year a flood killed 9 people in Tarn.', '9: 2015 flood, 2015..2015'],
    ['In 1997, a 6.0-magnitude quake killed 31.', '31: 1997 quake, 1997..1997'],
    [
      'The area has had big quakes, including one with a magnitude of 6.3 near Tarn in 2009 that killed 31.',
      '31: 2009 quake, 2009..2009'
    ],
    [
      'A station was bombed last October after a mob lynched two men. Earlier, troops shot eight boys.',
      'two: October 2015, 2015-10..2015-10',
      'eight: null, null..null'
    ],
    [
      'It was the worst shooting since eight boys and two teachers were slain in May 2014 in Tarn.',
      'eight: May 2014 shooting, 2014-05..2014-05',
      'two: May 2014 shooting, 2014-05..2014-05'
    ],
    ['The raid comes six years after one that killed 120 people.', '120: 2010 raid, 2010..2010'],
    ['Flooding in Tarn earlier in July killed 9 people.', '9: July 2016 flooding, 2016-07..2016-07'],
    ['A devastating 2009 quake hit a town near that of Friday. That quake killed 31.', '31: 2009 quake, 2009..2009'],
    [
      'During the siege in 2014 a shell killed 300 people. Some 900 still live in the ruins.',
      '300: 2014 siege, 2014..2014',
      'Some 900: null, null..null'
    ],
    ['It ended the collapse of a truce last May in a war that has killed 900.', '900: null, null..null'],
    [
      'In the 1994 massacre, 80 people died. A court later convicted 14 men, and two of them died in prison.',
      '80: 1994 massacre, 1994..1994',
      'two: aftermath of 1994 massacre, null..null'
    ]
  ]
  for (const [text, ...read] of cases) assert.equal(events(`${today} ${text}`), [first, ...read], text)
})

test('what the present one is the worst since is another event, whatever the day of publication', () => {
  const text = 'Five people died. It was the deadliest flood since 1987, when 12 people drowned.'
  assert.equal(events(text, null), ['Five: null, null..null', '12: 1987 flood, 1987..1987'])
})

test('without a day of publication, the attack of a month is not that of Saturday or of this morning', () => {
  const text = 'A rocket killed 12 people in Tarn on Saturday, the worst since June 7.'
  assert.equal(events(`${text} During the June attack by rebels 40 people were killed and 9 abducted.`, null), [
    '12: null, null..null',
    '40: June attack, null..null',
    '9: June attack, null..null'
  ])
  assert.equal(events(`A quake killed 9 in Tarn early this morning. A 1997 quake killed 80.`, null), [
    '9: null, null..null',
    '80: 1997 quake, 1997..1997'
  ])
  const own = 'A bomb killed 12 people in Tarn on Friday, June 3. Two people hurt in the June attack died later.'
  assert.equal(events(own, null), ['12: null, null..null', 'Two: null, null..null'])
})

test('beside a day without its year, a year alone is that of another event', () => {
  const here = 'A flood killed 12 people in Tarn on Friday, police said.'
  for (const text of [
    'In 2019, 34 people were killed in similar floods.',
    'In 2019, 34 people were killed in similar protests.',
    'The last such storms, in 2019, killed 34 people.',
    'In 2019, 34 people died.'
  ]) {
    const [own, other] = readClaims(Article.parse({ id: 'a', published: null, text: `${here} ${text}` }))
    assert.equal([own?.event, own?.place, own?.from], [null, 'Tarn', null], text)
    assert.equal([other?.event?.slice(0, 4), other?.place, other?.from], ['2019', null, '2019'], text)
  }
  const [, same] = readClaims(
    Article.parse({ id: 'a', published: null, text: 'A flood killed 12 in Tarn in 2019. In 2019, 34 were hurt.' })
  )
  assert.is(same?.event, null)
  const similar = 'In 2011, 34 people were killed in similar protests.'
  assert.equal(events(`${today} ${similar}`), [first, '34: 2011, 2011..2011'])
})

test('words set an event apart that has no date', () => {
  const cases: [text: string, ...read: string[]][] = [
    ['A previous raid left 11 people dead.', '11: previous raid, null..null'],
    ['Two were killed in a separate shooting in Tarn on Saturday.', 'Two: separate shooting, 2016-07-16..2016-07-16'],
    ['Separately, police said a bomb hit a train, killing nine.', 'nine: separate incident, null..null'],
    ['It came weeks after an explosion at the mill killed nine.', 'nine: earlier explosion, null..null'],
    ['Hopes are fading, two days after a mudslide killed 31.', '31: null, 2016-07-15..null'],
    ['The strike came a day after a mudslide killed 31.', '31: earlier mudslide, null..null'],
    ['A similar flood, which killed 9 people, hit Tarn in May.', '9: similar flood, 2016-05..null'],
    ['An earlier raid shook Tarn, and 12 people died.', '12: null, 2016-07-15..null'],
    ['Police had no similar raid in mind. It left 30 people injured.', '30: null, null..null']
  ]
  for (const [text, ...read] of cases) assert.equal(events(`${today} ${text}`), [first, ...read], text)
})

test('a passage that turns to another event stays there until the text comes back', () => {
  const passage = `${today}\n\nThe country has not forgotten last October, when gunmen raided a theatre in Tarn. Some 70
people were killed inside, and at least 110 were injured that night. On Friday 4 guards were killed too.`
  assert.equal(events(passage), [
    first,
    'Some 70: October 2015, 2015-10..2015-10',
    'at least 110: October 2015, 2015-10..2015-10',
    '4: null, 2016-07-15..2016-07-15'
  ])
  const days = `${today}\n\nIn January gunmen raided an office in Tarn.\n\nThe next day 4 hostages were killed.\n\nThe
blast on the bridge killed 5 people.`
  assert.equal(events(days).slice(1), ['4: January 2016, 2016-01..2016-01', '5: null, null..null'])
})

test("the article's own event has no name, however long ago it was", () => {
  assert.equal(
    events('On April 16, 2014, a ferry capsized off Keld. Of the 476 aboard, 304 died. It was raised at last.'),
    ['476: null, 2014-04-16..null', '304: null, 2014-04-16..null']
  )
  assert.equal(events('In 2010 a quake struck Orvane. It killed 900 people. On Monday another quake killed 12.'), [
    '900: 2010 quake, 2010..2010',
    '12: null, 2016-07-11..2016-07-11'
  ])
  const cases: [text: string, ...read: string[]][] = [
    ['The 2014 flood killed 64 people in Tarn, a study found. The 2014 flood injured 300.', '64: null', '300: null'],
    ['The toll of the raid of 4 July has risen to 12.', '12: null'],
    [
      'A raid killed 12 people in Orvane, the deadliest since the 2007 attack. Police said 30 were injured.',
      '12: null',
      '30: null'
    ],
    ['The raid killed 12 people, a year after the town was rebuilt.', '12: null'],
    ['In all 900 people have been killed since the war began in 2011.', '900: null']
  ]
  for (const [text, ...read] of cases)
    assert.equal(
      events(text).map((line) => line.split(',')[0]),
      read,
      text
    )
})

test('what the present event is the worst since is not the present event', () => {
  const text = 'A crash that killed 34 people on Thursday was the worst since 2011, when 40 people died.'
  assert.equal(events(text), ['34: null, 2016-07-14..2016-07-14', '40: 2011 crash, 2011..2011'])
  const week =
    'Police said on Thursday 46 people died in clashes that began with a raid on a protest camp earlier this week in Tarn.'
  assert.equal(events(week)[0]?.split(',')[0], '46: null')
  const floods = 'It is the worst to hit the state since the 2013 Orvane floods killed 570 people.'
  assert.equal(events(floods), ['570: 2013 flood, 2013..2013'])
  const raid = 'Rain fell on Friday. The deadliest raid since the October 2015 attack killed 12 people.'
  assert.equal(events(raid), ['12: null, null..null'])
})

test('an earlier event happened in no place that stands before it', () => {
  const cases: [text: string, place: string | null][] = [
    ['The fire in Tarn is the worst since the Keld fire of 1996, which killed 41.', null],
    ['The fire in Tarn recalled the 2013 Keld disaster, in which 41 people died.', null],
    ['Tarn was shaken by the 2007 shooting that left 41 dead.', null],
    ['In Tarn, rescuers who had dug in the Keld mine disaster of 1996, which killed 41, met.', 'Keld mine'],
    ['In Tarn a 1998 quake killed 41.', 'Tarn']
  ]
  for (const [text, place] of cases)
    assert.is(readClaims(Article.parse({ id: 'a', published: '2016-07-16', text }))[0]?.place, place, text)
})

test('what the present event is held against keeps its figures and takes none', () => {
  const cases: [text: string, ...read: string[]][] = [
    [
      `${today} It injured 50 people, compared with 8 in the 1998 raid. Police said 30 people were missing.`,
      first,
      '50: null, null..null',
      '8: 1998 raid, 1998..1998',
      '30: null, null..null'
    ],
    [
      "The storm cost $4 billion, up from $3 billion for last year's storm.",
      '$4 billion: null, null..null',
      '$3 billion: 2015 storm, 2015..2015'
    ],
    [
      "Unlike the 2010 fire, which killed 44, Friday's fire killed two.",
      '44: 2010 fire, 2010..2010',
      'two: null, 2016-07-15..null'
    ],
    [
      "In contrast to the 2015 crash, in which 40 people died, Friday's crash killed three.",
      '40: 2015 crash, 2015..2015',
      'three: null, 2016-07-15..null'
    ],
    [
      'He outlived the 1998 flood that killed 400, and on Friday two of his sons were killed.',
      '400: 1998 flood, 1998..1998',
      'two: null, 2016-07-15..2016-07-15'
    ],
    [
      'Compared with the 80 who died in the 1998 flood, 9 people were killed on Friday.',
      '80: 1998 flood, 1998..1998',
      '9: null, 2016-07-15..2016-07-15'
    ],
    [
      'It was the deadliest since 2014, when 86 died in Tarn, as a truck hit a crowd in Orvane, killing 12.',
      '86: 2014, 2014..2014',
      '12: null, null..null'
    ],
    [`${today} The mine was closed in 2012 after a blast killed 25.`, first, '25: 2012, 2012..2012'],
    [
      'It was the first crash since 2009, when 50 people died in Tarn. On Friday 3 died.',
      '50: 2009 crash, 2009..2009',
      '3: null, 2016-07-15..2016-07-15'
    ],
    [
      'A raid killed 20 people, twice as many as the 2015 raid. It injured 40 people.',
      '20: null, null..null',
      '40: null, null..null'
    ],
    [`${today} The 2015 raid, police said on Friday, killed 40.`, first, '40: 2015 raid, 2015..2015']
  ]
  for (const [text, ...read] of cases) assert.equal(events(text), read, text)
})

test('of an article without a day nobody can tell what came earlier', () => {
  assert.equal(events('A 1998 quake killed 900 people.', null), ['900: null, 1998..1998'])
})

test.run()
