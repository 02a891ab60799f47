package nl.groeiruimte.desk.messages;

import java.util.List;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.beans.factory.BeanFactory;

/** Who gets mails, as others' tests need to know it. */
public final class MailReadersWork {

    private MailReadersWork() {}

    /** Their subjects, in the order in which summaries are posted to them. */
    public static List<String> inOrder(BeanFactory application) {
        MailReaders readers = application.getBean(MailReaders.class);
        return application
                .getBean(CurrentAsker.class)
                .asSystem(() -> readers.all().stream().map(Asker::subject).toList());
    }
}
