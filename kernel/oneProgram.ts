/**
 * @file Makes tslab's compiler create one program for each cell. By default it creates two: the
 * first finds the names that the cell declares, and the second compiles the cell with a line that
 * exports them. But parsing the cell is enough to find the names.
 */

/** tslab 1.0.22's code for the two programs. */
const TWO_PROGRAMS = `        updateContent(prevDecl, src);
        let declsFile = builder.getSourceFile(declFilename);
        let srcFile = builder.getSourceFile(srcFilename);
        const locals = srcFile.locals;
        const keys = new Set();
        if (locals) {
            locals.forEach((_, key) => {
                keys.add(key);
            });
        }
        if (keys.size > 0) {
            // Export all local variables.
            // TODO: Disallow "export" in the input.
            const suffix = "\\nexport {" + Array.from(keys).join(", ") + "}";
            updateContent(prevDecl, src + suffix);
            declsFile = builder.getSourceFile(declFilename);
            srcFile = builder.getSourceFile(srcFilename);
        }
`;

const ONE_PROGRAM = `        const parsed = ts.createSourceFile(srcFilename, srcPrefix + src, transpileTarget);
        ts.bindSourceFile(parsed, builder.getCompilerOptions());
        const keys = new Set(parsed.locals.keys());
        // Names that the cell exports itself cannot be exported again. In code that cannot be parsed,
        // the added line would have errors of its own.
        const added = Array.from(keys).filter((key) => !parsed.symbol.exports.has(key));
        const isAdded = added.length > 0 && parsed.parseDiagnostics.length === 0;
        const suffix = isAdded ? "\\nexport {" + added.join(", ") + "}" : "";
        updateContent(prevDecl, src + suffix);
        const declsFile = builder.getSourceFile(declFilename);
        const srcFile = builder.getSourceFile(srcFilename);
`;

/**
 * Changes the source of tslab's converter.js.
 *
 * @throws {Error} if the source does not contain the expected code
 */
export function withOneProgram(converter: string): string {
  const [before, after, ...more] = converter.split(TWO_PROGRAMS);
  if (after === undefined || more.length > 0)
    throw new Error("kernel/oneProgram.ts does not support this version of tslab's converter.js.");
  return before + ONE_PROGRAM + after;
}
