/** Phrases that come in one form each: signs, rates, bounds glued on, and digits that are no figure. */
import type { Bound } from '../../lib/claim.ts'
import { type Dice, inWords, round } from './numberForms.ts'
import { bounded, carried, exact, type Generated, type Kind } from './phrase.ts'

export function rate(d: Dice): Generated {
  const n = d.int(2, 900)
  const [phrase, unit] = d.pick([
    [`${n} km a day`, 'km per day'],
    [`$${n} an hour`, 'USD per hour'],
    [`$${n} per barrel`, 'USD per barrel'],
    [`${n} percent a year`, '% per year'],
    [`${n} tonnes per hectare`, 'tons per hectare'],
    [`${n} km per hour`, 'km/h'],
    [`${n} deaths per 100,000 people`, 'per 100,000 people'],
    [`${n} in every 100,000 people`, 'per 100,000 people'],
    [`${n} people per 1,000`, 'per 1,000'],
    [`${n} km every other day`, 'km per two days'],
    [`$${n} every second week`, 'USD per two weeks'],
    [`${n} tonnes per square mile`, 'tons per square mile'],
    [`${n} miles per hour`, 'mph']
  ] as const)
  const kind: Kind = { form: 'rate', unit, carriers: ['It was {}.', 'They recorded {} in Orvane.'] }
  return carried(d, `rate ${unit}`, phrase, kind, exact(n, unit))
}

/** Signs, adjectives with a hyphen, shares, bounds glued on, words that stand between bound and number. */
export function odd(d: Dice): Generated {
  const n = d.int(2, 90)
  const [form, phrase, unit, value, bound, ...carriers] = d.pick<
    [string, string, string | null, number, Bound, ...string[]]
  >([
    ['minus', `minus ${n} degrees`, 'degrees', -n, 'exact', 'It was {} at dawn.'],
    ['minus', `-${n}°C`, 'degrees Celsius', -n, 'exact', 'It was {} at dawn.', 'At {} it froze.'],
    ['minus', `${d.pick(['-', '−'])}${n}.${n % 10}%`, '%', -Number(`${n}.${n % 10}`), 'exact', 'Growth was {} then.'],
    ['minus', `-$${n}bn`, 'USD', -n * 1e9, 'exact', 'It posted a loss of {} then.'],
    ['point', `$.${n} million`, 'USD', round(Number(`0.${n}`) * 1e6), 'exact', 'They pledged {}.'],
    ['point', `.${n} percent`, '%', Number(`0.${n}`), 'exact', 'It rose by {} then.'],
    ['adjective', `${n}-mile`, 'miles', n, 'exact', 'a {} wall', 'The {} march began.'],
    ['adjective', `${inWords(n)}-day`, 'days', n, 'exact', 'a {} strike'],
    ['adjective', `$${n}-million`, 'USD', n * 1e6, 'exact', 'a {} deal', 'the {} fine'],
    ['adjective', `${n}-percent`, '%', n, 'exact', 'a {} rise in prices'],
    ['adjective', `${n}-strong`, null, n, 'exact', 'a {} crowd'],
    ['glued', `${n}-plus`, null, n, 'atLeast', '{} people came.', 'Some of the {} houses burned.'],
    ['glued', `${n}+`, null, n, 'atLeast', '{} people came.'],
    ['glued', `${n}-odd`, null, n, 'about', 'The {} people came.', '{} houses burned.'],
    ['filler', `at least another ${n}`, null, n, 'atLeast', '{} people were killed.', 'It hurt {}.'],
    ['filler', `more than a further ${inWords(n)}`, null, n, 'moreThan', '{} people were killed.'],
    ['filler', `at least some ${n}`, null, n, 'atLeast', '{} people were killed.'],
    ['filler', `well over ${n},000`, null, n * 1000, 'moreThan', '{} people were killed.'],
    ['article', 'more than a million', null, 1e6, 'moreThan', '{} people fled.'],
    ['article', 'at least a dozen', null, 12, 'atLeast', '{} people fled.', 'It hurt {}.'],
    ['article', 'nearly half a million', null, 5e5, 'nearly', '{} people fled.'],
    ['noun', `${n} people or more`, null, n, 'atLeast', '{} were killed.', 'It killed {}.'],
    ['noun', `${n} people at most`, null, n, 'atMost', 'It killed {}.'],
    [
      'share',
      `${inWords(n % 3 || 3)} in five`,
      '%',
      20 * (n % 3 || 3),
      'exact',
      '{} of them fled.',
      'It hurt {} flights.'
    ],
    ['share', `${d.int(1, 9)}0 out of 100`, '%', 0, 'exact', '{} of them fled.'],
    ['share', 'two-thirds', '%', 66.6667, 'exact', '{} of them fled.'],
    ['share', 'a quarter', '%', 25, 'exact', '{} of them fled.', 'It lost {} of its staff.'],
    ['share', 'more than half', '%', 50, 'moreThan', '{} of them fled.'],
    ['duration', `${n} hours`, 'hours', n, 'exact', 'They waited {}.', 'It took {} to end it.'],
    ['duration', `more than ${n} years`, 'years', n, 'moreThan', 'They waited {}.'],
    ['times', `${n} times`, 'times', n, 'exact', 'It rang {}.'],
    ['speed', `${n} mph`, 'mph', n, 'exact', 'Winds of {} hit it.'],
    ['weight', `${n} kg`, 'kilograms', n, 'exact', 'They seized {} of it.'],
    ['weight', `${n}kg`, 'kilograms', n, 'exact', 'They seized {} of it.'],
    ['cents', `${n} cents`, 'USD', n / 100, 'exact', 'It costs {}.'],
    ['metres', `${n}m`, 'meters', n, 'exact', 'The tower is {} high.', 'a {} wall fell', 'They laid {} of cable.']
  ])
  const percent = /^(\d+) out of 100$/.exec(phrase)
  const kind: Kind = { form, unit, carriers }
  return carried(d, `odd ${form}`, phrase, kind, bounded(percent ? Number(percent[1]) : value, bound, unit))
}

