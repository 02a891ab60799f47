package nl.groeiruimte.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A text is checked by what its form says of its readers. So nobody reads a text of a case in the database, from which
 * every page is made, whom its form does not name: each text is a word of its own, and everybody's columns are searched
 * for all of them.
 */
@IntegrationTest
class TextReadersIT {

    /** Of other regions, which may know neither the company nor who asks. */
    private static final Set<Principal> REGIONS =
            Set.of(Principal.ASKED, Principal.DISCLOSED, Principal.REVOKED, Principal.EXPIRED, Principal.UNRELATED);
    /** They know whose case it is, as far as they read anything of it. */
    private static final Set<Principal> OUTSIDE = Set.of(
            Principal.PARTNER,
            Principal.OTHER_PARTNER,
            Principal.COORDINATOR,
            Principal.MINISTRY,
            Principal.ADMINISTRATOR);

    /** Written for regions that come later; nobody else reads them today. */
    private static final Set<String> FOR_LATER = Set.of("record-learning.learned", "record-learning.wouldHaveHelped");

    /** Texts that these cases do not have, each with one that they have and that is kept among the same readers. */
    private static final Map<String, String> KEPT_LIKE = Map.ofEntries(
            Map.entry("agree-finer-profile.reason", "ask-finer-profile.reason"),
            Map.entry("answer-data-request.answer", "ask-finer-profile.reason"),
            Map.entry("answer-partner.declined", "answer-partner.conditions"),
            Map.entry("articulate-capital.equipment", "articulate-space.staffAccess"),
            Map.entry("articulate-capital.saidBy", "articulate-space.saidBy"),
            Map.entry("articulate-capital.whyNotHere", "articulate-space.whyNotHere"),
            Map.entry("articulate-energy.rampUp", "articulate-space.staffAccess"),
            Map.entry("articulate-energy.saidBy", "articulate-space.saidBy"),
            Map.entry("articulate-energy.whyNotHere", "articulate-space.whyNotHere"),
            Map.entry("articulate-housing-access.accessNote", "articulate-space.staffAccess"),
            Map.entry("articulate-housing-access.saidBy", "articulate-space.saidBy"),
            Map.entry("articulate-housing-access.whyNotHere", "articulate-space.whyNotHere"),
            Map.entry("articulate-talent.disciplines", "articulate-space.staffAccess"),
            Map.entry("articulate-talent.saidBy", "articulate-space.saidBy"),
            Map.entry("articulate-talent.whyNotHere", "articulate-space.whyNotHere"),
            Map.entry("confirm-request.changes", "hold.reason"),
            Map.entry("correct-contact.answer", "ask-finer-profile.reason"),
            Map.entry("extend-disclosure.consentGivenByRole", "decide-disclosure.consentGivenByRole"),
            Map.entry("follow-milestones.fellThroughReason", "record-realisation.evidence"),
            Map.entry("hand-over.note", "hold.reason"),
            Map.entry("lift-legal-hold.reason", "set-legal-hold.reason"),
            Map.entry("make-proposition.declineOther", "make-proposition.declineNote"),
            Map.entry("offer-to-bundle.consentGivenByRole", "decide-disclosure.consentGivenByRole"),
            Map.entry("record-conversation.nextStep", "give-errand.what"),
            Map.entry("record-choice.country", "record-realisation.evidence"),
            Map.entry("refuse-destruction.reason", "set-legal-hold.reason"),
            Map.entry("register-signal.technologyNote", "register-signal.makesWhat"),
            Map.entry("renew-profile.profileMakes", "select-regions.profileMakes"),
            // About no case; colleagues of the own agency alone read it.
            Map.entry("save-view.name", "hold.reason"),
            Map.entry("search-own-region.siteNote", "record-realisation.evidence"),
            Map.entry("select-regions.noneReason", "hold.reason"));

    @Autowired
    private ApplicationContext application;

    private final TextFields fields = TextFields.ofTheProduct();
    private Map<Word, Company.Typed> typed;

    @BeforeEach
    void meet() {
        World world = World.of(application);
        world.everyKindOfCase();
        typed = world.inspection.typed();
    }

    @Test
    void nobodyReadsATextThatItsFormDoesNotDeclareForThem() {
        Map<String, Set<String>> undeclared = new TreeMap<>();
        Map<String, Set<Principal>> found = new TreeMap<>();
        try (ApplicationRole role = new ApplicationRole()) {
            for (Principal who : union(REGIONS, OUTSIDE)) {
                role.as(who);
                for (String column : ApplicationRole.readableColumns()) {
                    for (Company.Typed text : typedIn(role, column)) {
                        if (text.by() != who) {
                            found.computeIfAbsent(name(text), key -> new TreeSet<>())
                                    .add(who);
                            if (!declared(text, who)) {
                                undeclared
                                        .computeIfAbsent(name(text), key -> new TreeSet<>())
                                        .add(who.title + " in " + column);
                            }
                        }
                    }
                }
            }
        }

        assertThat(undeclared).isEmpty();
        assertThat(found.entrySet().stream()
                        .filter(text -> text.getValue().stream().anyMatch(REGIONS::contains))
                        .map(Map.Entry::getKey))
                .as("every text for regions reaches one, so the search finds what there is")
                .containsExactlyInAnyOrderElementsOf(fields.readBy("regions").stream()
                        .filter(field -> !FOR_LATER.contains(field) && !KEPT_LIKE.containsKey(field))
                        .toList());
        assertThat(found.get("ask-partner.question"))
                .as("a partner reads what it is asked; another test of this world asks the other partner")
                .contains(Principal.PARTNER)
                .isSubsetOf(Principal.PARTNER, Principal.OTHER_PARTNER);
    }

    /** Else nothing is known of who reads it. */
    @Test
    void everyTextOfAFormIsLookedFor() {
        Set<String> looked = typed.values().stream().map(TextReadersIT::name).collect(Collectors.toSet());

        assertThat(fields.readBy("inside", "outside", "regions"))
                .allSatisfy(field -> assertThat(looked).contains(KEPT_LIKE.getOrDefault(field, field)));
        assertThat(KEPT_LIKE).allSatisfy((field, like) -> assertThat(fields.strictness(field))
                .as(field + " is checked as strictly as " + like)
                .isGreaterThanOrEqualTo(fields.strictness(like)));
    }

    private List<Company.Typed> typedIn(ApplicationRole role, String column) {
        int dot = column.indexOf('.');
        String sql =
                "select distinct " + column.substring(dot + 1) + "::text from groeiruimte." + column.substring(0, dot);
        return role.run(sql) instanceof ApplicationRole.Outcome.Rows rows
                ? Traces.in(
                                rows.values().stream().map(String::valueOf).collect(Collectors.joining("\n")),
                                typed.keySet())
                        .stream()
                        .map(typed::get)
                        .toList()
                : List.of();
    }

    private boolean declared(Company.Typed text, Principal who) {
        String readBy = fields.of(name(text));
        return readBy.equals("regions") || readBy.equals("outside") && OUTSIDE.contains(who);
    }

    private static Set<Principal> union(Set<Principal> some, Set<Principal> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Company.Typed text) {
        return text.form() + "." + text.field();
    }
}
