import { type Attributes, valueOf } from '../xml/names'
import type { XmlReader } from '../xml/tokenizer'
import { changeProperty, forgetNew, isProperty, readProperty } from './properties'
import { type Reading, say, type Shared } from './reading'
import { plainRun } from './run'
import { openStory, type Story } from './story'
import { symbolText, withoutBlanks } from './symbols'

/** Properties of former states, of which the text does not need any. */
const FORMER = /^w:(?:tblPr|tblPrEx|trPr|tcPr|sectPr|tblGrid)Change$/u

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
  /** Text of the element that is being read, null in elements without any. */
  let heard: string[] | null = null
  let keepsBlanks = false
  /** Objects of other programs, whose picture is not counted. */
  let objects = 0
  /** Of each open `mc:AlternateContent` whether one of its forms was read. */
  const chosen: boolean[] = []
  /** Of each open content control whether it is a table of contents. */
  const controls: boolean[] = []
  const reading: Reading = {
    ...shared,
    path: [],
    stories: [],
    runs: [],
    contents: 0,
    leaveOut(depth) {
      leftOut = depth
    },
  }
  const { path, stories, runs, changes, counts } = reading
  const isOriginal = shared.taken === 'original'
  const leaveOut = (): void => reading.leaveOut(path.length)

  function listen(attributes: Attributes): void {
    heard = []
    keepsBlanks = valueOf(attributes, 'space') === 'preserve'
  }
  function sayHeard(): void {
    const text = heard?.join('') ?? ''
    heard = null
    say(reading, (keepsBlanks ? text : withoutBlanks(text)).replace(/[\n\r]/gu, ' '))
  }
  function choose(isFallback: boolean): void {
    if (chosen.at(-1)) leaveOut()
    else if (chosen.length && !isFallback) chosen[chosen.length - 1] = true
  }
  function change(name: string): void {
    if (isProperty(path.at(-2) ?? '')) changeProperty(reading, name)
    else if (changes.meet(name)) changes.enter()
    else leaveOut()
  }
  function breakLine(attributes: Attributes): void {
    const isOfPage = /^(?:page|column)$/u.test(valueOf(attributes, 'type') ?? '')
    if (!isOfPage || stories.at(-1)?.paragraph().length) say(reading, '\n')
  }

  /** What stands in a run beside its text. */
  function inRun(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        return say(reading, '\t')
      case 'w:br':
      case 'w:cr':
        return breakLine(attributes)
      case 'w:noBreakHyphen':
        return say(reading, '-')
      case 'w:sym':
        return say(reading, symbolText(valueOf(attributes, 'font') ?? '', valueOf(attributes, 'char') ?? ''))
      case 'w:fldChar':
        return stories.at(-1)?.fields.mark(valueOf(attributes, 'fldCharType') ?? '')
      case 'w:object':
        objects += 1
        counts.embedded += 1
        return
      case 'w:t':
        return listen(attributes)
      case 'w:delText':
        return isOriginal ? listen(attributes) : undefined
      case 'w:instrText':
      case 'w:delInstrText':
        return listen(attributes)
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
        return listen(attributes)
      case 'w:rt':
        return leaveOut()
      case 'mc:AlternateContent':
        chosen.push(false)
        return
      case 'mc:Choice':
      case 'mc:Fallback':
        return choose(name === 'mc:Fallback')
      case 'w:sdt':
        controls.push(false)
        return
      case 'w:docPartGallery':
        if (!controls.length || valueOf(attributes, 'val') !== 'Table of Contents') return
        controls[controls.length - 1] = true
        reading.contents += 1
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
    if (changes.isChange(name)) change(name)
    else if (path.at(-2) === 'w:r') inRun(name, attributes)
    else if (FORMER.test(name)) leaveOut()
    else readProperty(reading, name, attributes)
  }
  function endStory(isRoot: boolean): void {
    const story = stories.pop()
    if (!story) return
    if (isRoot) ended(story, rootAttributes)
    else for (const block of story.end()) stories.at(-1)?.paragraph().boxes.push(block)
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
        return stories.at(-1)?.closeCell()
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        return sayHeard()
      case 'w:instrText':
      case 'w:delInstrText':
        stories.at(-1)?.fields.instruct(heard?.join('') ?? '')
        heard = null
        return
      case 'w:object':
        objects -= 1
        return
      case 'mc:AlternateContent':
        chosen.pop()
        return
      case 'w:sdt':
        if (controls.pop()) reading.contents -= 1
        return
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
      if (leftOut === 0) heard?.push(text)
    },
  }
}
