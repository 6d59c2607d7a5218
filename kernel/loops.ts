/**
 * @file Cells that can be stopped where nothing stops them from outside: each round of a loop, and each
 * call of a function, first calls a function of the kernel, which throws if the cell is to stop.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./language.js";

/**
 * Puts that call into each loop and function of a file.
 *
 * @param look the global name of the kernel's function
 */
export function watched(ts: TypeScript, look: string): Ts.TransformerFactory<Ts.SourceFile> {
  const { factory } = ts;
  const call = () => factory.createCallExpression(factory.createIdentifier(look), undefined, []);

  const withLook = (body: Ts.Node): Ts.Node => {
    if (ts.isExpression(body)) {
      const value = factory.createParenthesizedExpression(factory.createComma(call(), body));
      return ts.setTextRange(value, body);
    }
    const rest = ts.isBlock(body) ? body.statements : [body as Ts.Statement];
    const statements = [factory.createExpressionStatement(call()), ...rest];
    return ts.setTextRange(factory.createBlock(statements, true), body);
  };

  /** What is run again and again. A recursion without end ends by itself, but one of two calls may never. */
  const bodyOf = (node: Ts.Node): Ts.Node | undefined => {
    if (ts.isIterationStatement(node, false)) return node.statement;
    return ts.isFunctionLike(node) ? (node as Ts.FunctionLikeDeclaration).body : undefined;
  };

  return (context) => {
    const visit = (node: Ts.Node): Ts.Node => {
      const body = bodyOf(node);
      const visitChild = (child: Ts.Node) =>
        child === body ? withLook(visit(child)) : visit(child);
      return ts.visitEachChild(node, visitChild, context);
    };
    return (file) => ts.visitNode(file, visit) as Ts.SourceFile;
  };
}
