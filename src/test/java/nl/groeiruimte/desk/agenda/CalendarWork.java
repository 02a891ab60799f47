package nl.groeiruimte.desk.agenda;

import java.util.List;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A calendar without its address, for the life of a case. */
public class CalendarWork {

    private final CalendarContent content;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    public CalendarWork(BeanFactory application) {
        content = application.getBean(CalendarContent.class);
        asker = application.getBean(CurrentAsker.class);
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        transaction.setReadOnly(true);
    }

    /** What stands in the asker's calendar about a case, as "2026-12-03 Kiekendief-waaier: Vergunning"; in order. */
    public List<String> about(String codeName) {
        Asker me = asker.get();
        return transaction.execute(status -> content.of(me).entries().stream()
                .filter(entry -> entry.text().contains(codeName))
                .map(entry -> entry.day() + " " + entry.text())
                .sorted()
                .toList());
    }
}
