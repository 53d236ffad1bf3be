import { statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'

/** A file that has its name only once it is whole; until then it is FILE.part. A pipe or a device is what it is. */
export type PartFile = {
  write(bytes: Uint8Array): Promise<void>
  /** Gives it its name. */
  finish(): Promise<void>
  /** Leaves it as FILE.part. */
  stop(): Promise<void>
}

/** What an earlier run left of a file: its FILE.part, or FILE, where another program wrote it; null: nothing. */
export function partOf(file: string): string | null {
  return [`${file}.part`, file].find((path) => statSync(path, { throwIfNoEntry: false })?.isFile()) ?? null
}

/** Opens FILE.part, anew or behind the first `keep` bytes of what an earlier run left. */
export async function partFile(file: string, keep?: number): Promise<PartFile> {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? true
  const part = isFile ? `${file}.part` : file
  const left = partOf(file)
  if (keep !== undefined && left === file) await rename(file, part)
  const handle = await open(part, keep === undefined ? 'w' : 'a')
  if (isFile && keep !== undefined) await handle.truncate(keep)
  return {
    write: (bytes) => handle.appendFile(bytes),
    finish: async () => {
      if (isFile) await handle.sync()
      await handle.close()
      if (isFile) await rename(part, file)
    },
    stop: () => handle.close()
  }
}
