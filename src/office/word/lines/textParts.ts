import type { Stretch } from '../../../pages/blocks/keeps'

/** A stretch of a paragraph's text that is set otherwise than the style says. */
export interface SetOtherwise extends Stretch {
  /** Space that each character gets, in twentieths of a point, as `w:spacing` has it. */
  spacing?: number
  /** The language is Chinese, whatever the characters. */
  chinese?: true
}

/** A part of a run, all of it set alike. */
export interface TextPart {
  text: string
  spacing: number | undefined
  chinese: boolean
}

/** The parts of a text that begins at an offset of its paragraph. Where two settings meet, both hold. */
export function partsOf(text: string, at: number, settings: readonly SetOtherwise[]): TextPart[] {
  const inside = settings.filter(({ from, to }) => from < at + text.length && to > at)
  const cuts = inside.flatMap(({ from, to }) => [from - at, to - at])
  const stops = [0, ...cuts.filter((cut) => cut > 0 && cut < text.length), text.length]
  const ends = [...new Set(stops)].sort((a, b) => a - b)
  return ends.slice(1).map((end, i): TextPart => {
    const from = ends[i] ?? 0
    const own = inside.filter((one) => one.from <= at + from && at + from < one.to)
    return {
      text: text.slice(from, end),
      spacing: own.find(({ spacing }) => spacing !== undefined)?.spacing,
      chinese: own.some(({ chinese }) => chinese),
    }
  })
}
