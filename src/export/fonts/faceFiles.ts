/** A face of the printed report as a file in `public/fonts`, gzipped. */
export interface FaceFile {
  family: string
  file: string
  /** Size of the file, for progress. */
  bytes: number
  /** SHA-256 of the file and of its content: a server may inflate it on the way. */
  integrity: string
}

/** The five faces: 仿宋 for the text, 黑体 and 楷体 for headings, 小标宋 for the title, 宋体 for tables and page numbers. */
export const faceFiles: readonly FaceFile[] = [
  {
    family: 'NB FangSong',
    file: 'fangsong.ttf.gzip',
    bytes: 3_974_798,
    integrity:
      'sha256-rpyW/dux8S6MqZLGqMnGQEKo8/W6WTrni1IAjJQdjxA= sha256-BHiAcnSha76q2+HCoWJYfcsn5UT2rainNAFdXPlMVAA=',
  },
  {
    family: 'NB KaiTi',
    file: 'kaiti.ttf.gzip',
    bytes: 2_832_793,
    integrity:
      'sha256-dR5i0ZBLssbj8TzQ3y7E8xqUGF+9iGpz029iL65krSI= sha256-AKzin+wpivQYNyi/9fIY2KmiO2mgd/VCrCV1NKG0SaU=',
  },
  {
    family: 'NB BiaoSong',
    file: 'biaosong.ttf.gzip',
    bytes: 2_473_170,
    integrity:
      'sha256-9vO4JlJqbABhiyf+Yc5EITu8FqElH0YDG4oSkGqNvZQ= sha256-7w7xm7gXqSiQmiAldM8fat9VtgZT7RkE3qVPjAGJKxc=',
  },
  {
    family: 'NB SongTi',
    file: 'songti.ttf.gzip',
    bytes: 2_420_181,
    integrity:
      'sha256-FNrwiWJB3JXlOqhQMiTO+NoLcC+3aylzcGmRnyxibNY= sha256-J7ykFovelGEyYespFRCfxGfauwyThF3XDjpMdRRMYt4=',
  },
  {
    family: 'NB HeiTi',
    file: 'heiti.ttf.gzip',
    bytes: 1_846_381,
    integrity:
      'sha256-/f2F6gf+So+EmZjYuSjC5N2TWh5HlzeZ7cCzoABvgbs= sha256-8LRt+Mq4xQQVrsw/lM3cbIqX90PIS7XY/hPtLXpjm6E=',
  },
]

/** A face of characters that the five lack. Only a report that prints one of them loads it. */
interface RareFaceFile extends FaceFile {
  /** Whether a code point is among those of which it has many. */
  mayHave: (codePoint: number) => boolean
}

/** 宋体 for the rest of the basic characters and extension A, and for names, places and dictionaries of the extensions beyond. */
export const rareFaceFiles: readonly RareFaceFile[] = [
  {
    family: 'NB RareSong',
    file: 'raresong.ttf.gzip',
    bytes: 5_977_946,
    integrity:
      'sha256-HANIDW2XhPz+1S62kTlEZ6xXhpQ7wo1HXVH2DkiKgXI= sha256-gGLOTGtCANp84LPNLoG/Ln4o4X98jwlSQv/lt3FsKOA=',
    mayHave: (codePoint) =>
      (codePoint >= 0x3400 && codePoint < 0x4dc0) || (codePoint >= 0x4e00 && codePoint < 0xa000),
  },
  {
    family: 'NB RareMing',
    file: 'rareming.ttf.gzip',
    bytes: 2_091_688,
    integrity:
      'sha256-Ep4/Z5D/2BFdubCrvFt6n4kkZd9SrfllPhrC4xbP+xM= sha256-/Vbsbn4JBVSAfcvUEL0Le63vz70636l1OC25Gml3TKI=',
    // extensions B to F
    mayHave: (codePoint) => codePoint >= 0x20000 && codePoint < 0x2ebf0,
  },
]
