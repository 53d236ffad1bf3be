import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { howmany } from './howmany.ts'

const test = suite<{ folder: string; run: (args: string, input?: string) => Promise<[number, string, string]> }>(
  'command: verify'
)
const text = `Rescuers found 12 bodies in the pit, the mine owner said on Tuesday, and up to 30 miners are missing.
The union put the number of dead at 31.`
const table = `id,article,source,population,measure,best,high,words,start,end,decision,bound
1,pit,mine owner,bodies,killed,12,,12,15,17,,
2,pit.txt,owner,miners,missing,,30,up to 30,70,78,,
3,pit,Ministry,miners,killed,13,,31,,,,exact
4,mine,union,miners,killed,31,,31,,,,
5,pit,union,miners,killed,99,,99,,,struck,
`
test.before.each((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'howmany-'))
  context.run = async (args, input = '') => {
    const { code, out, err } = await howmany(['verify', ...args.split(' ')], { cwd: context.folder, input })
    return [code, out, err]
  }
  writeFileSync(join(context.folder, 'pit.txt'), text)
  writeFileSync(join(context.folder, 'claims.csv'), table)
})
test.after.each(({ folder }) => rmSync(folder, { recursive: true }))

test('prints what is wrong with each claim, and how many are', async ({ run }) => {
  assert.equal(await run('claims.csv pit.txt'), [
    1,
    `2  the words "up to 30" are at 73, not at 70: mended
3  the text says "31" (exact best 31), the claim exact best 13
   the text does not name the source "Ministry"
4  its article "mine" is not among the files; there are "pit"
3 of 5 claims have problems
`,
    ''
  ])
})

test('writes the claims with their places mended, so that they pass', async ({ folder, run }) => {
  writeFileSync(join(folder, 'claims.csv'), table.replace(/^[34],.*\n/gm, ''))
  assert.is((await run('claims.csv pit.txt -o mended.csv'))[0], 1)
  assert.match(readFileSync(join(folder, 'mended.csv'), 'utf8'), /^2,pit\.txt,.*,up to 30,73,81,/m)
  assert.equal(await run('mended.csv .'), [0, '3 claims, no problems\n', ''])
})

test('prints JSON alone for machines, with what could not be read', async ({ run }) => {
  const [status, stdout, stderr] = await run('claims.csv pit.txt gone.txt --json')
  const { claims, problems, failures } = JSON.parse(stdout)
  assert.equal([status, claims, problems.length, problems[2].claim], [1, 5, 3, '4'])
  assert.equal(problems[2].problems, ['its article "mine" is not among the files; there are "pit"'])
  assert.equal(failures, [{ input: 'gone.txt', message: 'gone.txt: there is no such file or folder; check its name' }])
  assert.match(stderr, /howmany: gone\.txt: there is no such file/)
})

test('knows other names of sources, and holds claims without an article to the only one there is', async ({
  folder,
  run
}) => {
  const claim = '[{"source": "MWU", "population": "miners", "measure": "killed", "words": "31", "best": 31}]'
  writeFileSync(join(folder, 'names.csv'), 'name,kind,means\nunion,source,MWU\n')
  assert.equal(await run('- pit.txt --names names.csv', claim), [0, '1 claim, no problems\n', ''])
  assert.match((await run('- pit.txt', claim))[1], /does not name the source "MWU"\n1 of 1 claim has problems/)
})

const wrong: [args: string, status: number, message: RegExp][] = [
  ['claims.csv', 2, /missing required argument 'articles'/],
  ['pit.txt pit.txt', 2, /howmany: pit\.txt holds no claims; the table of claims comes first/],
  ['gone.csv pit.txt', 1, /howmany: gone\.csv: there is no such file or folder/],
  ['claims.csv pit.txt --names gone.csv', 1, /gone\.csv: there is no such file/]
]
for (const [args, status, message] of wrong)
  test(`tells what is wrong with "${args}"`, async ({ run }) => {
    const [code, stdout, stderr] = await run(args)
    assert.equal([code, stdout], [status, ''])
    assert.match(stderr, message)
  })

test.run()
