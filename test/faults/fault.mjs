// Preloaded into the command by `--import`: at the nth time that it writes or renames a file something goes wrong, as
// FAULT says. "SIGKILL 3": after half of the third is written the process is killed; "ENOSPC 3": the disk is full.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const [kind = '', nth = '0'] = (process.env.FAULT ?? '').split(' ')
const { writeFileSync, renameSync } = fs
let done = 0

fs.writeFileSync = (path, data, ...more) => {
  if (++done !== Number(nth)) return writeFileSync(path, data, ...more)
  writeFileSync(path, data.slice(0, data.length / 2), ...more)
  fail(path)
}
fs.renameSync = (from, to) => {
  if (++done === Number(nth)) fail(from)
  return renameSync(from, to)
}

function fail(path) {
  if (!kind.startsWith('SIG')) throw Object.assign(new Error(`${kind}: ${path}`), { code: kind })
  process.kill(process.pid, kind)
  // A signal that is waited for comes at the next turn; this one must not write on
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5000)
}
syncBuiltinESMExports()
