/** Titles as a sentence names them. */
export const quoted = (titles: readonly string[]): string => titles.map((title) => `“${title}”`).join('、')
