/** Greatest depth of nested fields that is followed. */
const DEEPEST = 8

/**
 * Removes the codes of Word's fields (`PAGE \* MERGEFORMAT`) from `parts` and keeps their results. A field that does
 * not end in its paragraph stays as it is.
 * @param parts the HTML written so far, changed in place
 */
export function fieldCodes(parts: string[]) {
  /** For each open field the indices of its code in `parts`; null once the code is over. */
  let open: (number[] | null)[] = []
  const blank = (code: number[] | null | undefined): void => code?.forEach((at) => (parts[at] = ''))
  return {
    /** To be called for each element, with its style. */
    mark(style: string): void {
      if (/mso-element:\s*field-begin/iu.test(style)) {
        if (open.length < DEEPEST) open.push([])
      } else if (/mso-element:\s*field-separator/iu.test(style)) {
        blank(open.at(-1))
        if (open.length) open[open.length - 1] = null
      } else if (/mso-element:\s*field-end/iu.test(style)) blank(open.pop())
    },
    /** To be called before a text is pushed to `parts`. */
    text(): void {
      for (const code of open) code?.push(parts.length)
    },
    /** To be called at the end of a paragraph. */
    reset(): void {
      open = []
    },
  }
}
