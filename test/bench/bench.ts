/**
 * How long things take, beside others in the same run, as the Markdown table of the README: `npm run bench [claims,
 * 100000]`, the most claims that are compared. The others are installed in a temporary folder, by test/bench/package.json.
 */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { comparing, drawing } from './claims.ts'
import { commands } from './commands.ts'
import { markdown } from './measure.ts'
import { texts } from './texts.ts'

const most = Number(process.argv[2] ?? 100_000)
const sizes = [100, 1000, 10_000, 100_000, 1_000_000].filter((n) => n <= most)
const peers = mkdtempSync(join(tmpdir(), 'howmany-peers-'))
try {
  copyFileSync(fileURLToPath(new URL('package.json', import.meta.url)), join(peers, 'package.json'))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: peers, stdio: 'inherit' })
  const rows = [
    ...(await texts(createRequire(join(peers, 'package.json')))),
    ...(await comparing(sizes)),
    ...(await drawing()),
    ...(await commands())
  ]
  const day = new Date().toISOString().slice(0, 10)
  console.log(`${availableParallelism()} cores, Node ${process.version}, ${day}.\n\n${markdown(rows)}`)
} finally {
  rmSync(peers, { recursive: true })
}
