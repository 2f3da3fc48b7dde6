const LISTED = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u

/** True for the label of a row in a numbered series, `1.属于国家秘密`, which the form aligns left; others are centred. */
export const isListed = (label: string): boolean => LISTED.test(label)
