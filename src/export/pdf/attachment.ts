import type { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { ATTACHED_NAME, ATTACHED_TYPE } from '../../report/draft/attachment'
import { deflate } from './deflate'
import { during } from './moments'
import { byteString, textString } from './notation'

/** Words for whoever finds the attachment in another program. */
const ABOUT = '本报告的可编辑数据，可用年报编辑器打开'

/**
 * Attaches the draft that a report was made from (ISO 32000-2 7.11.4, 14.13: its source). `date`: `2026-01-01`, the day
 * that dates the file.
 */
export function putAttachment(pdf: jsPDF, text: string, date: string): void {
  const { internal } = pdf
  const bytes = new TextEncoder().encode(text)
  let file = 0
  during(pdf, 'postPutResources', () => {
    const stream = internal.newObject()
    internal.putStream({
      data: byteString(deflate(bytes)),
      objectId: stream,
      filters: [],
      alreadyAppliedFilters: ['/FlateDecode'],
      additionalKeyValues: [
        { key: 'Type', value: '/EmbeddedFile' },
        { key: 'Subtype', value: `/${ATTACHED_TYPE}` },
        {
          key: 'Params',
          value: `<</Size ${bytes.length} /ModDate (D:${date.replaceAll('-', '')}000000+00'00')>>`,
        },
      ],
    })
    internal.write('endobj')
    file = internal.newObject()
    const name = textString(ATTACHED_NAME)
    internal.write(
      `<</Type /Filespec /F (nianbao.json) /UF ${name} /Desc ${textString(ABOUT)} /AFRelationship /Source /EF <</F ${stream} 0 R /UF ${stream} 0 R>>>>`,
    )
    internal.write('endobj')
  })
  during(pdf, 'putCatalog', () =>
    internal.write(
      `/AF [${file} 0 R] /Names <</EmbeddedFiles <</Names [${textString(ATTACHED_NAME)} ${file} 0 R]>>>>`,
    ),
  )
}
