import { resolve, sep } from 'node:path'
import { watch as watchFiles } from 'chokidar'

/**
 * Runs again whenever one of the files or folders changes, until the process is stopped. A run that fails is told,
 * and the watching goes on. `output` is not watched: a run would set off the next.
 */
export async function watch(inputs: readonly string[], output: string, run: () => Promise<void>): Promise<void> {
  const paths = inputs.filter((input) => !/^https?:\/\//i.test(input))
  const own = resolve(output)
  const watcher = watchFiles(paths, {
    ignoreInitial: true,
    ignored: (path) => resolve(path) === own || resolve(path).startsWith(own + sep),
    // An editor writes a file in pieces
    awaitWriteFinish: { stabilityThreshold: 150, pollInterval: 50 }
  })
  let running: Promise<void> | null = null
  let again = false
  const start = () => {
    again = running !== null
    if (again) return
    running = run()
      .catch((error: Error) => console.error(`howmany: ${error.message}`))
      .finally(() => {
        running = null
        console.error('watching; stop with Ctrl-C')
        if (again) start()
      })
  }
  watcher.on('all', start)
  await new Promise<void>((ready) => watcher.once('ready', ready))
  console.error('watching; stop with Ctrl-C')
  await new Promise<void>((stop) => process.once('SIGINT', stop).once('SIGTERM', stop))
  await watcher.close()
}
