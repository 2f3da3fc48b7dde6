import type { Place } from '../report/template/template'
import type { ProseInline } from '../report/text/prose'
import type { ReturnedParagraph, Revision } from './model'
import { within } from './revisions'

/** A figure's stretch in a paragraph that came back. */
export interface Found {
  place: Place
  from: number
  to: number
}

/** A paragraph that came back, in words and figures. */
export interface Words {
  inlines: readonly ProseInline[]
  /** Values by figure as the copy shows them, one for each time that it stands there, with who changed something in it. */
  shown: readonly { place: Place; text: string; by: readonly Revision[] }[]
}

/** Words of a stretch as inlines, parted where bold type begins or ends. */
function wordsOf({ text, bold }: ReturnedParagraph, from: number, to: number): ProseInline[] {
  const cuts = [...new Set([from, to, ...bold.flat()])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b)
  return cuts.flatMap((at, i): ProseInline[] => {
    const end = cuts[i + 1]
    if (end === undefined || end <= at) return []
    const isBold = bold.some(([start, stop]) => start <= at && stop >= end)
    return [{ type: 'text', text: text.slice(at, end), ...(isBold && { marks: [{ type: 'bold' }] }) }]
  })
}

/** Words of a paragraph with the figures that it is known to show. */
export function wordsWithFigures(returned: ReturnedParagraph, knows: (place: Place) => boolean): Words {
  return partedWords(
    returned,
    (returned.figures ?? []).filter(({ place, from, to }) => knows(place) && from < to),
  )
}

/** A paragraph parted into words and figures, the stretches of which are given. */
export function partedWords(returned: ReturnedParagraph, found: readonly Found[]): Words {
  const inlines: ProseInline[] = []
  const shown: Words['shown'][number][] = []
  let at = 0
  for (const { place, from, to } of [...found].sort((a, b) => a.from - b.from)) {
    if (from < at) continue
    inlines.push(...wordsOf(returned, at, from), { type: 'figure', attrs: { place } })
    const by = within(returned.revised ?? [], from, to)
    shown.push({ place, text: returned.text.slice(from, to).trim(), by })
    at = to
  }
  inlines.push(...wordsOf(returned, at, returned.text.length))
  return { inlines, shown }
}
