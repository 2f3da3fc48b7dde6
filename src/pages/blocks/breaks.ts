const CLOSING = '，。、；：？！）》」』〕］】”’…—·％%'
const OPENING = '（《「『〔［【“‘'
const BREAK = new RegExp(`(?<=[\\p{Script=Han}—…${CLOSING}])(?=[“‘])|(?<=[”’])(?![${CLOSING}]|$)`, 'gu')
const AFTER_OPENING = new RegExp(`[${OPENING}]$`, 'u')

/**
 * Offsets at which a line may break though browsers, which take “ ” for Latin quotes, see no place for it: before an
 * opening and after a closing quotation mark. In order.
 */
export function breaksIn(text: string): number[] {
  return [...text.matchAll(BREAK)]
    .map((match) => match.index)
    .filter((at) => at > 0 && !AFTER_OPENING.test(text.slice(at - 1, at)))
}
