import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** A package that carries a whole Chromium of the kernel that Windows 7 ends with. */
const PACKAGE = '@sparticuz/chromium@109.0.6'
const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/nianbao/chromium-109')

/**
 * The path of a Chromium 109, fetched once from the package registry (58 MB, only for Linux on x64). Throws an Error that
 * says what is missing.
 */
export function oldChromium(): string {
  const path = join(FOLDER, 'chromium')
  if (existsSync(path)) return path
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`${PACKAGE} holds a Chromium for Linux on x64 only: run this test there.`)
  mkdirSync(FOLDER, { recursive: true })
  try {
    const name = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: FOLDER, encoding: 'utf8' }).trim()
    execFileSync('tar', ['xzf', name, 'package/bin/chromium.br'], { cwd: FOLDER })
    writeFileSync(`${path}.part`, brotliDecompressSync(readFileSync(join(FOLDER, 'package/bin/chromium.br'))))
    rmSync(join(FOLDER, name))
    rmSync(join(FOLDER, 'package'), { recursive: true })
  } catch (cause) {
    throw new Error(`${PACKAGE} could not be fetched: this test needs the package registry once.`, { cause })
  }
  chmodSync(`${path}.part`, 0o755)
  renameSync(`${path}.part`, path)
  return path
}
