package nl.groeiruimte.desk.agenda;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.stereotype.Component;

/** The days of cases that stand in the asker's calendar, for pages: the same and in the same words. */
@Component
public class ComingDays {

    /** What comes on a day, in the language of the request, and the page that it leads to. */
    public record Coming(LocalDate day, String text, String path) {}

    private final CaseEntries cases;
    private final CurrentAsker asker;

    ComingDays(CaseEntries cases, CurrentAsker asker) {
        this.cases = cases;
        this.asker = asker;
    }

    /** From the first day to the last, both included; the earliest first. */
    public List<Coming> between(LocalDate first, LocalDate last) {
        return cases.of(asker.get(), first, last).stream()
                .map(entry -> new Coming(entry.day(), entry.text(), entry.path()))
                .sorted(Comparator.comparing(Coming::day).thenComparing(Coming::text))
                .toList();
    }
}
