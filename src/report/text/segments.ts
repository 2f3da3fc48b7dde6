/** UTF-16 units that are handed to a segmenter at once. */
const PIECE = 400
const MARK = /[，。；、：！？（）《》“”\s]/u
/** Begins a segment wherever it stands: no accent, joiner or half of a pair. */
const BASE = /[\p{Script=Han}，。；、：！？（）《》“”\sA-Za-z\d]/u

/** Where the piece that begins at a place ends: behind a mark if there is one, else before a character that begins a segment. */
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
 * The segments of a text, as a segmenter parts it. Chromium's copies the whole text for each segment that it finds, so
 * that a paragraph of 64 000 characters would take gigabytes: it gets a text piece by piece.
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
