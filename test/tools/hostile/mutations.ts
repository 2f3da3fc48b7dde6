/** The same numbers for a seed, from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const TOKENS = [
  '1e999',
  '-0',
  '-1',
  '9007199254740993',
  'null',
  'true',
  '""',
  '[]',
  '{}',
  '[[[[[[]]]]]]',
  '{"__proto__":{"polluted":1}}',
  '"\\ud800"',
  '"\\u0000"',
  '"<script>alert(1)</script>"',
  '"javascript:alert(1)"',
  '"//evil/x"',
  '"__proto__"',
  '"constructor"',
  '"doc"',
  '"figure"',
  '"nianbao-draft"',
  '2',
  '99',
]
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'type',
  'content',
  'text',
  'values',
  'sections',
  'length',
]

/** A good file made bad in one to four ways: bytes, stretches, words of JSON, keys. */
export function mutated(good: Uint8Array<ArrayBuffer>, random: () => number): Uint8Array<ArrayBuffer> {
  let bytes = good
  const times = 1 + Math.floor(random() * 4)
  for (let n = 0; n < times; n += 1) bytes = once(bytes, random)
  return bytes
}

function once(bytes: Uint8Array<ArrayBuffer>, random: () => number): Uint8Array<ArrayBuffer> {
  const at = Math.floor(random() * bytes.length)
  const to = Math.min(bytes.length, at + 1 + Math.floor(random() ** 4 * 400))
  switch (Math.floor(random() * 9)) {
    case 0: {
      const next = bytes.slice()
      next[at] = (next[at] ?? 0) ^ (1 << Math.floor(random() * 8))
      return next
    }
    case 1:
      return joined(bytes.subarray(0, at), bytes.subarray(to))
    case 2:
      return joined(bytes.subarray(0, to), bytes.subarray(at))
    case 3:
      return random() < 0.2 ? bytes.slice(0, at) : bytes
    case 4:
      return joined(
        bytes.subarray(0, at),
        Uint8Array.from({ length: 4 }, () => Math.floor(random() * 256)),
        bytes.subarray(at),
      )
    case 5:
      return replaced(
        bytes,
        /"[^"\\]*"(?!:)|-?\d+(?:\.\d+)?|true|null/gu,
        TOKENS[Math.floor(random() * TOKENS.length)] ?? '',
        random,
      )
    case 6:
      return replaced(bytes, /"\w+"(?=\s*:)/gu, `"${KEYS[Math.floor(random() * KEYS.length)] ?? ''}"`, random)
    case 7:
      // whole records and arrays are the most that is replaced
      return replaced(
        bytes,
        /\{[^{}]*\}|\[[^[\]]*\]/gu,
        TOKENS[Math.floor(random() * TOKENS.length)] ?? '',
        random,
      )
    default:
      return replaced(bytes, /\d/gu, String(Math.floor(random() * 10)), random)
  }
}

/** One place that fits the pattern, near a random one, becomes `piece`. */
function replaced(
  bytes: Uint8Array<ArrayBuffer>,
  pattern: RegExp,
  piece: string,
  random: () => number,
): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(bytes)
  pattern.lastIndex = Math.floor(random() * text.length)
  const match = pattern.exec(text)
  if (!match) return bytes
  return new TextEncoder().encode(
    text.slice(0, match.index) + piece + text.slice(match.index + match[0].length),
  )
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
