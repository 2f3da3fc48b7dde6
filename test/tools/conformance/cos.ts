/** A value of a PDF. Names are `Name`, strings are bytes, numbers, booleans and null are themselves. */
export type Cos = null | boolean | number | Name | Buffer | Ref | Cos[] | Dict | Stream

export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}
export class Ref {
  readonly number: number
  constructor(number: number) {
    this.number = number
  }
}
export class Dict {
  readonly entries: Map<string, Cos>
  constructor(entries: Iterable<readonly [string, Cos]> = []) {
    this.entries = new Map(entries)
  }
}
/** A stream with its content after all filters. */
export class Stream {
  readonly dict: Dict
  content: Buffer
  constructor(dict: Dict, content: Buffer) {
    this.dict = dict
    this.content = content
  }
}
/** An operator of a content stream. */
export class Operator {
  readonly operator: string
  constructor(operator: string) {
    this.operator = operator
  }
}

const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/uy
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/uy
const REFERENCE = /(\d+) (\d+) R(?![A-Za-z\d])/uy
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/uy
const HEX = /<([\da-fA-F\s]*)>/uy
const WORD = /[A-Za-z'"*\d]+/uy
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads values one after another from a text whose characters are bytes. */
export class CosReader {
  private readonly text: string
  private at: number

  constructor(text: string, at = 0) {
    this.text = text
    this.at = at
  }

  /** True behind the last value. */
  ended(): boolean {
    this.match(SPACE)
    return this.at >= this.text.length
  }

  /** The next value, or an operator. Throws an Error where there is none. */
  next(): Cos | Operator {
    this.match(SPACE)
    const { text, at } = this
    if (text.startsWith('<<', at)) return this.dict()
    const sign = text[at]
    if (sign === '[') return this.list()
    if (sign === '(') return this.literal()
    const hex = this.match(HEX)
    if (hex) return hexBytes(hex[1] ?? '')
    const name = this.match(NAME)
    if (name)
      return new Name(
        (name[1] ?? '').replace(/#([\da-fA-F]{2})/gu, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        ),
      )
    const reference = this.match(REFERENCE)
    if (reference) return new Ref(Number(reference[1]))
    const number = this.match(NUMBER)
    if (number) return Number(number[0])
    const word = this.match(WORD)?.[0]
    if (word === undefined) throw new Error(`no value at ${at}: ${text.slice(at, at + 30)}`)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : new Operator(word)
  }

  /** The next value, which is no operator. */
  value(): Cos {
    const value = this.next()
    if (value instanceof Operator) throw new Error(`an operator in place of a value: ${value.operator}`)
    return value
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found) this.at += found[0].length
    return found
  }

  private dict(): Dict {
    this.at += 2
    const dict = new Dict()
    for (;;) {
      this.match(SPACE)
      if (this.text.startsWith('>>', this.at)) break
      const key = this.value()
      if (!(key instanceof Name)) throw new Error('a key that is no name')
      dict.entries.set(key.name, this.value())
    }
    this.at += 2
    return dict
  }

  private list(): Cos[] {
    this.at += 1
    const list: Cos[] = []
    for (;;) {
      this.match(SPACE)
      if (this.text[this.at] === ']') break
      list.push(this.value())
    }
    this.at += 1
    return list
  }

  private literal(): Buffer {
    let depth = 0
    let out = ''
    for (;;) {
      const sign = this.text[this.at]
      if (sign === undefined) throw new Error('a string without an end')
      this.at += 1
      if (sign === '\\') {
        const octal = /^[0-7]{1,3}/u.exec(this.text.slice(this.at, this.at + 3))?.[0]
        const code = this.text[this.at] ?? ''
        this.at += octal?.length ?? 1
        out += octal === undefined ? (ESCAPES[code] ?? code) : String.fromCharCode(Number.parseInt(octal, 8))
        continue
      }
      if (sign === '(') depth += 1
      if (sign === ')') depth -= 1
      if (depth === 0) return Buffer.from(out, 'latin1')
      if (depth > 1 || sign !== '(') out += sign
    }
  }
}

function hexBytes(digits: string): Buffer {
  const bare = digits.replace(/\s/gu, '')
  return Buffer.from(bare.length % 2 ? `${bare}0` : bare, 'hex')
}
