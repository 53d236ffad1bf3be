// Types of what ships none, or none at this address: the parts that we use.

// arquero's main module loads node:fs; its tables do not, and they are all that the pure door needs.
declare module 'arquero/src/table/index.js' {
  export { table } from 'arquero'
}

// Its main module is CommonJS, which takes Node a tenth of a second to load.
declare module 'opentype.js/dist/opentype.min.mjs' {
  export * from 'opentype.js'
}
