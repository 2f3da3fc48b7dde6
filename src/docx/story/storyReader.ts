import type { DocxRevision } from '../model/docxDocument'
import { type Attributes, nameIn } from '../xml/names'
import type { XmlReader } from '../xml/tokenizer'
import { changeProperty, forgetNew, isProperty, readProperty } from './properties'
import { controls } from './controls'
import type { Reading, Shared } from './reading'
import { noteChange } from './paragraph'
import { plainRun } from './run'
import { readAnchor, readInRun } from './runContent'
import { openStory, type Story } from './story'
import { textCollector } from './textCollector'

/** Properties of former states, of which the text does not need any. */
const FORMER = /^w:(?:tblPr|tblPrEx|trPr|tcPr|sectPr|tblGrid)Change$/u
const revisionIn = (attributes: Attributes): DocxRevision => ({
  author: nameIn(attributes, 'author'),
  date: nameIn(attributes, 'date'),
})
/** Elements that mark a place in the text, and those that describe a content control. */
const ANCHOR = /^w:(?:bookmarkStart|commentRange(?:Start|End))$/u
const CONTROL = /^w:(?:sdtPr|docPartObj)$/u

/**
 * Reads the stories of a part.
 * @param root the element that holds one: `w:body`, `w:comment`
 * @param ended called with each story when it ends
 */
export function storyReader(
  shared: Shared,
  root: string,
  ended: (story: Story, attributes: Attributes) => void,
): XmlReader {
  let leftOut = 0
  let rootAttributes: Attributes = []
  /** Objects of other programs, whose picture is not counted. */
  let objects = 0
  /** Of each open `mc:AlternateContent` whether one of its forms was read. */
  const chosen: boolean[] = []
  const reading: Reading = {
    ...shared,
    path: [],
    stories: [],
    runs: [],
    controls: controls(),
    leaveOut(depth) {
      leftOut = depth
    },
  }
  const { path, stories, runs, changes, counts, anchors } = reading
  const collector = textCollector(reading)
  const isOriginal = shared.taken === 'original'
  const leaveOut = (): void => reading.leaveOut(path.length)

  function choose(isFallback: boolean): void {
    if (chosen.at(-1)) leaveOut()
    else if (chosen.length && !isFallback) chosen[chosen.length - 1] = true
  }
  function change(name: string, attributes: Attributes): void {
    if (isProperty(path.at(-2) ?? '')) changeProperty(reading, name)
    else if (changes.meet(name)) changes.enter(revisionIn(attributes))
    else {
      const [control, paragraph] = [reading.controls.current(), stories.at(-1)?.openedParagraph()]
      if (paragraph && !isOriginal)
        noteChange(paragraph.deleted, paragraph.length, paragraph.length, revisionIn(attributes))
      if (control) control.endsDeleted = true
      else if (paragraph) paragraph.replaced = null
      leaveOut()
    }
  }
  function open(name: string, attributes: Attributes): void {
    switch (name) {
      case root:
        rootAttributes = attributes
        stories.push(openStory(shared.paragraphs))
        return
      case 'w:txbxContent':
        counts.textBoxes += 1
        stories.push(openStory(shared.paragraphs))
        return
      case 'w:p':
        anchors.line()
        return stories.at(-1)?.openParagraph()
      case 'w:r':
        runs.push(plainRun())
        return
      case 'w:tbl':
        return stories.at(-1)?.openTable()
      case 'w:tr':
        return stories.at(-1)?.table()?.openRow()
      case 'w:tc':
        return stories.at(-1)?.table()?.openCell()
      case 'w:pPr':
      case 'w:rPr':
        return forgetNew(reading)
      case 'w:pPrChange':
      case 'w:rPrChange':
        return isOriginal ? undefined : leaveOut()
      case 'm:t':
        return collector.begin(attributes)
      case 'w:rt':
        return leaveOut()
      case 'mc:AlternateContent':
        chosen.push(false)
        return
      case 'mc:Choice':
      case 'mc:Fallback':
        return choose(name === 'mc:Fallback')
      case 'w:sdt':
        reading.controls.open()
        return
      case 'w:sdtContent':
        reading.controls.begin((stories.at(-1)?.openedParagraph() ?? null) !== null)
        return
      case 'w:object':
        objects += 1
        counts.embedded += 1
        return
      case 'pic:pic':
      case 'v:imagedata':
        if (objects === 0) counts.pictures += 1
        return
      case 'c:chart':
      case 'dgm:relIds':
      case 'w:altChunk':
      case 'w:subDoc':
        counts.embedded += 1
        return
    }
    if (changes.isChange(name)) change(name, attributes)
    else if (path.at(-2) === 'w:r') readInRun(reading, collector, name, attributes)
    else if (ANCHOR.test(name)) readAnchor(reading, name, attributes)
    else if (CONTROL.test(path.at(-2) ?? '')) reading.controls.describe(name, attributes)
    else if (FORMER.test(name)) leaveOut()
    else readProperty(reading, name, attributes)
  }
  function endStory(isRoot: boolean): void {
    const story = stories.pop()
    if (!story) return
    if (isRoot) ended(story, rootAttributes)
    else for (const box of story.end()) stories.at(-1)?.paragraph().boxes.push(box)
  }
  function closeCell(): void {
    const isHeld = path.at(-2) === 'w:sdtContent'
    stories.at(-1)?.closeCell(isHeld ? reading.controls.current() : null)
  }
  function endControl(): void {
    const control = reading.controls.close()
    if (control) stories.at(-1)?.endControl(control)
  }
  function close(name: string): void {
    switch (name) {
      case root:
      case 'w:txbxContent':
        return endStory(name === root)
      case 'w:p':
        return stories.at(-1)?.closeParagraph()
      case 'w:r':
        runs.pop()
        return
      case 'w:tbl':
        return stories.at(-1)?.closeTable()
      case 'w:tr':
        return stories.at(-1)?.table()?.closeRow()
      case 'w:tc':
        return closeCell()
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        return collector.flushText()
      case 'w:instrText':
      case 'w:delInstrText':
        return collector.flushInstruction()
      case 'w:object':
        objects -= 1
        return
      case 'mc:AlternateContent':
        chosen.pop()
        return
      case 'w:sdt':
        return endControl()
    }
    if (changes.isChange(name) && !isProperty(path.at(-2) ?? '')) changes.leave()
  }

  return {
    open(name, attributes) {
      path.push(name)
      if (leftOut === 0) open(name, attributes)
    },
    close(name) {
      if (leftOut === 0) close(name)
      else if (path.length <= leftOut) leftOut = 0
      path.pop()
    },
    text(text) {
      if (leftOut === 0) collector.append(text)
    },
  }
}
