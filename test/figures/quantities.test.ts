import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { rules } from '../../lib/figures/around.ts'
import { readQuantities } from '../../lib/figures/quantities.ts'

const test = suite('figures: quantities')

/** "words low/best/high bound unit", the claims of a text. */
const read = (text: string) =>
  readQuantities(text).map(({ words, low, best, high, bound, unit }) =>
    [words, [low, best, high].map((n) => n ?? '').join('/'), bound, unit].filter(Boolean).join(' ')
  )

const figures: [text: string, ...read: string[]][] = [
  ['30,000 people', '30,000 /30000/ exact'],
  ['2.3 million people', '2.3 million /2300000/ exact'],
  ['one hundred and twenty men', 'one hundred and twenty /120/ exact'],
  ['two hundred thousand and half a million', 'two hundred thousand /200000/ exact', 'half a million /500000/ exact'],
  ['a dozen gunmen and two dozen cars', 'a dozen /12/ exact', 'two dozen /24/ exact'],
  ['It sank 700m from the quay, 300m offshore', '700 /700/ exact meters', '300 /300/ exact meters'],
  ['between 1m and 2m users; 4m of them', 'between 1m and 2m 1000000//2000000 between', '4m /4000000/ exact'],
  [
    'worth $5m over three years, and lasting over two years',
    '$5m /5000000/ exact USD',
    'three /3/ exact years',
    'over two 2// moreThan years'
  ],
  [
    'R1.2-billion, Sh400, GH¢500, ₦3m and N5 million',
    'R1.2-billion /1200000000/ exact ZAR',
    'Sh400 /400/ exact shillings',
    'GH¢500 /500/ exact GHS',
    '₦3m /3000000/ exact NGN',
    'N5 million /5000000/ exact NGN'
  ],
  ['fell by K120 to K640 a bag', 'K120 /120/ exact kwacha', 'K640 /640/ exact kwacha per bag'],
  ['the R21 road, N95 masks and K2'],
  ['about an hour and a half, in the early hours', 'about an hour and a half /1.5/ about hours'],
  ['dial 404, the first 10 days of March, U.S. 99 is shut, the Leeds 10K'],
  ['in North Hospital, 11 of them', '11 /11/ exact'],
  ['down a fifth on 2019, of which a quarter would go', 'a fifth /20/ exact %', 'a quarter /25/ exact %'],
  ['Over 20 years, sales rose 4 million', '20 /20/ exact years', '4 million /4000000/ exact'],
  ['a magnitude-4.8 tremor', '4.8 /4.8/ exact magnitude'],
  ['1.5m people and a 5m wall', '1.5m /1500000/ exact', '5 /5/ exact meters'],
  [
    '$2.3bn, US$40 and Rs 3.5 crore',
    '$2.3bn /2300000000/ exact USD',
    'US$40 /40/ exact USD',
    'Rs 3.5 crore /35000000/ exact INR'
  ],
  ['12 lakh farmers and 10,00,000 more', '12 lakh /1200000/ exact', '10,00,000 /1000000/ exact'],
  ['14-17,000 fighters', '14-17,000 14000//17000 between'],
  ['20,000 to 31,500 members', '20,000 to 31,500 20000//31500 between'],
  ['between five and 15 boats', 'between five and 15 5//15 between'],
  ['up to and including 12, 12 at the outside', 'up to and including 12 //12 atMost', '12 at the outside //12 atMost'],
  ['a good 12 men, the best part of 30', 'a good 12 12// atLeast', 'the best part of 30 /30/ nearly'],
  ['12 (approximately), 30 (est.)', '12 (approximately) /12/ about', '30 (est.) /30/ about'],
  ['12, give or take, were hurt, 12, possibly fewer', '12, give or take /12/ about', '12, possibly fewer //12 atMost'],
  ['from 12 up to 30 men, 12 through 15 men', 'from 12 up to 30 12//30 between', '12 through 15 12//15 between'],
  ['12, maybe even 30, men, 40 or even 50 men', '12, maybe even 30 12//30 between', '40 or even 50 40//50 between'],
  ['at least 12 but fewer than 30 men', 'at least 12 but fewer than 30 12//30 between'],
  ['12~30 men', '12~30 12//30 between'],
  [
    '$200 M, Rs 200 cr, $12 grand',
    '$200 M /200000000/ exact USD',
    'Rs 200 cr /2000000000/ exact INR',
    '$12 grand /12000/ exact USD'
  ],
  ['5 M people, 20K to 30K people', '5 M /5000000/ exact', '20K to 30K 20000//30000 between'],
  ['two and half million people', 'two and half million /2500000/ exact'],
  ['9 (nine) men; every one of the 12', '9 (nine) /9/ exact', '12 /12/ exact'],
  [
    'USD$5 million, J$5 million, 5 billion CFA francs',
    'USD$5 million /5000000/ exact USD',
    'J$5 million /5000000/ exact JMD',
    '5 billion CFA francs /5000000000/ exact CFA francs'
  ],
  ['5 million riyals, 5 metric tons', '5 million riyals /5000000/ exact riyals', '5 /5/ exact tons'],
  ['5 gigawatt hours of power, 5 gigawatt plants', '5 /5/ exact gigawatt-hours', '5 /5/ exact gigawatts'],
  ['put at anything from 300 to 450', 'anything from 300 to 450 300//450 between'],
  ['between one and two million pilgrims', 'between one and two million 1000000//2000000 between'],
  ['about 12,000 to 15,000', 'about 12,000 to 15,000 12000//15000 about'],
  ['2.5 percent to 3 percent of it', '2.5 percent to 3 percent 2.5//3 between %'],
  ['fell from 5 percent to 4.7 percent', '5 percent /5/ exact %', '4.7 percent /4.7/ exact %'],
  ['rose by 3 to 57', '3 /3/ exact', '57 /57/ exact'],
  ['one in five flights', 'one in five /20/ exact %'],
  ['two-thirds, a quarter of them', 'two-thirds /66.6667/ exact %', 'a quarter /25/ exact %'],
  ['12 per cent and 5 cents', '12 per cent /12/ exact %', '5 cents /0.05/ exact USD'],
  ['as many as 30,000', 'as many as 30,000 //30000 atMost'],
  ['no more than 12, no fewer than 3', 'no more than 12 //12 atMost', 'no fewer than 3 3// atLeast'],
  ['at least another 43', 'at least another 43 43// atLeast'],
  ['at least some 200', 'at least some 200 200// atLeast'],
  ['well over half a million', 'well over half a million 500000// moreThan'],
  ['fewer than 9, under 50 homes', 'fewer than 9 //9 lessThan', 'under 50 //50 lessThan'],
  ['nearly 90, almost 100', 'nearly 90 /90/ nearly', 'almost 100 /100/ nearly'],
  ['an estimated 40; some 30; 60-odd', 'an estimated 40 /40/ about', 'some 30 /30/ about', '60-odd /60/ about'],
  ['100-plus, 50 or more', '100-plus 100// atLeast', '50 or more 50// atLeast'],
  ['a further 30', '30 /30/ exact'],
  ['hundreds of men, tens of thousands', 'hundreds // exact', 'tens of thousands // exact'],
  ['scores of people, several hundred', 'scores // exact', 'several hundred // exact'],
  ['less than a month', 'less than a month //1 lessThan months'],
  ['weeks of clashes', 'weeks // exact weeks'],
  ['the three-year battle', 'three /3/ exact years'],
  ['a magnitude 6.1 quake', '6.1 /6.1/ exact magnitude'],
  [
    'minus 5 degrees, -3% and .5 percent',
    'minus 5 degrees /-5/ exact degrees',
    '-3% /-3/ exact %',
    '.5 percent /0.5/ exact %'
  ],
  ['1 1/2 miles, a million and a half men', '1 1/2 /1.5/ exact miles', 'a million and a half /1500000/ exact'],
  [
    '1 000 000 people, rose to 1.2 million from 9',
    '1 000 000 /1000000/ exact',
    '1.2 million /1200000/ exact',
    '9 /9/ exact'
  ],
  ['at least\n30 people', 'at least\n30 30// atLeast'],
  ['$12 of every second household', '$12 /12/ exact USD'],
  ['½ million fled, ¾ of them on foot', '½ million /500000/ exact', '¾ /75/ exact %'],
  ['2.3 million ± 0.1 people, 20 ± 30 more', '2.3 million ± 0.1 2200000/2300000/2400000 interval', '20 /20/ exact'],
  ['52 percent (± 3 km), 12 c 12', '52 percent /52/ exact %', '12 /12/ exact', '12 /12/ exact'],
  ['$5m-10 or $5m to 10, 3-metre to 5', '$5m-10 5000000//10000000 between USD'],
  ['half to 30 people; R1,200; at K2', 'half /50/ exact %', '30 /30/ exact', 'R1,200 /1200/ exact ZAR'],
  ['one thousand, six of the dead', 'one thousand /1000/ exact', 'six /6/ exact'],
  ['two dozen thousand, forty score people', 'two dozen thousand /24000/ exact', 'forty score /800/ exact'],
  ['12 megawatt-hours, one second later, in 1650', '12 /12/ exact megawatt-hours']
]
for (const [text, ...expected] of figures)
  test(`reads "${text.replace('\n', '⏎')}"`, () => assert.equal(read(text), expected))

