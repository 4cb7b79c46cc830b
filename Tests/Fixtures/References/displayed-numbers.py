"""What LibreOffice displays for a value under a number format: displayed-numbers.csv.

Run: python3 displayed-numbers.py > ../displayed-numbers.csv   (needs soffice on PATH; made with LibreOffice 7.4)
"""
import csv, os, subprocess, sys, tempfile
from xml.sax.saxutils import quoteattr

VALUES = """0 0.0004 0.0005 0.004 0.005 0.04 0.05 0.125 0.25 0.35 0.375 0.5 0.95 0.999 1 1.005 1.015 1.115 1.25 1.45 1.5 2.345
2.5 2.675 3.5 4.35 4.5 8.345 9.95 9.995 10 10.235 12.34 42.5 43.25 43.35 45.5 62.75 99.95 99.949999 100 123.455 999.5 999.95
1000 1234.5 1234.56 9999.5 12345.678 42647488 1234567.5 -0.5 -1.25 -2.5 -3.15 -43.25 -999.95 -1234.5""".split()
FORMATS = [
    "#,##0", "+#,##0;-#,##0;0", "#,##0.0;-#,##0.0;0", "+#,##0.0;-#,##0.0;0",
    "#,##0.00;-#,##0.00;0", "+#,##0.00;-#,##0.00;0", "#,##0.000;-#,##0.000;0", "+#,##0.000;-#,##0.000;0",
]
rows = [(value, form) for form in FORMATS for value in VALUES]
cells = "".join(
    "<table:table-row><table:table-cell table:formula=%s/></table:table-row>"
    % quoteattr('of:=TEXT(%s;"%s")' % (value, form)) for value, form in rows)
document = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" '
    'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>'
    '<table:table table:name="t">' + cells + "</table:table></office:spreadsheet></office:body></office:document>")
with tempfile.TemporaryDirectory() as folder:
    with open(os.path.join(folder, "t.fods"), "w") as file:
        file.write(document)
    subprocess.run(
        ["soffice", "-env:UserInstallation=file://" + folder + "/profile", "--headless", "--convert-to", "csv",
         "--outdir", folder, os.path.join(folder, "t.fods")], check=True, stdout=subprocess.DEVNULL)
    with open(os.path.join(folder, "t.csv"), newline="") as file:
        shown = [row[0] for row in csv.reader(file)]
assert len(shown) == len(rows), (len(shown), len(rows))
writer = csv.writer(sys.stdout, lineterminator="\n")
writer.writerow(["value", "format", "displayed"])
writer.writerows((value, form, text) for (value, form), text in zip(rows, shown))
