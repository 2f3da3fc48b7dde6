import { LIMITS } from '../model/docxError'

/** Namespaces whose elements are read, with the prefix that stands for each in this room; others have none. */
const SPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.microsoft.com/office/drawing/2014/chartex', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'x'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 'x'],
])

/** Attributes of an element: local names and values in turn. */
export type Attributes = readonly string[]

/** The value of an attribute by its local name, null where it is not there. */
export function valueOf(attributes: Attributes, name: string): string | null {
  for (let at = 0; at < attributes.length; at += 2)
    if (attributes[at] === name) return attributes[at + 1] ?? null
  return null
}

/** The same for what is a name of something; empty where it is not there or longer than a name is. */
export function nameIn(attributes: Attributes, name: string): string {
  const value = valueOf(attributes, name) ?? ''
  return value.length > LIMITS.name ? '' : value
}

/** Follows the declarations of namespaces, whatever prefixes a program writes. */
export function namespaces() {
  /** Of each prefix the namespaces that it had in the elements around, the present one last. */
  const bound = new Map<string, string[]>()
  const known = new Map<string, string>()
  return {
    declare(prefix: string, uri: string): void {
      const now = bound.get(prefix)
      if (now) now.push(SPACES.get(uri) ?? '')
      else bound.set(prefix, [SPACES.get(uri) ?? ''])
      known.clear()
    },
    undeclare(prefix: string): void {
      bound.get(prefix)?.pop()
      known.clear()
    },
    /** The name of an element as `w:p`; the local name alone in a namespace that is not read. */
    nameOf(written: string): string {
      const before = known.get(written)
      if (before !== undefined) return before
      const colon = written.indexOf(':')
      const space = bound.get(written.slice(0, Math.max(0, colon)))?.at(-1) ?? ''
      const local = written.slice(colon + 1)
      const name = space === '' ? local : `${space}:${local}`
      known.set(written, name)
      return name
    },
  }
}
