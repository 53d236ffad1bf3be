// The command out of the package, in an empty folder with three saved pages: nothing around the articles is claimed.
import { equal } from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'

const howmany = (...args) => execFileSync('npx', ['--no-install', 'howmany', ...args], { encoding: 'utf8' })
const pages = ['halvern-agency.html', 'halvern-tabloid.html', 'halvern-gazette.htm']
const { claims, articles } = JSON.parse(howmany('report', ...pages, '-o', 'report', '--json'))
const words = articles.map(({ id }) => claims.filter(({ article }) => article === id).map((claim) => claim.words))
equal(
  words.map((all) => all.join('; ')).join('\n'),
  `At least 34; 120; three; 41; 163; 57; any; about 2,500
47; At least 190; 53; 53; up to 80; any; 16; three
More than 50; 47; 3,100; Dozens; 240; 15 million crowns`
)
for (const name of ['report.html', 'report.ipynb', 'claims.csv', 'report-killed.png'])
  equal(readdirSync('report').includes(name), true, name)
equal(howmany('verify', 'report/claims.csv', ...pages).trim(), '22 claims, no problems')
equal(JSON.parse(howmany('schema')).type, 'array')
console.log(words.flat().length, 'claims')
