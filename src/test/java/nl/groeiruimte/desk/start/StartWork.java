package nl.groeiruimte.desk.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.i18n.LocaleContextHolder;

/** The page on which work begins without its page, for the life of a case. */
public class StartWork {

    private static final int ALL = 500;

    private final BeanFactory application;

    public StartWork(BeanFactory application) {
        this.application = application;
    }

    /** What changed in the past week for who asks, as "Kiekendief-waaier: what happened (3 more)". */
    public List<String> changes() {
        return inDutch(() -> application.getBean(Changes.class).since(null, ALL, Bilingual.DUTCH).changes().stream()
                .map(change -> change.about() + ": " + change.sentence() + " (" + change.others() + " more)")
                .toList());
    }

    /** The asker's cases that stand still, as "Kiekendief-waaier 12 of 5", when so many days are usual. */
    public List<String> still(Map<String, Integer> usual) {
        UsualDays.Usual days = new UsualDays.Usual(usual, List.of(), usual);
        StartDesk.Blocks blocks =
                inDutch(() -> application.getBean(StartDesk.class).read(days, Bilingual.DUTCH));
        return blocks.still() == null
                ? List.of()
                : blocks.still().longest().stream()
                        .map(one -> one.codeName() + " " + one.days() + " of " + one.usual())
                        .toList();
    }

    /** What who asks has to do, as "Kiekendief-waaier assess-signal". */
    public List<String> toDo() {
        return inDutch(() -> application
                .getBean(StartDesk.class)
                .read(new UsualDays.Usual(Map.of(), List.of(), Map.of()), Bilingual.DUTCH)
                .work()
                .first()
                .stream()
                .map(task -> task.ofCase().codeName() + " " + task.form())
                .toList());
    }

    /** Who asks opens the page; gives when that was before, on an earlier day. */
    public @Nullable String visit() {
        LastVisits visits = application.getBean(LastVisits.class);
        LastVisits.Visit last = visits.last();
        visits.here();
        return last.at() == null ? null : last.at().toString();
    }

    private static <T> T inDutch(Supplier<T> work) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(Bilingual.DUTCH);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
