// Runs the notebook of `npm start`, installing what is missing. Its modules are put into one file first: Node loads that
// in a fraction of the time that the hooks of tsx take for hundreds. `npx tsx notebooks/hajin.ts` writes the same.
import { execSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const isThere = (name) => existsSync(`node_modules/${name}/package.json`)
if (!Object.keys({ ...dependencies, ...devDependencies }).every(isThere)) execSync('npm ci', { stdio: 'inherit' })
const { build } = await import('esbuild')
/** A module keeps its own address, by which it finds what lies beside it. */
const addresses = ({ path }) => {
  const text = readFileSync(path, 'utf8')
  return { contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)), loader: 'ts' }
}
const outdir = 'node_modules/.cache/howmany'
await build({
  entryPoints: ['notebooks/hajin.ts'],
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  plugins: [
    { name: 'addresses', setup: ({ onLoad }) => onLoad({ filter: /[\\/](?:lib|notebooks)[\\/].*\.ts$/ }, addresses) }
  ]
})
await import(pathToFileURL(`${outdir}/hajin.mjs`).href)
