// Runs the tests as two processes side by side: those that start processes of their own, and all others.
// `npm test reading/`: only those whose path matches, in one process. `npm test browser/`: those in a browser, which are
// skipped among all.
import { spawn } from 'node:child_process'

const starting = '^(?:archive|faults)/'
const [asked] = process.argv.slice(2)
const parts = asked
  ? [`${asked}.*\\.test\\.ts$`]
  : [`${starting}.*\\.test\\.ts$`, `^(?!${starting.slice(1)}).*\\.test\\.ts$`]
const env = asked ? process.env : { ...process.env, CHROMIUM: 'none' }

/** What the second prints is kept until the first has ended. */
const run = (pattern) =>
  new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'node_modules/uvu/bin.js', 'test', pattern], { env })
    const told = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => told.push(text))
    child.on('close', (code) => done({ code: code ?? 1, told: Buffer.concat(told) }))
  })
const all = parts.map(run)
for (const one of all) {
  const { code, told } = await one
  process.stdout.write(told)
  process.exitCode ||= code
}
