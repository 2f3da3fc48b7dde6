import { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { xmpPacket } from './archive/xmp'
import { during } from './moments'
import { byteString } from './notation'

/** Metadata of a file. Nothing of the machine, the person or the time of day is in it. */
export interface About {
  title: string
  /** `2026-01-01`; not the day of the export, because the same draft has to give the same file. */
  date: string
  /** The draft that is attached; null for none. */
  attached: string | null
}

/** What an untitled file is called: a file that keeps to ISO 14289 has a title. */
const UNTITLED = '年度报告'

/**
 * Writes title, language and date: into the catalogue and document information, for the window and the properties, and
 * as XMP, which also says what standards the file keeps.
 */
export function putAbout(pdf: jsPDF, about: About): void {
  const { internal } = pdf
  const title = about.title.replace(/\p{Cc}/gu, '').trim() || UNTITLED
  const part = about.attached === null ? 2 : 3
  const packet = xmpPacket({ title, date: about.date, producer: `jsPDF ${jsPDF.version}`, part })
  pdf.setProperties({ title }).setLanguage('zh-CN')
  // as a string, because jsPDF writes a Date with the machine's time zone
  pdf.setCreationDate(`D:${about.date.replaceAll('-', '')}000000+00'00'`)
  let metadata = 0
  during(pdf, 'postPutResources', () => {
    metadata = internal.newObject()
    internal.putStream({
      data: byteString(new TextEncoder().encode(packet)),
      objectId: metadata,
      filters: [],
      additionalKeyValues: [
        { key: 'Type', value: '/Metadata' },
        { key: 'Subtype', value: '/XML' },
      ],
    })
    internal.write('endobj')
  })
  during(pdf, 'putCatalog', () =>
    internal.write(`/Metadata ${metadata} 0 R /ViewerPreferences <</DisplayDocTitle true>>`),
  )
}
