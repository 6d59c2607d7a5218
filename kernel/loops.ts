/**
 * @file Makes cells interruptible in the browser, where nothing can stop them from outside. Every
 * loop iteration and every function call begins with a call of a kernel function, which throws if
 * the cell should stop.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./language.js";

/**
 * Adds a call of the kernel's interrupt check to every loop and function in a file.
 *
 * @param check the global name of the interrupt check
 */
export function watched(ts: TypeScript, check: string): Ts.TransformerFactory<Ts.SourceFile> {
  const { factory } = ts;
  const call = () => factory.createCallExpression(factory.createIdentifier(check), undefined, []);

  const withCheck = (body: Ts.Node): Ts.Node => {
    if (ts.isExpression(body)) {
      const value = factory.createParenthesizedExpression(factory.createComma(call(), body));
      return ts.setTextRange(value, body);
    }
    const rest = ts.isBlock(body) ? body.statements : [body as Ts.Statement];
    const statements = [factory.createExpressionStatement(call()), ...rest];
    return ts.setTextRange(factory.createBlock(statements, true), body);
  };

  /**
   * Returns the code in a node that may run again and again. Infinite recursion ends with a stack
   * overflow, but a function that calls itself twice may take forever.
   */
  const bodyOf = (node: Ts.Node): Ts.Node | undefined => {
    if (ts.isIterationStatement(node, false)) return node.statement;
    return ts.isFunctionLike(node) ? (node as Ts.FunctionLikeDeclaration).body : undefined;
  };

  return (context) => {
    const visit = (node: Ts.Node): Ts.Node => {
      const body = bodyOf(node);
      const visitChild = (child: Ts.Node) =>
        child === body ? withCheck(visit(child)) : visit(child);
      return ts.visitEachChild(node, visitChild, context);
    };
    return (file) => ts.visitNode(file, visit) as Ts.SourceFile;
  };
}
