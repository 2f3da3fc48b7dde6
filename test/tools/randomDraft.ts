import { type Draft, type DraftSection, newDraft } from '../../src/report/draft/draft'
import type { ProseBlock, ProseDoc, ProseInline, ProseParagraph } from '../../src/report/text/prose'
import { figuresOf } from '../../src/report/report'
import type { Place, Template } from '../../src/report/template/template'
import type { Draw } from '../faults/simulation/random'

const WORDS = ['政务公开', '258 件', '😀', '\uD83D', '𠮷', '　', 'a"b\\c', '\u2028', '⾏政', '0', '']

/** A record with its keys in an order that is drawn. */
function shuffled<T extends object>(record: T, draw: Draw): T {
  const keys = Object.entries(record)
  const mixed: Record<string, unknown> = {}
  while (keys.length) for (const [key, value] of keys.splice(draw.below(keys.length), 1)) mixed[key] = value
  return mixed as T
}

/** Any JSON as another tool may write it: the same lists, every record in another order. */
export function reordered(value: unknown, draw: Draw): unknown {
  if (Array.isArray(value)) return value.map((one) => reordered(one, draw))
  if (typeof value !== 'object' || value === null) return value
  return shuffled(
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, reordered(one, draw)])),
    draw,
  )
}

const words = (draw: Draw): string =>
  Array.from({ length: draw.below(5) }, () => draw.one(WORDS)).join('') + draw.below(1000)

function inline(places: readonly Place[], draw: Draw): ProseInline {
  if (draw.chance(0.3)) return shuffled({ type: 'figure', attrs: { place: draw.one(places) } }, draw)
  const text = words(draw)
  if (draw.chance(0.5)) return shuffled({ type: 'text', text }, draw)
  const bold = { type: 'bold' } as const
  const marks = draw.chance(0.2) ? [] : draw.chance(0.2) ? [bold, bold] : [bold]
  // the editor's own order
  if (draw.chance(0.5)) return Object.assign({}, { type: 'text' as const, marks, text })
  return shuffled({ type: 'text', text, marks }, draw)
}

function paragraph(places: readonly Place[], draw: Draw): ProseParagraph {
  if (draw.chance(0.2)) return { type: 'paragraph' }
  const content = Array.from({ length: draw.below(5) }, () => inline(places, draw))
  return shuffled({ type: 'paragraph', content }, draw)
}

function block(places: readonly Place[], draw: Draw): ProseBlock {
  if (draw.chance(0.7)) return paragraph(places, draw)
  const items = Array.from({ length: 1 + draw.below(3) }, () => ({
    type: 'listItem' as const,
    content: Array.from({ length: 1 + draw.below(2) }, () => paragraph(places, draw)),
  }))
  const marker = draw.one(['1.', '一是'] as const)
  return shuffled({ type: 'orderedList', attrs: { marker }, content: items }, draw)
}

function section(template: Template, place: Place, text: boolean, draw: Draw): DraftSection {
  const all = [...figuresOf(template).values()]
  const values: Record<Place, string> = {}
  for (const figure of all)
    if (figure.section === place && draw.chance(0.4))
      values[figure.place] = draw.chance(0.1) ? '' : words(draw)
  const places = all.map((figure) => figure.place)
  const content = Array.from({ length: draw.below(4) }, () => block(places, draw))
  const doc: ProseDoc = { type: 'doc', content }
  return shuffled({ text: text ? doc : null, values: shuffled(values, draw) }, draw)
}

/** A draft of a template with anything in it that a window may have: every writing of what means the same is drawn. */
export function randomDraft(template: Template, draw: Draw, id = 'one'): Draft {
  const fresh = newDraft(template, id)
  const sections = (): Record<Place, DraftSection> =>
    Object.fromEntries(
      Object.entries(fresh.sections).map(([place, { text }]) => [
        place,
        section(template, place, text !== null, draw),
      ]),
    )
  const confirmed = Object.fromEntries(
    Array.from({ length: draw.below(4) }, () => [
      `${draw.below(3)}-${words(draw)}`,
      draw.one(['', '1 2', '甲']),
    ]),
  )
  const draft = { ...fresh, sections: sections(), confirmed }
  if (draw.chance(0.5)) return draft
  return { ...draft, lastYear: { sections: draw.chance(0.2) ? {} : sections() } }
}
