import { createRequire } from 'node:module'

/** Scripts that the bundled fonts lack, by the name that their font has: all from one family of packages. */
const scripts: readonly (readonly [script: RegExp, name: string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'JP'],
  [/\p{Script=Hangul}/u, 'KR'],
  [/\p{Script=Han}/u, 'SC'],
  ...[
    'Thai',
    'Devanagari',
    'Bengali',
    'Tamil',
    'Telugu',
    'Gujarati',
    'Gurmukhi',
    'Kannada',
    'Malayalam',
    'Sinhala',
    'Khmer',
    'Lao',
    'Myanmar',
    'Ethiopic'
  ].map((name) => [new RegExp(`\\p{Script=${name}}`, 'u'), name] as const)
]

export interface ScriptFonts {
  /** Files of the fonts that are installed. */
  files: string[]
  /** Characters that none of them has, and the packages that would have them. */
  missing: string[]
  packages: string[]
}

/**
 * The fonts of other scripts for these characters, from packages that a user installs where they are needed: they are
 * too large to come along. `resolve`: where a file of a package lies; throws where it is not installed.
 */
export function scriptFonts(
  chars: readonly string[],
  resolve: (path: string) => string = createRequire(import.meta.url).resolve
): ScriptFonts {
  const found: ScriptFonts = { files: [], missing: [], packages: [] }
  const tried = new Map<string, string | null>()
  for (const char of chars) {
    const name = scripts.find(([script]) => script.test(char))?.[1] ?? null
    if (name !== null && !tried.has(name)) {
      const folder = `@expo-google-fonts/noto-sans-${name.toLowerCase()}`
      const file = installed(resolve, `${folder}/400Regular/NotoSans${name}_400Regular.ttf`)
      tried.set(name, file)
      if (file === null) found.packages.push(folder)
      else found.files.push(file)
    }
    if (name === null || tried.get(name) === null) found.missing.push(char)
  }
  return found
}

function installed(resolve: (path: string) => string, path: string): string | null {
  try {
    return resolve(path)
  } catch {
    // Not there: the caller says so
    return null
  }
}
