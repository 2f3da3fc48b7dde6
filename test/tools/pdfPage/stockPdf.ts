import html2pdf from 'html2pdf.js/src/index.js'

/** html2pdf.js by itself, at scale 2, on the same sheets: what the program is measured against. */
export async function stockPdf(source: HTMLElement): Promise<Blob> {
  const pdf = await html2pdf()
    .set({
      margin: 0,
      html2canvas: { scale: 2 },
      image: { type: 'jpeg', quality: 0.95 },
      jsPDF: { unit: 'mm', format: [210, 297], orientation: 'portrait', compress: true },
    })
    .from(source)
    .toPdf()
    .get('pdf')
  return pdf.output('blob')
}