/** Digits that are no figure. */
export function none(d: Dice): Generated {
  const age = d.int(18, 90)
  const [form, phrase, ...carriers] = d.pick([
    [
      'age',
      `${age}`,
      'A nurse, {}, was there.',
      'The man ({}) was there.',
      'Ida Vale, {}, was there.',
      'Dead at {}.',
      'A woman aged {} was there.',
      'The victim, {}, of Orvane.',
      'Al Moran Jr., {}, was there.',
      'the {}-year-old driver',
      'His two sons, {} and 6, were there.'
    ],
    [
      'ambiguous',
      `${d.int(1, 99)}.${d.int(0, 9)}00`,
      'Some {} people were there.',
      'They counted {} homes.',
      'The toll is {}.'
    ],
    ['decimal comma', `${d.int(1, 9)},${d.int(1, 9)} million`, 'Some {} people were there.'],
    ['telephone', `555-0${d.int(100, 199)}`, 'Call {} now.', 'His number is {}.'],
    ['address', `${d.int(1, 40)}00`, 'A man of the {} block of Vale Street was there.', 'He lives at {} Vale Street.'],
    [
      'clock',
      `${d.int(1, 12)}.${d.int(10, 59)}`,
      'The blast at {} hurt nobody known.',
      'It began at about {} p.m. that day.'
    ],
    ['footnote', `[${d.int(1, 40)}]`, 'This was denied.{}', 'The ministry {} was there.'],
    [
      'code',
      d.pick([
        'F-16',
        'C-17',
        'Boeing 737-800',
        'A320',
        '2317.TW',
        '10:1,500',
        '192.168.1.12',
        'AGM-86B',
        '3:2',
        '24/7',
        'COVID-19'
      ]),
      'It was {}.',
      'They saw {} there.'
    ],
    ['page', `${d.int(2, 40)}`, 'See page {} for it.', 'Chapter {} tells it.', 'No. {} on the list', 'Page 1 of {}'],
    ['exception', `${d.int(2, 40)}`, 'All but {} of them left.', 'All except {} were there.'],
    ['date', `${d.int(1, 28)}`, 'It happened early October {} there.', 'on May {}, officials met', 'by {} June']
  ] as const)
  return carried(d, `none ${form}`, phrase, { form, unit: null, carriers }, null)
}
