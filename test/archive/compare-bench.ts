// How long `howmany compare` takes for ten million claims, and how much memory: npm run build, then
// npx tsx test/archive/compare-bench.ts [rows] [parquet|ndjson ...]
// Peak memory is told on Linux alone. The files are made in a temporary folder, and removed.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DuckDBInstance } from '@duckdb/node-api'

const [rows = '10000000', ...given] = process.argv.slice(2)
const kinds = given.length > 0 ? given : ['parquet', 'ndjson']
const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'howmany-bench-'))

/** Some 85,000 questions, a few of them with thousands of claims; 4,000 sources; a tenth are of the outlet itself. */
const claims = `
  with made as (select range as i, hash(range) as h from range(${Number(rows)})),
  asked as (
    select i, h, (pow((h % 100000)::double / 100000, 1.5) * 100000)::int as q, hash(i * 7 + 1) % 4000 as s,
      10 + hash(i * 3) % 990 as n
    from made
  )
  select
    'article-' || (i // 4) || ':' || (i % 4 + 1) as id, 'article-' || (i // 4) as article,
    case when h % 10 > 0 then 'Source ' || s end as source,
    case when h % 5 = 0 then ['Agency ' || (s % 90)] else [] end as via, 'said' as cue, 'asserts' as stance,
    ['killed', 'injured', 'missing', 'displaced', 'rescued'][1 + q % 5] as measure,
    'people of group ' || (q % 173) as population, 'people' as unit, 'Town ' || (q % 1201) as place,
    (date '2015-01-01' + (q % 3001)::int)::varchar as "from", (date '2015-01-01' + (q % 3001)::int)::varchar as "to",
    (date '2015-01-02' + (q % 3001)::int + (h % 9)::int)::varchar as "saidOn", null::double as low,
    case when h % 20 > 2 then n end::double as best, case when h % 20 = 1 then n end::double as high,
    case h % 20 when 1 then 'atMost' else 'exact' end as bound,
    case h % 20 when 0 then 'hundreds' when 1 then 'up to ' || n when 2 then 'dozens' else n::varchar end as words,
    case h % 20 when 0 then 'hundreds' when 2 then 'dozens' end as vague, []::varchar[] as inferred,
    (h % 4000)::int as start, (h % 4000 + 3)::int as "end", []::varchar[] as mentions,
    ['the period is taken from the article'] as notes
  from asked`

/** Runs the command, and says how long it took and the most memory that it had at any time. */
async function measured(...args: string[]): Promise<string> {
  const started = performance.now()
  const child = spawn(process.execPath, [command, 'compare', ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  let peak = ''
  const look = setInterval(() => {
    try {
      peak = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? peak
    } catch {
      // It has ended, or this is not Linux: what was seen last stands
    }
  }, 100)
  const code = await new Promise((done) => child.on('close', done))
  clearInterval(look)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  return `${seconds} s, ${peak ? `${Math.round(Number(peak) / 1024)} MB` : 'memory not known'}, exit code ${code}`
}

try {
  for (const kind of kinds) {
    const file = join(folder, `claims.${kind}`)
    const instance = await DuckDBInstance.create(':memory:', { memory_limit: '2GB', temp_directory: folder })
    const connection = await instance.connect()
    await connection.run(`copy (${claims}) to '${file}' (format ${kind === 'parquet' ? 'parquet' : 'json'})`)
    connection.closeSync()
    instance.closeSync()
    console.log(`${rows} claims as ${kind}, ${Math.round(statSync(file).size / 2 ** 20)} MB`)
    console.log(`  the questions with the most sources: ${await measured(file)}`)
    const one = ['--population', 'people of group 33', '--place', 'Town 33', '--measure', 'displaced']
    console.log(`  one question: ${await measured(file, ...one)}`)
    rmSync(file)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
