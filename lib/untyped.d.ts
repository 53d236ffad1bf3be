// Types of what ships none, or none at this address: the parts that we use.

declare module 'edtf' {
  /** `min` and `max`: first and last millisecond (UTC) that the date may mean. Throws on what is no EDTF. */
  export default function edtf(
    text: string,
    constraints?: { level?: number; types?: string[] }
  ): { min: number; max: number }
}

// arquero's main module loads node:fs; its tables do not, and they are all that the pure door needs.
declare module 'arquero/src/table/index.js' {
  export { table } from 'arquero'
}
