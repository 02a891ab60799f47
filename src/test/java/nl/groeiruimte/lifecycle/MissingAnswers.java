package nl.groeiruimte.lifecycle;

import java.util.List;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.process.UserTaskWork;
import nl.groeiruimte.platform.task.Task;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A form of which nothing is answered: what its owner checks must stand that, since all errors come at once. */
record MissingAnswers(List<UserTaskWork> works, PlatformTransactionManager transactions) {

    List<FieldError> judged(Task task) {
        UserTaskWork work = works.stream()
                .filter(one -> one.form().equals(task.form()))
                .findFirst()
                .orElseThrow();
        return new TransactionTemplate(transactions).execute(status -> work.check(task.context(), FormValues.empty()));
    }
}
