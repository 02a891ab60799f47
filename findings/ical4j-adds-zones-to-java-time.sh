#!/usr/bin/env bash
# ical4j 4.2.2: being on the class path adds hundreds of time zones with made-up ids to java.time of the whole JVM.
#
# Expected: ZoneId.getAvailableZoneIds() lists the zones of the JDK, the same ones with and without a calendar library
#           that the program has not even called.
# Behaviour: the jar registers a ZoneRulesProvider as a service. The first use of java.time loads it, and the list grows
#            by a third with ids that hold random UUIDs, other ones at each start; a program that offers the list to
#            people shows them.
# Output seen (29 November 2026; the numbers of zones depend on the JDK's data, the UUIDs on the start):
#   zones without the library: no id with a UUID
#   zones with the library: hundreds of ids with a UUID, other ones at each start
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
cat > "$work/Zones.java" <<'JAVA'
import java.time.ZoneId;

class Zones {
    public static void main(String[] args) {
        ZoneId.getAvailableZoneIds().stream().sorted().forEach(System.out::println);
    }
}
JAVA
uuid='[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
javac -d "$work" "$work/Zones.java"
java -cp "$work" Zones > "$work/plain" 2>/dev/null
java -Dnet.fortuna.ical4j.timezone.update.enabled=false -cp "$work:$work/lib/*" Zones > "$work/first" 2>/dev/null
java -Dnet.fortuna.ical4j.timezone.update.enabled=false -cp "$work:$work/lib/*" Zones > "$work/second" 2>/dev/null
made_up() { grep -cE "$uuid" "$1" || true; }
echo "zones without the library: $(wc -l < "$work/plain"), with a UUID in the id: $(made_up "$work/plain")"
echo "zones with the library: $(wc -l < "$work/first"), with a UUID in the id: $(made_up "$work/first")"
head -3 <(grep -E "$uuid" "$work/first")
[ "$(made_up "$work/plain")" = 0 ] && [ "$(made_up "$work/first")" -gt 100 ] && ! cmp -s "$work/first" "$work/second"
