import { type XmlElement, childOf, childrenOf, isOn, numberOf, valOf } from '../xml/tree'
import { valueOf } from '../xml/names'

/** What a style says of paragraphs in it, its ancestors included. */
export interface Style {
  /** 1 to 9; 0 for body text, null where nothing is said. */
  level: number | null
  numId: string | null
  /** Level of the list, from 0. */
  listLevel: number | null
  /** Its text is not shown. */
  hidden: boolean
}

/** Styles that are looked through at most for what a style inherits. */
const MOST_ANCESTORS = 20
const HEADING = /^(?:heading|标题) ?([1-9])$/iu

/** The styles of `styles.xml` by their ids. */
export function stylesOf(tree: XmlElement): Map<string, Style> {
  const own = new Map<string, { style: Style; basedOn: string | null }>()
  for (const element of childrenOf(tree, 'w:style')) {
    const id = valueOf(element.attributes, 'styleId')
    if (id !== null) own.set(id, { style: ownStyle(element, id), basedOn: valOf(element, 'w:basedOn') })
  }
  const styles = new Map<string, Style>()
  for (const [id, { style, basedOn }] of own) {
    const whole = { ...style }
    let parent = own.get(basedOn ?? '')
    for (let nth = 0; parent && nth < MOST_ANCESTORS; nth += 1) {
      whole.level ??= parent.style.level
      whole.listLevel ??= parent.style.listLevel
      whole.numId ??= parent.style.numId
      parent = own.get(parent.basedOn ?? '')
    }
    styles.set(id, whole)
  }
  return styles
}

function ownStyle(element: XmlElement, id: string): Style {
  const properties = childOf(element, 'w:pPr')
  const list = childOf(properties, 'w:numPr')
  const vanish = childOf(childOf(element, 'w:rPr'), 'w:vanish')
  return {
    level: outlineLevel(numberOf(properties, 'w:outlineLvl')) ?? headingLevel(valOf(element, 'w:name') ?? id),
    numId: valOf(list, 'w:numId'),
    listLevel: numberOf(list, 'w:ilvl'),
    hidden: vanish !== undefined && isOn(vanish.attributes),
  }
}

/** Level 1 to 9 of a `w:outlineLvl`, which counts from 0; 0 for its value for body text, null for none. */
export const outlineLevel = (value: number | null): number | null =>
  value === null ? null : value < 9 ? value + 1 : 0

/** The level of a heading that is told by the name of its style: heading 1, 标题 1; null for other names. */
export function headingLevel(name: string): number | null {
  const level = HEADING.exec(name)?.[1]
  return level === undefined ? null : Number(level)
}
