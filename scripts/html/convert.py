"""Converts stored notebooks to HTML with nbconvert.

Reads a JSON list of notebooks from stdin, and writes a JSON list of HTML strings to stdout.

The template in lesson/ writes only the cells. Formulas remain TeX, in elements that formulas.js looks for.
"""

import json
import sys
from html import escape
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath


class Renderer(IPythonRenderer):
    """Renders formulas as elements, so that a dollar sign in text or code remains a dollar sign."""

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
