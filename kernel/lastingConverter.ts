/** @file A converter that survives its own failures. */

import type { Converter } from "tslab/dist/converter.js";
import { TOO_DEEP } from "./limits.js";

/** Says why the compiler failed, although this is not an error in the reader's code. */
class CompilerError extends Error {
  override readonly name = "Compiler error";
}

/**
 * Returns tslab's converter. If the converter throws, it may be in a state in which it refuses
 * everything, so a new one takes its place.
 */
export function lastingConverter(create: () => Converter): Converter {
  let converter: Converter | undefined = create();
  /** The modules that cells have defined. */
  const modules = new Map<string, Parameters<Converter["addModule"]>>();
  const ask = <T>(question: (converter: Converter) => T): T => {
    try {
      if (!converter) {
        converter = create();
        for (const module of modules.values()) converter.addModule(...module);
      }
      return question(converter);
    } catch (error) {
      converter = undefined;
      throw new CompilerError(explained(error));
    }
  };
  return {
    convert: (...all) => ask((one) => one.convert(...all)),
    inspect: (...all) => ask((one) => one.inspect(...all)),
    complete: (...all) => ask((one) => one.complete(...all)),
    addModule: (...module) => {
      const diagnostics = ask((one) => one.addModule(...module));
      modules.set(module[0], module);
      return diagnostics;
    },
    close: () => converter?.close(),
  };
}

function explained(error: unknown): string {
  if (error instanceof RangeError) return TOO_DEEP;
  const said = error instanceof Error ? error.message : String(error);
  return `The compiler cannot handle this cell. Write it in a different way. (${said.split("\n")[0]})`;
}
