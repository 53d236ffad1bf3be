import type { Measure } from '../claim.ts'
import type { Token } from './tokens.ts'

/** What a word says happened. `how`: a participle can follow what is counted, an active verb stands before it. */
export type Outcome = { measure: Measure; how: 'verb' | 'intransitive' | 'state' | 'noun' }

const table = new Map<string, Outcome>()
/** Verbs by their base, with all forms; "carry/carried" where the past is not regular. */
const verbs = (measure: Measure, list: string, how: Outcome['how'] = 'verb') => {
  for (const entry of list.trim().split(/\s+/)) {
    const [base = '', ...irregular] = entry.split('/')
    const stem = base.endsWith('e') ? base.slice(0, -1) : base
    const last = /[^aeiou][aeiou][bdgmnpt]$/.test(base) && base.length < 6 ? base + base.slice(-1) : stem
    const past = irregular.length
      ? irregular
      : base.endsWith('y') && !/[aeiou]y$/.test(base)
        ? [`${base.slice(0, -1)}ied`]
        : [`${stem}ed`, `${last}ed`]
    const third =
      base.endsWith('y') && !/[aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ies`
        : /(?:s|x|ch|sh)$/.test(base)
          ? `${base}es`
          : `${base}s`
    for (const form of [base, third, `${stem}ing`, `${last}ing`, ...past])
      if (!table.has(form)) table.set(form, { measure, how })
  }
}
const plain = (how: Outcome['how'], measure: Measure, list: string) => {
  for (const word of list.trim().split(/\s+/)) table.set(word, { measure, how })
}

verbs(
  'killed',
  'kill murder massacre execute assassinate behead slay/slew/slain drown slaughter electrocute lynch asphyxiate martyr hang/hanged poach'
)
verbs('killed', 'die/died perish succumb', 'intransitive')
verbs('injured', 'injure wound hurt/hurt maim hospitalize hospitalise stab burn scald')
verbs('displaced', 'displace evacuate uproot relocate')
verbs('fled', 'flee/fled escape', 'intransitive')
verbs('detained', 'arrest detain capture abduct kidnap imprison jail apprehend incarcerate seize')
verbs('rescued', 'rescue save free release liberate')
verbs('infected', 'infect sicken contract diagnose')
verbs('affected', 'affect bury/buried trap strand expose poison strike/struck/stricken')
verbs('destroyed', 'destroy demolish raze flatten level gut collapse torch ruin lose/lost')
verbs('damaged', 'damage')
verbs('attended', 'attend gather march protest demonstrate rally assemble participate', 'intransitive')
verbs('crossing', 'cross arrive enter', 'intransitive')
verbs('voted', 'vote', 'intransitive')
verbs('sent', 'send/sent deploy dispatch airlift ship transfer mobilize mobilise')
verbs('pledged', 'pledge promise donate commit contribute offer give/gave/given provide allocate earmark award')
verbs('cost', 'cost/cost spend/spent pay/paid fine price charge fetch')
verbs('present', 'host house accommodate station')
verbs('present', 'remain stay live reside number', 'intransitive')
plain('state', 'killed', 'dead fatally lifeless')
plain('state', 'injured', 'hospitalised hospitalized')
plain('state', 'missing', 'missing unaccounted disappeared vanished')
plain('state', 'displaced', 'homeless shelter sheltering sheltered refuge')
plain('state', 'affected', 'stranded')
plain('noun', 'killed', 'death deaths fatality fatalities bodies corpses killings lives dead')
plain('noun', 'injured', 'injury injuries')
plain('noun', 'affected', 'casualty casualties hospitalizations hospitalisations')
plain('noun', 'infected', 'infection infections cases case')
plain('noun', 'detained', 'hostages detainees captives prisoners inmates arrests')
plain(
  'noun',
  'attended',
  'protesters protestors demonstrators marchers attendees participants worshippers turnout crowd'
)
plain('noun', 'voted', 'votes ballots vote')
plain('noun', 'displaced', 'evacuees')
plain('noun', 'rescued', 'survivors')
plain(
  'noun',
  'pledged',
  'donation donations pledge pledges compensation grant grants contribution contributions aid reward'
)
plain(
  'noun',
  'cost',
  'price prices fine fines wage wages salary salaries fee fees bill cost costs worth budget spending expenditure losses bail ransom rent'
)
plain('noun', 'present', 'population inhabitants')
table.set('dead', { measure: 'killed', how: 'state' })
table.set('wounded', { measure: 'injured', how: 'verb' })
for (const word of [
  'hang',
  'hangs',
  'saves',
  'free',
  'level',
  'levels',
  'contract',
  'contracts',
  'ship',
  'ships',
  'number',
  'house',
  'houses',
  'station',
  'stations',
  'march',
  'rally',
  'transfers',
  'charge',
  'charges',
  'live',
  'release',
  'promise',
  'commit'
])
  table.delete(word)

/** What several words say: the first, one that follows within a few, and what happened. */
const phrases: [RegExp, RegExp, Measure][] = [
  [/^(?:forced|driven|chased)$/, /^(?:homes?|flee|leave|evacuate|out|relocate)$/, 'displaced'],
  [/^(?:fle(?:e|d|eing)|le(?:ft|ave|aving)|abandon(?:ed|ing)?)$/, /^homes$/, 'displaced'],
  [/^(?:lost|losing|lose)$/, /^(?:lives|life)$/, 'killed'],
  [/^(?:taken|took|taking|held|holding)$/, /^(?:hostage|hostages|prisoner|prisoners|captive)$/, 'detained'],
  [/^(?:taken|rushed|admitted|treated|airlifted|remain|in)$/, /^(?:hospitals?|injuries|wounds|burns)$/, 'injured'],
  [/^(?:pulled|dug|plucked)$/, /^(?:out|from|alive)$/, 'rescued'],
  [/^(?:brought|bring|bringing)$/, /^alive$/, 'rescued'],
  [/^(?:shifted|moved|taken|brought)$/, /^(?:safer|safety|higher)$/, 'displaced'],
  [/^(?:sustain|suffer)(?:ed|ing)$/, /^(?:injuries|wounds|burns)$/, 'injured'],
  [/^in$/, /^custody$/, 'detained'],
  [/^burn(?:ed|t)?$/, /^/, 'destroyed'],
  [/^(?:tested|testing)$/, /^positive$/, 'infected'],
  [/^(?:without|lost|losing|lose)$/, /^(?:power|electricity|water|heating)$/, 'affected'],
  [/^(?:on)$/, /^board$/, 'present'],
  [/^live$/, /^(?:in|on|under|near|along|below|outside|there)$/, 'present'],
  [/^aboard$/, /^/, 'present'],
  [/^(?:shot|found|burned|burnt|crushed|hacked|stabbed|left)$/, /^(?:dead|death)$/, 'killed'],
  [/^(?:shot|shooting)$/, /^down$/, 'destroyed'],
  [/^(?:burned|burnt|blown|blew|burning)$/, /^(?:down|up)$/, 'destroyed'],
  [/^(?:washed|swept)$/, /^away$/, 'destroyed'],
  [/^(?:washed|swept)$/, /^away$/, 'missing'],
  [
    /^(?:took|take|taking|taken|turned|turn|pouring|poured|formed|forming|showed)$/,
    /^(?:streets|out|up|part|chain)$/,
    'attended'
  ],
  [/^(?:cast|casting)$/, /^(?:ballots?|votes?)$/, 'voted']
]

const openers = new RegExp(phrases.map(([first]) => first.source).join('|'))

/** What the word at a place says, with the words after it; `fits`: whether it can be said of what is counted. */
export function outcomeAt(words: Token[], at: number, fits: (measure: Measure) => boolean): Outcome | undefined {
  const lower = words[at]?.lower ?? ''
  for (const [first, second, measure] of openers.test(lower) ? phrases : []) {
    if (!first.test(lower) || !fits(measure)) continue
    for (let i = at + 1; i < at + 7; i++) if (second.test(words[i]?.lower ?? '-')) return { measure, how: 'state' }
  }
  // "entered Greece", not "entered its third week"
  if (/^enter/.test(lower) && !/^\p{Lu}/u.test(words[at + 1]?.text ?? '') && words[at + 2]?.lower !== 'country')
    return undefined
  return table.get(lower)
}

/** What a word of the text, in small letters, says happened; undefined for most words. */
export const outcomeOf = (word: string): Outcome | undefined => table.get(word)
/** A verb or a state, so that it may end a noun phrase. */
export const isOutcome = (word: string): boolean => {
  const how = table.get(word)?.how
  return how !== undefined && how !== 'noun'
}
