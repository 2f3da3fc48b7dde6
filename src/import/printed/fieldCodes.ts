/** Fields in fields that are looked at; deeper ones are somebody's joke. */
const DEEPEST = 8

/**
 * Blanks the codes of Word's fields (`PAGE \* MERGEFORMAT`) in what is written, and leaves what they result in. A field that does
 * not end in its paragraph stays as it is.
 */
export function fieldCodes(parts: string[]) {
  /** By open field: where its code stands in the parts; null behind its code. */
  let open: (number[] | null)[] = []
  const blank = (code: number[] | null | undefined): void => code?.forEach((at) => (parts[at] = ''))
  return {
    /** An element with this style begins. */
    mark(style: string): void {
      if (/mso-element:\s*field-begin/iu.test(style)) {
        if (open.length < DEEPEST) open.push([])
      } else if (/mso-element:\s*field-separator/iu.test(style)) {
        blank(open.at(-1))
        if (open.length) open[open.length - 1] = null
      } else if (/mso-element:\s*field-end/iu.test(style)) blank(open.pop())
    },
    /** A text is about to be written. */
    text(): void {
      for (const code of open) code?.push(parts.length)
    },
    /** A paragraph ends. */
    reset(): void {
      open = []
    },
  }
}
