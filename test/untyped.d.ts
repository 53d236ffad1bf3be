declare module 'edtf' {
  /** `min` and `max`: first and last millisecond (UTC) that the date may mean. Throws on what is no EDTF. */
  export default function edtf(
    text: string,
    constraints?: { level?: number; types?: string[] }
  ): { min: number; max: number }
}

// Its main module is CommonJS, which takes Node a tenth of a second to load.
declare module 'opentype.js/dist/opentype.min.mjs' {
  export * from 'opentype.js'
}
