package nl.groeiruimte.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.groeiruimte.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Of which agency a case is, an asked region does not learn from the database either: every column that the
 * application's role may read is read in its name, and every function called, and searched for the agency and its
 * people.
 */
@IntegrationTest
class OriginSecrecyIT {

    /**
     * What names all agencies to everybody, and nothing of one case. A table that is not here may not name the origin.
     */
    private static final Map<String, String> NAMES_EVERY_AGENCY = Map.ofEntries(
            Map.entry("agency", "the list of agencies"),
            Map.entry("site", "supply is everybody's"),
            Map.entry("site_version", "supply is everybody's"),
            Map.entry("grid_entry", "supply is everybody's"),
            Map.entry("ibis_plan", "supply is everybody's"),
            Map.entry("region_profile", "what regions say of themselves"),
            Map.entry("region_link", "what regions say of themselves"),
            Map.entry("region_plan_line", "what public plans say"),
            Map.entry("agreement", "who does what was agreed with the ministry"),
            Map.entry("report_comment", "what agencies say of a report, for all of them"),
            Map.entry("report_version", "figures by region"),
            Map.entry("report_file", "figures by region"),
            Map.entry("running_report", "figures by region"));

    /** Asked and never told; told once and not any more; and who was not asked. */
    private static final List<Principal> UNTOLD =
            List.of(Principal.ASKED, Principal.REVOKED, Principal.EXPIRED, Principal.UNRELATED, Principal.MINISTRY);

    @Autowired
    private ApplicationContext application;

    private World world;
    private Pattern origin;

