/**
 * @file Slips: code that JavaScript takes, and that means something else with certain values, such as
 * `-x`, `x[0]` and `x == y` where x and y are objects. A cell with a slip does not run, and its message
 * comes as those of the compiler do.
 *
 * A class says of which forms of code that is so for its values, and what to write instead, by the type
 * of a static property:
 *
 *     class Money {
 *       protected static readonly slips = { "x + y": "money has methods: x.plus(y)" } as const;
 *     }
 *
 * In the sentence the learner's own code takes the place of the letters. forms.ts has the forms that
 * there are; "sign" stands for every sign that the class does not name. Any other form that it does not
 * name is right.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./language.js";
import { bare, type Suspect, suspects } from "./misusePatterns.js";

/** The name of that static property. */
const MISUSE = "misuse";
/**
 * The compiler's codes where it refuses such a form: operands of a sign, two values that are never
 * equal, a property that is not there, an argument, what cannot be gone through or written to, and the
 * 0 of `x[0, 1]`, which has no use.
 */
const SAME = new Set([
  2362, 2363, 2365, 2356, 2367, 2339, 2550, 2551, 2345, 2769, 2488, 2461, 2540, 2542, 2695,
]);
/** Letters of code that a sentence still quotes. */
const SHORT = 40;

/** A slip, and what is said of it. */
export interface Misuse {
  node: Ts.Node;
  message: string;
  /** What the compiler says of the same; one message is enough. */
  said: Ts.Diagnostic[];
}

/** A cell as the compiler knows it. */
export interface CheckedCell {
  file: Ts.SourceFile;
  checker: Ts.TypeChecker;
  /** What the compiler says of it. */
  diagnostics: readonly Ts.Diagnostic[];
}

/** Finds the slips of one cell after the other. */
export class MisuseFinder {
  readonly #ts: TypeScript;
  readonly #isCell: (file: Ts.SourceFile) => boolean;
  /** The constants of earlier cells that cannot be undefined or null. */
  readonly #filled = new Set<string>();

  /** @param isCell whether a file holds what cells declare: this one, or those before it */
  constructor(ts: TypeScript, isCell: (file: Ts.SourceFile) => boolean) {
    this.#ts = ts;
    this.#isCell = isCell;
  }

