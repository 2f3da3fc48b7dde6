/** The sources of html2pdf.js: the built file carries a second, private copy of jsPDF. Only what is used here. */
declare module 'html2pdf.js/src/index.js' {
  export interface JsPdf {
    addPage(): JsPdf
    setProperties(properties: { title: string }): JsPdf
    setLanguage(language: 'zh-CN'): JsPdf
    output(type: 'blob'): Blob
  }
  export interface Worker extends Promise<void> {
    set(options: {
      pdf?: JsPdf
      margin?: number
      enableLinks?: boolean
      pagebreak?: { mode: readonly string[] }
      image?: { type: 'jpeg'; quality: number }
      jsPDF?: { unit: 'mm'; format: readonly [number, number]; orientation: 'portrait'; compress: boolean }
      html2canvas?: {
        scale: number
        width: number
        height: number
        scrollX: number
        scrollY: number
        logging: boolean
        backgroundColor: string
        ignoreElements: (element: Element) => boolean
        onclone: (page: Document) => Promise<void>
      }
    }): Worker
    from(source: HTMLElement): Worker
    toPdf(): Worker
    get(key: 'pdf'): Promise<JsPdf>
  }
  export default function html2pdf(): Worker
}
