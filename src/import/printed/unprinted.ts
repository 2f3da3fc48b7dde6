import type { LeftOutKind } from '../model/leftOut'

/**
 * Why an element is not part of the printed text. `mark`: a reference mark for something that is reported elsewhere,
 * [A1], [1].
 */
export type Unprinted = LeftOutKind | 'mark'

type Attributes = ReadonlyMap<string, string>

/** Declarations in a style, most of them Word's own, by what they mean. */
const STYLES: readonly (readonly [RegExp, Unprinted])[] = [
  [/mso-element:\s*comment/iu, 'comment'],
  [/mso-element:\s*(?:foot|end)note/iu, 'footnote'],
  [/mso-element:\s*(?:header|footer)/iu, 'header'],
  // not mso-comment-reference: it marks the words that a comment is about, which are text
  [/mso-special-character:\s*(?:comment|footnote|endnote)|mso-(?:foot|end)note-id:/iu, 'mark'],
  [/display:\s*none|mso-hide:\s*(?:all|screen)|visibility:\s*hidden/iu, 'hidden'],
  [/text-decoration[a-z-]*:[^;]{0,80}line-through|text-line-through:\s*(?!none)[a-z]/iu, 'struck'],
]
/** Classes of Word and WPS; MsoCommentText is not among them, because real text may have it. */
const CLASSES: readonly (readonly [RegExp, Unprinted])[] = [
  [/\bmsocom(?:anchor|off)\b|\bsd(?:foot|end)note(?:anc|sym)\b/iu, 'mark'],
  [/\bmsocomtxt\b/iu, 'comment'],
  [/\bmsodel\b/iu, 'deleted'],
  [/\bmsotoc(?:\d|heading)\b/iu, 'contents'],
]
const NOTE_LINK = /#_?(?:mso(?:com|anchor)|(?:ftn|edn)(?:ref)?|cmnt)/iu
const TABLE_PART = /^(?:table|tbody|thead|tfoot|tr|td|th|col|colgroup)$/u
const COMMENT_ID = /^_com_\d/iu
const NOTE_ID = /^(?:ftn|edn|sd(?:foot|end)note)\d/iu

const said = (list: readonly (readonly [RegExp, Unprinted])[], text: string | undefined): Unprinted | null =>
  text ? (list.find(([words]) => words.test(text))?.[1] ?? null) : null

/** Why an element of Word, WPS, LibreOffice or a web page is not printed text; null for one that is. */
export function unprinted(name: string, attributes: Attributes): Unprinted | null {
  switch (name) {
    case 'del':
      return attributes.has('cite') || attributes.has('datetime') ? 'deleted' : 'struck'
    case 's':
    case 'strike':
      return 'struck'
    case 'rt':
      return 'ruby'
    case 'rp':
      return 'mark'
  }
  // dropping a row or a cell would move numbers under other names
  if (attributes.size === 0 || TABLE_PART.test(name)) return null
  const id = attributes.get('id') ?? ''
  if (name === 'a' && NOTE_LINK.test(attributes.get('href') ?? '')) return 'mark'
  if (name === 'div') {
    if (COMMENT_ID.test(id)) return 'comment'
    if (NOTE_ID.test(id)) return 'footnote'
    if (/^(?:header|footer)$/iu.test(attributes.get('title') ?? '')) return 'header'
  }
  if (attributes.has('hidden')) return 'hidden'
  return said(CLASSES, attributes.get('class')) ?? said(STYLES, attributes.get('style'))
}
