import { normalised } from '../../report/text/normalised'
import type { ChangesTaken } from '../model/docxDocument'
import type { Style } from '../parts/styles'
import type { anchors } from './anchors'
import type { changes } from './changes'
import type { controls } from './controls'
import { addText } from './paragraph'
import { type Run, plainRun } from './run'
import type { Paragraphs, Story } from './story'
import { raisedDigits } from './symbols'

/** What is counted beside the text. */
export interface Counts {
  pictures: number
  embedded: number
  textBoxes: number
}

/** What the reading of all stories of a file shares. */
export interface Shared {
  taken: ChangesTaken
  styles: ReadonlyMap<string, Style>
  paragraphs: Paragraphs
  changes: ReturnType<typeof changes>
  counts: Counts
  anchors: ReturnType<typeof anchors>
}

/** The state of reading one part. Open stories and runs are stacks: the innermost is the last. */
export interface Reading extends Shared {
  /** Names of the open elements. */
  path: string[]
  stories: Story[]
  runs: Run[]
  controls: ReturnType<typeof controls>
  /** Skips the rest of the open element at this depth of the path. */
  leaveOut(depth: number): void
}

/**
 * Adds text to the paragraph that is being read, or to what is left out of it. It is normalised first, since offsets are
 * counted in it: a Word file that was converted from a PDF has radicals (⾏) in place of ideographs.
 */
export function appendText(reading: Reading, raw: string): void {
  const { stories, runs, styles, changes: tracked } = reading
  const story = stories.at(-1)
  const text = normalised(raw)
  if (!story || text === '' || story.fields.inInstruction()) return
  tracked.text()
  const paragraph = story.paragraph()
  const { style, level } = paragraph.properties
  // a heading after a table of contents ends it
  if (story.fields.inContents() && (level ?? styles.get(style ?? '')?.level)) story.fields.endContents()
  const run = runs.at(-1) ?? plainRun()
  if (run.hidden || styles.get(style ?? '')?.hidden) paragraph.hidden.push(text)
  else if (run.struck) paragraph.struck.push(text)
  else if (reading.controls.inContents() || story.fields.inContents()) paragraph.contents.push(text)
  else {
    const printed = run.raised ? raisedDigits(text) : text
    const control = reading.controls.current()
    const revisions = { inserted: tracked.inserted(), deleted: tracked.deleted() }
    addText(paragraph, printed, { isBold: run.bold, control, ...revisions })
    reading.anchors.text(printed)
  }
}
