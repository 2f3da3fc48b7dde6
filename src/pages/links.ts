import type { Stretch } from './blocks/keeps'

/** A web address in a text. */
interface Link extends Stretch {
  url: string
}

const ADDRESS = /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'*+,;=%]+/giu
/** Punctuation that ends the sentence and not the address. */
const SENTENCE_END = /(?<![.,;:!?'])[.,;:!?']+$/u

/** Web addresses in a text, in order, for links in the PDF; one without a scheme gets http. */
export function linksIn(text: string): Link[] {
  return [...text.matchAll(ADDRESS)].map((match) => {
    const address = match[0].replace(SENTENCE_END, '')
    const url = /^https?:/iu.test(address) ? address : `http://${address}`
    return { from: match.index, to: match.index + address.length, url }
  })
}
