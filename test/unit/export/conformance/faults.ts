import { Dict, Name, Stream } from '../../../tools/conformance/cos'
import { dictOf } from '../../../tools/conformance/pdfFile'
import {
  attributes,
  bytes,
  catalog,
  cidFont,
  content,
  descriptor,
  drop,
  element,
  embedded,
  filespec,
  font,
  form,
  link,
  one,
  packet,
  page,
  profile,
  refs,
  rewrite,
  root,
  set,
  text,
  toUnicode,
  trailer,
  xmp,
  type Plant,
} from './plant'

/** A fault for each rule, by the rule's words. */
export const FAULTS: Readonly<Record<string, Plant>> = {
  'the file begins with its version and a comment of four bytes above 127': bytes((before) =>
    Buffer.from(before.map((byte, i) => (i === 11 ? 0x41 : byte))),
  ),
  'nothing stands behind the end': bytes((before) => Buffer.concat([before, Buffer.from('more')])),
  'the trailer has an ID of two strings': drop(trailer, 'ID'),
  'the file is not encrypted': set(trailer, 'Encrypt', new Dict()),
  'a stream is in the file itself': set((file) => form(file).dict, 'F', text('other.bin')),
  'a stream has no filter but Flate and JPEG': set(
    (file) => form(file).dict,
    'Filter',
    new Name('LZWDecode'),
  ),
  'a string has at most 32 767 bytes': set(link, 'Contents', Buffer.alloc(32_768, 0x61)),
  'a name has at most 127 bytes': set(page, 'x'.repeat(128), true),
  'states are saved at most 28 deep': content(/^/u, `${'q '.repeat(29)}${'Q '.repeat(29)}`),
  'an action leads to a place or an address and runs nothing': set(
    catalog,
    'OpenAction',
    new Dict([
      ['S', new Name('JavaScript')],
      ['JS', text('1')],
    ]),
  ),
  'nothing has additional actions': set(page, 'AA', new Dict()),
  'the file is no dynamic form': set(catalog, 'NeedsRendering', true),
  'nothing is optional content': set(catalog, 'OCProperties', new Dict()),
  'no page is presented in steps': set(page, 'PresSteps', new Dict()),
  'the catalogue requires nothing': set(catalog, 'Requirements', []),

  'one output intent says what the colours are': drop(catalog, 'OutputIntents'),
  'its profile is a sound ICC profile': (file) => {
    const found = profile(file)
    found.content = Buffer.concat([found.content, Buffer.alloc(4)])
  },
  'grey is painted only where an output intent says what it is': drop(catalog, 'OutputIntents'),
  'red, green and blue are painted only where the output intent is for them': set(
    (file) => profile(file).dict,
    'N',
    1,
  ),
  'no colour is of four inks': content('0 g', '0 0 0 1 k'),
  'content has operators of ISO 32000-1 alone': content('0 g', '0 g 1 gray'),
  'each page has resources, and all that its content names is there': content('/Drawing1 Do', '/Drawing9 Do'),
  'no form is PostScript or stands in another file': set((file) => form(file).dict, 'PS', text('x')),
  'nothing is transparent': set(page, 'Group', new Dict([['S', new Name('Transparency')]])),

  'a font is a Type 0 font whose parts have one name': set(descriptor, 'FontName', new Name('ABCDEF+Other')),
  'its collection of characters is said and goes with its encoding': set(
    font,
    'Encoding',
    new Name('GBK-EUC-H'),
  ),
  'a TrueType font says which glyph a code is': drop(cidFont, 'CIDToGIDMap'),
  'its program is in the file and has every glyph that is shown': drop(descriptor, 'FontFile2'),
  'a set of its glyphs, where there is one, has all of them': set(
    descriptor,
    'CIDSet',
    new Stream(new Dict(), Buffer.from([0x80])),
  ),
  'the widths that are stated are those of the program': set(cidFont, 'DW', 900),
  'the glyph for what is missing is not shown': content(/\((?:\\[^]|[^()\\])*\)Tj/u, '<0000>Tj'),
  'each code that is shown has its text': rewrite(
    toUnicode,
    /^<[\dA-F]{4}><7535>$|^<[\dA-F]{4}><516C>$/mu,
    '',
  ),
  'no text is of private use': rewrite(toUnicode, '<516C>', '<E000>'),
  'a part of a font is named as one': (file) => {
    for (const dict of [font(file), cidFont(file)]) dict.entries.set('BaseFont', new Name('NBSongTi'))
    descriptor(file).entries.set('FontName', new Name('NBSongTi'))
  },

  'the catalogue leads to metadata of XML': set((file) => packet(file).dict, 'Type', new Name('Other')),
  'they are a whole packet': xmp('</dc:title>', '</dc:titel>'),
  'the packet does not say how long it is or how it is encoded': xmp('id="W5M', 'bytes="1000" id="W5M'),
  'a schema that ISO 19005 does not know is described': xmp(
    /<pdfaExtension:schemas>[^]*<\/pdfaExtension:schemas>/u,
    '',
  ),
  'the file says that it keeps PDF/A-2a, or PDF/A-3a where something is attached': xmp(
    '<pdfaid:part>2',
    '<pdfaid:part>3',
  ),
  'the file says that it keeps PDF/UA-1': xmp('<pdfuaid:part>1', '<pdfuaid:part>2'),
  'it has a title, in its metadata and in its information': xmp('政府信息公开', '政府信息'),
  'the metadata and the information name one producer': xmp('<pdf:Producer>', '<pdf:Producer>another '),
  'the metadata and the information state one date': xmp('2026-01-01T', '2026-01-02T'),

  'an attached file has a name in both forms (UA 7.11 too)': drop(filespec, 'UF'),
  'it says what it is of the document': drop(filespec, 'AFRelationship'),
  'it is in the file, with its media type, size and day': drop(embedded, 'Subtype'),
  'the document or a part of it names it as its own': drop(catalog, 'AF'),
  'it is found among the files of the document': (file) => {
    one(dictOf(file.at(file.catalog, 'Names', 'EmbeddedFiles')), 'names').entries.set('Names', [])
  },

  'the file says that it is tagged, and suspects nothing (UA 7.1)': set(
    (file) => one(dictOf(file.at(file.catalog, 'MarkInfo')), 'MarkInfo'),
    'Suspects',
    true,
  ),
  'it has a structure, a document at its top': set(element('Document'), 'S', new Name('Part')),
  'an element is of a standard type': set(element('LBody'), 'S', new Name('Absatz')),
  'an element leads to the one it stands in': (file) => {
    element('LI')(file).entries.set('P', element('Document')(file))
  },
  'the catalogue names a language (UA 7.2)': drop(catalog, 'Lang'),
  'all that is painted is content of an element or an artifact, and never both': content(
    /^/u,
    '0 0 9 9 re f\n',
  ),
  'each marked content of a page is in the structure, once': set(element('H1'), 'K', []),
  'the tree of parents leads from each marked content to its element': (file) => {
    const nums = one(dictOf(file.at(root(file), 'ParentTree')), 'parents')
    const list = refs(nums, 'Nums')
    const own = file.resolved(list[1])
    if (!Array.isArray(own)) throw new Error('no parents of a page')
    own.reverse()
  },
  'the content is read in the order of the structure': (file) => {
    refs(element('Document')(file), 'K').reverse()
  },
  'parts of lists and tables stand in lists and tables': set(element('L'), 'S', new Name('Div')),
  'lists and tables hold nothing but their parts': set(element('TR'), 'S', new Name('P')),
  'a paragraph or heading holds no other': (file) => {
    element('LBody', 1)(file).entries.set('S', new Name('P'))
    element('Link')(file).entries.set('S', new Name('P'))
  },
  'words of Latin letters say their language, but for addresses': content(
    '/Span <</Lang (en)>> BDC',
    '/Span BMC',
  ),
  'headings begin at the first level and leave none out': set(element('H2'), 'S', new Name('H3')),
  'a list with labels says how they count': drop(attributes('L'), 'ListNumbering'),
  'a figure has words in its place': set(element('H2'), 'S', new Name('Figure')),
  'a page number is an artifact of pagination at the foot': content('/Subtype /Footer', '/Subtype /Header'),
  'an artifact says of what kind it is': content('/Type /Layout', '/Kind /Layout', 1),

  'the cells of a table fill its rows and columns': set(attributes('TH', 1), 'ColSpan', 3),
  'a header cell says whether it heads its row or its column': drop(attributes('TH'), 'Scope'),
  'the headers that a cell names are header cells of its table': set(attributes('TD'), 'Headers', [
    text('none'),
  ]),
  'where headers are named, every value is named its headers': drop(attributes('TD'), 'Headers'),
  'an id stands once, and the tree of ids leads to it': drop(root, 'IDTree'),

  'an annotation is a link': set(link, 'Subtype', new Name('Movie')),
  'it is printed, and not hidden': set(link, 'F', 2),
  'it has words in its place': drop(link, 'Contents'),
  'it is within a Link of the structure, which leads to it and to which it leads': set(
    link,
    'StructParent',
    0,
  ),
  'its address is of ASCII': (file) => {
    one(dictOf(file.at(link(file), 'A')), 'action').entries.set('URI', Buffer.from('http://年报.cn'))
  },
  'Tab goes through a page by the structure': drop(page, 'Tabs'),
  'the window shows the title': drop(catalog, 'ViewerPreferences'),
  'a file with headings has bookmarks for them': drop(catalog, 'Outlines'),
  'a form that pages share has no content of the structure': rewrite(form, /^/u, '/P <</MCID 0>> BDC EMC\n'),
}
