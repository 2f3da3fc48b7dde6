import { fileAt } from '../../delivery/fileAt'
import wasmUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url'

/** An instance of hb-subset: its functions by their C names, and its memory. */
export interface HarfBuzz {
  call(name: string, ...values: number[]): number
  bytes(): Uint8Array
}

let compiled: Promise<WebAssembly.Module> | null = null

/** SHA-256 of `harfbuzz-subset.wasm` in the version of harfbuzzjs that package.json names. */
export const WASM_INTEGRITY = 'sha256-YkFf5rrZLvFvPl0tvtbGakrex/WlnG0nCEgRySzOG6U='

// not compileStreaming: a plain file server may not know the type of .wasm
const compile = async (): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await fileAt(wasmUrl, WASM_INTEGRITY))

/**
 * The compiled module, cached; after a failure the next call tries again.
 * @throws UnprovenError when the file that arrived is not the expected one, another Error when the browser refuses
 * WebAssembly
 */
export async function harfBuzzModule(): Promise<WebAssembly.Module> {
  compiled ??= compile()
  try {
    return await compiled
  } catch (cause) {
    compiled = null
    throw cause
  }
}

/**
 * A HarfBuzz instance with memory of its own, which is freed with the object. Throws as {@link harfBuzzModule} does.
 */
export async function harfBuzz(): Promise<HarfBuzz> {
  const { exports } = await WebAssembly.instantiate(await harfBuzzModule())
  const call = (name: string, ...values: number[]): number => {
    const made = exports[name]
    if (typeof made !== 'function') throw new RangeError(`hb-subset has no ${name}`)
    const result: unknown = made(...values)
    return typeof result === 'number' ? result : 0
  }
  call('_initialize')
  return {
    call,
    bytes: () => {
      const { memory } = exports
      if (!(memory instanceof WebAssembly.Memory)) throw new RangeError('hb-subset has no memory')
      return new Uint8Array(memory.buffer)
    },
  }
}
