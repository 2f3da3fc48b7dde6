import { readFileSync, statSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { faceFiles } from '../../../src/export/fonts/faceFiles'

const fileOf = (name: string): URL => new URL(`../../../public/fonts/${name}`, import.meta.url)

test.each(faceFiles)(
  '$family is there, as large as its progress counts, and a TrueType file',
  ({ file, bytes }) => {
    expect(statSync(fileOf(file)).size).toBe(bytes)
    expect([...gunzipSync(readFileSync(fileOf(file))).subarray(0, 4)]).toEqual([0, 1, 0, 0])
  },
)

test('the licence and the origin of the faces lie beside them', () => {
  expect(readFileSync(fileOf('OFL.txt'), 'utf8')).toContain('SIL Open Font License, Version 1.1')
  const readme = readFileSync(fileOf('README.md'), 'utf8')
  for (const { file, family } of faceFiles)
    expect(readme).toMatch(new RegExp(`${file}.*${family}.*(?:Copyright|\\(c\\))`))
})
