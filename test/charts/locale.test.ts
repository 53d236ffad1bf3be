import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { english } from '../../lib/comparison/locale.ts'
import { charts } from './cases.ts'

/** A locale in which every word is "zz" but for what is put into it. */
const mapped = <T extends object>(words: T) =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [key, String(text).replace(/\p{L}+/gu, 'zz')])) as {
    [key in keyof T]: string
  }
const strange = {
  time: { months: english.time.months.map(() => 'zz'), shortMonths: english.time.shortMonths.map(() => 'zz') },
  measures: mapped(english.measures),
  words: mapped(english.words)
}

/** Sources, populations, places and words as written, which are nobody's to translate. */
const written =
  /Mine owner|Ministry of Labour|Miners’ union|Rescue service|Regional radio|Church council|University|Security guard|Harbour office|World Council|Army inspector|Union|Station|Radio|Police|Clerk|Broadcaster|Institute|Observatory|Army|Organisers|Surveyor|Ministry|miners|rebels|the harbour|both coasts|pit \d|Vellmar|acled|untold numbers|dozens|about [\d,]+|up to [\d,]+|at least [\d,]+|[\d,]+ to [\d,]+|none|\bA\b/giu

test('all that a chart says is in its locale', () => {
  for (const [name, draw] of Object.entries(charts)) {
    // Its names are broken over lines, where they are hard to take out
    if (name === 'by source, long names') continue
    const spec = draw({ locale: strange })
    const layers = JSON.stringify(spec.layer.filter((layer) => /^(?:words|caption)/.test(layer.name ?? '')))
    const drawn = [...layers.matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text)
    const { title, subtitle, caption } = spec.usermeta.howmany
    const tips = [...JSON.stringify(spec.layer).matchAll(/"title":"([^"]*)"/g)].map(([, text]) => text)
    for (const text of [...drawn, ...tips, title, subtitle, caption, spec.description]) {
      const own = (text ?? '').replaceAll('\u00a0', ' ').replace(written, ' ')
      const english = own.match(/\p{Script=Latin}{2,}/gu)?.filter((word) => word.toLowerCase() !== 'zz')
      assert.equal(english ?? [], [], `${name}: ${text}`)
    }
  }
})

test.run()
