/**
 * How a draft is attached to an exported PDF (ISO 32000-2 7.11.4): as an embedded file whose media type is our own. It
 * stands in the file as it is here, so that such a PDF is known without its structure being read.
 */
export const ATTACHED_TYPE = 'application#2Fvnd.nianbao+json'
/** File name of the attached draft, as other PDF readers list it. */
export const ATTACHED_NAME = '年报编辑器数据.json'

const MARK = new TextEncoder().encode(`/Subtype /${ATTACHED_TYPE}`)

/** Offset of the attached draft's media type in a PDF, from an offset on; -1 where there is none. */
export function attachedAt(pdf: Uint8Array, from = 0): number {
  const [first = 0] = MARK
  for (let at = pdf.indexOf(first, from); at >= 0; at = pdf.indexOf(first, at + 1))
    if (MARK.every((byte, i) => pdf[at + i] === byte)) return at
  return -1
}
