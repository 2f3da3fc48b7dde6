import { type Attributes, valueOf } from '../../../docx/xml/names'
import type { XmlReader } from '../../../docx/xml/tokenizer'

/** A text of a workbook: Excel writes what XML cannot hold as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number(`0x${code}`)))
    : text

/** Collects the text of `x:t` within an element, without the reading aids above it. */
export function textPieces() {
  let pieces: string[] = []
  let aids = 0
  let isText = false
  return {
    open(name: string): void {
      if (name === 'x:rPh') aids += 1
      isText = name === 'x:t' && aids === 0
    },
    close(name: string): void {
      if (name === 'x:rPh') aids -= 1
      isText = false
    },
    text(text: string): void {
      if (isText) pieces.push(text)
    },
    /** The text so far; the next one begins. */
    taken(): string {
      const text = unescaped(pieces.join(''))
      pieces = []
      return text
    },
  }
}

/** Reads the texts that cells name by number. */
export function sharedTexts(): { reader: XmlReader; texts: string[] } {
  const texts: string[] = []
  const pieces = textPieces()
  const reader: XmlReader = {
    open: pieces.open,
    text: pieces.text,
    close(name) {
      pieces.close(name)
      if (name === 'x:si') texts.push(pieces.taken())
    },
  }
  return { reader, texts }
}

/** Reads the text within each element of a name, with the attributes of that element. */
export function textElements(
  element: string,
  take: (attributes: Attributes, text: string) => void,
): XmlReader {
  let own: Attributes | null = null
  let pieces: string[] = []
  return {
    open(name, attributes) {
      if (name !== element) return
      own = attributes
      pieces = []
    },
    text(text) {
      if (own) pieces.push(text)
    },
    close(name) {
      if (name !== element || !own) return
      take(own, pieces.join(''))
      own = null
    },
  }
}

/** Properties of the file by their names. */
export function propertiesRead(): { reader: XmlReader; properties: Map<string, string> } {
  const properties = new Map<string, string>()
  const reader = textElements('property', (attributes, text) => {
    const name = valueOf(attributes, 'name')
    if (name !== null) properties.set(name, text)
  })
  return { reader, properties }
}
