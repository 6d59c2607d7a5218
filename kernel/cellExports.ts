/**
 * @file Keeps the values that cells declare in an ordinary object. tslab keeps them in a Proxy, which
 * takes hundreds of times as long to assign to.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./language.js";

/** The global in which tslab passes `exports` and `require` to cells. */
interface TslabGlobal {
  __tslab__: { exports: Record<string, unknown> };
}

/**
 * Makes cells export their values to an ordinary object.
 *
 * @param proxy the Proxy of tslab's executor, in which the executor still finds the values
 */
export function exportToObject(proxy: object): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  (globalThis as unknown as TslabGlobal).__tslab__.exports = values;
  Object.setPrototypeOf(proxy, values);
  return values;
}

/**
 * Rewrites the exports that the compiler defines as properties that cannot be defined again. tslab's
 * Proxy treats them as assignments.
 */
export function assignedExports(ts: TypeScript): Ts.TransformerFactory<Ts.SourceFile> {
  const { factory } = ts;
  const rewritten = (statement: Ts.Statement): Ts.Statement[] => {
    const isGenerated = (statement.flags & ts.NodeFlags.Synthesized) !== 0;
    if (!isGenerated || !ts.isExpressionStatement(statement)) return [statement];
    const { expression: call } = statement;
    if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression))
      return [statement];
    if (call.expression.name.text !== "defineProperty") return [statement];
    const [exports, name, { properties }] = call.arguments as unknown as Defined;
    const getter = properties.find((one) => one.name.text === "get");
    if (!getter) return []; // `__esModule`
    const [{ expression: value }] = getter.initializer.body.statements;
    const property = factory.createPropertyAccessExpression(exports, name.text);
    return [factory.createExpressionStatement(factory.createAssignment(property, value))];
  };
  return () => (file) => factory.updateSourceFile(file, file.statements.flatMap(rewritten));
}

/** The arguments of `Object.defineProperty(exports, "x", { get: function () { return value; } })`. */
type Defined = [
  Ts.Identifier,
  Ts.StringLiteral,
  { properties: { name: Ts.Identifier; initializer: { body: { statements: Returned[] } } }[] },
];
interface Returned {
  expression: Ts.Expression;
}
