import type { BatchResult } from './readWorker.ts'

export type Progress = { update(result: BatchResult, bytes: number): void; stop(): void }

/** How far a run is, on a terminal. `size`: of the input in bytes; null: unknown, and so is the time left. */
export async function startProgress(size: number | null): Promise<Progress> {
  const { default: progress } = await import('cli-progress')
  const rate = '{lines} articles, {perSecond}/s, {speed} MB/s'
  const bar = new progress.SingleBar({
    format: size === null ? rate : `{bar} {percentage}% | ${rate} | {eta_formatted} left`,
    stream: process.stderr,
    fps: 4,
    clearOnComplete: true
  })
  const start = performance.now()
  let lines = 0
  const payload = (bytes: number) => {
    const seconds = Math.max(0.001, (performance.now() - start) / 1000)
    return { lines, perSecond: Math.round(lines / seconds), speed: (bytes / 1e6 / seconds).toFixed(1) }
  }
  bar.start(size ?? 0, 0, payload(0))
  return {
    update: (result, bytes) => {
      lines += result.lines
      bar.update(bytes, payload(bytes))
    },
    stop: () => bar.stop()
  }
}
