/** The sources of html2pdf.js: the built file carries a second, private copy of jsPDF. Only what is used here. */
declare module 'html2pdf.js/src/index.js' {
  import type { jsPDF } from 'jspdf/dist/jspdf.es.min.js'
  import type { VectorOptions } from './vector'

  export interface Options {
    vector?: VectorOptions
    pdf?: jsPDF
    margin?: number
    enableLinks?: boolean
    pagebreak?: { mode: readonly string[] }
    image?: { type: 'jpeg'; quality: number }
    jsPDF?: { unit: 'mm'; format: readonly [number, number]; orientation: 'portrait'; compress: boolean }
    html2canvas?: {
      scale: number
      width?: number
      height?: number
      scrollX?: number
      scrollY?: number
      logging?: boolean
      backgroundColor?: string
      ignoreElements?: (element: Element) => boolean
      onclone?: (page: Document) => Promise<void>
    }
  }
  export interface Worker extends Promise<void> {
    readonly opt: Options
    readonly prop: { src?: unknown; pdf?: jsPDF | null }
    set(options: Options): Worker
    from(source: HTMLElement): Worker
    toPdf(): Worker
    get(key: 'pdf'): Promise<jsPDF>
    /** Its callbacks have the worker as `this`. */
    then(work: (this: Worker) => unknown): Worker
  }
  interface Html2pdf {
    (): Worker
    Worker: { prototype: Worker }
  }
  const html2pdf: Html2pdf
  export default html2pdf
}

/** The very jsPDF that html2pdf.js imports, under the same name, so that there is one copy. Only what is used here. */
declare module 'jspdf/dist/jspdf.es.min.js' {
  export interface Filtered {
    data: string
    /** What `/Filter` says. */
    reverseChain: string
  }
  /** A font as jsPDF keeps it; whoever writes it into the file sets `objectNumber`. */
  export interface FontRecord {
    /** Its resource name in page content. */
    readonly id: string
    objectNumber: number
    isAlreadyPutted?: boolean
  }
  export interface EventArguments {
    putFont: [{ font: FontRecord }]
    putPage: [{ pageNumber: number }]
    buildDocument: []
    putResources: []
    putXobjectDict: []
    postPutResources: []
    putCatalog: []
  }
  export interface Internal {
    readonly events: {
      subscribe<Name extends keyof EventArguments>(
        name: Name,
        work: (...values: EventArguments[Name]) => void,
      ): string
    }
    /** The operators of each page, from 1. */
    readonly pages: string[][]
    getFont(name: string, style: string): FontRecord
    getPageInfo(page: number): { objId: number }
    newObject(): number
    newObjectDeferred(): number
    newObjectDeferredBegin(object: number, head: boolean): number
    write(line: string): void
    putStream(stream: {
      data: string
      objectId: number
      filters: readonly string[]
      alreadyAppliedFilters?: readonly string[]
      additionalKeyValues?: { key: string; value: string | number }[]
    }): void
  }
  export class jsPDF {
    static readonly version: string
    static readonly API: { processDataByFilters(data: string, filters: readonly string[]): Filtered }
    readonly internal: Internal
    readonly __private__: { setPdfVersion(version: string): void }
    constructor(options: {
      unit: 'pt'
      format: readonly [number, number]
      orientation: 'portrait'
      compress: boolean
      putOnlyUsedFonts: boolean
    })
    addPage(format?: readonly [number, number], orientation?: 'portrait'): jsPDF
    setFont(name: string, style: string): jsPDF
    text(text: string, x: number, y: number): jsPDF
    setProperties(properties: { title: string }): jsPDF
    setLanguage(language: 'zh-CN'): jsPDF
    setCreationDate(date: string): jsPDF
    setFileId(id: string): jsPDF
    output(type: 'blob'): Blob
  }
}
