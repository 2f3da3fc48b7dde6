const CLOSING = '，。、；：？！）》」』〕］】”’…—·％%'
const OPENING = '（《「『〔［【“‘'
const BREAK = new RegExp(`(?<=[\\p{Script=Han}—…${CLOSING}])(?=[“‘])|(?<=[”’])(?![${CLOSING}]|$)`, 'gu')
const AFTER_OPENING = new RegExp(`[${OPENING}]$`, 'u')

/**
 * Offsets, ascending, of line breaks that browsers do not allow because they take “ ” for Latin quotes: before an
 * opening and after a closing quotation mark.
 */
export function breaksIn(text: string): number[] {
  return [...text.matchAll(BREAK)]
    .map((match) => match.index)
    .filter((at) => at > 0 && !AFTER_OPENING.test(text.slice(at - 1, at)))
}
