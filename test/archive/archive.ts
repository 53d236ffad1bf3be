/**
 * Reads a large archive by the built command, then again with kills: `npm run build && npx tsx test/archive/archive.ts
 * 200000`. Prints rate, memory and share of the cores, and whether the claims are the same after ten kills.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const count = Number(process.argv[2] ?? 200_000)
const seed = Number(process.argv[3] ?? 1)
const folder = fileURLToPath(new URL('../reading/texts', import.meta.url))
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const home = mkdtempSync(join(tmpdir(), 'howmany-archive-'))
const articles = join(home, 'articles.ndjson')

/** The own texts over and over, with other figures each time. */
async function make() {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  const out = createWriteStream(articles)
  for (let i = 0; i < count; i++) {
    // numbers of two and three digits: years, dates and decimals stay what they are
    const text = texts[i % texts.length]?.replace(/(?<![\d.,-])\d{2,3}(?![\d.,-])/g, (n) =>
      String(Number(n) + (i % 97))
    )
    const article = { id: `a${i}`, title: null, publisher: 'The Gazette', published: '2021-03-04', url: null, text }
    if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

/** Runs the command; killed after so many milliseconds where told so. */
async function run(args: string[], killAfter?: number) {
  const start = performance.now()
  const child = spawn(process.execPath, [cli, 'read', articles, ...args], { stdio: ['ignore', 'inherit', 'inherit'] })
  // threads are a part of the process: there are no others to add
  let [peak, ticks] = [0, 0]
  const look = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak)
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      ticks = Number(fields[11]) + Number(fields[12])
    } catch (error) {
      // it has just ended
      if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    }
  }, 100)
  const kill = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const [code, signal] = await once(child, 'exit')
  clearInterval(look)
  clearTimeout(kill)
  return { code, signal, peak: peak / 1024, seconds: (performance.now() - start) / 1000, cpu: ticks / 100 }
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex').slice(0, 16)
}

let state = seed
/** Mulberry32: the same moments for the same seed. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
}

await make()
const bytes = statSync(articles).size
const whole = join(home, 'whole.ndjson')
const { seconds, peak, cpu, code } = await run(['-o', whole])
console.log(`${count} articles, ${(bytes / 1e6).toFixed(0)} MB, in ${seconds.toFixed(1)} s (exit code ${code})`)
console.log(`${(count / seconds).toFixed(0)} articles/s, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s`)
console.log(
  `${peak.toFixed(0)} MB at most; ${((100 * cpu) / seconds / availableParallelism()).toFixed(0)} % of all cores`
)

const killed = join(home, 'killed.ndjson')
const moments: string[] = []
for (let i = 0; i < 10; i++) {
  // ten kills within about one run, the first of them perhaps before anything is written
  const after = Math.round(random() * seconds * 1000 * 0.16)
  const { signal } = await run(['-o', killed, '--resume'], after)
  moments.push(`${after} ms${signal === 'SIGKILL' ? '' : ' (had ended)'}`)
}
const last = await run(['-o', killed, '--resume'])
console.log(`seed ${seed}: killed after ${moments.join(', ')}; the last run took ${last.seconds.toFixed(1)} s`)
const same = (await digest(whole)) === (await digest(killed))
console.log(
  same ? `the same bytes as in one run: sha256 ${await digest(whole)}...` : 'DIFFERENT from the claims of one run'
)
rmSync(home, { recursive: true })
process.exitCode = same && last.code === 0 ? 0 : 1
