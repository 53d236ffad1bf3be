import { existsSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'

/** Wrong use of the command: it ends with exit code 2, and its message names the cure. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Throws a UsageError where a file is to be written over an input. */
export function checkApart(option: string, file: string | undefined, inputs: readonly string[]): void {
  const real = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path))
  if (file !== undefined && inputs.some((input) => real(input) === real(file)))
    throw new UsageError(`${option} ${file}: it is among the inputs; name another`)
}

/** The endings of what a report writes. */
export const formats = ['html', 'csv', 'svg', 'png', 'vl.json', 'ipynb', 'embed', 'jsonld'] as const

/** An input, or what came of it, that could not be dealt with; `message` names it and the cure. */
export interface Failure {
  input: string
  message: string
}
