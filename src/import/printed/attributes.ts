/** Longest tag that is parsed: longer ones hold a picture as data, or are made to be slow. */
const LONGEST_TAG = 20_000
const ATTRIBUTE = /[\s/]{0,9999}([^\s=>"'/]+)(?:\s{0,999}=\s{0,999}(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?/uy

/**
 * The attributes of a tag's source, names in lower case, values undecoded; the first of several with one name counts.
 * Empty for a tag that is too long.
 */
export function attributesOf(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  if (tag.length > LONGEST_TAG) return attributes
  ATTRIBUTE.lastIndex = tag.search(/[\s/>]/u)
  for (let match = ATTRIBUTE.exec(tag); match?.[1]; match = ATTRIBUTE.exec(tag)) {
    const name = match[1].toLowerCase()
    if (!attributes.has(name)) attributes.set(name, match[2] ?? match[3] ?? match[4] ?? '')
  }
  return attributes
}
