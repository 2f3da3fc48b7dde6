import { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
import { expect, test, vi } from 'vitest'
import '../../../src/export/pdf/deflate'
import { entry, pdfObjects } from '../../tools/proof/pdfObjects'

/** What the proven deflater made. */
const proven = vi.hoisted(() => new Set<string>())

vi.mock('../../../src/compression/compress', async (importOriginal) => {
  const real = await importOriginal<typeof import('../../../src/compression/compress')>()
  return {
    ...real,
    compress: (bytes: Uint8Array, wrapping: 'zlib' | 'gzip'): Uint8Array => {
      const stream = real.compress(bytes, wrapping)
      proven.add(Buffer.from(stream).toString('latin1'))
      return stream
    },
  }
})

test('jsPDF has no deflater of its own: whatever it compresses is proven', async () => {
  const pdf = new jsPDF({
    unit: 'pt',
    format: [595, 842],
    orientation: 'portrait',
    compress: true,
    putOnlyUsedFonts: true,
  })
  pdf.text('a report', 50, 50).addPage().text('its second page', 50, 50)
  pdf.setProperties({ title: 'report' })
  const file = Buffer.from(await pdf.output('blob').arrayBuffer())
  const streams = pdfObjects(file).objects.filter(({ stream }) => stream)
  expect(streams.length).toBeGreaterThan(1)
  for (const { head, stream } of streams) {
    expect(entry(head, 'Filter')).toBe('/FlateDecode')
    expect(proven).toContain(stream?.toString('latin1'))
  }
})
