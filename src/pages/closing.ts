import { isSealed } from '../report/draft/seal'
import { entryAt, figureAt, type Report, shownAt } from '../report/report'
import { bodiesIn } from '../report/text/bodies'
import type { ClosingBlock, ClosingLine } from './blocks/block'
import { emWidth } from './blocks/emWidth'
import { signatureLines } from './titleLines'

/** Characters of a line. */
const LINE = 28
/** Characters left free to the right of 成文日期 with a seal, and of 署名 without one (GB/T 9704-2012 7.3.5.1, 7.3.5.2). */
const SEALED_INSET = 4
const UNSEALED_INSET = 2
/** Without a seal, the date begins this many characters to the right of 署名. */
const STEP = 2
/** Room for a seal of at most 5 cm: nine characters across, and five lines from one body to the next. */
const SEAL_WIDTH = 9
const BETWEEN_SEALS = 4
/** Blank lines under the text; with two, the first of several seals ends under the text's last line. */
const UNDER_TEXT = 1
const OVER_SEALS = 2
/** Half of a date like 2026年1月20日, over which bodies stand while it is blank. */
const HALF_DATE = 3.25

/** Width in characters; a half-width character counts one half. */
export const closingWidth = (text: string): number =>
  Array.from(text).reduce((width, char) => width + (char <= '\u00FF' ? 0.5 : 1), 0)
const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map(closingWidth))

/** Greatest inset at which a line still begins within the left margin. */
const roomBeside = (text: string): number => Math.max(0, LINE - emWidth(text))
const inside = (inset: number, text: string): number => Math.min(Math.max(0, inset), roomBeside(text))

const line = (text: string, inset: number, above = 0): ClosingLine => ({
  parts: [{ text, inset: inside(inset, text) }],
  above,
})

/** Lines centred `axis` characters from the right margin, none beyond a margin. */
const centred = (lines: readonly string[], axis: number): ClosingLine[] =>
  lines.map((text) => line(text, axis - closingWidth(text) / 2))

/** Lines that begin `left` characters from the left margin. */
const begun = (lines: readonly string[], left: number): ClosingLine[] =>
  lines.map((text) => line(text, LINE - Math.max(0, left) - closingWidth(text)))

/** A date leaves some characters free; other text that was typed there may need the whole line. */
function dateLines(lines: readonly string[], free: number): ClosingLine[] {
  const inset = Math.min(free, ...lines.map(roomBeside))
  return lines.map((text) => line(text, inset))
}

const raised = ([first, ...others]: readonly ClosingLine[], above: number): ClosingLine[] =>
  first ? [{ ...first, above }, ...others] : []

/** Lines of 署名 and 成文日期. */
interface Closing {
  signature: readonly ClosingLine[]
  date: readonly ClosingLine[]
}

/** 7.3.5.2: bodies below one another, the date in the next line begins two characters further right. */
function unsealed(bodies: readonly (readonly string[])[], dated: readonly string[]): Closing {
  const names = bodies.flat()
  if (names.length === 0) return { signature: [], date: dateLines(dated, UNSEALED_INSET) }
  const [name, date] = [widest(names), widest(dated)]
  // a date longer than the signature is what leaves two characters free
  const left = LINE - UNSEALED_INSET - (date > name ? date + STEP : name)
  return {
    signature: begun(names, left),
    date: begun(dated, Math.max(0, left) + STEP),
  }
}

/** Bodies two in a row, as their seals stand: the last one over the date, the others of a row as far from the left margin. */
function sideBySide(names: readonly string[], axis: number): ClosingLine[] {
  const at = (text: string, from: number) => ({ text, inset: from - closingWidth(text) / 2 })
  const rows = Array.from({ length: Math.ceil(names.length / 2) }, (_, i) => names.slice(2 * i, 2 * i + 2))
  return rows.map(([first = '', second], i) => ({
    parts: second === undefined ? [at(first, axis)] : [at(first, LINE - axis), at(second, axis)],
    above: i === 0 ? 0 : BETWEEN_SEALS,
  }))
}

/** Whether two bodies and their seals have room beside each other, the right one centred at `axis`. */
const haveRoom = (names: readonly string[], axis: number): boolean => {
  const apart = LINE - 2 * axis
  return Math.min(apart, 2 * axis) >= SEAL_WIDTH && widest(names) <= 2 * axis && widest(names) + 1 <= apart
}

/** 7.3.5.1: each body centred where its seal goes, the last one over the date. */
function sealed(bodies: readonly (readonly string[])[], dated: readonly string[]): Closing {
  const date = dateLines(dated, SEALED_INSET)
  const names = bodies.flat()
  const half = widest(names) / 2
  if (bodies.length < 2) {
    const over = SEALED_INSET + (dated.length === 0 ? half : closingWidth(dated.join('')) / 2)
    return { signature: centred(names, Math.max(over, half)), date }
  }
  const axis = SEALED_INSET + (dated.length === 0 ? HALF_DATE : closingWidth(dated.join('')) / 2)
  const eachInOneLine = names.length === bodies.length
  const signature =
    eachInOneLine && haveRoom(names, axis)
      ? sideBySide(names, axis)
      : bodies.flatMap((lines, i) =>
          raised(centred(lines, Math.max(axis, half)), i === 0 ? 0 : BETWEEN_SEALS),
        )
  return { signature, date }
}

/**
 * The blocks of 署名 and 成文日期, as far as they are filled: one line below the text, with room for a seal or without. Bodies
 * that sign together are parted. What is longer than a line is set in lines of about equal length.
 */
export function closingBlocks(report: Report): ClosingBlock[] {
  const { template, draft } = report
  const [signed = '', dated = ''] = [template.closing.signature, template.closing.date].map((place) =>
    entryAt(report, place).kind === 'blank' ? '' : shownAt(report, place),
  )
  const figure = figureAt(template, template.closing.signature)
  const bodies = figure.kind === 'text' && figure.body ? bodiesIn(signed) : [signed]
  const broken = bodies.map((name) => signatureLines(name)).filter((lines) => lines.length > 0)
  const isForSeal = isSealed(draft)
  const { signature, date } = (isForSeal ? sealed : unsealed)(broken, signatureLines(dated))
  const above = isForSeal && broken.length > 1 ? OVER_SEALS : UNDER_TEXT
  return [
    { key: 'closing.signature', text: signed, lines: signature },
    { key: 'closing.date', text: dated, lines: date },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map(({ key, text, lines }, i): ClosingBlock => ({
      kind: 'closing',
      key,
      text,
      lines: i === 0 ? raised(lines, above) : lines,
    }))
}
