package nl.groeiruimte.api.description;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.cases.comparison.Measure;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.leadimport.LeadImport;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.reference.Outcome;
import nl.groeiruimte.reference.Phase;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.reference.Stage;
import nl.groeiruimte.supply.site.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Every list of codes that the API speaks in, with its words; {@code GET /codes} and the description read it. */
@Component
@Lazy
public class CodeLists {

    private static final String BUNDLE = "messages/codes";

    private final MessageSource messages;
    private final Map<String, CodeListed> lists = new LinkedHashMap<>();
    /** The schema of the list whose words have keys that begin so. */
    private final Map<String, String> schemas = new LinkedHashMap<>();

    CodeLists(MessageSource messages, ReferenceLists reference, List<UserTaskWork> tasks) {
        this.messages = messages;
        worded("phases", "Phase", "phase", Phase.CODES);
        worded("outcomes", "Outcome", "code.outcome", Outcome.CODES);
        worded("case-statuses", "CaseStatus", "api.status", List.of("open", "watching", "on-hold", "closed"));
        worded("case-sources", "CaseSource", "code.source", List.of("form", "api"));
        worded("kinds-of-room", "KindOfRoom", "kind", KindOfRoom.CODES);
        worded("stages", "Stage", "code.stage", Stage.CODES);
        worded("life-phases", "LifePhase", "code.life-phase", CodeList.LIFE_PHASES.codes());
        worded("considers-abroad", "ConsidersAbroad", "code.considers-abroad", CodeList.CONSIDERS_ABROAD.codes());
        worded("eligibility-verdicts", "EligibilityVerdict", "code.eligibility", null);
        add(CodeListed.closed("technologies", "Technology", options(reference.technologies())));
        add(CodeListed.closed("provinces", "Province", options(reference.provinces())));
        add(CodeListed.open("event-types", "EventType", each(EventType.values(), EventType::code, this::what)));
        open("eligibility-reasons", "EligibilityReason", "code.eligibility-reason");
        open("decline-reasons", "DeclineReason", "code.signal-decline");
        open("consent-scopes", "ConsentScope", "code.consent");
        open("causes", "Cause", "code.cause");
        open("asking-states", "AskingState", "code.inquiry");
        open("offer-decline-reasons", "OfferDeclineReason", "code.decline");
        add(CodeListed.open("site-verdicts", "SiteVerdict", each(Verdict.values(), Verdict::code, this::verdict)));
        add(CodeListed.open("site-needs", "SiteNeed", needs()));
        add(CodeListed.open(
                "lead-import-states",
                "LeadImportState",
                each(
                        LeadImport.State.values(),
                        LeadImport.State::code,
                        state -> text("leadimport.state." + state.code()))));
        add(CodeListed.open(
                "lead-import-verdicts",
                "LeadImportVerdict",
                each(
                        LeadImport.Verdict.values(),
                        LeadImport.Verdict::code,
                        verdict -> text("leadimport.verdict." + verdict.code()))));
        worded("site-kinds", "SiteKind", "supply.kind", Site.KINDS);
        add(CodeListed.open("task-forms", "TaskForm", forms(tasks)));
        open("escalation-actions", "EscalationAction", "code.escalation");
        open("partner-topics", "PartnerTopic", "code.topic");
        open("choice-reasons", "ChoiceReason", "code.choice-reason");
        open("offer-outcomes", "OfferOutcome", "code.offer-outcome");
        open("site-states", "SiteState", "code.site-kept");
        open("errand-recipients", "ErrandRecipient", "code.errand-for");
        open("milestone-states", "MilestoneState", "code.milestones");
        open("learning-themes", "LearningTheme", "code.theme");
        open("signal-parts", "SignalPart", "code.signal-part");
        open("withdrawal-reasons", "WithdrawalReason", "code.withdrawal");
        add(CodeListed.open("organisations", "Organisation", organisations(reference)));
        add(CodeListed.open("problem-types", "ProblemType", each(ProblemType.values(), ProblemType::urn, this::title)));
        add(CodeListed.open("error-codes", "ErrorCode", each(ErrorCode.values(), ErrorCode::code, this::wrong)));
    }

    /** All lists. */
    List<CodeListed> all() {
        return List.copyOf(lists.values());
    }

    /** The list of this name, if there is one. */
    Optional<CodeListed> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** Where the description has the list whose words have keys that begin so. */
    public String schemaOf(@Nullable String words) {
        return "#/components/schemas/" + Objects.requireNonNull(schemas.get(words), () -> "no list for " + words);
    }

    private void add(CodeListed list) {
        lists.put(list.name(), list);
    }

    private void worded(String name, String schema, String words, @Nullable List<String> codes) {
        add(CodeListed.closed(name, schema, said(words, codes == null ? codes(words) : codes)));
        schemas.put(words, schema);
    }

    private void open(String name, String schema, String words) {
        add(CodeListed.open(name, schema, said(words, codes(words))));
        schemas.put(words, schema);
    }

    /** Those that have words under such keys. */
    private static List<String> codes(String words) {
        String begin = words + ".";
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(begin) && key.indexOf('.', begin.length()) < 0)
                .map(key -> key.substring(begin.length()))
                .sorted()
                .toList();
    }

    private List<CodeListed.Entry> said(String words, List<String> codes) {
        return codes.stream()
                .map(code -> new CodeListed.Entry(code, text(words + "." + code)))
                .toList();
    }

    private Bilingual text(String key, Object... args) {
        return Bilingual.said(locale -> messages.getMessage(key, args, locale));
    }

    private List<CodeListed.Entry> forms(List<UserTaskWork> tasks) {
        return tasks.stream()
                .map(UserTaskWork::form)
                .sorted()
                .map(form -> new CodeListed.Entry(form, text("form." + form + ".title")))
                .toList();
    }

    private Bilingual verdict(Verdict verdict) {
        return text("matching.verdict." + verdict.code());
    }

    /** What sites are measured on, and kinds of room that no site's figures say anything of. */
    private List<CodeListed.Entry> needs() {
        return Stream.concat(
                        Arrays.stream(Measure.values()).map(Measure::key),
                        Stream.of(KindOfRoom.CAPITAL, KindOfRoom.TALENT, KindOfRoom.HOUSING_ACCESS)
                                .map(KindOfRoom::code))
                .map(need -> new CodeListed.Entry(need, text("matching.need." + need)))
                .toList();
    }

    private Bilingual what(EventType type) {
        return text("api.event." + type.code());
    }

    private Bilingual title(ProblemType type) {
        return text("api.problem." + type.code() + ".title");
    }

    private Bilingual wrong(ErrorCode code) {
        return Bilingual.said(locale -> code.words(code.example(), locale, messages));
    }

    private static <T> List<CodeListed.Entry> each(T[] all, Function<T, String> code, Function<T, Bilingual> words) {
        return Arrays.stream(all)
                .map(one -> new CodeListed.Entry(code.apply(one), words.apply(one)))
                .toList();
    }

    private static List<CodeListed.Entry> options(List<Option> options) {
        return options.stream()
                .map(option -> new CodeListed.Entry(option.value(), option.label()))
                .toList();
    }

    private static List<CodeListed.Entry> organisations(ReferenceLists reference) {
        return Stream.concat(reference.regions().stream(), reference.partners().stream())
                .map(one -> new CodeListed.Entry(one.code(), Bilingual.same(one.name())))
                .toList();
    }
}
