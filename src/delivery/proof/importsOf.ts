/** The address in `import … from "./shared.js"`, as the build writes it; not that of an `import()`. */
const IMPORTED = /\b(?:from|import)\s?["'](\.{1,2}\/[^"']+)["']/gu

/** The addresses of what a built script imports before it runs; `url` is its own. */
export const importsOf = (script: string, url: string): string[] =>
  Array.from(script.matchAll(IMPORTED), ([, address = '']) => new URL(address, url).href)
