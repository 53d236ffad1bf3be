import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readQuantities } from '../../lib/figures/quantities.ts'
import type { Quantity } from '../../lib/figures/quantity.ts'

const test = suite('figures: sentences')

/** "12..15 about km (level before)": what a quantity says. */
const say = ({ low, best, high, bound, vague, unit, role }: Quantity) =>
  [vague ?? [low, best, high].filter((n) => n !== null).join('..'), bound, unit, role && `(${role})`]
    .filter(Boolean)
    .join(' ')
const read = (text: string) => readQuantities(text).map(say).join('; ')

/** Kind, then sentences with what they say. */
const kinds: [string, ...[text: string, said: string][]][] = [
  [
    'ages',
    ['Police found a man of 71 dead in his car.', ''],
    ['They found a family of five dead.', '5 exact'],
    ['A plumber, 41, and his wife, 39, were found dead.', ''],
    ['Ida Vale, 34, of Orvane, was shot.', ''],
    ['The barista, 29, survived.', ''],
    ['A passer-by, 61, was hurt.', ''],
    ['A court sent Ida Vale, 41, to 12 different prisons.', '12 exact'],
    ['Bus 12 was hit by a train.', ''],
    ['Her sister-in-law, 44, and a cousin died.', ''],
    ['A mother-of-three, 31, was killed.', ''],
    ['A father-of-two was killed.', ''],
    ['Tam Wai-ho, 37, who lived, and his son Ed Vale, 29 - were in the car.', ''],
    ['Two sisters, aged six and nine, drowned.', '2 exact'],
    ['Three girls (7, 9 and 12) were hurt.', '3 exact'],
    ['The suspect is 19.', ''],
    [
      'The oldest of the five victims was 71; the oldest of the six tunnels was 71 m deep.',
      '5 exact; 6 exact; 71 exact meters'
    ],
    ['Police held three suspects, 19, 22 and 40 years of age.', '3 exact'],
    ['Three men, 19, 22 and 40 years old, were killed.', '3 exact'],
    ['Girl, 6, among 4 dead', '4 exact'],
    ['Five bodies, aged between 4 months and 62 years, were found.', '5 exact'],
    ['Five people between the ages of 18 and 40 were killed.', '5 exact'],
    ['A teacher, 41, and two pupils, 9 and 10, were killed.', '2 exact'],
    ['The suspects, who are 17, 18 and 22, were held.', ''],
    ['The driver (male, 46), a man (46, from Tarn) and two passengers (females, 19 and 23) were hurt.', '2 exact'],
    ['A 34 yo male was hurt; suspect 2 fled.', ''],
    ['The victims were 21, 34 and 58.', ''],
    ['The couple, both 70, were killed.', ''],
    ['Residents over 75 were moved first.', ''],
    ['Her brothers, 12 and 15, fled.', ''],
    ['A boy of 9, two men and a woman were killed.', '2 exact'],
    ['A man of 34 was held; two brothers of 27 and 31 died.', '2 exact'],
    ['An officer of 30 villages was held.', '30 exact'],
    ['12 people under 30 died.', '12 exact'],
    ['He was jailed at 19 for theft.', ''],
    ['The toll stood at 19.', '19 exact'],
    ['Sam Orr Sr., 70, and Al Moran III, 22, were named.', ''],
    ['The shop is open from 9 to 5, and it worked from 12 to 15 people.', '12 exact (level before); 15 exact'],
    ['The people of ward numbers 5,6 and 7 left.', ''],
    ['Mayor Ida Vale, now 61, spoke.', ''],
    ['In Orvane, 14 miners died.', '14 exact'],
    ['Of the 57 people on board, 12, including 3 children, died.', '57 exact; 12 exact; 3 exact'],
    ['It has 2.3m people, 40% of them under 15.', '2300000 exact; 40 exact %'],
    ['Cases were found in Ostland (3) and Brenland (17).', '3 exact; 17 exact']
  ],
  [
    'digits that are no figure',
    ['Flight 17 killed several people, and the driver of Bus 44 died.', 'several exact'],
    ['Flight 17 deaths, Ward 3 patients and the victims of World War 2 were in the news.', ''],
    ['The World Cup 2022 deaths were denied.', ''],
    ['Highway 1 wounded two men.', '2 exact'],
    ['Orvane 12 killed, 30 wounded', '12 exact; 30 exact'],
    ['A 747 crashed, and a 12-gauge shotgun was found.', ''],
    ['At 5 p.m. UTC+3 Camp No 5 prisoners fled.', ''],
    ['As of 1000 hours on 12 May, 30 had died; they worked 1000 hours.', '30 exact; 1000 exact hours'],
    ['By 12 May, 30 had died. In early October, 27 were hurt.', '30 exact; 27 exact'],
    ['The pilots of the Boeing 777 have been hospitalized.', ''],
    ['She will be asked in the next day or two; he walked for a mile or two.', ''],
    ['Sales, 9% below 2019, are above 2008 levels, but the tally is below 2000.', '9 exact %; 2000 lessThan'],
    ['Ring 0300 123 4567 with news of the 12 missing boys.', '12 exact'],
    ['Neighbours who called 999 found 2 men hurt.', '2 exact'],
    ['Call 222-TIPS or 555-0134.', ''],
    ['Shots rang out in the 1200 block of Vale Street, hurting 3 people.', '3 exact'],
    ['Call 1-800-352-6277 about the 12 hurt.', '12 exact'],
    ['There were 122 deaths (87 confirmed)1, it said.', '122 exact; 87 exact'],
    ['A 5-year child was among 12 hurt.', '12 exact'],
    ['Ann Roe, 38, of 14 Heol Fach, sold 200 phones.', '200 exact'],
    ['The blast at 6.45 hurt 9.', '9 exact'],
    ['The 7.30 train hit 3 cars.', '3 exact'],
    ['The raid killed 12 people.[3][4]', '12 exact'],
    ['See pages 12-15 and Article 17(2).', ''],
    ['Photo 3 of 18: mourners. Radio Keld 98.4 FM', ''],
    ['Page 1 of 16', ''],
    ['Last week 30 fled.', '30 exact'],
    ['The next day 30 were held.', '30 exact'],
    ['On day 30 of the siege, in ward 12, all on flight 804 were lost.', ''],
    ['Parcels for the postal codes 10027, 10030 and 10031', ''],
    ['A runner fell at mile 23 and died; a car hit 2 others near marker 45.', '2 exact'],
    ['The tenant of flat 12 was killed; a fire in vault 7 hurt 3 between junctions 22 and 24.', '3 exact'],
    ['Those who saw it should call police on 101, quoting log 417 or crime 44230187.', ''],
    ['Of those in hospital 12 have died, and on average 9 died each day.', '12 exact; 9 exact'],
    ['18.22 Summary', ''],
    ['An Airbus A320-200 and an Antonov An-26 had 150 people aboard.', '150 exact'],
    ["At 12.5°N 45°E and at 32° 34'S a ship sank.", ''],
    ['Shares in Vale (2317.TW) fell 3 percent.', '3 exact %'],
    ['A ratio of 3 to 1, at 10:1,500', ''],
    ['On 3 and 4 August 12 people drowned, at 12 noon, in size 12 boots.', '12 exact'],
    ['The army shot down an A-50 plane and 2 jets.', '2 exact'],
    ['Six are missing, among them Ida Vale and her daughter of 18, who was on deck.', '6 exact'],
    ["Two 18-wheelers met the ship IMO 9456783 at junction 10, and Boeing's 737 MAX is grounded.", '2 exact'],
    ['3 held over 2019 blast that killed 17', '3 exact; 17 exact'],
    ['The Under 17 side and the Class of 99 met.', ''],
    ['Some 1 in 300 fell ill, 12 in 20 villages.', '0.333333 about %; 12 exact; 20 exact'],
    ['Between a quarter and a third of the cows died; sales slid 3pc.', '25..33.3333 between %; 3 exact %'],
    [
      'Two (2) men died and seven (7) were hurt at a quarter past 5 by 4 by 4 cars; corn is at 145 (-2).',
      '2 exact; 7 exact; 145 exact; -2 exact (change)'
    ],
    [
      'Cases doubled to 412 in a month; 360 waited more than a year and 90 others for a week.',
      '412 exact; 360 exact; 1 moreThan years; 90 exact'
    ],
    ['Prices were 19 percent higher than a year ago, after more than a week before the vote.', '19 exact %'],
    [
      'Deaths were 467 in 2021 and 590 a decade ago; between 2000 and 4000 people marched.',
      '467 exact; 590 exact; 2000..4000 between'
    ],
    ['The slick covers 300 sq miles and 12 sq. km.', '300 exact square miles; 12 exact km²'],
    ['They gave 45m kroner, and a 5m wall fell.', '45000000 exact kroner; 5 exact meters'],
    [
      'Workers strike over 2 deaths; a firm was sued over 40 deaths, and sued over 30 people.',
      '2 exact; 40 exact; 30 moreThan'
    ],
    ['Police arrest 3 over 2021 murders; outcry over 9 deaths.', '3 exact; 9 exact'],
    ['Gangs control about 85 towns.', '85 about'],
    ['The fight for control over 12 islands', '12 exact'],
    ['The office gave information about 10 victims and spoke about 12 deaths.', '10 exact; 12 exact'],
    ['The mission has never had more than 1,000 men.', '1000 atMost'],
    [
      'The army revised its toll up to 31; it took in up to 300 and moved up to 40 men.',
      '31 exact; 300 atMost; 40 atMost'
    ],
    ['The tally was adjusted upward by nine to 60.', '9 exact (change); 60 exact'],
    ['The toll is now up to 214.', '214 exact'],
    ['Arrests were up to 31 from 12.', '31 exact; 12 exact (level before)'],
    ["The Group of Seven met, as in 1998 and in '68.", ''],
    ['A .22 rifle, 2 x 4 planks, a 4K screen, a 7-Eleven', ''],
    ['the under-21 team at quarter to five', ''],
    ['ten- and twelve-hour shifts', '12 exact hours'],
    ['a man shot early October 27', ''],
    ['All but 12 of the 40 fled, and all except 3 lived.', '40 exact'],
    ['Three civilians died for every rebel.', ''],
    ['toll now-twelve, pit-two, the U.S. 1.5m', '12 exact']
  ],
  [
    'what may mean two things',
    ['Some 3.500 homes burned; 1,2 million people fled.', ''],
    ['The toll is 5m.', ''],
    ['5m people, 5m of cable, a 5m wall', '5000000 exact; 5 exact meters; 5 exact meters'],
    ['two hundred-dollar bills, a thousand and two hundred people', ''],
    ['two three people, nineteen eighty-four', ''],
    ['12 500 120', ''],
    ['900 to 1.2 million people, 100 to 150,000 homes', ''],
    ['Sales rose 3 to 5 percent.', ''],
    ['At least 12 people at most.', ''],
    ['2.5 people were killed.', '']
  ],
  [
    'numbers',
    ['In Orvane 342 to 581 people fled; U.S. 21,500 troops', '342..581 between; 21500 exact'],
    ["13 009 people, 13'009 homes, 1\u00ad200 cars", '13009 exact; 13009 exact; 1200 exact'],
    ['In 2019 300 people died; on 12 May 300 more.', '300 exact; 300 exact'],
    ['$200,\n000 and fifty-\nseven men, 12-\n14 boys', '200000 exact USD; 57 exact; 12..14 between'],
    ['The raid killed 1,\n400 people and 12,\n300 hurt.', ''],
    ['two and three quarter million, one and one-half million', '2750000 exact; 1500000 exact'],
    ['one point two million, zero point five percent', '1200000 exact; 0.5 exact %'],
    ['three score, three dozens, 100 thousands, 2 millions', '60 exact; 36 exact; 100000 exact; 2000000 exact'],
    ['three lakh crore rupees, 3 bln dollars', '3000000000000 exact INR; 3000000000 exact USD'],
    ['half a percent, three-quarters of a mile', '0.5 exact %; 0.75 exact miles'],
    [
      'twelve hundred, nine-hundred-and-forty-seven, five thousand, six hundred people',
      '1200 exact; 947 exact; 5600 exact'
    ],
    ['one thousand, two of them children', '1000 exact; 2 exact'],
    ['A bomb killed seven, and a second one, set off later, killed 12.', '7 exact; 12 exact']
  ],
  [
    'ranges',
    ['Three or four hundred homes, ten to twelve thousand people', '300..400 between; 10000..12000 between'],
    [
      '$5-10m, $2bn-3bn, €2 to €3 billion',
      '5000000..10000000 between USD; 2000000000..3000000000 between USD; 2000000000..3000000000 between EUR'
    ],
    ['Between 40% and 50%, between a third and a half of homes', '40..50 between %; 33.3333..50 between %'],
    ['3- to 5-metre waves, a five-to-six-hour wait', '3..5 between meters; 5..6 between hours'],
    ['At least 12 and perhaps as many as 30 died.', '12..30 between'],
    ['between one hundred and one hundred and fifty people', '100..150 between'],
    ['It was hit by 3-4 metre waves; they won 3-4.', '3..4 between meters'],
    ['-3 to -5C, between -10 and -5 degrees', '-5..-3 between degrees Celsius; -10..-5 between degrees'],
    ['50 000-60 000 people', '50000..60000 between'],
    ['12 if not 15 people fled; 12, possibly 15, homes burned', '12..15 between; 12..15 between'],
    ['at least 10 to 12 people, up to 12 or 15 homes', '10 atLeast; 15 atMost'],
    ['Between 12 and more than 30 died.', '']
  ],
  [
    'changes',
    ['Homes without power fell to 20, down from a peak of 54.', '20 exact; 54 exact (level before)'],
    [
      'The toll rose from 12 dead and 30 wounded to 60 dead.',
      '12 exact (level before); 30 exact (level before); 60 exact'
    ],
    ['The toll rose from 12 to 15.', '12 exact (level before); 15 exact'],
    [
      'The toll fell to 12 from 15; it is 9, up from 4.',
      '12 exact; 15 exact (level before); 9 exact; 4 exact (level before)'
    ],
    ['It climbed by 3 to 57.', '3 exact (change); 57 exact'],
    ['The ministry raised its toll by six to 41.', '6 exact; 41 exact'],
    ['The toll was zorped from 30 to 28.', '30 exact (level before); 28 exact'],
    ['From 12 to 15 people were killed.', '12..15 between'],
    ['The blast killed from 12 to 15 people.', '12..15 between'],
    ['Estimates ranged from 12 to 15 dead.', '12..15 between'],
    ['It rose from 12 on Monday to 15 on Tuesday.', '12 exact; 15 exact'],
    ['The toll stood at 12 on Tuesday.', '12 exact'],
    ['Police put the number at 215 on Tuesday, and the game begins at 7 on Tuesday.', '215 exact'],
    ['They lost 12 to 15 men.', '12..15 between'],
    ['Rents rose by a third, from $900 to $1,200.', '33.3333 exact %; 900 exact USD; 1200 exact USD']
  ],
  [
    'bounds',
    ['100 or over, 100 people or more, 100 or greater', '100 atLeast; 100 atLeast; 100 atLeast'],
    ['less than or equal to 30, not even 12, not quite 40', '30 atMost; 12 lessThan; 40 nearly'],
    ['>20, ≥ 21, <22, <= 23, ~24, c. 1,200', '20 moreThan; 21 atLeast; 22 lessThan; 23 atMost; 24 about; 1200 about'],
    ['20±3 people, 52 percent (± 3 points)', '17..20..23 interval; 49..52..55 interval %'],
    ['12 people, perhaps more, died; 12 people at least.', '12 atLeast; 12 atLeast'],
    ['Cases top 1,000; losses top $4bn; the toll tops 300.', '1000 moreThan; 4000000000 moreThan USD; 300 moreThan'],
    ['Rebels handed over 90 men and ran over 12 miles.', '90 exact; 12 moreThan miles'],
    ['The toll soared past 300, and a truck rolled past 40 huts.', '300 moreThan; 40 exact'],
    ['Jobs lost have passed 4,000, it said; rain topped 40 mm.', '4000 moreThan; 40 moreThan mm'],
    ['It passed 12 laws, names the top 10 cities and topped 30 lists.', '12 exact; 10 exact; 30 exact'],
    ['"Maybe twenty" people fled, possibly 40, perhaps more than 50.', '20 about; 40 about; 50 moreThan'],
    ['12 deaths, at least a dozen injured, at most $5 lost', '12 exact; 12 atLeast; 5 atMost USD'],
    ['The toll went up to 12 in a row over 9 islands.', '12 exact; 9 exact'],
    ['in excess of hundreds, no fewer than a couple of hundred', 'hundreds moreThan; a couple of hundred atLeast'],
    [
      'hundreds, perhaps thousands; hundreds, not thousands',
      'hundreds, perhaps thousands exact; hundreds exact; thousands exact'
    ]
  ],
  [
    'units and rates',
    ['20 km2, 20 sq. km, 50 km/hr, 105km per hour', '20 exact km²; 20 exact km²; 50 exact km/h; 105 exact km/h'],
    ['It rose 3.5 m; 5 m people fled.', '3.5 exact meters; 5000000 exact'],
    ['-5C, -$50.8bn, a bullet: -12 people', '-5 exact degrees Celsius; -50800000000 exact USD; 12 exact'],
    ['$US113 million, $A82,615, RM5,000, 5€', '113000000 exact USD; 82615 exact AUD; 5000 exact MYR; 5 exact EUR'],
    [
      'They got nine and 11 years, or terms of two, four and seven years.',
      '9 exact; 11 exact years; 2 exact years; 4 exact years; 7 exact years'
    ],
    [
      'Two were sentenced to nine and 11 years, for a raid that killed six and 11 days later two.',
      '2 exact; 9 exact years; 11 exact years; 6 exact; 2 exact'
    ],
    ['The toll rose to 12 and 11 days of mourning began.', '12 exact; 11 exact days'],
    ['200 F-16 jets and 50 C-17 planes', '200 exact; 50 exact'],
    [
      '12 or more miles, $5 a barrel, 7 litres per person per day',
      '12 atLeast miles; 5 exact USD per barrel; 7 exact liters per person per day'
    ],
    [
      '12 in every 100,000 people, 5.3 deaths per 100,000 residents',
      '12 exact per 100,000 people; 5.3 exact per 100,000 people'
    ],
    ['$22 million a year earlier, 12 a day after', '22000000 exact USD; 12 exact']
  ],
  [
    'none',
    ['No one was killed; there were no deaths.', '0 exact; 0 exact'],
    ['Two drowned and one was still missing; one was his brother.', '2 exact; 1 exact'],
    ['Nobody has died.', '0 exact'],
    ['No one knows; no other deaths; no major injuries', ''],
    ['They made sure that no one was hurt.', ''],
    ['They hope no one was killed, if no one was there.', '']
  ]
]

for (const [kind, ...cases] of kinds) {
  test(`reads ${kind}`, () => {
    for (const [text, said] of cases) assert.is(read(text), said, text)
  })
}

test('says what a rate is counted by, with and without a unit', () => {
  const [people, barrels] = readQuantities('12 people a day and 5,000 barrels a day')
  assert.equal([people?.unit, people?.per], [null, 'day'])
  assert.equal([barrels?.unit, barrels?.per], ['barrels per day', 'day'])
})

test.run()
