/**
 * The fonts that pictures are drawn with, and how wide they set a text. Arimo has the advance widths of Arial
 * and Helvetica, so a picture laid out here fits in a browser that has either; DejaVu Sans stands in where
 * Arimo lacks a character (Arabic, symbols). Both come with the package: no picture depends on the machine.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import opentype from 'opentype.js'

const resolve = createRequire(import.meta.url).resolve
const paths = {
  normal: ['@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'],
  bold: ['@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf']
}
type Weight = keyof typeof paths

/** The files of the bundled fonts, for whoever draws with them. */
export const fontFiles = (): string[] => [...paths.normal, ...paths.bold].map((path) => resolve(path))

const fonts = new Map<string, opentype.Font>()

/** Parsed when first asked for, and once: most charts need no DejaVu. */
function font(path: string): opentype.Font {
  let parsed = fonts.get(path)
  if (!parsed) {
    const { buffer, byteOffset, byteLength } = readFileSync(resolve(path))
    // Only the glyphs that are asked for are read: 10 ms a font rather than 40
    parsed = opentype.parse(buffer.slice(byteOffset, byteOffset + byteLength), { lowMemory: true })
    fonts.set(path, parsed)
  }
  return parsed
}

const advances = { normal: new Map<string, number | null>(), bold: new Map<string, number | null>() }

/** Width of one character in em; null: no bundled font has it. */
function advance(char: string, weight: Weight): number | null {
  let width = advances[weight].get(char)
  if (width === undefined) {
    const found = paths[weight].map(font).find((f) => f.charToGlyphIndex(char) > 0)
    width = found ? (found.charToGlyph(char).advanceWidth ?? 0) / found.unitsPerEm : null
    advances[weight].set(char, width)
  }
  return width
}

// Direction marks, joiners and the like, which take no room and are not drawn; and line ends
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u

/**
 * Width of a line in pixels: the sum of the advance widths, without kerning or the joining of Arabic letters.
 * A character that no bundled font has counts as one em, the width of Chinese and of emoji.
 */
export function lineWidth(text: string, fontSize: number, weight: Weight = 'normal'): number {
  let em = 0
  for (const char of text) em += invisible.test(char) ? 0 : (advance(char, weight) ?? 1)
  return em * fontSize
}

/** The characters that none of the bundled fonts has, each once. */
export function notInFonts(text: string): string[] {
  return [...new Set(text)].filter((char) => !invisible.test(char) && advance(char, 'normal') === null)
}
