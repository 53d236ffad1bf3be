import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readDocument } from '../../lib/reading/document.ts'
import { sentences } from '../../lib/reading/sentences.ts'
import { tokens } from '../../lib/reading/tokens.ts'
import { fc } from '../runs.ts'

const test = suite('document')

test('a full stop within a name, a date or a number ends no sentence', () => {
  const cut: [text: string, parts: string[]][] = [
    ['Gen. Roe met Mr. J. Roe. They spoke.', ['Gen. Roe met Mr. J. Roe.', 'They spoke.']],
    ['The U.S. army left on Feb. 27. It had 2.5 tons.', ['The U.S. army left on Feb. 27.', 'It had 2.5 tons.']],
    ['He works for Doe Inc. The firm has No. 1 rank.', ['He works for Doe Inc.', 'The firm has No. 1 rank.']],
    ['Mr. So said no.', ['Mr. So said no.']],
    ['"Twelve died." He left.', ['"Twelve died."', 'He left.']],
    ['"Are they safe?" she asked.', ['"Are they safe?" she asked.']],
    ['Twelve died.The road is shut.', ['Twelve died.', 'The road is shut.']],
    ['See example.com for 12 maps.', ['See example.com for 12 maps.']],
    ['At 5 p.m. Monday it fell.', ['At 5 p.m. Monday it fell.']],
    ['Two died, police said. 🔴 Three fled.', ['Two died, police said.', '🔴 Three fled.']],
    ['Two died, police said 🙏🏽 Three fled 💔 in Orvane.', ['Two died, police said 🙏🏽', 'Three fled 💔 in Orvane.']]
  ]
  for (const [text, parts] of cut)
    assert.equal(
      sentences(text).map((s) => s.text),
      parts
    )
})

test('a line is a paragraph, unless it goes on in small letters', () => {
  const found = sentences('Twelve died in\nthe flood.\n\nFour fled.\nTwo stayed')
  assert.equal(
    found.map((s) => [s.paragraph, s.text.replace('\n', ' ')]),
    [
      [0, 'Twelve died in the flood.'],
      [1, 'Four fled.'],
      [2, 'Two stayed']
    ]
  )
})

test('sentences and tokens say where they stand, and lose nothing but white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aB1.,"“”(\n \u2019sé!?-') }), (text) => {
      let at = 0
      for (const sentence of sentences(text)) {
        assert.is(text.slice(at, sentence.start).trim(), '')
        assert.is(text.slice(sentence.start, sentence.end), sentence.text)
        at = sentence.end
        const rest = tokens(sentence).reduce((kept, t) => {
          assert.is(text.slice(t.start, t.end), t.text)
          return kept + t.text
        }, '')
        assert.is(rest, sentence.text.replace(/\s/g, ''))
      }
      assert.is(text.slice(at).trim(), '')
    })
  )
})

test('abbreviations, hyphens and amounts are one token, a possessive is two', () => {
  const words = (text: string) => tokens({ text, start: 0 }).map((t) => t.text)
  assert.equal(words("Syria's U.S.-backed men"), ['Syria', "'s", 'U.S.-backed', 'men'])
  assert.equal(words('Gen. Roe, 17-storey, 1,200.'), ['Gen.', 'Roe', ',', '17-storey', ',', '1,200', '.'])
})

test('Latin letters and others are cut alike', () => {
  const cut = (text: string) => tokens({ text, start: 0 }).map((t) => [t.start, t.end])
  const latin = fc.string({ unit: fc.constantFrom(..."aÉ1.,'’-&“ s5ö") })
  fc.assert(fc.property(latin, (text) => assert.equal(cut(`${text} Ж`).slice(0, -1), cut(text))))
})

test('a paragraph that begins with a time is no byline', () => {
  for (const line of ['By evening, 40 bodies had been found.', 'By Christmas, 40 people had died.'])
    assert.equal(
      readDocument(line).paragraphs.map((p) => p.body),
      [true],
      line
    )
})

test('links to other stories, captions and bylines are no part of the story', () => {
  const text = [
    'By Jane Doe',
    'Twelve people died in the flood on Monday, the governor said.',
    '______',
    'Read more:',
    'Forty hurt in a train crash',
    '______',
    'Men carry a boat in Homs. REUTERS/Jane Doe',
    'Advertisement',
    'Read more: Nine jailed',
    'Related stories',
    'Six freed in the north',
    '(This story has not been edited by our staff, and 3 people read it.)',
    'Four villages are cut off, and the rain goes on.'
  ].join('\n')
  const doc = readDocument(text)
  const body = doc.paragraphs.filter((p) => p.body).map((p) => text.slice(p.start, p.start + 6))
  assert.equal(body, ['Twelve', 'Four v'])
})

test('a dateline gives its place and its agency', () => {
  const lines: [text: string, place: string | null, agency: string | null][] = [
    ['GOMA, Congo (AP) — Rebels killed twelve villagers on Sunday, officials said.', 'GOMA, Congo', 'AP'],
    ['Geneva, 3 May (UN) - Twelve states have run out of vaccine, doctors say here.', 'Geneva', 'UN'],
    ['JUBA Twelve people died in the fighting on Sunday, a doctor said by phone.', 'JUBA', null],
    ['(Reuters) - Twelve people died in the fighting on Sunday, a doctor said.', null, 'Reuters'],
    ['ORVANE, Brellia, May 2 (XNN) -- Twelve people died in the fighting on Sunday.', 'ORVANE, Brellia', 'XNN'],
    ['ST. ORVAN, Brell. (The Associated Press) - Twelve people died in the fighting.', 'ST. ORVAN, Brell.', 'AP'],
    ['JUBA Nov 7 Twelve people died in the fighting on Sunday, a doctor said by phone.', 'JUBA', null],
    ['Osk D.C.: Twelve people have died in the fighting on Sunday, a doctor said.', 'Osk D.C.', null],
    ['Osk-le-Vale: Twelve people have died in the fighting on Sunday, a doctor said.', 'Osk-le-Vale', null],
    ['Ida Vale (Labour) said that twelve people had died in the fighting on Sunday.', null, null],
    ['A UN report says that twelve people died in the fighting on Sunday night.', null, null]
  ]
  for (const [text, place, agency] of lines) {
    const { dateline } = readDocument(text)
    assert.equal([dateline?.place ?? null, dateline?.agency ?? null], [place, agency], text)
  }
})

test('a place is found in its sentence, and nowhere between two', () => {
  const doc = readDocument('One fell. Two rose.')
  assert.equal([0, 8, 9, 10, 18, 19].map(doc.sentenceAt), [0, 0, -1, 1, 1, -1])
})

test.run()
