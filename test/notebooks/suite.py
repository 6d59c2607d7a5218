"""Runs jupyter_kernel_test, Jupyter's own test suite, with this project's kernel.

It skips tests that need a history, a pager or clear_output.
"""

import unittest

from jupyter_kernel_test import IopubWelcomeTests, KernelTests


class Kernel(KernelTests):
    kernel_name = "tslab"
    language_name = "typescript"
    file_extension = ".ts"
    code_hello_world = 'console.log("hello, world");'
    code_stderr = 'console.error("a warning");'
    completion_samples = [
        {"text": "Math.hyp", "matches": {"hypot"}},
        {"text": "JSON.", "matches": {"parse", "stringify"}},
    ]
    complete_code_samples = ["1", "const x = 1;", "for (const i of [1]) {\n  i;\n}", "const f = <T>(x: T) => x;"]
    incomplete_code_samples = ["function f() {", "[1, 2,", "`a text", "/* a comment", "if (true) {\n  1;"]
    invalid_code_samples = ["1 = = 2", "const const x", "let 1x = 2;"]
    code_generate_error = 'throw new Error("lost");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": '"a text"', "result": "a text"},
        {"code": "[1, 2].map((n) => ({ n }))", "result": "[ { n: 1 }, { n: 2 } ]"},
    ]
    code_display_data = [
        {"code": 'import { display } from "tslab"; display.html("<b>bold</b>")', "mime": "text/html"},
        {
            "code": 'import { lineChart, show } from "nn"; show(lineChart({ y: [1, 2] }, { title: "A line" }))',
            "mime": "application/vnd.plotly.v1+json",
        },
    ]
    code_inspect_sample = "Math"


class Welcome(IopubWelcomeTests):
    kernel_name = "tslab"
    support_iopub_welcome = True


class JavaScript(Kernel):
    kernel_name = "jslab"
    language_name = "javascript"
    file_extension = ".js"


del KernelTests, IopubWelcomeTests  # otherwise unittest would run them too, with Python's kernel

unittest.main(verbosity=2)
