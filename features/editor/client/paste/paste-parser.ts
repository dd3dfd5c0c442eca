import { DOMParser, type Schema } from '@tiptap/pm/model'

/** Reads cleaned HTML. A table's caption is an attribute of it: its words are not read as a row too. */
export function pasteParser(schema: Schema): DOMParser {
  return new DOMParser(schema, [{ tag: 'caption', ignore: true }, ...DOMParser.fromSchema(schema).rules])
}
