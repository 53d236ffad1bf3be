import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onceFor } from '../grouped.ts'
import { packaged } from './files.ts'

/** The scripts of a page, each by the file in TypeScript that it begins with. */
const entries = {
  page: './client/main.ts',
  live: './client/live.ts',
  review: '../review/client/main.ts'
} as const
type ScriptName = keyof typeof entries

/** A script as one text: as `npm run build` wrote it, in a clone by the same builder, once a process. */
export const script = onceFor((name: ScriptName): string => {
  const ready = packaged(`notebook/${fileOf(name)}`)
  return ready === null ? bundle(name) : readFileSync(ready, 'utf8')
})

/** What live charts need: vega and vega-embed, and what starts them. They come compiled, without vega-lite. */
export function liveScripts(): string[] {
  const { resolve } = createRequire(import.meta.url)
  const beside = (name: string, file: string) => readFileSync(join(dirname(resolve(name)), file), 'utf8')
  return [beside('vega', 'vega.min.js'), beside('vega-embed', 'vega-embed.min.js'), script('live')]
}

export function writeScripts(folder: string): void {
  for (const name of Object.keys(entries) as ScriptName[]) writeFileSync(join(folder, fileOf(name)), bundle(name))
}

const fileOf = (name: ScriptName) => `${name}.script.js`

function bundle(name: ScriptName): string {
  const source = fileURLToPath(new URL(entries[name], import.meta.url))
  // Only where there is source to build from: the package does without
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof import('esbuild')
  const { outputFiles, warnings } = buildSync({
    entryPoints: [source],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'silent'
  })
  // An import that is left out, say: the page would do something else than its source
  if (warnings[0]) throw new Error(`invalid script "${name}": ${warnings[0].text}`)
  return outputFiles[0]?.text ?? ''
}
