import { type Cos, Dict, Ref } from './cos'
import { named, type PdfFile } from './pdfFile'

/** An element of the structure, in reading order. */
export interface Element {
  role: string
  dict: Dict
  /** Its object's number. */
  number: number
  parent: Element | null
  kids: readonly (Element | Held)[]
}
/** Marked content of a page, or an annotation. */
export interface Held {
  page: Cos
  mark?: number
  annotation?: Cos
}
export const isElement = (kid: Element | Held): kid is Element => 'role' in kid

const asList = (value: Cos): Cos[] => (Array.isArray(value) ? value : value === null ? [] : [value])

function read(file: PdfFile, reference: Ref, parent: Element | null, home: Cos): Element {
  const dict = file.resolved(reference)
  if (!(dict instanceof Dict)) throw new Error(`no element ${reference.number}`)
  const page = dict.entries.get('Pg') ?? home
  const element: Element & { kids: (Element | Held)[] } = {
    role: named(dict, 'S'),
    dict,
    number: reference.number,
    parent,
    kids: [],
  }
  for (const kid of asList(dict.entries.get('K') ?? null)) {
    if (typeof kid === 'number') element.kids.push({ page: file.resolved(page), mark: kid })
    else if (kid instanceof Ref) element.kids.push(read(file, kid, element, page))
    else if (kid instanceof Dict) {
      const own = file.resolved(kid.entries.get('Pg') ?? page)
      if (named(kid, 'Type') === 'OBJR') element.kids.push({ page: own, annotation: file.at(kid, 'Obj') })
      else element.kids.push({ page: own, mark: Number(kid.entries.get('MCID')) })
    }
  }
  return element
}

/** The element at the top of the structure; null for a file without one. */
export function structureOf(file: PdfFile): Element | null {
  const root = file.at(file.catalog, 'StructTreeRoot')
  const top = asList(root instanceof Dict ? (root.entries.get('K') ?? null) : null)[0]
  return top instanceof Ref ? read(file, top, null, null) : null
}

/** Every element, in reading order. */
export function elementsOf(file: PdfFile): Element[] {
  const top = structureOf(file)
  const walk = (element: Element): Element[] => [element, ...element.kids.filter(isElement).flatMap(walk)]
  return top ? walk(top) : []
}

/** What an element's attributes say of a key. */
export function attribute(file: PdfFile, { dict }: Element, key: string): Cos {
  return file.at(dict, 'A', key)
}
