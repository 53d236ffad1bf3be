// Builds dist/: the doors and the command as modules that share their parts, their types, the scripts of the page and
// the fonts. What is small and pure is bundled, with its licence; what users bring along or share stays a dependency.
// `--untyped`: without the types, which take as long as all else.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'

const { dependencies, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
rmSync('dist', { recursive: true, force: true })
const node = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' })
if (!process.argv.includes('--untyped')) node('node_modules/typescript/bin/tsc', '-p', 'lib', '--emitDeclarationOnly')
const external = [...Object.keys({ ...dependencies, ...peerDependencies }), 'esbuild', 'tsx', 'canvas', 'howmany']
/** What linkedom reads style sheets and writes pages by, arquero expressions and Arrow, vega maps and graphs: all unused. */
const unused = {
  name: 'unused',
  setup({ onResolve, onLoad }) {
    const filter =
      /^cssomnom|^dom-serializer$|^acorn$|flechette$|^vega-(?:crossfilter|force|geo|hierarchy|label|regression|voronoi|wordcloud)$/
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'unused', sideEffects: false }))
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'exports.parse = () => ({ cssRules: [] })' }))
  }
}
/** Modules that share their parts. esbuild is for clones, canvas an option of linkedom and vega. */
const bundle = (entries, parts, options) =>
  build({
    entryPoints: entries.map((name) => `lib/${name}.ts`),
    outbase: 'lib',
    outdir: 'dist',
    chunkNames: `${parts}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    metafile: true,
    logLevel: 'warning',
    external,
    // Else esbuild makes every pattern with \p{L} anew each time that it is asked, and spreads what could be written out
    supported: { 'regexp-unicode-property-escapes': true },
    minifySyntax: true,
    plugins: [unused],
    // A clone loads these in one file; the package bundles them, with the licences of what is in them
    alias: { 'linkedom/worker': 'linkedom', 'markdown-it/browser': 'markdown-it' },
    ...options
  })
const doors = await bundle(['index', 'reading', 'notebook', 'node', 'archive/readWorker'], 'parts')
// The command begins anew each time: it has vega and arquero with it, as a few files load in half the time of hundreds
const command = await bundle(['cli'], 'command/parts', {
  external: external.filter((name) => !/^(?:vega|vega-lite|arquero|@uwdata\/flechette)$/.test(name)),
  minifyIdentifiers: true,
  minifyWhitespace: true,
  banner: { js: "import{createRequire as requireOf}from'node:module';const require=requireOf(import.meta.url);" }
})

const inputs = [doors, command].flatMap(({ metafile }) => Object.keys(metafile.inputs))
const folders = new Set(inputs.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []))
const fonts = ['@expo-google-fonts/arimo', 'dejavu-fonts-ttf'].map((name) => `node_modules/${name}`)
const licences = [...folders, ...fonts].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const files = readdirSync(folder).filter((file) => /^licen[cs]e|^copying/i.test(file))
  const texts = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim())
  return [`${name} ${version} (${license})`, ...texts].join('\n\n')
})
writeFileSync('dist/LICENSES.txt', `${licences.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)

mkdirSync('dist/fonts', { recursive: true })
const files = ['@expo-google-fonts/arimo/400Regular/Arimo_400Regular', '@expo-google-fonts/arimo/700Bold/Arimo_700Bold']
for (const file of [...files, 'dejavu-fonts-ttf/ttf/DejaVuSans', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold']) {
  copyFileSync(`node_modules/${file}.ttf`, `dist/fonts/${file.split('/').at(-1)}.ttf`)
}
if (!existsSync('dist/notebook')) mkdirSync('dist/notebook')
node('--import', 'tsx', '-e', "import('./lib/notebook/scripts.ts').then((m) => m.writeScripts('dist/notebook'))")
