"""Turns stored notebooks into HTML with nbconvert: a JSON list of their texts in by stdin, one of HTML texts out by stdout.

Only the cells are written, by the template in lesson/; formulas stay TeX, marked for formulas.js.
"""

import json
import sys
from html import escape
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath


class Renderer(IPythonRenderer):
    """Markdown whose formulas are elements, so that a dollar in a text or a cell stays one."""

    def inline_math(self, body):
        return f'<span class="tex">{escape(body, quote=False)}</span>'

    def block_math(self, body):
        return f'<span class="tex display">{escape(body, quote=False)}</span>'

    def latex_environment(self, name, body):
        return self.block_math(f"\\begin{{{name}}}{body}\\end{{{name}}}")


def markdown(source):
    return MarkdownWithMath(renderer=Renderer(escape=False)).render(source)


def main():
    here = Path(__file__).parent
    exporter = HTMLExporter(template_name="lesson", extra_template_basedirs=[str(here)])
    exporter.register_filter("markdown2html", markdown)
    notebooks = [nbformat.reads(text, as_version=4) for text in json.load(sys.stdin)]
    json.dump([exporter.from_notebook_node(notebook)[0] for notebook in notebooks], sys.stdout)


main()
