"""Turns stored notebooks into HTML with nbconvert: paths in, a JSON list of HTML texts out by stdout.

Only the cells are written, by the template in lesson/; formulas stay TeX, marked for formulas.js.
"""

import json
import sys
from html import escape
from pathlib import Path

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


def main(paths):
    here = Path(__file__).parent
    exporter = HTMLExporter(template_name="lesson", extra_template_basedirs=[str(here)])
    exporter.register_filter("markdown2html", markdown)
    json.dump([exporter.from_filename(path)[0] for path in paths], sys.stdout)


main(sys.argv[1:])
