#!/usr/bin/env bash
# SODS 1.8.0: a blank row of a sheet is written as one more copy of the row below it.
#
# Expected: a sheet with text in its first and third row and nothing in the second is saved with a blank second row.
# Behaviour: the writer joins rows that are equal into one with table:number-rows-repeated, and takes a blank row for
#            equal to the row after it. The text of the third row stands in the file twice, the blank row nowhere;
#            reading it back with SODS itself gives the text in both rows.
# Output seen (30 November 2026):
#   row 0: Naam
#   row 1: x
#   row 2: x
# Needs: JDK 17 or newer, Maven. Exits with 1 when the behaviour is another one.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>com.github.miachm.sods</groupId><artifactId>SODS</artifactId><version>1.8.0</version></dependency>
  </dependencies>
</project>
XML
mvn -B -q -ntp -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory="$work/lib"
cat > "$work/Rows.java" <<'JAVA'
import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

class Rows {
    public static void main(String[] args) throws Exception {
        Sheet sheet = new Sheet("Companies", 3, 5);
        sheet.getRange(0, 0).setValue("Naam");
        sheet.getRange(2, 0).setValue("x");
        SpreadSheet book = new SpreadSheet();
        book.appendSheet(sheet);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        book.save(file);
        Sheet read = new SpreadSheet(new ByteArrayInputStream(file.toByteArray())).getSheet(0);
        for (int row = 0; row < read.getMaxRows(); row++) {
            System.out.println("row " + row + ": " + read.getRange(row, 0).getValue());
        }
    }
}
JAVA
javac -cp "$work/lib/*" -d "$work" "$work/Rows.java"
java -cp "$work:$work/lib/*" Rows | tee "$work/seen"
cmp -s "$work/seen" <(printf 'row 0: Naam\nrow 1: x\nrow 2: x\n')
