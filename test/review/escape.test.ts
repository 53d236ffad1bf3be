import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isolated } from '../../lib/review/escape.ts'

test('of a sentence each name from right to left is set apart alone, with all of its words', () => {
  for (const [text, html] of [
    ['12 (Police)', '12 (Police)'],
    ['المرصد السوري', '<bdi>المرصد السوري</bdi>'],
    ['المرصد (سوريا)', '<bdi>المرصد (سوريا)</bdi>'],
    ['المرصد (20) and Police (3) disagree.', '<bdi>المرصد</bdi> (20) and Police (3) disagree.'],
    ['Police (3), مגן דוד אדום (4)', 'Police (3), <bdi>مגן דוד אדום</bdi> (4)'],
    ['Lowest: لواء 12 مشاة, 20 & more', 'Lowest: <bdi>لواء 12 مشاة</bdi>, 20 &#38; more']
  ] as const)
    assert.is(isolated(text), html)
})

test.run()
