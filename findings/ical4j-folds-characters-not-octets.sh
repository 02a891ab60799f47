#!/usr/bin/env bash
# ical4j 4.2.2: long lines are folded by characters, so that lines with letters outside ASCII grow past 75 octets.
#
# Expected: RFC 5545, section 3.1, counts octets: lines of an iCalendar file are at most 75 octets long, without the
#           line break, also with letters that take two octets in UTF-8.
# Behaviour: CalendarOutputter folds after 73 characters. Of a summary of 200 times the letter O with a stroke, whose
#            lines hold two octets a letter, the longest line is far past the limit; ASCII stays within it.
# Output seen (29 November 2026):
#   longest line of ASCII: 73 octets
#   longest line of two-octet letters: 145 octets
# Needs: JDK 17 or newer, Maven. Exits with 1 when the behaviour is another one.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.mnode.ical4j</groupId><artifactId>ical4j</artifactId><version>4.2.2</version></dependency>
  </dependencies>
</project>
XML
mvn -B -q -ntp -f "$work/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
  -DoutputDirectory="$work/lib"
cat > "$work/Fold.java" <<'JAVA'
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

class Fold {
    public static void main(String[] args) throws Exception {
        System.out.println("longest line of ASCII: " + longest("O") + " octets");
        System.out.println("longest line of two-octet letters: " + longest("\u00d8") + " octets");
    }

    static int longest(String letter) throws Exception {
        Calendar calendar = new Calendar();
        calendar.add(new VEvent(LocalDate.of(2026, 3, 5), letter.repeat(200)));
        StringWriter written = new StringWriter();
        new CalendarOutputter(false).output(calendar, written);
        return Arrays.stream(written.toString().split("\r\n"))
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }
}
JAVA
java -Dnet.fortuna.ical4j.timezone.update.enabled=false -cp "$work/lib/*" "$work/Fold.java" 2>"$work/log" | tee "$work/out"
[ "$(cat "$work/out")" = "longest line of ASCII: 73 octets
longest line of two-octet letters: 145 octets" ]
