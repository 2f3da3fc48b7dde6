import { lexicon } from '../lexicon/lexicon'
import type { Word } from '../lexicon/word'

interface Node {
  word: Word | null
  next: Map<string, Node>
}

function trieOf(entries: readonly Word[]): Node {
  const root: Node = { word: null, next: new Map() }
  for (const entry of entries)
    for (const word of entry.words) {
      let node = root
      for (const char of word.split('')) {
        let next = node.next.get(char)
        if (!next) node.next.set(char, (next = { word: null, next: new Map() }))
        node = next
      }
      node.word ??= entry
    }
  return root
}

const ROOT = trieOf(lexicon)

/** The longest word of the lexicon that begins at an offset; null for none. At most its length is looked at. */
export function wordAt(text: string, from: number): { word: Word; to: number } | null {
  let node: Node | undefined = ROOT
  let found: { word: Word; to: number } | null = null
  for (let at = from; at < text.length; at += 1) {
    node = node.next.get(text.charAt(at))
    if (!node) break
    if (node.word) found = { word: node.word, to: at + 1 }
  }
  return found
}
