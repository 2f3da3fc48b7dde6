/** UTF-16 units that are kept of an instruction. */
const MOST = 40

/** Follows the fields of a text, which have an instruction, then perhaps a result; fields may stand in fields. */
export function fields() {
  const open: { instruction: string; inResult: boolean; isContents: boolean }[] = []
  let instructions = 0
  let contents = 0

  function close(): void {
    const field = open.pop()
    if (!field) return
    if (!field.inResult) instructions -= 1
    if (field.isContents) contents -= 1
  }
  return {
    /** @param kind `w:fldCharType`: begin, separate or end */
    mark(kind: string): void {
      const field = open.at(-1)
      if (kind === 'begin') {
        open.push({ instruction: '', inResult: false, isContents: false })
        instructions += 1
      } else if (kind === 'end') close()
      else if (field && !field.inResult) {
        field.inResult = true
        instructions -= 1
        field.isContents = /^\s*TOC\b/iu.test(field.instruction)
        if (field.isContents) contents += 1
      }
    },
    instruct(text: string): void {
      const field = open.at(-1)
      if (field && field.instruction.length < MOST) field.instruction += text.slice(0, MOST)
    },
    /** An instruction does not go beyond its paragraph: a field that never ends must not hide all that follows. */
    endParagraph(): void {
      while (open.length && open.at(-1)?.inResult === false) close()
    },
    /** Ends a table of contents, also one that never ends in the file. */
    endContents(): void {
      while (contents > 0) close()
    },
    inInstruction: (): boolean => instructions > 0,
    inContents: (): boolean => contents > 0,
  }
}
