import { normalised } from '../../src/report/text/normalised'

/** Foreign forms by the ideograph that each stands for. */
const forms = new Map<string, string>()
for (const [from, to] of [
  [0xf900, 0xfad9],
  [0x2e81, 0x2ef3],
  [0x2f00, 0x2fd5],
] as const)
  for (let code = from; code <= to; code += 1) {
    const form = String.fromCodePoint(code)
    if (normalised(form) !== form) forms.set(normalised(form), form)
  }

/**
 * A text as it comes out of some PDFs: every character that has a foreign form in that form, and among the words marks that
 * nobody sees.
 */
export const asFromPdf = (text: string): string =>
  text
    .replace(/\p{Unified_Ideograph}/gu, (char) => forms.get(char) ?? char)
    .replace(/(\p{Script=Han})(\p{Script=Han})/gu, '$1\u200B\u00AD$2')
    .replace(/(\p{Script=Han})(\d+)/gu, '$1\u202A$2\u202C')
