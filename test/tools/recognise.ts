import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { wholeDocumentSteps } from '../../src/recognise/form/wholeDocument'
import { runToEnd } from '../../src/report/runToEnd'
import { openFile } from '../../src/ui/start/documentSource'

/*
 * `npm run recognise -- FILE`: prints what is recognised in a text, a .docx or an .html file as JSON. The file is opened and read as
 * the editor does it, so that the numbers of its tables are read too: `tables` has each with its figures, values and sums.
 */
const [, , path = ''] = process.argv

const file = new File([readFileSync(path)], basename(path))
const opened = await openFile(file, new AbortController().signal)
if (opened.kind === 'document') {
  const { found, tables } = runToEnd(wholeDocumentSteps(opened.document))
  const printed = tables.map(({ from, to, read: { name, figures, values, rules, doubts } }) => ({
    from,
    to,
    name,
    figures: figures.map((one) => ({ ...one, value: values.get(one.place) ?? '' })),
    rules,
    doubts,
  }))
  console.log(JSON.stringify({ ...found, tables: printed }, null, 1))
} else {
  console.error(opened.kind === 'refused' ? opened.sentence : `This is no document but a ${opened.kind}.`)
  process.exitCode = 1
}