  /** The slips of a cell. */
  find(cell: CheckedCell): Misuse[] {
    const refusals = byPlace(cell);
    const slips: Misuse[] = [];
    const visit = (node: Ts.Node): void => {
      let done: Ts.Node | undefined;
      for (const suspect of suspects(this.#ts, node)) {
        const slip = this.#judge(suspect, cell, refusals);
        if (!slip) continue;
        slips.push(slip);
        done = suspect.done;
        break;
      }
      this.#ts.forEachChild(node, (child) => {
        if (child !== done) visit(child);
      });
    };
    visit(cell.file);
    return slips;
  }

  /** Keeps what cells after it need to know of a cell that runs. */
  remember({ file, checker }: CheckedCell): void {
    const { locals } = file as { locals?: Map<string, unknown> };
    for (const name of locals?.keys() ?? []) this.#filled.delete(name);
    for (const statement of file.statements.filter(this.#ts.isVariableStatement))
      for (const declaration of statement.declarationList.declarations)
        if (this.#ts.isIdentifier(declaration.name) && this.#holdsFilled(declaration, checker))
          this.#filled.add(declaration.name.text);
  }

  #judge(suspect: Suspect, cell: CheckedCell, refusals: Refusals): Misuse | undefined {
    const { node, x, wrong, places = [] } = suspect;
    const said = [node, ...places].flatMap((one) => refusals.get(placeOf(one, cell.file)) ?? []);
    // With most code it ends here, before any type is asked for.
    if (wrong === "refused" && said.length === 0) return undefined;
    const kind = this.#kindOf(x, cell.checker);
    if (!kind) return undefined;
    const isRefused = said.length > 0 && wrong !== "alike";
    const isWrong = isRefused || (kind.always && this.#isWrong(suspect, cell.checker));
    const message = isWrong && this.#message(suspect, kind, cell);
    return message ? { node, message, said } : undefined;
  }

  /** Whether it is wrong where the compiler takes it. */
  #isWrong({ wrong, x, parts: { y, i } = {} }: Suspect, checker: Ts.TypeChecker): boolean {
    const { Any, Unknown, StringLike, NumberLike } = this.#ts.TypeFlags;
    switch (wrong) {
      case "always":
        return true;
      case "no text": // what is any may be one
        return y !== undefined && !hasFlag(checker, y, Any | Unknown | StringLike);
      case "alike":
        return y !== undefined && Boolean(this.#kindOf(y, checker)?.always);
      case "never empty":
        return this.#isFilled(x, checker);
      case "numbered":
        return i !== undefined && hasFlag(checker, i, NumberLike);
      case "refused":
        return false;
    }
  }

  /** What the class of a value says; undefined where it says nothing. */
  #kindOf(value: Ts.Expression, checker: Ts.TypeChecker): Kind | undefined {
    return this.#kindOfType(checker.getTypeAtLocation(value), value, checker);
  }

  #kindOfType(type: Ts.Type, at: Ts.Node, checker: Ts.TypeChecker): Kind | undefined {
    const { Object: Instance, Union, Intersection, TypeParameter } = this.#ts.TypeFlags;
    if (!(type.flags & (Instance | Union | Intersection | TypeParameter))) return undefined;
    const apparent = checker.getApparentType(type);
    if (apparent.isUnionOrIntersection()) {
      const kinds = apparent.types.map((one) => this.#kindOfType(one, at, checker));
      const kind = kinds.find((one) => one !== undefined);
      const always = apparent.isIntersection() || kinds.every((one) => one?.always);
      return kind && { ...kind, always };
    }
    const { symbol } = apparent;
    if (!symbol || !(symbol.flags & this.#ts.SymbolFlags.Class)) return undefined;
    const slips = checker.getTypeOfSymbolAtLocation(symbol, at).getProperty(MISUSE);
    return (
      slips && { type: apparent, slips: checker.getTypeOfSymbolAtLocation(slips, at), always: true }
    );
  }

  /** What is said, with the learner's own code in it; undefined where the class says nothing of it. */
  #message(
    { node, forms, x, parts = {} }: Suspect,
    kind: Kind,
    cell: CheckedCell,
  ): string | undefined {
    const { f } = parts;
    for (const form of forms) {
      if (form === "Math.f(x)" && !kind.type.getProperty(f ?? "")) continue;
      const sentence = kind.slips.getProperty(form);
      const type = sentence && cell.checker.getTypeOfSymbolAtLocation(sentence, node);
      if (!type?.isStringLiteral()) continue;
      const own: Record<string, string | undefined> = { f };
      if (this.#ts.isLeftHandSideExpression(x)) own.x = quoted(x, cell.file);
      for (const part of ["y", "i", "j"] as const) {
        const code = parts[part];
        if (code) own[part] = quoted(code, cell.file);
      }
      const said = type.value.replace(/\b[xyijf]\b/g, (letter) => own[letter] ?? letter);
      return `${quoted(node, cell.file) ?? form}: ${said}`;
    }
    return undefined;
  }

  /**
   * Whether a value is what its type says, and not undefined or null. In cells no type tells: without
   * `strict`, an array that may be missing has the type of an array, and `if (found)` asks for that.
   * So it is only sure of what makes a value, and of a constant that has been given one.
   */
  #isFilled(given: Ts.Expression, checker: Ts.TypeChecker): boolean {
    const ts = this.#ts;
    const value = bare(ts, given);
    if (ts.isNewExpression(value)) return true;
    if (ts.isIdentifier(value)) {
      const declared = checker.getSymbolAtLocation(value)?.valueDeclaration;
      if (!declared || !ts.isVariableDeclaration(declared)) return false;
      return declared.getSourceFile() === value.getSourceFile()
        ? declared.end <= value.pos && this.#holdsFilled(declared, checker)
        : this.#isCell(declared.getSourceFile()) && this.#filled.has(value.text);
    }
    if (ts.isOptionalChain(value)) return false;
    // `x.T`: what a value of such a class has, and what its methods give.
    const owner = ts.isCallExpression(value) ? value.expression : value;
    if (ts.isPropertyAccessExpression(owner) && this.#kindOf(owner.expression, checker))
      return true;
    return ts.isCallExpression(value) && this.#givesFilled(value, checker);
  }

  #holdsFilled(declared: Ts.VariableDeclaration, checker: Ts.TypeChecker): boolean {
    const isConstant = (declared.parent.flags & this.#ts.NodeFlags.Const) !== 0;
    const { initializer } = declared;
    return isConstant && initializer !== undefined && this.#isFilled(initializer, checker);
  }

  /** Whether a function's own words are that it gives such a value: `): NdArray<[2]>`, not `| undefined`. */
  #givesFilled(call: Ts.CallExpression, checker: Ts.TypeChecker): boolean {
    const declared = checker.getResolvedSignature(call)?.declaration;
    // Of a function of a cell the compiler writes these words, and leaves `| undefined` out.
    if (!declared?.type || this.#isCell(declared.getSourceFile())) return false;
    const isNamed = this.#ts.isTypeReferenceNode(declared.type as Ts.TypeNode);
    const type = checker.getTypeFromTypeNode(declared.type as Ts.TypeNode);
    return isNamed && this.#kindOfType(type, call, checker)?.type.symbol === type.symbol;
  }
}

/** What a class says of its values. */
interface Kind {
  type: Ts.Type;
  /** The type of its `slips`. */
  slips: Ts.Type;
  /** False where the value may also be another one. */
  always: boolean;
}

/** What the compiler refuses, by its place. */
type Refusals = ReadonlyMap<string, Ts.Diagnostic[]>;

function byPlace({ file, diagnostics }: CheckedCell): Refusals {
  const refusals = new Map<string, Ts.Diagnostic[]>();
  for (const one of diagnostics) {
    if (one.file !== file || !SAME.has(one.code)) continue;
    const place = `${one.start}+${one.length}`;
    refusals.set(place, [...(refusals.get(place) ?? []), one]);
  }
  return refusals;
}

function placeOf(node: Ts.Node, file: Ts.SourceFile): string {
  const start = node.getStart(file);
  return `${start}+${node.end - start}`;
}

function hasFlag(checker: Ts.TypeChecker, value: Ts.Expression, flags: Ts.TypeFlags): boolean {
  return (checker.getTypeAtLocation(value).flags & flags) !== 0;
}

/** Code as it is quoted: undefined where it is too long. */
function quoted(code: Ts.Node | string, file: Ts.SourceFile): string | undefined {
  const text = typeof code === "string" ? code : code.getText(file);
  return text.length <= SHORT && !text.includes("\n") ? text : undefined;
}
