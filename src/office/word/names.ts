/** The namespaces of a part of Word. */
export const SPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** Ids of the styles. Their names are Word's own in English, which Chinese Word and WPS show in Chinese: 标题 1. */
export const STYLE = {
  normal: 'Normal',
  text: 'NormalIndent',
  title: 'Title',
  signature: 'Signature',
  date: 'Date',
  footer: 'Footer',
  cell: 'TableText',
  denseCell: 'TableSmallText',
} as const

/** Id of the style of a heading. */
export const headingStyle = (level: number): string => `Heading${level}`
