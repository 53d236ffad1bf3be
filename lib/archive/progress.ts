import { clearLine, cursorTo } from 'node:readline'

/** So often the line is written again, in milliseconds. */
const pace = 250

/** Tells on a terminal how far a run is. `size`: of the input in bytes; null: unknown, and so is the time left. */
export function startProgress(size: number | null, stream = process.stderr) {
  const start = performance.now()
  let [lines, written] = [0, -Infinity]
  const stop = () => {
    cursorTo(stream, 0)
    clearLine(stream, 0)
  }
  const update = (more: number, bytes: number) => {
    lines += more
    const now = performance.now()
    if (now - written < pace) return
    written = now
    stop()
    stream.write(progressText({ lines, bytes, size, seconds: (now - start) / 1000 }).slice(0, stream.columns - 1))
  }
  return { update, stop }
}

/** "43 % | 1,200 articles, 400/s | 90 s left" */
export function progressText(at: { lines: number; bytes: number; size: number | null; seconds: number }): string {
  const { lines, bytes, size, seconds } = at
  const rate = `${lines.toLocaleString('en-US')} articles, ${Math.round(lines / Math.max(0.001, seconds))}/s`
  if (size === null || bytes === 0) return rate
  return `${Math.floor((bytes / size) * 100)} % | ${rate} | ${Math.ceil(((size - bytes) / bytes) * seconds)} s left`
}
