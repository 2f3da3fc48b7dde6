/** UTF-16 units that a segmenter gets at once. */
const PIECE = 400
const MARK = /[，。；、：！？（）《》“”\s]/u
/** Characters that always begin a new segment; not a combining mark, a joiner or half of a surrogate pair. */
const BASE = /[\p{Script=Han}，。；、：！？（）《》“”\sA-Za-z\d]/u

/**
 * End of the piece that begins at an offset: after a punctuation mark if there is one, else before a character that
 * begins a segment.
 */
function endOfPiece(text: string, from: number): number {
  const most = from + PIECE
  if (most >= text.length) return text.length
  let base = 0
  for (let at = most; at > from + PIECE / 2; at -= 1) {
    if (!BASE.test(text.charAt(at))) continue
    if (MARK.test(text.charAt(at - 1))) return at
    base ||= at
  }
  if (base > 0) return base
  return /[\uDC00-\uDFFF]/u.test(text.charAt(most)) ? most + 1 : most
}

/**
 * The segments of a text with their offsets. The text is segmented piece by piece: Chromium copies the whole text for
 * each segment, so that a paragraph of 64 000 characters would take gigabytes.
 */
export function* segmentsOf(
  segmenter: Intl.Segmenter,
  text: string,
): Generator<{ segment: string; index: number }> {
  for (let from = 0; from < text.length;) {
    const to = endOfPiece(text, from)
    for (const { segment, index } of segmenter.segment(text.slice(from, to)))
      yield { segment, index: from + index }
    from = to
  }
}
