import * as v from 'valibot'
import type { ProseBlock, ProseDoc, ProseInline, ProseParagraph } from '../../../report/text/prose'
import { isShallow } from '../depth'

const inline = v.variant('type', [
  v.object({
    type: v.literal('text'),
    text: v.string(),
    marks: v.exactOptional(v.array(v.object({ type: v.literal('bold') }))),
  }),
  v.object({ type: v.literal('figure'), attrs: v.object({ place: v.string() }) }),
])
const paragraph = v.object({ type: v.literal('paragraph'), content: v.exactOptional(v.array(inline)) })
const list = v.object({
  type: v.literal('orderedList'),
  attrs: v.object({ marker: v.picklist(['1.', '一是']) }),
  content: v.pipe(
    v.array(v.object({ type: v.literal('listItem'), content: v.pipe(v.array(paragraph), v.minLength(1)) })),
    v.minLength(1),
  ),
})
const doc = v.object({ type: v.literal('doc'), content: v.array(v.variant('type', [paragraph, list])) })

/**
 * Parses a stored text; null when it does not match the schema or nests too deeply. Attributes that the schema of
 * `prose/` does not have are dropped, and so are figures for which `isFigure` is false and empty text nodes, which
 * ProseMirror refuses.
 */
export function parseProse(value: unknown, isFigure: (place: string) => boolean): ProseDoc | null {
  if (!isShallow(value)) return null
  const parsed = v.safeParse(doc, value)
  if (!parsed.success) return null
  const keep = (one: ProseInline): boolean =>
    one.type === 'text' ? one.text !== '' : isFigure(one.attrs.place)
  const cleanParagraph = (one: ProseParagraph): ProseParagraph => {
    const content = one.content?.filter(keep) ?? []
    return content.length ? { type: 'paragraph', content } : { type: 'paragraph' }
  }
  const clean = (one: ProseBlock): ProseBlock =>
    one.type === 'paragraph'
      ? cleanParagraph(one)
      : {
          ...one,
          content: one.content.map((item) => ({ ...item, content: item.content.map(cleanParagraph) })),
        }
  const { content } = parsed.output
  return { type: 'doc', content: content.length ? content.map(clean) : [{ type: 'paragraph' }] }
}
