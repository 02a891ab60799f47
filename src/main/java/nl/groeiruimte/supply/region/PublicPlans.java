package nl.groeiruimte.supply.region;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What public plans say of regions: not an agency's own word, until it confirms it or writes its own instead. */
@Component
class PublicPlans {

    /** What a plan says something about. */
    enum Topic {
        AMBITION,
        SECTOR,
        CLUSTER,
        HOTSPOT,
        PROGRAMME,
        KNOWLEDGE,
        FIGURE,
        BOTTLENECK,
        NEED,
        LINK;

        /** As in the database and in message keys. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The part of a profile that an agency writes itself, and what of the plans stands there until then. */
    enum OwnText {
        SECTORS("sectors", List.of(Topic.SECTOR, Topic.CLUSTER)),
        HOTSPOTS("hotspots", List.of(Topic.HOTSPOT)),
        PROGRAMMES("programmes", List.of(Topic.PROGRAMME));

        private final String key;
        private final List<Topic> topics;

        OwnText(String key, List<Topic> topics) {
            this.key = key;
            this.topics = topics;
        }

        public String key() {
            return key;
        }

        /** The lines that belong here, in the plans' order. */
        public List<Line> of(List<Line> lines) {
            return lines.stream().filter(line -> topics.contains(line.topic)).toList();
        }
    }

    /** What is shown beside an agency's own words, never instead of them. */
    static final List<Topic> BESIDE =
            List.of(Topic.AMBITION, Topic.FIGURE, Topic.KNOWLEDGE, Topic.BOTTLENECK, Topic.NEED);

    /**
     * One line of a plan.
     *
     * @param region code of the profile that it is about, a part's where the plan speaks of a part
     * @param part name of that part, unless it is about the region asked for
     * @param plan name and date of the plan
     * @param other code of the other region's profile, of a link, if that has one
     */
    record Line(
            String region,
            @Nullable String part,
            Topic topic,
            String text,
            String plan,
            @Nullable String other) {}

    private final JdbcClient jdbc;
    private final CurrentAsker asker;
    private final Clock clock;

    PublicPlans(JdbcClient jdbc, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.asker = asker;
        this.clock = clock;
    }

    /**
     * What the plans say of a region, in the reader's language; of a whole region of which they say nothing, what they
     * say of its parts.
     */
    @Transactional(readOnly = true)
    List<Line> of(RegionProfile region, Locale locale) {
        List<Line> own = lines("l.region = ?", region.code(), locale);
        return own.isEmpty() && !region.part()
                ? lines("p.agency = ? and p.code <> p.agency", region.agency(), locale)
                : own;
    }

    /** Lines by what they are about, without what an agency writes itself. */
    static Map<Topic, List<Line>> beside(List<Line> lines) {
        return lines.stream()
                .filter(line -> BESIDE.contains(line.topic))
                .collect(Collectors.groupingBy(Line::topic, () -> new EnumMap<>(Topic.class), Collectors.toList()));
    }

    /** The agency says that the plans are right about its region; saying so again changes nothing. */
    @Transactional
    void confirm(RegionProfile region) {
        jdbc.sql("""
                        update groeiruimte.region_profile set plan_confirmed_on = ?, plan_confirmed_by_name = ?
                        where code = ? and plan_confirmed_on is null""")
                .params(LocalDate.now(clock), asker.get().name(), region.code())
                .update();
    }

    private List<Line> lines(String which, String code, Locale locale) {
        String language = Bilingual.language(locale);
        return jdbc.sql("""
                        select l.region, p.name, p.code = p.agency as whole, l.topic, l.%1$s as text, d.%1$s as plan,
                            l.other
                        from groeiruimte.region_plan_line l join groeiruimte.region_profile p on p.code = l.region
                        join groeiruimte.public_plan d on d.code = l.plan
                        where %2$s order by p.name, l.region, l.topic, l.position""".formatted(language, which))
                .param(code)
                .query((row, number) -> new Line(
                        row.getString("region"),
                        row.getBoolean("whole") || row.getString("region").equals(code) ? null : row.getString("name"),
                        Topic.valueOf(row.getString("topic").toUpperCase(Locale.ROOT)),
                        row.getString("text"),
                        row.getString("plan"),
                        row.getString("other")))
                .list();
    }
}
