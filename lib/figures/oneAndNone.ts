import { asks, rulesOf, type Test } from './pattern.ts'
import { lowerAt, type Pieces, setOf } from './pieces.ts'
import type { Phrase } from './quantity.ts'
import { ordinals } from './spelled.ts'

const outcomes = setOf(
  `killed killing died dead death wounded wounding injured injuring injury hurt missing arrested detained rescued shot
  fatally critically hospitalised hospitalized survived abducted kidnapped evacuated destroyed collapsed burned fatality
  casualty crashed suffered treated hospital alive tested confirmed gutted razed damaged torched sunk derailed`
)
/** Something befell somebody, further on in the clause. */
const within =
  (reach: number): Test =>
  (ps, at) => {
    for (let i = at; i < at + reach && ps[i] && !/^[.;:!?]$/.test(lowerAt(ps, i)); i++)
      if (outcomes.has(lowerAt(ps, i))) return 0
    return false
  }
const speaking = setOf(
  `said says told tells wrote writes asked described recalled added put called who of at in from with on familiar close
  briefed involved and or`
)

/** Of a bare "one". */
const senseOfOne = asks(
  rulesOf(
    [
      ['pronoun', 'not one person died', 'not #'],
      ['pronoun', 'every one of the 12 was held', 'every|any|no # of'],
      ['number', 'nine hurt, one of them badly', '# of them seriously|badly|critically|severely'],
      ['pronoun', 'Ida was one of the 12 held', 'is|was|be|been|being|as|became|, # of'],
      ['number', 'one of five people shot has died', '# of the? {number} {befell}'],
      ['number', 'injuring one of four officers', '{leading} # of {number}'],
      ['pronoun', 'one of the reasons', '# of'],
      ['number', 'one more flood-related death', '# more {any}? _-? {any}? {fatal}'],
      ['number', 'one or more', '# or more'],
      ['number', 'one at least', '# at least'],
      ['pronoun', 'one-way', '# _- {compound}'],
      ['number', 'one-storey', '# _-'],
      ['number', 'won by one vote', 'by # vote|point|goal|seat|run|percentage'],
      ['number', 'saw one man being dragged away', '!{opening} # {person} {acting}'],
      ['pronoun', 'no one', 'no|any|every|some|each|this|that|the|which|not|{ordinal} #'],
      ['number', 'two drowned and one was still missing', 'and|but|, # {fate}'],
      ['pronoun', 'one more time', '# {thing}'],
      ['number', 'killing one', '{leading} #'],
      ['number', 'killed only one person', '{leading} only|just #'],
      ['number', 'at least one', 'at least #'],
      ['number', 'one was killed', '# {befell}']
    ],
    {
      befell: within(12),
      fate: (ps, at) => /^(?:is|was|remains|remained)$/.test(lowerAt(ps, at)) && within(4)(ps, at),
      number: (ps, at) =>
        ps[at]?.kind === 'digits' || /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(lowerAt(ps, at)),
      compound: setOf('way side sided time off on stop man woman liner third'),
      opening: new Set(['', '.', '"', '“']),
      acting: (ps, at) => ps[at]?.kind === 'word' && !speaking.has(lowerAt(ps, at)),
      ordinal: ordinals,
      fatal: setOf('death fatality body victim case'),
      thing: setOf(
        `of another day thing point stage side hand reason way example case leading more moment time after by such source
        question theory to who that which is was has had can could may might shall should must would will`
      ),
      leading: setOf(
        'kills killing killed wounds wounding wounded injures injuring injured hurts leaving left including arrests arrested'
      )
    }
  )
)

/** "one militant was killed" counts; "one of them", "no one", "one more time", "one leading economist" do not. */
export function isCounting(ps: Pieces, { bound, unit, numeral, from, to }: Phrase): boolean {
  const after = lowerAt(ps, numeral.to)
  const bounded = (bound !== 'exact' && bound !== 'about') || (from === 0 && to === ps.length)
  if (after !== 'of' && (bounded || (unit !== null && after !== 'day'))) return true
  return senseOfOne(ps, numeral.from, numeral.to)?.kind === 'number'
}

const befallen = setOf('was were is are has have had died perished')
const how = setOf('outright instantly immediately vain naturally alone')
/** But not "None was killed outright", "Not one died in vain". */
const happened: Test = (ps, at) =>
  befallen.has(lowerAt(ps, at)) && ![1, 2, 3].some((next) => how.has(lowerAt(ps, at + next))) ? 1 : false
/** Of "no" and "nobody": none, where it is told as a fact of persons or of what befell them. */
export const senseOfNo = asks(
  rulesOf(
    [
      ['open', 'made sure that no one was hurt', '{open} that? #'],
      ['none', 'nobody died', '#nobody {happened}'],
      ['none', 'no one was killed', '#no one > {happened}'],
      ['none', 'no-one was killed', '#no - one > {happened}'],
      ['none', 'hurting no one', '{harming} #no -? one > {end}|and|but|in|at|on|when|,'],
      ['none', 'killed nobody', '{harming} #nobody {end}|and|but|in|at|on|when|,'],
      ['none', 'nobody on the train was hurt', '#nobody {where} {happened}'],
      ['none', 'no one aboard was hurt', '#no one > {where} {happened}'],
      ['none', 'not a single person died', '#not a|one single? person|soul > {happened}'],
      ['none', 'not a single passenger died', '#not a single > {person} {happened}'],
      ['none', 'not one passenger died', '#not one > {person} {happened}'],
      ['none', 'none of the crew was hurt', '#none > of the|its|their {person}|{persons} {happened}'],
      ['open', 'no other deaths', '# {added}'],
      [
        'open',
        'no police presence',
        '#no {persons} presence|involvement|action|response|comment|protection|report|word'
      ],
      ['none', 'there were no deaths', '#no {persons}'],
      ['none', 'no American soldiers', '#no {person}|{capital} {persons}']
    ],
    {
      /** It is said of something that happened, and not of what may. */
      happened,
      harming: setOf('killed killing kills hurt hurting hurts injured injuring injures wounded wounding wounds'),
      where: (ps, at) => {
        let to = at
        while (to < at + 5 && ps[to]?.kind === 'word' && !befallen.has(lowerAt(ps, to))) to++
        return /^(?:in|on|at|aboard|inside)$/.test(lowerAt(ps, at)) && befallen.has(lowerAt(ps, to)) ? to - at : false
      },
      added: setOf('other others more new further additional longer such immediate doubt'),
      open: setOf('if ensure ensuring ensures hope hopes hoping hoped sure so whether unless pray prayed wish')
    }
  )
)
