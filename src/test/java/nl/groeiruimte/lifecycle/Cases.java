package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.groeiruimte.cases.blindprofile.CaseForms;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.InquiryOutcomes;
import nl.groeiruimte.cases.lead.Holds;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Registration;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.desk.casepage.CaseWork;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.task.Tasks;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;

/** Starts cases as people and agencies' systems do: with the form that registers a signal. */
@TestComponent
@Import({CaseWork.class, DeskWork.class, MissingAnswers.class, Cases.Doors.class, Cases.Windows.class})
class Cases {

    /** Where people do something with a case. */
    record Doors(DeskWork desk, Tasks tasks, CaseWork work, Holds holds, CaseForms forms) {}

    /** Where the tests look at a case. */
    record Windows(
            Leads leads,
            Timeline timeline,
            Inquiries inquiries,
            InquiryOutcomes outcomes,
            LeadProcess process,
            Engine engine,
            EngineSchema schema,
            HeardOfTasks heard) {}

    final Doors doors;
    final MissingAnswers missing;
    final Windows windows;
    final Staff staff;
    final MovableClock clock;
    private final Registration registration;
    private final FormCatalogue forms;

    Cases(
            Doors doors,
            MissingAnswers missing,
            Windows windows,
            Staff staff,
            MovableClock clock,
            Registration registration,
            FormCatalogue forms) {
        this.doors = doors;
        this.missing = missing;
        this.windows = windows;
        this.staff = staff;
        this.clock = clock;
        this.registration = registration;
        this.forms = forms;
    }

    /** A signal of BOM about a company that is eligible. */
    LeadCase signalled() {
        return signalled(Staff.CASE_LEAD, "form");
    }

    /** The same, of a company that thinks of leaving the country. */
    LeadCase signalledLookingAbroad() {
        return signalled(Staff.CASE_LEAD, "form", "yes");
    }

    LeadCase signalled(String by, String source) {
        return signalled(by, source, "unknown");
    }

    private LeadCase signalled(String by, String source, String abroad) {
        Map<String, String> identity = identity();
        Map<String, List<String>> posted = Answers.signal(
                identity.get("name"),
                Integer.parseInt(identity.get("kvkNumber")),
                "makesWhat",
                "Onderdelen voor meetapparaten",
                "considersAbroad",
                abroad,
                "investmentEur",
                "25.000.000",
                "jobs",
                "120");
        identity.forEach((field, value) -> posted.put(field, List.of(value)));
        FormResult result = forms.form(Registration.FORM).read(posted, registration.options(), LocalDate.now(clock));
        assertThat(result.errors()).isEmpty();
        UUID id = staff.as(
                by, () -> registration.register(result.values(), source).id());
        return new LeadCase(this, id, List.copyOf(identity.values()));
    }

    /** Words that no other case has, and that stand nowhere else. */
    private static Map<String, String> identity() {
        int number = ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        return Map.ofEntries(
                Map.entry("name", "Qwixolar Optyx " + number + " B.V."),
                Map.entry("kvkNumber", String.valueOf(number)),
                Map.entry("establishmentNumber", "7777" + number),
                Map.entry("street", "Kwikstaartplantsoen " + number % 1000),
                Map.entry("postalCode", "8411 XQ"),
                Map.entry("city", "Terwispelerhoek"),
                Map.entry("website", "www.qwixolar-optyx.nl"),
                Map.entry("contactName", "Wubbina Fazanteveer"),
                Map.entry("contactRole", "hoofd zonderlinge zaken"),
                Map.entry("contactEmail", "wubbina@qwixolar-optyx.nl"),
                Map.entry("contactPhone", "06 8765 4321"));
    }
}
