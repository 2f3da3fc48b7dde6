import type { DocxTag } from '../model/docxDocument'
import { LIMITS } from '../model/docxError'
import { type Attributes, valueOf } from '../xml/names'
import { isOn } from '../xml/tree'

/** A content control that text belongs to. */
export interface Control {
  /** As `DocxTag` has it. */
  nth: number
  tag: string
  placeholder: boolean
  /** It has a stretch, or holds another control that has. */
  used: boolean
  /** What stood at its end is deleted. */
  endsDeleted: boolean
}

interface OpenControl {
  own: Control
  /** The one that text in it belongs to now; null for none. */
  current: Control | null
  /** Its text belonged to itself where it began. */
  isCurrent: boolean
  /** A table of contents or another building block, or a tag that is too long: nothing of it is told. */
  isTold: boolean
  isContents: boolean
  hasBegun: boolean
  /** It stands within a paragraph. */
  isInline: boolean
}

/** A stretch of a control. */
export const tagAt = (control: Control, from: number, to: number): DocxTag => ({
  from,
  to,
  tag: control.tag,
  control: control.nth,
  placeholder: control.placeholder,
})

/** Follows the content controls of a part; each has properties first, then its content. */
export function controls() {
  const open: OpenControl[] = []
  let count = 0
  /** Open ones that are a table of contents. */
  let contents = 0
  function describe(name: string, attributes: Attributes): void {
    const control = open.at(-1)
    const value = valueOf(attributes, 'val') ?? ''
    if (!control || control.hasBegun) return
    switch (name) {
      case 'w:tag':
        if (value.length > LIMITS.name) control.isTold = false
        else control.own.tag = value
        return
      case 'w:showingPlcHdr':
        control.own.placeholder = isOn(attributes)
        return
      case 'w:docPartObj':
        control.isTold = false
        return
      case 'w:docPartGallery':
        control.isContents ||= value === 'Table of Contents'
    }
  }
  return {
    open(): void {
      open.push({
        own: { nth: 0, tag: '', placeholder: false, used: false, endsDeleted: false },
        current: null,
        isCurrent: false,
        isTold: true,
        isContents: false,
        hasBegun: false,
        isInline: false,
      })
    },
    /** Reads a property of the innermost control. */
    describe,
    inContents: (): boolean => contents > 0,
    /** The content of the innermost control begins. */
    begin(isInline: boolean): void {
      const control = open.at(-1)
      if (!control || control.hasBegun) return
      control.hasBegun = true
      if (control.isContents) contents += 1
      const around = open.at(-2)?.current ?? null
      control.isInline = isInline
      control.isCurrent = control.isTold && (control.own.tag !== '' || !around?.tag)
      control.current = control.isCurrent ? control.own : around
      if (!control.isCurrent) return
      if (around) around.used = true
      control.own.nth = count
      count += 1
    },
    /** The control that the present text belongs to, null for none. */
    current: (): Control | null => open.at(-1)?.current ?? null,
    /**
     * Ends the innermost control.
     * @returns the one that text belonged to at its end, null where that continues around it
     */
    close(): Control | null {
      const control = open.pop()
      const around = open.at(-1)
      if (control?.isContents && control.hasBegun) contents -= 1
      if (!control?.isCurrent) return null
      // of two controls side by side LibreOffice 7.4 writes the second, empty, into the first, and its text after it
      if (!control.own.used && around?.isInline && around.current?.tag === '') around.current = control.own
      return control.current
    },
  }
}
