"""Reads a Word file as python-docx does, and prints what a reader of it would ask for, as JSON."""
import json
import sys

from docx import Document

document = Document(sys.argv[1])
mm = lambda length: round(length.mm)
print(json.dumps({
    "pages": [[mm(each.page_width), mm(each.page_height)] for each in document.sections],
    "margins": [[mm(each.top_margin), mm(each.bottom_margin), mm(each.left_margin), mm(each.right_margin)] for each in document.sections],
    "otherFirstPage": all(each.different_first_page_header_footer for each in document.sections),
    # The face of the whole file: no style changes it.
    "font": document.styles.element.xpath("w:docDefaults//w:rFonts/@w:ascii")[0],
    "otherFonts": [each.name for each in document.styles if getattr(each, "font", None) is not None and each.font.name],
    "styles": sorted({each.style.name for each in document.paragraphs}),
    "tables": len(document.tables),
    "text": "\n".join([each.text for each in document.paragraphs] + [cell.text for table in document.tables for row in table.rows for cell in row.cells]),
}, ensure_ascii=False))
