import { runToEnd } from '../report/runToEnd'
import type { ChangesTaken, DocxBlock, DocxDocument } from './model/docxDocument'
import { DocxError } from './model/docxError'
import { readComments, readNotes } from './notes'
import { listNumbers } from './numbers/listNumbers'
import { listsOf } from './parts/numbering'
import { openPackage, type Package, readPart, readTree, relationsOf } from './parts/package'
import { customProperties } from './parts/properties'
import { stylesOf } from './parts/styles'
import { unlessBroken } from './parts/unlessBroken'
import { anchors } from './story/anchors'
import { changes } from './story/changes'
import { type Noted, paragraphsOf } from './story/paragraphs'
import type { Counts, Shared } from './story/reading'
import { storyReader } from './story/storyReader'
import type { XmlReader } from './xml/tokenizer'
import { otherZip } from './zip/otherKind'

/** How a document is read. */
export interface DocxOptions {
  /** Which state of tracked changes; `accepted` where nothing is said. */
  changes?: ChangesTaken
}

/**
 * Reads a .docx or .docm file in steps of some milliseconds; `inSlices` of the services runs them beside other work.
 * Macros, headers and footers are not read.
 * @throws DocxError from one of the steps
 */
export function* readingDocx(
  bytes: Uint8Array,
  { changes: taken = 'accepted' }: DocxOptions = {},
): Generator<undefined, DocxDocument> {
  const file = openPackage(bytes)
  const whole = yield* relationsOf(file, '')
  const main = whole.get('officeDocument') ?? 'word/document.xml'
  if (!file.entries.has(main)) throw missing(file)
  const parts = yield* relationsOf(file, main)
  const part = (kind: string): string =>
    parts.get(kind) ?? `${main.slice(0, main.lastIndexOf('/') + 1)}${kind.toLowerCase()}.xml`

  const styles = stylesOf(yield* readTree(file, part('styles')))
  const numbering = yield* readTree(file, part('numbering'))
  const lists = listsOf(numbering, (style) => styles.get(style)?.numId ?? null)
  const noted: Noted = { contents: [], hidden: [], struck: [] }
  const counts: Counts = { pictures: 0, embedded: 0, textBoxes: 0 }
  const tracked = changes(taken)
  const paragraphs = paragraphsOf(styles, lists, listNumbers(lists), noted)
  const found = anchors()
  const shared: Shared = { taken, styles, paragraphs, changes: tracked, counts, anchors: found }

  const blocks: DocxBlock[] = []
  const blockOf = new Map<string, number>()
  const body = storyReader(shared, 'w:body', (story) => {
    // one by one: push(...blocks) fails for a hundred thousand blocks
    for (const { block, comments } of story.end()) {
      for (const id of comments) blockOf.set(id, blocks.length)
      blocks.push(block)
    }
  })
  yield* readPart(file, main, documentOf(file, body))

  // pictures and tracked changes in comments and notes are not counted with those of the text
  const apart: Shared = { ...shared, changes: changes(taken), counts: { ...counts }, anchors: anchors() }
  const quoteOf = found.quotes()
  const comments = yield* readComments(
    file,
    { comments: part('comments'), extended: part('commentsExtended') },
    apart,
    (id) => ({ block: blockOf.get(id) ?? null, quote: quoteOf(id) }),
  )
  const footnotes: string[] = []
  for (const kind of ['footnote', 'endnote'])
    yield* readNotes(file, part(`${kind}s`), apart, `w:${kind}`, (text) => footnotes.push(text))
  const { reader, properties } = customProperties()
  const path = whole.get('custom-properties') ?? 'docprops/custom.xml'
  const isWhole = yield* unlessBroken(readPart(file, path, reader), false)
  return {
    blocks,
    left: { ...counts, ...tracked.counts, ...noted, comments, footnotes },
    properties: isWhole ? properties : new Map(),
  }
}

/** As {@link readingDocx}, in one go. */
export const readDocx = (bytes: Uint8Array, options: DocxOptions = {}): DocxDocument =>
  runToEnd(readingDocx(bytes, options))

/** The reader of the main part, for a part that is a document of Word. */
function documentOf(file: Package, reader: XmlReader): XmlReader {
  let begun = false
  return {
    ...reader,
    open(name, attributes) {
      if (!begun && name !== 'w:document') throw missing(file)
      begun = true
      reader.open(name, attributes)
    },
  }
}

function missing({ entries }: Package): DocxError {
  const found = otherZip(entries.keys())
  const isCut = found === null && entries.has('[content_types].xml') && entries.has('word/styles.xml')
  return new DocxError(isCut ? 'broken' : 'notWord', 'no document of Word in the file', found)
}
