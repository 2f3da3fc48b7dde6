import type { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { byteString } from './notation'
import { during } from './moments'

/** Metadata of a file. Nothing of the machine, the person or the time of day is in it. */
export interface About {
  title: string
  /** `2026-01-01`; not the day of the export, because the same draft has to give the same file. */
  date: string
  /** The draft that is attached; null for none. */
  attached: string | null
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function xmp({ title, date }: About): string {
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
  return byteString(new TextEncoder().encode(packet))
}

/**
 * Writes title, language and date: into the catalogue and document information, for the window and the properties, and
 * as XMP.
 */
export function putAbout(pdf: jsPDF, about: About): void {
  const { internal } = pdf
  pdf.setProperties({ title: about.title }).setLanguage('zh-CN')
  // as a string, because jsPDF writes a Date with the machine's time zone
  pdf.setCreationDate(`D:${about.date.replaceAll('-', '')}000000+00'00'`)
  let metadata = 0
  during(pdf, 'postPutResources', () => {
    metadata = internal.newObject()
    internal.putStream({
      data: xmp(about),
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
