#!/usr/bin/env bash
# SODS 1.8.0: a day in a cell is shown with only a part of its leading zeros.
#
# Expected: a LocalDate that is written to a cell is shown as an ISO date (2026-03-05) or in the reader's own way (5-3-2026).
# Behaviour: the style that the library gives the cell has a month of two digits and a day of one, so spreadsheet programs show
#           2026-03-5. The value itself (office:date-value) is right.
# Output seen (28 November 2026):
#   value: 2026-03-05
#   style: year-long - month-long - day-short
# Needs: JDK 17 or newer, Maven, unzip, python3. Exits with 1 when the behaviour is another one.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=com.github.miachm.sods:SODS:1.8.0 -DoutputDirectory="$work"
cat > "$work/Day.java" <<'JAVA'
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.File;
import java.time.LocalDate;

class Day {
    public static void main(String[] args) throws Exception {
        Sheet sheet = new Sheet("days", 1, 1);
        sheet.getRange(0, 0).setValue(LocalDate.of(2026, 3, 5));
        SpreadSheet book = new SpreadSheet();
        book.appendSheet(sheet);
        book.save(new File(args[0]));
    }
}
JAVA
java -cp "$work/SODS-1.8.0.jar" "$work/Day.java" "$work/day.ods"
unzip -qo "$work/day.ods" -d "$work/ods"
python3 - "$work/ods/content.xml" "$work/ods/styles.xml" <<'PYTHON'
import os, re, sys
text = "".join(open(name, encoding="utf-8").read() for name in sys.argv[1:] if os.path.exists(name))
value = re.search(r'office:date-value="([^"T]*)', text).group(1)
style = re.search(r"<number:date-style.*?</number:date-style>", text, re.S).group(0)
parts = []
for tag, attributes, body in re.findall(r"<number:(year|month|day|text)\b([^>]*?)/?>([^<]*)", style):
    parts.append(body if tag == "text" else tag + ("-long" if 'style="long"' in attributes else "-short"))
shown = " ".join(parts)
print("value:", value)
print("style:", shown)
sys.exit(0 if value == "2026-03-05" and shown == "year-long - month-long - day-short" else 1)
PYTHON
