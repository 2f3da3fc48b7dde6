import { outlineLevel } from '../parts/styles'
import { type Attributes, valueOf } from '../xml/names'
import { isOn, wholeNumber } from '../xml/tree'
import { noProperties } from './paragraph'
import type { Reading } from './reading'
import { plainRun } from './run'

/** What the properties around the present element belong to: `w:r` a run, `w:pPr` the mark of a paragraph. */
function ownerOf({ path }: Reading): string {
  let at = path.length - 2
  while (at >= 0 && (path[at] === 'w:rPr' || path[at] === 'w:rPrChange')) at -= 1
  return path[at] ?? ''
}

/** Elements in which a tracked change is a property: of a paragraph's mark, a row, a cell, a number. */
const PROPERTIES: ReadonlySet<string> = new Set(['w:rPr', 'w:trPr', 'w:tcPr', 'w:numPr', 'm:ctrlPr'])

/** Whether a tracked change in this element is a property of it, and not around its text. */
export const isProperty = (parent: string): boolean => PROPERTIES.has(parent)

/** A tracked change that is a property: a paragraph's mark, a row or a cell that is not there in the state taken. */
export function changeProperty(reading: Reading, name: string): void {
  const { path, stories, changes } = reading
  const parent = path.at(-2)
  if (parent === 'w:rPr' && ownerOf(reading) === 'w:pPr') {
    const story = stories.at(-1)
    if (story && !changes.meet(name)) story.paragraph().properties.joins = true
  } else if (parent === 'w:trPr' || name === 'w:cellIns' || name === 'w:cellDel') {
    // path: row, its properties, this element
    if (!changes.meet(name)) reading.leaveOut(path.length - 2)
  }
}

/** Reads a property of a run, a paragraph or a cell. */
export function readProperty(reading: Reading, name: string, attributes: Attributes): void {
  if (reading.path.at(-2) === 'w:rPr') readFace(reading, name, attributes)
  else if (reading.path.at(-2) === 'w:tcPr') describeCell(reading, name, attributes)
  else if (reading.path.at(-2) === 'w:trPr') {
    const columns = name === 'w:gridBefore' ? wholeNumber(valueOf(attributes, 'val')) : null
    if (columns !== null) reading.stories.at(-1)?.table()?.skipColumns(columns)
  } else describeParagraph(reading, name, attributes)
}

function readFace(reading: Reading, name: string, attributes: Attributes): void {
  const owner = ownerOf(reading)
  if (owner === 'w:pPr' && name === 'w:vanish') {
    const story = reading.stories.at(-1)
    if (story && isOn(attributes)) story.paragraph().properties.joins = true
  }
  const run = owner === 'w:r' ? reading.runs.at(-1) : undefined
  if (!run) return
  switch (name) {
    case 'w:b':
      run.bold = isOn(attributes)
      return
    case 'w:vanish':
      run.hidden = isOn(attributes)
      return
    case 'w:strike':
    case 'w:dstrike':
      run.struck = isOn(attributes)
      return
    case 'w:vertAlign':
      run.raised = valueOf(attributes, 'val') === 'superscript'
      return
    case 'w:rStyle':
      run.hidden = reading.styles.get(valueOf(attributes, 'val') ?? '')?.hidden ?? false
  }
}

function describeCell({ stories }: Reading, name: string, attributes: Attributes): void {
  const table = stories.at(-1)?.table()
  const merge = valueOf(attributes, 'val') === 'restart' ? 'restart' : 'continue'
  switch (name) {
    case 'w:gridSpan':
      table?.describe({ columns: wholeNumber(valueOf(attributes, 'val')) ?? 1 })
      return
    case 'w:vMerge':
      table?.describe({ vertical: merge })
      return
    case 'w:hMerge':
      table?.describe({ horizontal: merge })
  }
}

function describeParagraph({ stories, path }: Reading, name: string, attributes: Attributes): void {
  const parent = path.at(-2)
  const properties =
    parent === 'w:pPr' || parent === 'w:numPr' ? stories.at(-1)?.paragraph().properties : undefined
  if (!properties) return
  switch (name) {
    case 'w:pStyle':
      properties.style = valueOf(attributes, 'val')
      return
    case 'w:outlineLvl':
      properties.level = outlineLevel(wholeNumber(valueOf(attributes, 'val')))
      return
    case 'w:numId':
      properties.numId = valueOf(attributes, 'val')
      return
    case 'w:ilvl':
      properties.listLevel = wholeNumber(valueOf(attributes, 'val'))
  }
}

/** Forgets the new properties of a paragraph or a run where the former ones follow, and they are what is taken. */
export function forgetNew({ stories, runs, path }: Reading): void {
  const parent = path.at(-2)
  if (parent === 'w:pPrChange') {
    const paragraph = stories.at(-1)?.paragraph()
    if (paragraph) paragraph.properties = { ...noProperties(), joins: paragraph.properties.joins }
  } else if (parent === 'w:rPrChange' && path.at(-4) === 'w:r' && runs.length)
    runs[runs.length - 1] = plainRun()
}