    @BeforeEach
    void meet() {
        world = World.of(application);
        world.everyKindOfCase();
        List<String> words = new ArrayList<>(List.of(
                Principal.ORIGIN.agency,
                Backdoor.text("select name from groeiruimte.agency where code = ?", Principal.ORIGIN.agency)));
        words.addAll(
                Backdoor.texts("select subject from groeiruimte.person where agency = ?", Principal.ORIGIN.agency));
        words.addAll(Backdoor.texts("select name from groeiruimte.person where agency = ?", Principal.ORIGIN.agency));
        assertThat(words).hasSizeGreaterThan(3).doesNotContainNull();
        origin = Pattern.compile(
                words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\w-])(", ")(?![\\w-])")),
                Pattern.CASE_INSENSITIVE);
    }

    @Test
    void noColumnThatARegionReadsTellsOfWhichAgencyTheCaseIs() {
        Map<String, Set<String>> found = new TreeMap<>();
        try (ApplicationRole role = new ApplicationRole()) {
            for (Principal who : UNTOLD) {
                tellingColumns(role, who).forEach(column -> found.computeIfAbsent(column, key -> new TreeSet<>())
                        .add(who.title));
            }
            assertThat(found).isEmpty();
            assertThat(tellingColumns(role, Principal.ORIGIN))
                    .as("the search finds what there is")
                    .contains("lead.origin_agency", "note.name", "case_event.actor_name");
        }
    }

    @Test
    void askedRegionReadsItsPartOfEachTableThatHidesTheOrigin() {
        try (ApplicationRole role = new ApplicationRole()) {
            for (String table : List.of("inquiry", "inquiry_message", "blind_profile", "task", "errand")) {
                assertThat(role.as(Principal.ASKED)
                                .run("select id from groeiruimte." + table)
                                .count())
                        .as(table)
                        .isPositive();
            }
            assertThat(role.as(Principal.REVOKED)
                            .run("select id from groeiruimte.disclosure")
                            .count())
                    .isPositive();
        }
    }

    @Test
    void noFunctionTellsARegionOfWhichAgencyTheCaseIs() {
        List<String> ids = new ArrayList<>(Backdoor.texts(
                "select id::text from groeiruimte.lead where origin_agency = ?", Principal.ORIGIN.agency));
        for (String table : List.of("inquiry", "disclosure", "blind_profile", "errand")) {
            ids.addAll(Backdoor.texts(
                    "select t.id::text from groeiruimte." + table
                            + " t join groeiruimte.lead l on l.id = t.lead_id where l.origin_agency = ?",
                    Principal.ORIGIN.agency));
        }
        List<String> told = new ArrayList<>();
        try (ApplicationRole role = new ApplicationRole()) {
            for (String call : DefinerCalls.of(ApplicationRole.NAME, ids)) {
                for (Principal who : List.of(Principal.ASKED, Principal.REVOKED, Principal.EXPIRED)) {
                    if (tells(role.as(who).run(call))) {
                        told.add(who.title + " by " + call);
                    }
                }
            }
            List<String> messages = Backdoor.texts("select id::text from groeiruimte.inquiry_message");
            assertThat(messages).isNotEmpty();
            for (String message : messages) {
                ApplicationRole.Outcome author =
                        role.as(Principal.ASKED).run("select groeiruimte.told_author(" + message + ")::text");
                if (tells(author)) {
                    told.add("asked by the author of message " + message);
                }
            }
        }
        assertThat(told).isEmpty();
    }

    /** Asking whether a value is another one tells it as well as reading it. */
    @Test
    void originIsNotGuessedByTryingEither() {
        String lead = world.life.id.toString();
        try (ApplicationRole role = new ApplicationRole()) {
            for (String guess : List.of(
                    "update groeiruimte.inquiry set origin_agency = 'liof' where lead_id = '%s'",
                    "update groeiruimte.inquiry set origin_agency = origin_agency where lead_id = '%s'",
                    "update groeiruimte.task set origin_agency = 'liof' where lead_id = '%s'",
                    "select 1 from groeiruimte.inquiry where origin_agency = 'liof' and lead_id = '%s'",
                    "select 1 from groeiruimte.inquiry i where i::text like '%%liof%%' and lead_id = '%s'",
                    "select 1 from groeiruimte.errand where given_agency = 'liof' and lead_id = '%s'",
                    "select given_by_name, done_by from groeiruimte.errand where lead_id = '%s'",
                    "select to_jsonb(t) from groeiruimte.task t where lead_id = '%s'",
                    "select 1 from groeiruimte.task where lead_id = '%s' order by origin_agency",
                    "update groeiruimte.inquiry set state = 'asked' where lead_id = '%s' returning origin_agency")) {
                assertThat(role.as(Principal.ASKED).run(guess.formatted(lead)).denied())
                        .as(guess)
                        .isTrue();
            }
        }
    }

    /** What the agency's own system calls a case says of which agency it is, and may say of which company. */
    @Test
    void referenceOfTheOwnSystemStandsOnThePageOfItsAgencyAloneAndIsUsedOnce() {
        String reference = world.path("{reference}");
        for (Principal who : Principal.values()) {
            assertThat(world.as(who)
                            .get(world.path("/cases/{case}?tab=request"))
                            .text()
                            .contains(reference))
                    .as(who.title)
                    .isEqualTo(who == Principal.ORIGIN);
        }
        Map<String, List<String>> signal = CaseLife.signal(world.inspection.company());
        signal.put("externalReference", List.of(reference));

        Answer used = world.as(Principal.ORIGIN).post("/cases/new", signal);

        assertThat(used.status()).isEqualTo(409);
        assertThat(used.html().select("[aria-invalid=true]").eachAttr("name")).containsExactly("externalReference");
        signal.put("externalReference", List.of("no reference"));
        assertThat(world.as(Principal.ORIGIN).post("/cases/new", signal).status())
                .isEqualTo(422);
    }

    private List<String> tellingColumns(ApplicationRole role, Principal who) {
        role.as(who);
        return ApplicationRole.readableColumns().stream()
                .filter(column -> !NAMES_EVERY_AGENCY.containsKey(table(column)))
                .filter(column -> tells(role.run("select distinct " + column.substring(column.indexOf('.') + 1)
                        + "::text from groeiruimte." + table(column))))
                .toList();
    }

    private boolean tells(ApplicationRole.Outcome outcome) {
        return outcome instanceof ApplicationRole.Outcome.Rows rows
                && rows.values().stream()
                        .anyMatch(
                                value -> value != null && origin.matcher(value).find());
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }
}
