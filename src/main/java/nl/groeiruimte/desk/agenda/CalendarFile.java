package nl.groeiruimte.desk.agenda;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.groeiruimte.platform.calendar.WorkingDays;

/**
 * A calendar as a file (RFC 5545, with the name and how often to ask again of RFC 7986): whole days, which are the same
 * days in every time zone. The same content makes the same bytes.
 */
final class CalendarFile {

    private static final String MAKER = "-//Groeiruimte//Groeiruimte//NL";
    private static final Duration EVERY = Duration.ofHours(1);

    private static final String LINE_END = "\r\n";
    private static final String FOLD = LINE_END + " ";
    private static final int MOST_OCTETS = 75;

    private CalendarFile() {}

    /** @param base address of the product, without a slash at its end */
    static byte[] of(String name, List<CalendarRevisions.Revised> entries, String base) {
        Calendar calendar = new Calendar();
        calendar.setPropertyList(new PropertyList(List.of(
                new ProdId(MAKER),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                ImmutableMethod.PUBLISH,
                new Name(name),
                new XProperty("X-WR-CALNAME", name),
                new XProperty("X-WR-TIMEZONE", WorkingDays.ZONE.getId()),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), EVERY),
                new XProperty("X-PUBLISHED-TTL", EVERY.toString()))));
        for (CalendarRevisions.Revised revised : entries) {
            calendar.add(event(revised.entry(), revised.revision(), base));
        }
        StringWriter file = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(file.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** Lines end after so many octets at most. The library counts letters, and may part one from its other half. */
    private static String folded(String file) {
        StringBuilder folded = new StringBuilder();
        for (String line : file.replace(FOLD, "").split(LINE_END)) {
            int octets = 0;
            for (int at = 0; at < line.length(); ) {
                String sign = Character.toString(line.codePointAt(at));
                int more = sign.getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > MOST_OCTETS) {
                    folded.append(FOLD);
                    octets = 1;
                }
                folded.append(sign);
                octets += more;
                at += sign.length();
            }
            folded.append(LINE_END);
        }
        return folded.toString();
    }

    private static VEvent event(CalendarEntry entry, CalendarRevisions.Revision revision, String base) {
        String link = base + entry.path();
        List<Property> properties = List.of(
                new Uid(entry.id() + "@groeiruimte"),
                new DtStamp(revision.since()),
                new LastModified(revision.since()),
                new Sequence(revision.sequence()),
                new DtStart<>(entry.day()),
                // The first day on which it is over.
                new DtEnd<>(entry.day().plusDays(1)),
                new Summary(entry.text()),
                new Description(entry.why() + "\n" + link),
                new Url(URI.create(link)),
                ImmutableTransp.TRANSPARENT);
        return new VEvent(new PropertyList(properties));
    }
}
