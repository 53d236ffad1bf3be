import { existsSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'

/** A file that has its name only once it is whole; until then it is FILE.part. */
export type PartFile = {
  write(bytes: Uint8Array): Promise<void>
  /** Gives it its name. */
  finish(): Promise<void>
  /** Leaves it as FILE.part. */
  stop(): Promise<void>
}

/** What an earlier run left of a file: its FILE.part, or FILE, where another program wrote it; null: nothing. */
export function partOf(file: string): string | null {
  return [`${file}.part`, file].find((path) => existsSync(path)) ?? null
}

/** Opens FILE.part, anew or behind the first `keep` bytes of what an earlier run left. */
export async function partFile(file: string, keep?: number): Promise<PartFile> {
  const part = `${file}.part`
  const left = partOf(file)
  if (keep !== undefined && left === file) await rename(file, part)
  const handle = await open(part, keep === undefined ? 'w' : 'a')
  if (keep !== undefined) await handle.truncate(keep)
  return {
    write: (bytes) => handle.appendFile(bytes),
    finish: async () => {
      await handle.sync()
      await handle.close()
      await rename(part, file)
    },
    stop: () => handle.close()
  }
}
