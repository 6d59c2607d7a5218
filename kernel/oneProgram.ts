/**
 * @file tslab's compiler with one program a cell. As it comes it makes two: the first to learn which
 * names the cell declares, the second with the line behind the cell that exports them. The names can be
 * had from the cell's text alone.
 */

/** What tslab 1.0.22 does, from the first program to behind the second. */
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
        const suffix = keys.size > 0 ? "\\nexport {" + Array.from(keys).join(", ") + "}" : "";
        updateContent(prevDecl, src + suffix);
        const declsFile = builder.getSourceFile(declFilename);
        const srcFile = builder.getSourceFile(srcFilename);
`;

/**
 * Changes the text of tslab's converter.js.
 *
 * @throws Error where it is not the text that is known
 */
export function withOneProgram(converter: string): string {
  const [before, after, ...more] = converter.split(TWO_PROGRAMS);
  if (after === undefined || more.length > 0)
    throw new Error("tslab's converter.js is not the one that kernel/oneProgram.ts knows.");
  return before + ONE_PROGRAM + after;
}
