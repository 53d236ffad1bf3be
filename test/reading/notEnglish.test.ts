import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readClaims } from '../../lib/reading/claims.ts'
import { notEnglish } from '../../lib/reading/notEnglish.ts'

const test = suite('reading: other languages')
const article = (text: string, lang?: string) => ({ id: 'a', text, ...(lang === undefined ? {} : { lang }) })

const refused: [text: string, why: RegExp][] = [
  ['Auf dem Platz standen 300 Menschen, die Fahnen trugen. Die Polizei sprach von 200 Toten.', /German/],
  ['El Ministerio informó de que al menos 34 personas murieron en la costa.', /Spanish/],
  ['Selon la préfecture, 12 000 personnes ont défilé, et 34 ont été blessées.', /French/],
  ['Il crollo ha ucciso 12 persone, e altre 30 sono state ferite nella notte.', /Italian/],
  ['O incêndio matou 12 pessoas e feriu 30 na cidade, segundo os bombeiros.', /Portuguese/],
  ['Bij de brand zijn 12 mensen omgekomen en raakten 30 gewonden op het plein.', /Dutch/],
  ['Vid branden dog 12 personer och 30 skadades på torget.', /Swedish/],
  ['Na požáru zemřelo 8 lidí a dalších 14 bylo zraněno.', /Czech/],
  ['Az árvízben 12 ember meghalt, további 40 megsérült.', /Hungarian/],
  ['Onnettomuudessa kuoli 5 ihmistä ja 30 loukkaantui.', /Finnish/],
  ['În accident au murit 7 oameni, iar 12 au fost răniți.', /Romanian/],
  ['Vụ tai nạn khiến 6 người chết và 20 người bị thương.', /Vietnamese/],
  ['Mga 12 ang patay at 30 ang sugatan sa banggaan ng dalawang bus.', /Tagalog/],
  ['Watu 15 wamefariki na wengine 40 kujeruhiwa.', /Swahili/],
  ['U nesreći je poginulo 9 osoba, a 17 je ozlijeđeno.', /Croatian/],
  ['Feuer in Halle: 12 Tote und 30 Verletzte', /German/],
  ['Incendio: 12 muertos y 30 heridos', /Spanish/],
  ['В результате пожара погибли 12 человек и 30 пострадали.', /Latin letters/]
]
for (const [text, why] of refused)
  test(`reads nothing in "${text}"`, () => {
    assert.match(notEnglish(article(text)) ?? '', why)
    assert.equal(readClaims(article(text)), [])
  })

const read = [
  '12 killed in Rio de la Plata',
  'The blast at Cruz de la Costa de Oro killed 12, Le Monde and La Voz de la Costa said.',
  '"No hay más de 12 muertos en la mina," the mayor said of the blast that killed 12 people, and he was right.',
  'El Chapo and El Mayo held, 12 dead',
  'La Paz, Los Alamos, Die Welt: 12',
  'Orvane: 12',
  '\\u003cb\\u003e12 dead\\u003c/b\\u003e in Orvane'
]
for (const text of read) test(`reads "${text}"`, () => assert.is(notEnglish(article(text)), null))

test('takes the language that the page gives before what its words say', () => {
  assert.match(notEnglish(article('12 people died.', 'de-AT')) ?? '', /"de-AT"/)
  assert.is(notEnglish(article('Selon la préfecture, 12 000 personnes ont défilé, et 34 sont là.', 'en-GB')), null)
  assert.match(notEnglish(article('Selon la préfecture, 12 personnes ont été là.', '')) ?? '', /French/)
})

test.run()
