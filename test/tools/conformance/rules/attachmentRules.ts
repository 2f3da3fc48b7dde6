import { Stream } from '../cos'
import { named, type PdfFile } from '../pdfFile'
import { type Rule, ruleFor } from '../rule'
import type { Dict } from '../cos'

const attached = (file: PdfFile): Dict[] => file.dicts().filter((dict) => named(dict, 'Type') === 'Filespec')

export const attachmentRules: readonly Rule[] = [
  ruleFor('A3 6.8', 'an attached file has a name in both forms (UA 7.11 too)', attached, (dict) =>
    ['F', 'UF'].every((key) => Buffer.isBuffer(dict.entries.get(key))),
  ),
  ruleFor('A3 6.8', 'it says what it is of the document', attached, (dict) =>
    ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'].includes(named(dict, 'AFRelationship')),
  ),
  ruleFor('A3 6.8', 'it is in the file, with its media type, size and day', attached, (dict, file) => {
    const stream = file.at(dict, 'EF', 'F')
    return (
      stream instanceof Stream &&
      named(stream, 'Type') === 'EmbeddedFile' &&
      /^[a-z]+\/[a-z0-9.+-]+$/u.test(named(stream, 'Subtype')) &&
      file.at(stream, 'Params', 'Size') === stream.content.length &&
      Buffer.isBuffer(file.at(stream, 'Params', 'ModDate'))
    )
  }),
  ruleFor('A3 6.8', 'the document or a part of it names it as its own', attached, (dict, file) =>
    file.list(file.catalog, 'AF').includes(dict),
  ),
  ruleFor('A3 6.8', 'it is found among the files of the document', attached, (dict, file) =>
    file.list(file.catalog, 'Names', 'EmbeddedFiles', 'Names').includes(dict),
  ),
]