const negative: [what: string, ...texts: string[]][] = [
  [
    'date',
    'on April 29',
    'Feb. 27, 2016',
    'the 3rd of May',
    '2018-11-15',
    'the 9/11 attacks',
    'two years ago',
    'three days after the vote'
  ],
  ['year', 'in 2015', 'the 2011 uprising', 'the 1990s', '2015-16', 'a rise over 2014.'],
  [
    'age',
    'a 3-year-old boy',
    'seven-year-old Amal',
    'Ali Hassan, 54, a clerk',
    'her son, 7, was hurt',
    'aged 12',
    'children under five',
    'aged 66 from 63',
    'in his 30s'
  ],
  ['time', 'at 7:15 p.m.', 'at 3 a.m.', '0300 GMT', 'at 1353 (1023 GMT)'],
  ['ordinal', 'the third day', 'the 21st century', 'the 89th minute', 'the twenty-first century'],
  [
    'name',
    'a Boeing 737',
    'Article 5',
    'the G20',
    'Section 427',
    'Covid-19',
    'an F-16',
    'the Three Gorges',
    'a Category 3 storm',
    'iOS 12',
    '10 Downing Street',
    '5G'
  ],
  ['score', 'a 3-2 win', 'won 6-4', 'voted 5-4'],
  ['phone', 'call +44 20 7946 0958', 'call 555-1234', 'call 0800 555 111'],
  ['reference', 'version 1.1.3', '12,14,16', '24/7', 'a 2:1 ratio', '12 500 120', 'per 100,000 residents']
]
for (const [what, ...texts] of negative) {
  test(`takes a ${what} for no figure`, () => {
    for (const text of texts) {
      assert.equal(read(text), [], text)
    }
  })
}

test('leaves web addresses and the pronoun "one" alone', () => {
  for (const text of [
    'see https://example.org/12/a-30',
    'www.example.org/7',
    'one of the men',
    'no one',
    'one more time'
  ])
    assert.equal(readQuantities(text), [], text)
  assert.equal(read('one soldier was killed'), ['one /1/ exact'])
})

test('keeps the five-year-old conflict, a length of time, apart from an age', () => {
  assert.equal(read('the five-year-old conflict'), ['five /5/ exact years'])
})

test('gives places in the whole text, and offsets in UTF-16', () => {
  const text = '🌊 At least 12.\n\nAbout 7 more.'
  for (const { start, end, words } of readQuantities(text)) assert.is(text.slice(start, end), words)
  assert.equal(read(text), ['At least 12 12// atLeast', 'About 7 /7/ about'])
})

for (const { example } of rules.filter((rule) => /\d/.test(rule.example)))
  test(`finds a number that is no figure in "${example}"`, () =>
    assert.ok(read(`${example}.`).length < (example.match(/\d+|two|seven/g)?.length ?? 0)))

test.run()
