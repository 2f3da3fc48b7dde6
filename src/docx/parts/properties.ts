import { LIMITS } from '../model/docxError'
import { nameIn } from '../xml/names'
import type { XmlReader } from '../xml/tokenizer'

/** Reads the properties of `custom.xml`; of two with a name the first, and none that is too long. */
export function customProperties(): { reader: XmlReader; properties: ReadonlyMap<string, string> } {
  const properties = new Map<string, string>()
  let name = ''
  let value: string[] = []
  let length = 0
  const reader: XmlReader = {
    open(element, attributes) {
      if (element !== 'property') return
      name = nameIn(attributes, 'name')
      value = []
      length = 0
    },
    close(element) {
      if (element !== 'property') return
      const isKept = name !== '' && length <= LIMITS.property && properties.size < LIMITS.properties
      if (isKept && !properties.has(name)) properties.set(name, value.join('').trim())
      name = ''
    },
    text(text) {
      length += text.length
      if (name !== '' && length <= LIMITS.property) value.push(text)
    },
  }
  return { reader, properties }
}
