import { type Attributes, valueOf } from './names'
import type { XmlReader } from './tokenizer'

/** An element of a small part of the file; its text is not kept. */
export interface XmlElement {
  name: string
  attributes: Attributes
  children: XmlElement[]
}

/**
 * Builds the tree of a part. Of what a part says twice, for newer and for older programs (`mc:AlternateContent`), the
 * form for the older ones stands in the place of both.
 */
export function xmlTree(): { reader: XmlReader; root: XmlElement } {
  const root: XmlElement = { name: '', attributes: [], children: [] }
  const open = [root]
  /** Choices that are open: nothing in them is kept. */
  let choices = 0
  const isThrough = (name: string): boolean => name === 'mc:AlternateContent' || name === 'mc:Fallback'
  const reader: XmlReader = {
    open(name, attributes) {
      if (name === 'mc:Choice') choices += 1
      if (choices > 0 || isThrough(name)) return
      const element = { name, attributes, children: [] }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    close(name) {
      if (name === 'mc:Choice') choices -= 1
      else if (choices === 0 && !isThrough(name)) open.pop()
    },
    text() {},
  }
  return { reader, root }
}

/** The children of an element that have a name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The first of them. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** The `w:val` of a child, null where the child or the value is missing. */
export function valOf(element: XmlElement | undefined, name: string): string | null {
  const child = childOf(element, name)
  return child ? valueOf(child.attributes, 'val') : null
}

/** The same as a whole number from 0 to 9999; null for anything else. */
export const numberOf = (element: XmlElement | undefined, name: string): number | null =>
  wholeNumber(valOf(element, name))

/** A whole number from 0 to 9999 as XML writes it; null for anything else. */
export const wholeNumber = (value: string | null): number | null =>
  value !== null && /^\d{1,4}$/u.test(value) ? Number(value) : null

/** Whether a property with an optional value is set: `<w:b/>`, `<w:b w:val="1"/>`. */
export function isOn(attributes: Attributes): boolean {
  const value = valueOf(attributes, 'val')
  return value === null || isTrue(value)
}

/** Whether a value of XML says yes; null, for a value that is missing, does not. */
export const isTrue = (value: string | null): boolean =>
  value !== null && !/^(?:0|false|off|none)$/u.test(value)
