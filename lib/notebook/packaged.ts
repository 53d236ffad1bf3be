import { fileURLToPath } from 'node:url'

/**
 * Where a file lies that the package brings along, by its path in `dist`; null in a clone, where it is taken from what
 * it is made of.
 */
export function packaged(path: string): string | null {
  if (import.meta.url.endsWith('.ts')) return null
  return fileURLToPath(new URL(`dist/${path}`, import.meta.resolve('howmany/package.json')))
}
