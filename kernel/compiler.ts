/**
 * @file Compiles cells with tslab's compiler, and maps positions in the compiled code back to the
 * cell.
 */

import { TraceMap, traceSegment } from "@jridgewell/trace-mapping";
import type { Converter, ConverterOptions, ConvertResult } from "tslab/dist/converter.js";
import type { Interrupts } from "./interrupts.js";
import { lastingConverter } from "./lastingConverter.js";
import type { Tslab } from "./tslab.js";

/** A position in a string; line and character are counted from 0. */
export interface Place {
  line: number;
  character: number;
}

/** A compiled cell. */
export interface CompiledCell {
  /** The name of its code in a stack trace, such as `cell-3`. */
  name: string;
  code: string;
  /** The number that Jupyter shows next to the cell. */
  count: number;
  diagnostics: ConvertResult["diagnostics"];
  /** The compiler's own messages, if the diagnostics say something else; otherwise empty. */
  compilerText: string;
  /** The name under which the cell exports the value of its last expression. */
  resultName: string | undefined;
  /**
   * Maps a position in the compiled script back to the cell. Returns undefined if no position in
   * the cell corresponds to it.
   */
  origin: (place: Place) => Place | undefined;
}

/** The number of lines that tslab puts before the cell that it compiles. */
const COMPILED_LINES_BEFORE = 1;
/** When a cell runs, its first line begins with this code from tslab. */
const SCRIPT_BEFORE = "(function(exports, require) { ";
const ASYNC_SCRIPT_BEFORE = "(async function(exports, require) { ";

/** Compiles cells, and remembers how to map positions back to them. */
export class CellCompiler {
  /** The cell that was compiled last. */
  last: CompiledCell | undefined;
  /** The converter for tslab's executor. */
  readonly converter: Converter;
  readonly #tslab: Tslab;
  readonly #interrupts: Interrupts;
  readonly #compile: Converter["convert"];
  readonly #cells = new Map<string, CompiledCell>();
  #count = 0;

  constructor(tslab: Tslab, options: ConverterOptions, interrupts: Interrupts) {
    this.#tslab = tslab;
    this.#interrupts = interrupts;
    const converter = lastingConverter(() => tslab.createConverter(options));
    this.#compile = converter.convert;
    this.converter = { ...converter, convert: (earlier, code) => this.#convert(earlier, code) };
  }

  /** Sets the number of the next cell to compile. */
  begin(count: number): void {
    this.last = undefined;
    this.#count = count;
  }

  /** Returns the cell with a name such as `cell-3`. */
  cell(name: string): CompiledCell | undefined {
    return this.#cells.get(name);
  }

  #convert(earlier: string, code: string): ConvertResult {
    const converted = this.#compile(earlier, code);
    const { output, diagnostics, hasToplevelAwait, lastExpressionVar: resultName } = converted;
    const name = `cell-${this.#cells.size + 1}`;
    const before = hasToplevelAwait ? ASYNC_SCRIPT_BEFORE : SCRIPT_BEFORE;
    let maps: string[] | undefined;
    const origin = (place: Place) => {
      maps ??= this.#tslab.mapsOf(() => this.#compile(earlier, code));
      return this.#origin(maps, before, place);
    };
    const compilerText = this.#tslab.compilerText();
    const count = this.#count;
    this.last = { name, code, count, diagnostics, compilerText, resultName, origin };
    if (!output) return converted;
    this.#cells.set(name, this.last);
    // tslab runs the code next.
    this.#interrupts.checkNow();
    this.#interrupts.allow();
    return { ...converted, output: `${output}\n//# sourceURL=${name}` };
  }

  #origin(maps: readonly string[], before: string, { line, character }: Place): Place | undefined {
    let place: Place | undefined = {
      line,
      character: line === 0 ? character - before.length : character,
    };
    for (const map of maps) place = place && sourceOf(map, place);
    if (!place || place.line < COMPILED_LINES_BEFORE) return undefined;
    return { ...place, line: place.line - COMPILED_LINES_BEFORE };
  }
}

/** Finds the position in the source of the last mapping on a line that is not after a position. */
function sourceOf(map: string, { line, character }: Place): Place | undefined {
  const segment = traceSegment(new TraceMap(map), line, character);
  if (!segment || segment.length === 1) return undefined;
  return { line: segment[2], character: segment[3] };
}
