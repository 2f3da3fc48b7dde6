import { LIMITS } from '../model/docxError'

/** What a bookmark's name begins with that this program set. */
const MARK = '_nb_'
/** UTF-16 units of a quoted text. */
const QUOTE = 200

/** Follows what begins and ends in a text without being of it: bookmarks, and the words that comments are about. */
export function anchors() {
  let marks = 0
  /** Of each comment its stretch of the words; `to` is null where it has not ended. */
  const ranges = new Map<string, { from: number; to: number | null }>()
  /** Comments whose words have begun and not ended; only for them the words are kept. */
  let open = 0
  const words: string[] = []
  let length = 0

  const keep = (text: string): void => {
    if (open === 0) return
    words.push(text)
    length += text.length
  }
  const isNew = (id: string): boolean => id !== '' && id.length <= LIMITS.name && !ranges.has(id)
  return {
    /** Whether a bookmark is to be told. */
    mark(name: string): boolean {
      const isOwn = name.startsWith(MARK) && name.length <= LIMITS.name
      if (isOwn) marks += 1
      return isOwn && marks <= LIMITS.marks
    },
    /** The words of a comment begin; returns whether its place was not known before. */
    begin(id: string): boolean {
      if (!isNew(id)) return false
      ranges.set(id, { from: length, to: null })
      open += 1
      return true
    },
    end(id: string): void {
      const range = ranges.get(id)
      if (range?.to !== null) return
      range.to = length
      open -= 1
    },
    /** The sign of a comment, which may be all that a file has; returns as `begin`. */
    refer(id: string): boolean {
      if (!isNew(id)) return false
      ranges.set(id, { from: length, to: length })
      return true
    },
    /** To be called with each text that is printed, and where a paragraph begins. */
    text: keep,
    line(): void {
      keep('\n')
    },
    /** The words that each comment is about. */
    quotes(): (id: string) => string {
      const text = words.join('')
      return (id) => {
        const { from, to } = ranges.get(id) ?? { from: 0, to: null }
        const cut = text.slice(from, Math.min(to ?? from, from + QUOTE)).replace(/\n+/gu, '\n')
        return cut.replace(/\p{Surrogate}$/u, '').trim()
      }
    },
  }
}
