import { readFileSync } from 'node:fs'
import { plainText } from '../../src/docx/plainText'
import { readDocx } from '../../src/docx/readDocx'
import { htmlPieces } from '../../src/import/pieces/htmlPieces'
import { recognise } from '../../src/recognise/recognise'

/* `npm run recognise -- FILE`: prints what is recognised in a text, a .docx or an .html file as JSON. */
const [, , file = ''] = process.argv

function textOf(bytes: Uint8Array): string {
  if (/\.(?:docx|docm)$/iu.test(file)) return plainText(readDocx(bytes)).text
  const text = new TextDecoder().decode(bytes)
  if (!/\.html?$/iu.test(file)) return text
  return htmlPieces(text)
    .pieces.map((piece) =>
      piece.kind === 'line' ? piece.text : piece.rows.map((row) => row.join('\t')).join('\n'),
    )
    .join('\n')
}

console.log(JSON.stringify(recognise(textOf(readFileSync(file))), null, 1))
