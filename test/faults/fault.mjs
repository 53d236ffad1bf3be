// Preloaded into a program by `--import`: at the nth time that it writes, renames or removes a file something goes
// wrong, as FAULT says. "SIGKILL 3": after half of the third is written the process is killed; "ENOSPC 3": the disk is
// full. "MOMENTS folder copies": nothing goes wrong, but what is in the folder is copied at each of these moments, and
// after half of each file: what kill -9 would leave there.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

const [kind = '', what = '', copies = ''] = (process.env.FAULT ?? '').split(' ')
const { writeFileSync, renameSync, rmSync } = fs
let [done, copied] = [0, 0]

fs.writeFileSync = (path, data, ...more) => {
  if (isNow()) {
    writeFileSync(path, data.slice(0, data.length / 2), ...more)
    goWrong(path)
  }
  return writeFileSync(path, data, ...more)
}
fs.renameSync = (from, to) => {
  if (isNow()) goWrong(from)
  return renameSync(from, to)
}
fs.rmSync = (path, ...more) => {
  if (kind === 'MOMENTS' && String(path).startsWith(what)) goWrong(path)
  return rmSync(path, ...more)
}

const isNow = () => ++done === Number(what) || kind === 'MOMENTS'

function goWrong(path) {
  if (kind === 'MOMENTS') {
    if (!fs.existsSync(what)) return
    const copy = join(copies, String(copied++))
    fs.mkdirSync(copy, { recursive: true })
    return fs.cpSync(what, copy, { recursive: true })
  }
  if (!kind.startsWith('SIG')) throw Object.assign(new Error(`${kind}: ${path}`), { code: kind })
  process.kill(process.pid, kind)
  // A signal that is waited for comes at the next turn; this one must not write on
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, kind === 'SIGINT' ? 100 : 5000)
}
syncBuiltinESMExports()
