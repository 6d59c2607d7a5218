/**
 * @file Finds misuse: code that JavaScript accepts, but that does not do what it seems to do.
 * If x and y are objects, examples are `-x`, `x[0]` and `x == y`. A cell with misuse does not run,
 * and the messages look like the compiler's.
 *
 * A class declares which patterns are misuse of its values, and what to write instead, in the type
 * of a static property:
 *
 *     class Money {
 *       static readonly misuse = { "x + y": "money has methods: x.plus(y)" } as const;
 *     }
 *
 * In the message, letters such as x are replaced by the reader's own code. misusePatterns.ts
 * defines the patterns; "operator" means every operator that the class does not list. Any other
 * pattern that the class does not list is correct.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { Misusable } from "nn/dist/host.js";
import type { TypeScript } from "./language.js";
import { bare, type Suspect, suspects } from "./misusePatterns.js";

/** The name of the static property that declares misuse. */
const MISUSE: keyof Misusable = "misuse";
/**
 * The codes of the compiler's errors about patterns of misuse. They concern operands of an
 * operator, two values that are never equal, a missing property, an argument, a value that cannot
 * be iterated or assigned to, and the unused 0 in `x[0, 1]`.
 */
const SAME = new Set([
  2362, 2363, 2365, 2356, 2367, 2339, 2550, 2551, 2345, 2769, 2488, 2461, 2540, 2542, 2695,
]);
/** The maximum number of characters of code that a message quotes. */
const SHORT = 40;

/** A case of misuse, and the message about it. */
export interface Misuse {
  node: Ts.Node;
  message: string;
  /** The compiler's own messages about the same problem, which are not shown. */
  said: Ts.Diagnostic[];
}

/** A cell after type checking. */
export interface CheckedCell {
  file: Ts.SourceFile;
  checker: Ts.TypeChecker;
  /** The compiler's messages about the cell. */
  diagnostics: readonly Ts.Diagnostic[];
}

/** Finds the misuse in one cell after another. */
export class MisuseFinder {
  readonly #ts: TypeScript;
  readonly #isCell: (file: Ts.SourceFile) => boolean;
  /** The names of the constants from earlier cells whose values cannot be undefined or null. */
  readonly #filled = new Set<string>();

  /**
   * @param isCell returns true if a file contains the current cell or the declarations of earlier
   *   cells
   */
  constructor(ts: TypeScript, isCell: (file: Ts.SourceFile) => boolean) {
    this.#ts = ts;
    this.#isCell = isCell;
  }

  /** Returns the misuse in a cell. */
  find(cell: CheckedCell): Misuse[] {
    const refusals = byPlace(cell);
    const found: Misuse[] = [];
    const visit = (node: Ts.Node): void => {
      let done: Ts.Node | undefined;
      for (const suspect of suspects(this.#ts, node)) {
        const misuse = this.#judge(suspect, cell, refusals);
        if (!misuse) continue;
        found.push(misuse);
        done = suspect.done;
        break;
      }
      this.#ts.forEachChild(node, (child) => {
        if (child !== done) visit(child);
      });
    };
    visit(cell.file);
    return found;
  }

  /** Remembers which constants of a cell cannot be undefined or null, for later cells. */
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
    // Most code is ruled out here, before any type is needed: for the type of an expression, the
    // compiler checks all its parts again.
    const isRuledOut = wrong === "refused" || (wrong === "never empty" && isOperation(this.#ts, x));
    if (said.length === 0 && isRuledOut) return undefined;
    if (isCalculation(this.#ts, x)) return undefined;
    const kind = this.#kindOf(x, cell.checker);
    if (!kind) return undefined;
    const isRefused = said.length > 0 && wrong !== "alike";
    const isWrong = isRefused || (kind.always && this.#isWrong(suspect, cell.checker));
    const message = isWrong && this.#message(suspect, kind, cell);
    return message ? { node, message, said } : undefined;
  }

  /** Whether the code is wrong although the compiler accepts it. */
  #isWrong({ wrong, x, parts: { y, i } = {} }: Suspect, checker: Ts.TypeChecker): boolean {
    const { Any, Unknown, StringLike, NumberLike } = this.#ts.TypeFlags;
    switch (wrong) {
      case "always":
        return true;
      case "no string": // a value of type any may be a string
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

  /** Returns the misuse that the class of a value declares; undefined if it declares none. */
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
    const misuse = checker.getTypeOfSymbolAtLocation(symbol, at).getProperty(MISUSE);
    return (
      misuse && {
        type: apparent,
        misuse: checker.getTypeOfSymbolAtLocation(misuse, at),
        always: true,
      }
    );
  }

  /**
   * Returns the class's message about suspicious code, with the reader's own code in it; undefined
   * if the class has no message.
   */
  #message(
    { node, forms, x, parts = {} }: Suspect,
    kind: Kind,
    cell: CheckedCell,
  ): string | undefined {
    const { f } = parts;
    for (const form of forms) {
      if (form === "Math.f(x)" && !kind.type.getProperty(f ?? "")) continue;
      const sentence = kind.misuse.getProperty(form);
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
   * Whether a value is certainly not undefined or null. The types in cells do not show this:
   * without `strict`, an array that may be missing still has the type of an array. The value is
   * certain only for an expression that creates one, or for a constant that is initialized with
   * such an expression.
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
    // The properties of an array, such as `x.T`, and the results of its methods are never missing.
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

  /**
   * Whether a function's declared return type is a class that declares misuse, as in
   * `): NdArray<[2]>`, and does not include undefined.
   */
  #givesFilled(call: Ts.CallExpression, checker: Ts.TypeChecker): boolean {
    const declared = checker.getResolvedSignature(call)?.declaration;
    // In the declarations of cells, the compiler has written this type itself, without
    // `| undefined`.
    if (!declared?.type || this.#isCell(declared.getSourceFile())) return false;
    const isNamed = this.#ts.isTypeReferenceNode(declared.type as Ts.TypeNode);
    const type = checker.getTypeFromTypeNode(declared.type as Ts.TypeNode);
    return isNamed && this.#kindOfType(type, call, checker)?.type.symbol === type.symbol;
  }
}

/** Whether a value is the result of an operator with two operands, such as `a && b`. */
function isOperation(ts: TypeScript, value: Ts.Expression): boolean {
  return ts.isBinaryExpression(bare(ts, value));
}

/** Whether a value is the result of an operator such as `+` or `<`, which is never an object. */
function isCalculation(ts: TypeScript, value: Ts.Expression): boolean {
  const inner = bare(ts, value);
  if (!ts.isBinaryExpression(inner)) return false;
  const { kind } = inner.operatorToken;
  const { FirstBinaryOperator, FirstAssignment } = ts.SyntaxKind;
  const { AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken } = ts.SyntaxKind;
  const chooses = [AmpersandAmpersandToken, BarBarToken, QuestionQuestionToken] as Ts.SyntaxKind[];
  return kind >= FirstBinaryOperator && kind < FirstAssignment && !chooses.includes(kind);
}

/** The misuse that the class of a value declares. */
interface Kind {
  type: Ts.Type;
  /** The type of its `misuse` property. */
  misuse: Ts.Type;
  /** False if the value may also have a different type. */
  always: boolean;
}

/** The compiler's errors, keyed by position. */
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

/** Returns the code to quote; undefined if it is too long. */
function quoted(code: Ts.Node | string, file: Ts.SourceFile): string | undefined {
  const text = typeof code === "string" ? code : code.getText(file);
  return text.length <= SHORT && !text.includes("\n") ? text : undefined;
}
