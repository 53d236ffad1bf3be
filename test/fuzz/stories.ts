/** News of which all is known: who says what, of whom, where and as of when. */
import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { readClaims } from '../../lib/reading/claims.ts'

/** By the name that they have in a claim. */
const speakers = {
  'interior ministry': 'the interior ministry',
  Police: 'police',
  'miners union': 'the miners union',
  'Maria Lund': 'Maria Lund',
  'Red Crescent': 'the Red Crescent'
} as const
const bounds = { '': 'best', 'at least ': 'low', 'more than ': 'low', 'up to ': 'high', 'fewer than ': 'high' } as const
/** The last of each before Thursday 15 November 2018, on which it is published. */
const days = {
  '': null,
  ' on Monday': '2018-11-12',
  ' on Tuesday': '2018-11-13',
  ' on Wednesday': '2018-11-14'
} as const
/** What is said, by whom; the last two only of what is asserted. */
const forms = [
  (who: string, what: string, verb: string) => `${who} ${verb} that ${what}`,
  (who: string, what: string) => `${what}, ${who} said`,
  (who: string, what: string) => `according to ${who}, ${what}`
]
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const keysOf = <T extends object>(table: T) => fc.constantFrom(...(Object.keys(table) as (keyof T & string)[]))
const told = fc.record({
  n: fc.integer({ min: 13, max: 9999 }),
  bound: fc.oneof(fc.constant('' as const), keysOf(bounds)),
  measure: fc.constantFrom('killed', 'injured'),
  place: fc.constantFrom('Vellmar', 'Orlo'),
  day: keysOf(days),
  people: fc.constantFrom('people', 'miners', 'soldiers', 'children'),
  form: fc.nat(forms.length - 1),
  isDenied: fc.boolean(),
  isAgain: fc.boolean()
})
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never
/** Stories whose every sentence is of another source, some of which say the same, and of which all is known. */
export const story = fc
  .record({
    speakers: fc.shuffledSubarray(Object.keys(speakers) as (keyof typeof speakers)[], { minLength: 1 }),
    told: fc.array(told, { minLength: 5, maxLength: 5 })
  })
  .map(({ speakers, told }) => ({
    speakers,
    told: told.map((one) => (one.isAgain ? { ...(told[0] as Told), form: one.form } : one))
  }))
export type Story = typeof story extends fc.Arbitrary<infer T> ? T : never

/** Each sentence is a claim, and says what it says; returns the text. */
export function holdsStory(story: Story): string {
  const sentences = story.speakers.map((speaker, i) => {
    const { n, bound, measure, place, day, people, form, isDenied } = story.told[i] as Told
    const what = `${bound}${n.toLocaleString('en-US')} ${people} were ${measure} in ${place}${day}`
    const say = forms[isDenied ? 0 : form] as (typeof forms)[number]
    return `${capital(say(speakers[speaker], what, isDenied ? 'denied' : 'said'))}.`
  })
  const text = sentences.join('\n\n')
  const claims = readClaims({ id: 'a', published: '2018-11-15', text })
  assert.is(claims.length, sentences.length, `each sentence of "${text}" is a claim`)
  for (const [i, claim] of claims.entries()) {
    const { n, bound, measure, place, day, people, isDenied } = story.told[i] as Told
    const { low, best, high, source, stance, population, from, to } = claim
    const ends = { low: null, best: null, high: null, [bounds[bound]]: n }
    assert.equal(
      {
        low,
        best,
        high,
        source: source?.toLowerCase(),
        stance,
        population,
        measure: claim.measure,
        place: claim.place,
        from,
        to
      },
      {
        ...{ ...ends, source: story.speakers[i]?.toLowerCase(), stance: isDenied ? 'denies' : 'asserts' },
        ...{ population: people, measure, place, from: days[day], to: days[day] }
      },
      text
    )
  }
  return text
}
