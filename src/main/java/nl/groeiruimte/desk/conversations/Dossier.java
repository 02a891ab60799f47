package nl.groeiruimte.desk.conversations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.errand.Errand;
import nl.groeiruimte.cases.errand.Errands;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.partner.PartnerRequests;
import nl.groeiruimte.desk.casewords.NeedViews;
import nl.groeiruimte.desk.casewords.Propositions;
import nl.groeiruimte.platform.task.Tasks;
import nl.groeiruimte.platform.web.AgencyNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** All that somebody takes along to a meeting about a case, for the agency of origin. */
@Component
class Dossier {

    /**
     * A question that waits for an answer.
     *
     * @param who name of the agency or partner
     * @param text what they ask or were asked; none for a region that has to answer the blind profile
     */
    record OpenQuestion(
            Waits waits,
            String who,
            @Nullable String text,
            @Nullable LocalDate until) {}

    /** For whom a question waits. */
    enum Waits {
        FOR_US,
        FOR_MORE_TIME,
        FOR_REGION,
        FOR_PARTNER;

        /** Key of the message that says so. */
        public String key() {
            return "dossier.waits." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Tasks tasks;
    private final Errands errands;
    private final Requests requests;
    private final NeedViews needs;
    private final Propositions propositions;
    private final PartnerRequests partners;
    private final AgencyNames agencies;

    Dossier(
            Tasks tasks,
            Errands errands,
            Requests requests,
            NeedViews needs,
            Propositions propositions,
            PartnerRequests partners,
            AgencyNames agencies) {
        this.tasks = tasks;
        this.errands = errands;
        this.requests = requests;
        this.needs = needs;
        this.propositions = propositions;
        this.partners = partners;
        this.agencies = agencies;
    }

    /** Puts all of it in the model, but for conversations. */
    @Transactional(readOnly = true)
    public void describe(Lead lead, Model model, Locale locale) {
        UUID id = lead.id();
        List<Request> versions = requests.versions(id);
        List<Propositions.Column> answers = propositions.of(id);
        model.addAttribute("tasks", tasks.openOf(id));
        model.addAttribute(
                "errandOfTask", errands.of(id).stream().collect(Collectors.toMap(Errand::id, Function.identity())));
        model.addAttribute("version", versions.isEmpty() ? null : versions.get(0));
        model.addAttribute(
                "needs",
                needs.of(
                        versions.isEmpty()
                                ? requests.drafts(id)
                                : versions.get(0).needs(),
                        locale));
        model.addAttribute(
                "offers",
                answers.stream().filter(answer -> answer.offer() != null).toList());
        model.addAttribute("questions", questions(id, answers));
        model.addAttribute("prompts", Prompt.of(lead).stream().map(Prompt::key).toList());
    }

    private List<OpenQuestion> questions(UUID leadId, List<Propositions.Column> answers) {
        Stream<OpenQuestion> toPartners = partners.of(leadId).stream()
                .filter(request -> !request.answered())
                .map(request -> new OpenQuestion(
                        Waits.FOR_PARTNER,
                        agencies.nameOf(request.partner()),
                        request.question().text(),
                        null));
        return Stream.concat(
                        answers.stream()
                                .filter(answer -> answer.inquiry().open())
                                .map(Dossier::question),
                        toPartners)
                .sorted(Comparator.comparing(OpenQuestion::waits))
                .toList();
    }

    private static OpenQuestion question(Propositions.Column answer) {
        Inquiry inquiry = answer.inquiry();
        if (inquiry.state() == Inquiry.State.ASKED) {
            return new OpenQuestion(
                    Waits.FOR_REGION, answer.region(), null, inquiry.times().closingOn());
        }
        if (inquiry.wantedUntil() != null) {
            return new OpenQuestion(Waits.FOR_MORE_TIME, answer.region(), null, inquiry.wantedUntil());
        }
        String asked = inquiry.messages().isEmpty()
                ? null
                : inquiry.messages().get(inquiry.messages().size() - 1).text();
        return new OpenQuestion(Waits.FOR_US, answer.region(), asked, null);
    }
}
