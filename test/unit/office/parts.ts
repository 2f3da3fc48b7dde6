import { inflateRawSync } from 'node:zlib'

/** The parts of a zip file by their paths, read by its directory and inflated by Node's zlib, not by the program. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes)
  const end = file.length - 22
  if (file.readUInt32LE(end) !== 0x06_05_4b_50) throw new Error('no end of a zip file')
  const parts = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, packed, unpacked] = [10, 20, 24].map((field) => file.readUInt32LE(at + field))
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const local = file.readUInt32LE(at + 42)
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const stream = file.subarray(from, from + (packed ?? 0))
    const content = ((method ?? 0) & 0xff_ff) === 8 ? inflateRawSync(stream) : stream
    if (content.length !== unpacked) throw new Error(`${name} has another length`)
    parts.set(name, content.toString('utf8'))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}

/** An element of a part. */
export interface Node {
  name: string
  attributes: Readonly<Record<string, string>>
  children: Node[]
  text: string
}

const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gu
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const plain = (text: string): string =>
  text.replace(/&(\w+);/gu, (_, name: string) => {
    const char = ENTITIES[name]
    if (char === undefined) throw new Error(`&${name};`)
    return char
  })

/** A part as a tree; throws an Error for what is not well-formed. */
export function treeOf(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  let done = 0
  for (const match of xml.matchAll(TOKEN)) {
    if (match.index !== done) throw new Error(`not well-formed: ${xml.slice(done, done + 60)}`)
    done += match[0].length
    const [, closes, name, attributes = '', isEmpty, text] = match
    const parent = open.at(-1) ?? root
    if (text !== undefined) parent.text += plain(text)
    else if (closes) {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`)
      open.pop()
    } else if (name !== undefined) {
      const own: Record<string, string> = {}
      for (const [, key = '', value = ''] of attributes.matchAll(/([\w:]+)="([^"]*)"/gu)) {
        if (key in own) throw new Error(`${key} twice`)
        own[key] = plain(value)
      }
      const node: Node = { name, attributes: own, children: [], text: '' }
      parent.children.push(node)
      if (!isEmpty) open.push(node)
    }
  }
  if (done !== xml.length || open.length !== 1 || root.children.length !== 1)
    throw new Error('not one element')
  return root.children[0] ?? root
}

/** A node and all under it, in the order of the document. */
export const allOf = (node: Node): Node[] => [node, ...node.children.flatMap(allOf)]

/** What a reader sees of a node; the end of a line within a paragraph is none. */
export const textIn = (node: Node): string =>
  allOf(node)
    .filter(({ name }) => name === 'w:t')
    .map(({ text }) => text)
    .join('')
