import type { ProseBlock, ProseDoc, ProseInline, ProseParagraph } from '../report/text/prose'
import { starterProse } from '../report/text/starter'
import type { ParagraphChange } from './model'

type Line = Pick<ParagraphChange, 'line' | 'behind' | 'inlines'>

const paragraph = (inlines: readonly ProseInline[]): ProseParagraph =>
  inlines.length > 0 ? { type: 'paragraph', content: [...inlines] } : { type: 'paragraph' }

/** A text with some of its lines rewritten, removed or added. Lines are counted as `proseLines` counts them. */
export function editedText(text: ProseDoc, changes: readonly Line[]): ProseDoc {
  const replaced = new Map(
    changes.flatMap((one) => (one.line === null ? [] : [[one.line, one.inlines] as const])),
  )
  const added = new Map<number, ProseParagraph[]>()
  for (const { line, behind, inlines } of changes)
    if (line === null && inlines) added.set(behind, [...(added.get(behind) ?? []), paragraph(inlines)])
  let at = 0
  /** A paragraph as it becomes, with what is added behind it. */
  const next = (one: ProseParagraph): ProseParagraph[] => {
    const inlines = replaced.get(at)
    const behind = added.get(at) ?? []
    at += 1
    if (inlines === undefined) return [one, ...behind]
    return inlines === null ? behind : [paragraph(inlines), ...behind]
  }
  const content = text.content.flatMap((block): ProseBlock[] => {
    if (block.type === 'paragraph') return next(block)
    const items = block.content.flatMap((item) => {
      const own = item.content.flatMap(next)
      return own.length > 0 ? [{ ...item, content: own }] : []
    })
    return items.length > 0 ? [{ ...block, content: items }] : []
  })
  const all = [...(added.get(-1) ?? []), ...content]
  return all.length > 0 ? { ...text, content: all } : starterProse([])
}
