/** @file Compiles cells, by tslab's compiler, and knows of each compiled place where it stood in its cell. */

import type { Converter, ConverterOptions, ConvertResult } from "tslab/dist/converter.js";
import type { TypeScript } from "./language.js";
import type { Tslab } from "./tslab.js";
import type { Mapping } from "./typescript.js";

/** A place in a text; line and character count from 0. */
export interface Place {
  line: number;
  character: number;
}

/** A cell that was compiled. */
export interface CompiledCell {
  /** What its code is called in a stack, such as `cell-3`. */
  name: string;
  code: string;
  /** The number that Jupyter shows beside it. */
  count: number;
  diagnostics: ConvertResult["diagnostics"];
  /** Where in the cell a place of the script that tslab makes of it comes from, if from anywhere. */
  origin: (place: Place) => Place | undefined;
}

/** What tslab puts before the text of a cell. It stands alone in its line for the compiler, ... */
const COMPILED_LINES_BEFORE = 1;
/** ... and in the cell's first line for whatever runs it. */
const SCRIPT_BEFORE = "(function(exports, require) { ";
const ASYNC_SCRIPT_BEFORE = "(async function(exports, require) { ";

/** Compiles cells, and keeps what is needed to find a place in them again. */
export class CellCompiler {
  /** The last cell that was compiled. */
  last: CompiledCell | undefined;
  /** For tslab's executor. */
  readonly converter: Converter;
  readonly #tslab: Tslab;
  readonly #compile: Converter["convert"];
  readonly #cells = new Map<string, CompiledCell>();
  #count = 0;

  constructor(tslab: Tslab, options: ConverterOptions) {
    this.#tslab = tslab;
    const converter = tslab.createConverter(options);
    this.#compile = converter.convert;
    this.converter = { ...converter, convert: (earlier, code) => this.#convert(earlier, code) };
  }

  /** Names the number of the cell that is compiled next. */
  begin(count: number): void {
    this.last = undefined;
    this.#count = count;
  }

  /** The cell of that name. */
  cell(name: string): CompiledCell | undefined {
    return this.#cells.get(name);
  }

  #convert(earlier: string, code: string): ConvertResult {
    const converted = this.#compile(earlier, code);
    const { output, diagnostics, hasToplevelAwait } = converted;
    const name = `cell-${this.#cells.size + 1}`;
    const before = hasToplevelAwait ? ASYNC_SCRIPT_BEFORE : SCRIPT_BEFORE;
    let maps: string[] | undefined;
    const origin = (place: Place) => {
      maps ??= this.#tslab.mapsOf(() => this.#compile(earlier, code));
      return this.#origin(maps, before, place);
    };
    this.last = { name, code, count: this.#count, diagnostics, origin };
    if (!output) return converted;
    this.#cells.set(name, this.last);
    return { ...converted, output: `${output}\n//# sourceURL=${name}` };
  }

  #origin(maps: readonly string[], before: string, { line, character }: Place): Place | undefined {
    const { typescript } = this.#tslab;
    let place: Place | undefined = {
      line,
      character: line === 0 ? character - before.length : character,
    };
    for (const map of maps) place = place && sourceOf(mappingsOf(typescript, map), place);
    if (!place || place.line < COMPILED_LINES_BEFORE) return undefined;
    return { ...place, line: place.line - COMPILED_LINES_BEFORE };
  }
}

function mappingsOf(typescript: TypeScript, map: string): Iterable<Mapping> {
  type Decoder = { decodeMappings: (mappings: string) => Iterable<Mapping> };
  return (typescript as unknown as Decoder).decodeMappings(JSON.parse(map).mappings);
}

/** The source of the last mapping in that line that does not lie behind the place. */
function sourceOf(mappings: Iterable<Mapping>, { line, character }: Place): Place | undefined {
  let found: Place | undefined;
  for (const mapping of mappings) {
    const { generatedLine, generatedCharacter, sourceLine, sourceCharacter } = mapping;
    if (generatedLine > line) break;
    if (generatedLine < line || generatedCharacter > character) continue;
    if (sourceLine !== undefined && sourceCharacter !== undefined)
      found = { line: sourceLine, character: sourceCharacter };
  }
  return found;
}
