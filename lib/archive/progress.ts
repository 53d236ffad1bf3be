import { clearLine, cursorTo } from 'node:readline'
import type { BatchResult } from './readWorker.ts'

export type Progress = { update(result: BatchResult, bytes: number): void; stop(): void }

/** So often the line is written again, in milliseconds. */
const pace = 250

/** How far a run is, on a terminal. `size`: of the input in bytes; null: unknown, and so is the time left. */
export function startProgress(size: number | null, stream: NodeJS.WriteStream = process.stderr): Progress {
  const start = performance.now()
  let lines = 0
  let written = Number.NEGATIVE_INFINITY
  const wipe = () => {
    cursorTo(stream, 0)
    clearLine(stream, 0)
  }
  return {
    update(result, bytes) {
      lines += result.lines
      const now = performance.now()
      if (now - written < pace) return
      written = now
      wipe()
      stream.write(progressText({ lines, bytes, size, seconds: (now - start) / 1000 }).slice(0, stream.columns - 1))
    },
    stop: wipe
  }
}

/** "43 % | 1,200 articles, 400/s, 2.1 MB/s | 90 s left" */
export function progressText(at: { lines: number; bytes: number; size: number | null; seconds: number }): string {
  const { lines, bytes, size } = at
  const seconds = Math.max(0.001, at.seconds)
  const speed = (bytes / 1e6 / seconds).toFixed(1)
  const rate = `${lines.toLocaleString('en-US')} articles, ${Math.round(lines / seconds)}/s, ${speed} MB/s`
  if (size === null || bytes === 0) return rate
  const left = Math.ceil(((size - bytes) / bytes) * seconds)
  return `${Math.floor((bytes / size) * 100)} % | ${rate} | ${left} s left`
}
