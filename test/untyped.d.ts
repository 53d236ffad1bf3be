declare module 'edtf' {
  /** `min` and `max`: first and last millisecond (UTC) that the date may mean. Throws on what is no EDTF. */
  export default function edtf(
    text: string,
    constraints?: { level?: number; types?: string[] }
  ): { min: number; max: number }
}
