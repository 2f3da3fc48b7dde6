import type {
  DocxBlock,
  DocxCell,
  DocxComment,
  DocxDocument,
  DocxRevision,
  DocxTag,
} from '../../../docx/model/docxDocument'
import { placeOfTag } from '../../../office/word/figures'
import type { Place } from '../../../report/template/template'
import type { ReturnedCell, ReturnedComment, ReturnedDocument, Revision } from '../../../returned/model'

const DAY = /^\d{4}-\d{2}-\d{2}/u
const revisionOf = ({ author, date }: DocxRevision): Revision => ({ author, day: DAY.exec(date)?.[0] ?? '' })

/** The talks of the margin: comments with what answers them, by the block that they stand beside. */
function talksOf({ blocks, left }: DocxDocument): ReadonlyMap<number, ReturnedComment[]> {
  const beside = new Map<number, ReturnedComment[]>()
  const answers = new Map<number, DocxComment[]>()
  for (const comment of left.comments)
    if (comment.answers !== null)
      answers.set(comment.answers, [...(answers.get(comment.answers) ?? []), comment])
  left.comments.forEach((comment, i) => {
    if (comment.answers !== null) return
    // one that is about a table, or about nothing that is known, stands beside the paragraph before
    let at = Math.min(comment.block ?? 0, blocks.length - 1)
    while (at > 0 && blocks[at]?.kind === 'table') at -= 1
    const talk: ReturnedComment = {
      ...revisionOf(comment),
      text: comment.text,
      done: comment.done,
      answers: (answers.get(i) ?? []).map((one) => Object.assign(revisionOf(one), { text: one.text })),
    }
    beside.set(at, [...(beside.get(at) ?? []), talk])
  })
  return beside
}

/** Paragraphs of a file of Word; a line break in one stands for another paragraph, as a title is broken. */
export function wordAsReturned(document: DocxDocument): ReturnedDocument {
  const talks = talksOf(document)
  return document.blocks.flatMap((block, i) => returnedBlock(block, talks.get(i) ?? []))
}

/** The value of a figure: what a control holds that names one. */
const figuresOf = (tags: readonly DocxTag[]): { from: number; to: number; place: Place }[] =>
  tags.flatMap(({ from, to, tag, placeholder }) => {
    const place = placeholder ? null : placeOfTag(tag)
    return place === null ? [] : [{ from, to, place }]
  })

const revisionsOf = ({ changed, deleted }: Pick<DocxCell, 'changed' | 'deleted'>) =>
  [...changed, ...deleted]
    .sort((a, b) => a.from - b.from)
    .map((one) => Object.assign(revisionOf(one), { from: one.from, to: one.to }))

function returnedCell(cell: DocxCell): ReturnedCell {
  const { text, columns, rows, tags } = cell
  const [figure, second] = figuresOf(tags)
  return {
    text,
    columns,
    rows,
    ...(figure && !second && { place: figure.place }),
    revised: revisionsOf(cell),
  }
}

function returnedBlock(block: DocxBlock, comments: readonly ReturnedComment[]): ReturnedDocument {
  if (block.kind === 'table')
    return [{ kind: 'table', rows: block.rows.map(({ cells }) => cells.map(returnedCell)) }]
  let at = 0
  const figures = figuresOf(block.tags)
  const revised = revisionsOf(block)
  return block.text.split('\n').map((text, i) => {
    const from = at
    const end = from + text.length
    at = end + 1
    const bold = block.bold.flatMap(([start, stop]): [number, number][] => {
      const within: [number, number] = [Math.max(0, start - from), Math.min(text.length, stop - from)]
      return within[0] < within[1] ? [within] : []
    })
    const inLine = <Stretch extends { from: number; to: number }>(all: readonly Stretch[]): Stretch[] =>
      all.flatMap((one) =>
        one.from >= from && one.to <= end ? [{ ...one, from: one.from - from, to: one.to - from }] : [],
      )
    return {
      kind: 'paragraph',
      text,
      bold,
      figures: inLine(figures),
      comments: i === 0 ? comments : [],
      revised: inLine(revised),
    }
  })
}

/** Who deleted paragraphs of a file that was read in its original state, by their words without blanks. */
export const deletedParagraphs = ({ blocks }: DocxDocument): ReadonlyMap<string, readonly Revision[]> =>
  new Map(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.deleted.length > 0
        ? [[block.text.replace(/\s+/gu, ''), block.deleted.map(revisionOf)] as const]
        : [],
    ),
  )
