/**
 * The most parts of a form; a stored one with more is refused. The longest yearly report that is known has 74 sections and
 * 1 100 numbers.
 */
export const MOST = { sections: 500, figures: 12_000, rules: 5000, cells: 20_000, options: 100 }
/** The most characters of a heading or a label. */
export const NAME = 500
