/**
 * The colours of all charts, light and dark, told apart by the colour-blind (after Okabe and Ito, 2008).
 * A spec holds the light ones; a page swaps each for its dark twin by style sheet, so no chart is drawn twice.
 */
export const palette = {
  paper: { light: '#ffffff', dark: '#16181b' },
  ink: { light: '#1a1a1a', dark: '#ececec' },
  muted: { light: '#5a5f66', dark: '#a9b0b8' },
  grid: { light: '#e2e5e9', dark: '#33373d' },
  figure: { light: '#0b5a8f', dark: '#6cb8ea' },
  band: { light: '#bcd6e8', dark: '#274a63' },
  /** Outline and arrow of what is read, not stated. */
  bandInk: { light: '#4f86ab', dark: '#5f9cc4' },
  bandPale: { light: '#dbe9f3', dark: '#1e3646' },
  bandDeep: { light: '#9cc4e0', dark: '#2f6488' },
  neutral: { light: '#eef1f4', dark: '#24282d' },
  denialPale: { light: '#f3d3c2', dark: '#5c3524' },
  denial: { light: '#b3430b', dark: '#f0986a' },
  /** What is not the point of the picture: sources that are not highlighted, figures since revised. */
  faint: { light: '#868d96', dark: '#7d858e' },
  second: { light: '#9a5200', dark: '#e69f00' },
  third: { light: '#00684c', dark: '#35c297' },
  fourth: { light: '#8a3a6b', dark: '#d990bd' },
  fifth: { light: '#4d4d4d', dark: '#c4c4c4' },
  sixth: { light: '#5b3fa0', dark: '#b3a0ee' }
} as const

/** Drawn where present; its widths are those of Arial and Helvetica, so nothing moves where it is not. */
export const font = 'Arimo, Arial, Helvetica, "DejaVu Sans", sans-serif'

/** Colours by what they are for (CSS), and the font. */
export type Theme = { -readonly [name in keyof typeof palette]: string } & { font: string }

const mode = (which: 'light' | 'dark'): Theme => {
  const colours = Object.entries(palette).map(([name, colour]) => [name, colour[which]])
  return { ...(Object.fromEntries(colours) as Omit<Theme, 'font'>), font }
}
export const themes = { light: mode('light'), dark: mode('dark') }
