import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import type { Font } from 'opentype.js/dist/opentype.min.mjs'
import type { TopLevelSpec } from 'vega-lite'
import { invisible, isCommon } from '../charts/text.ts'
import { distinct, onceFor } from '../grouped.ts'
import { packaged } from './files.ts'
import { renderSvg } from './render.ts'

/** Pixels of the picture per pixel of the chart: sharp on most screens. */
const scale = 2

const warned = new Set<string>()

/**
 * A chart that `renderSvg` has drawn, as PNG on white. Drawn with the bundled fonts only, so that it looks the
 * same on every machine; where they lack a character (Chinese, say), the font of its script is taken if its
 * package is installed, else the machine's own are asked, and the console is told once which package would help.
 */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const text = drawnText(svg)
  const { files, missing, packages } = scriptFonts(await notInFonts(text))
  const news = missing.filter((char) => !warned.has(char))
  if (news.length > 0) {
    for (const char of news) warned.add(char)
    const cure = packages.length > 0 ? ` (npm install ${packages.join(' ')} has them)` : ''
    console.warn(`not in the fonts, drawn with this machine's own or as boxes: ${news.join(' ')}${cure}`)
  }
  const crowded = distinct([...(text.match(marks) ?? [])].flatMap((mark) => scriptOf(mark) ?? []))
  if (crowded.length > 0 && !warned.has(crowded.join())) {
    warned.add(crowded.join())
    console.warn(`${crowded.join(', ')}: letters overlap in a PNG; the SVG has them as they should be`)
  }
  const font = {
    fontFiles: [...fontFiles(), ...files],
    loadSystemFonts: missing.length > 0,
    // For every family that is not there; the widths in the picture were measured in it
    defaultFontFamily: 'Arimo'
  }
  const { renderAsync } = await import('@resvg/resvg-js')
  return (await renderAsync(apart(svg), { font, background: 'white', fitTo: { mode: 'zoom', value: scale } })).asPng()
}

/**
 * Signs that stand beside their letter. resvg (2.6) gives both the room of one: Thai and Lao AM is written as the two
 * signs that it looks like, of which the second is a letter by itself.
 */
const marks = /\p{Mc}/gu
export const apart = (svg: string) =>
  svg.replace(/([\u0e48-\u0e4b]?)\u0e33/g, '\u0e4d$1\u0e32').replace(/([\u0ec8-\u0ecb]?)\u0eb3/g, '\u0ecd$1\u0eb2')

/** The text that is seen, without that of attributes; entities are left as they are, being plain ASCII. */
const drawnText = (svg: string) => [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text]) => text).join('')

/** A chart as it is shown where Vega-Lite v6 is unknown. */
export interface Drawing {
  svg: string
  png: Uint8Array
}

/** The MIME types that a Jupyter front end picks from, the richest first. */
export function mimeBundle(spec: TopLevelSpec, { svg, png }: Drawing): Record<string, unknown> {
  return {
    'application/vnd.vegalite.v6+json': spec,
    'image/svg+xml': svg,
    'image/png': Buffer.from(png).toString('base64'),
    'text/plain': spec.description ?? ''
  }
}

/** A chart drawn for a Jupyter front end. Throws as `renderSvg` does. */
export async function display(spec: TopLevelSpec): Promise<Record<string, unknown>> {
  const svg = await renderSvg(spec)
  return mimeBundle(spec, { svg, png: await svgToPng(svg) })
}

// Arimo has the advance widths of Arial and Helvetica, so a picture laid out here fits in a browser that has either; DejaVu
// Sans stands in where Arimo lacks a character (Arabic, symbols). Both come with the package: no picture depends on the machine.

/** The package has a copy of these four alone: their own packages have 60 more, in 15 MB. */
const resolve = (path: string) => packaged(`fonts/${basename(path)}`) ?? createRequire(import.meta.url).resolve(path)
const paths = {
  normal: ['@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'],
  bold: ['@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf']
} as const

export const fontFiles = (): string[] => [...paths.normal, ...paths.bold].map((path) => resolve(path))

/** A font, parsed when it is first asked: the reader is long, and most charts have common characters alone. */
const fontAt = onceFor(async (path): Promise<Font> => {
  const { parse } = await import('opentype.js/dist/opentype.min.mjs')
  const { buffer, byteOffset, byteLength } = readFileSync(resolve(path))
  // No glyph is read: 10 ms a font rather than 40
  return parse(buffer.slice(byteOffset, byteOffset + byteLength), { lowMemory: true })
})

export async function notInFonts(text: string): Promise<string[]> {
  let missing = distinct(text).filter((char) => !isCommon(char) && !invisible.test(char))
  for (const path of paths.normal) {
    if (missing.length === 0) break
    const font = await fontAt(path)
    missing = missing.filter((char) => !(font.charToGlyphIndex(char) > 0))
  }
  return missing
}

/** Scripts that the bundled fonts lack, by the name that their font has: all from one family of packages. */
const scripts: readonly (readonly [script: RegExp, name: string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'JP'],
  [/\p{Script=Hangul}/u, 'KR'],
  [/\p{Script=Han}/u, 'SC'],
  ...'Thai Devanagari Bengali Tamil Telugu Gujarati Gurmukhi Kannada Malayalam Sinhala Khmer Lao Myanmar Ethiopic'
    .split(' ')
    .map((name) => [new RegExp(`\\p{Script=${name}}`, 'u'), name] as const)
]

const scriptOf = (char: string) => scripts.find(([script]) => script.test(char))?.[1]

/**
 * The fonts of other scripts for these characters, from packages that a user installs where they are needed: they are
 * too large to come along. `files`: of those that are installed; `missing`: what none of them has, and the `packages`
 * that would. `resolve`: where a file of a package lies; throws where it is not installed.
 */
export function scriptFonts(
  chars: readonly string[],
  resolve: (path: string) => string = createRequire(import.meta.url).resolve
) {
  const fonts = distinct(chars.flatMap((char) => scriptOf(char) ?? [])).map((name) => {
    const folder = `@expo-google-fonts/noto-sans-${name.toLowerCase()}`
    return { name, folder, file: installed(resolve, `${folder}/400Regular/NotoSans${name}_400Regular.ttf`) }
  })
  const there = new Set(fonts.flatMap(({ name, file }) => (file === null ? [] : name)))
  return {
    files: fonts.flatMap(({ file }) => file ?? []),
    missing: chars.filter((char) => !there.has(scriptOf(char) ?? '')),
    packages: fonts.flatMap(({ folder, file }) => (file === null ? folder : []))
  }
}

function installed(resolve: (path: string) => string, path: string): string | null {
  try {
    return resolve(path)
  } catch {
    // Not there: the caller says so
    return null
  }
}
