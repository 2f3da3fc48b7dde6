import { pdfObjects } from '../proof/pdfObjects'
import { strictInflate } from '../proof/strictInflate'
import { type Cos, CosReader, Dict, Name, Ref, Stream } from './cos'

/** A PDF as its rules see it: every object by number, and the bytes that only some rules look at. */
export class PdfFile {
  bytes: Buffer
  readonly objects: Map<number, Cos>
  trailer: Dict

  constructor(bytes: Buffer) {
    this.bytes = bytes
    this.objects = new Map()
    this.trailer = new Dict()
    for (const { number, head, stream } of pdfObjects(bytes).objects) {
      const value = new CosReader(head).value()
      if (!stream || !(value instanceof Dict)) {
        this.objects.set(number, value)
        continue
      }
      const content = named(value, 'Filter') === 'FlateDecode' ? strictInflate(stream) : Buffer.from(stream)
      const type = named(value, 'Type')
      if (type === 'XRef') this.trailer = value
      else if (type === 'ObjStm') this.openPacked(value, content)
      else this.objects.set(number, new Stream(value, content))
    }
    if (this.trailer.entries.size === 0) {
      const text = bytes.toString('latin1')
      const value = new CosReader(text, text.lastIndexOf('trailer') + 'trailer'.length).value()
      if (value instanceof Dict) this.trailer = value
    }
  }

  private openPacked(dict: Dict, content: Buffer): void {
    const first = Number(dict.entries.get('First'))
    const text = content.toString('latin1')
    const index = text.slice(0, first).trim().split(/\s+/u).map(Number)
    for (let i = 0; i < index.length; i += 2)
      this.objects.set(index[i] ?? 0, new CosReader(text, first + (index[i + 1] ?? 0)).value())
  }

  /** What a value refers to; null for an object that is not there. */
  resolved(value: Cos | undefined): Cos {
    const found = value instanceof Ref ? this.objects.get(value.number) : value
    return found ?? null
  }

  /** The value of a key of a dictionary or stream, resolved. */
  at(holder: Cos | undefined, ...keys: string[]): Cos {
    let value = this.resolved(holder)
    for (const key of keys) value = this.resolved(dictOf(value)?.entries.get(key))
    return value
  }

  /** A list's values, resolved; [] for what is no list. */
  list(holder: Cos | undefined, ...keys: string[]): Cos[] {
    const value = this.at(holder, ...keys)
    return Array.isArray(value) ? value.map((one) => this.resolved(one)) : []
  }

  get catalog(): Cos {
    return this.at(this.trailer, 'Root')
  }

  /** The pages, in order. */
  pages(): Dict[] {
    const walk = (node: Cos): Dict[] =>
      !(node instanceof Dict)
        ? []
        : named(node, 'Type') === 'Page'
          ? [node]
          : this.list(node, 'Kids').flatMap(walk)
    return walk(this.at(this.catalog, 'Pages'))
  }

  /** Every dictionary in the file, those within others and those of streams too. */
  dicts(): Dict[] {
    const found: Dict[] = []
    const walk = (value: Cos): void => {
      if (Array.isArray(value)) value.forEach(walk)
      const dict = dictOf(value)
      if (!dict) return
      found.push(dict)
      dict.entries.forEach(walk)
    }
    this.objects.forEach(walk)
    return found
  }
}

/** The dictionary of a value, for a stream its own. */
export function dictOf(value: Cos | undefined): Dict | null {
  if (value instanceof Dict) return value
  return value instanceof Stream ? value.dict : null
}

/** The name that is a key's value; '' for none. */
export function named(holder: Cos | undefined, key: string): string {
  const value = dictOf(holder)?.entries.get(key)
  return value instanceof Name ? value.name : ''
}

/** A text string: UTF-16 with its mark, else Latin-1. */
export function textOf(value: Cos | undefined): string {
  if (!Buffer.isBuffer(value)) return ''
  if (value.length < 2 || value.readUInt16BE(0) !== 0xfeff) return value.toString('latin1')
  return Buffer.from(value.subarray(2)).swap16().toString('utf16le')
}
