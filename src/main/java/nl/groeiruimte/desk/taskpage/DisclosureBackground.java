package nl.groeiruimte.desk.taskpage;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.cases.articulation.Confidentialities;
import nl.groeiruimte.cases.disclosure.Disclosure;
import nl.groeiruimte.cases.disclosure.Disclosures;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.platform.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * A region's question who the company is: its reason and its answer so far for the case lead, the decision for the
 * region.
 */
@Component
class DisclosureBackground implements Background {

    private final Disclosures disclosures;
    private final Inquiries inquiries;
    private final Confidentialities confidentialities;

    DisclosureBackground(Disclosures disclosures, Inquiries inquiries, Confidentialities confidentialities) {
        this.disclosures = disclosures;
        this.inquiries = inquiries;
        this.confidentialities = confidentialities;
    }

    @Override
    public Set<String> forms() {
        return Set.of("decide-disclosure", "read-disclosure-decision");
    }

    @Override
    public void describe(Task task, Model model, Locale locale) {
        Optional<Disclosure> disclosure = disclosures.find(task.context().subjectId());
        model.addAttribute("disclosure", disclosure.orElse(null));
        model.addAttribute(
                "inquiry",
                disclosure.flatMap(asked -> inquiries.find(asked.inquiryId())).orElse(null));
        model.addAttribute(
                "agreed", confidentialities.of(task.context().leadId()).orElse(null));
    }
}
