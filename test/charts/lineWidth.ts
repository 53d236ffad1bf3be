/** How wide the bundled fonts set a text, by the fonts themselves: what the charts' own table of widths is held to. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { type Font, parse } from 'opentype.js/dist/opentype.min.mjs'

const { resolve } = createRequire(import.meta.url)
const paths = {
  normal: ['@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'],
  bold: ['@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf']
} as const

/** A font with the widths that were asked for: parsed when it is first needed, for most charts need no DejaVu. */
const fonts = new Map<string, { font: Font; advances: Map<string, number | null> }>()

/** Width of one character in em; null: the font does not have it. */
function advance(char: string, path: string): number | null {
  let known = fonts.get(path)
  if (!known) {
    const { buffer, byteOffset, byteLength } = readFileSync(resolve(path))
    // Only the glyphs that are asked for are read: 10 ms a font rather than 40
    const font = parse(buffer.slice(byteOffset, byteOffset + byteLength), { lowMemory: true })
    known = { font, advances: new Map() }
    fonts.set(path, known)
  }
  const { font, advances } = known
  let width = advances.get(char)
  if (width === undefined) {
    width = font.charToGlyphIndex(char) > 0 ? (font.charToGlyph(char).advanceWidth ?? 0) / font.unitsPerEm : null
    advances.set(char, width)
  }
  return width
}

// Direction marks, joiners and the like, which take no room and are not drawn; line ends; marks over and under letters
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Mn}]/u
const visible = (text: string) => [...text].filter((char) => !invisible.test(char))
const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0)

const drawn = new Map<string, number>()
/** Arabic letters are joined, and so narrower than by themselves: as wide as they are drawn. */
function drawnWidth(text: string, fontSize: number, weight: keyof typeof paths): number {
  const style = `font-family="Arimo" font-size="${fontSize}" font-weight="${weight}"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text ${style}>${text}</text></svg>`
  const font = { fontFiles: paths[weight].map((path) => resolve(path)), loadSystemFonts: false }
  const width = drawn.get(svg) ?? new Resvg(svg, { font }).getBBox()?.width ?? 0
  drawn.set(svg, width)
  return width
}

/**
 * Width of a line in pixels: the sum of the advance widths, without kerning; of a line with Arabic as it is drawn.
 * A character that no bundled font has counts as one em, the width of Chinese and of emoji.
 */
export function lineWidth(text: string, fontSize: number, weight: keyof typeof paths = 'normal'): number {
  if (/\p{Script=Arabic}/u.test(text)) return drawnWidth(text.replace(/[<&]/g, '-'), fontSize, weight)
  const [own, other] = paths[weight]
  const chars = visible(text)
  const widths = chars.map((char) => advance(char, own))
  const apart = sum(widths.map((width, i) => width ?? advance(chars[i] as string, other) ?? 1))
  // Browsers take the other font for "أعماق" alone, resvg for all of the line "Amaq (أعماق)", which gets wider
  const whole = widths.includes(null) ? sum(chars.map((char) => advance(char, other) ?? 1)) : 0
  return Math.max(apart, whole) * fontSize
}
