import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isOurs } from '../notebook/files.ts'
import { InputError } from '../tables/inputError.ts'

/** Wrong use of the command: it ends with exit code 2, and its message names the cure. */
export class UsageError extends Error {
  override name = 'UsageError'
}

export const realOf = (path: string) => (existsSync(path) ? realpathSync(path) : resolve(path))

export function checkApart(option: string, file: string | undefined, inputs: readonly string[]): void {
  if (file !== undefined && inputs.some((input) => realOf(input) === realOf(file)))
    throw new UsageError(`${option} ${file}: it is among the inputs; name another`)
}

/** Throws a UsageError where a page would be written over a file of somebody's own. */
export function checkOurs(page: string): void {
  if (statSync(page, { throwIfNoEntry: false })?.isFile() && !isOurs(page))
    throw new UsageError(`${page} is no page of howmany; move it, or choose another folder with -o`)
}

/** Throws a UsageError where the folder, or one above it, is a file. */
export function checkOutput(output: string): void {
  for (let path = output; ; path = dirname(path)) {
    if (existsSync(path) && !statSync(path).isDirectory())
      throw new UsageError(`"${path}" is a file; name a folder with -o`)
    if (path === dirname(path)) return
  }
}

/** "https://me:word@news.example/" → "https://...@news.example/": for messages. */
export const withoutPassword = (address: string) =>
  address.replace(/^([a-z][a-z\d+.-]*:[/\\]{2})(?:[^/\\?#]*|[^/\\?#:]*:(?!\d*[/\\])\S*)@/i, '$1...@')

export const formats = ['html', 'csv', 'svg', 'png', 'vl.json', 'ipynb', 'embed', 'jsonld'] as const

/** An input, or what came of it, that could not be dealt with; `message` names it and the cure. */
export interface Failure {
  input: string
  message: string
}

/** What went wrong with an input, or with a file that an error of Node names, with its name and the cure. */
export function failureOf(error: unknown, input?: string): string {
  const { code, message, path } = error as NodeJS.ErrnoException
  const what = input === '-' ? 'standard input' : (input ?? path)
  if (error instanceof InputError || what === undefined) return message
  if (code === 'ENOENT') return `${what}: there is no such file or folder; check its name`
  if (code === 'ELOOP') return `${what}: it is a link that leads back to itself; give what it should lead to`
  if (code === 'EACCES' || code === 'EPERM') return `${what}: it may not be read; check its permissions`
  return message.includes(what) ? message : `${what}: ${message}`
}
