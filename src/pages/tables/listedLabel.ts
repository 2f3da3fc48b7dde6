const LISTED = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u

/** True for the label of a row that is one of a series, `1.属于国家秘密`: the form sets it at the left, others in the middle. */
export const isListed = (label: string): boolean => LISTED.test(label)
