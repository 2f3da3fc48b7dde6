/** A face of the printed report as a file in `public/fonts`, gzipped; `bytes` is the file's size. */
export interface FaceFile {
  family: string
  file: string
  bytes: number
}

/** The five faces: 仿宋 for the text, 黑体 and 楷体 for headings, 小标宋 for the title, 宋体 for page numbers. */
export const faceFiles: readonly FaceFile[] = [
  { family: 'NB FangSong', file: 'fangsong.ttf.gzip', bytes: 3_974_798 },
  { family: 'NB KaiTi', file: 'kaiti.ttf.gzip', bytes: 2_832_793 },
  { family: 'NB BiaoSong', file: 'biaosong.ttf.gzip', bytes: 2_473_170 },
  { family: 'NB SongTi', file: 'songti.ttf.gzip', bytes: 2_420_181 },
  { family: 'NB HeiTi', file: 'heiti.ttf.gzip', bytes: 1_846_381 },
]
