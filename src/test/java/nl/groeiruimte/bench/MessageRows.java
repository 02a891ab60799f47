package nl.groeiruimte.bench;

import static nl.groeiruimte.bench.Timing.milliseconds;
import static nl.groeiruimte.bench.Timing.progress;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.groeiruimte.cases.feed.FeedWork;
import nl.groeiruimte.desk.messages.MailReadersWork;
import nl.groeiruimte.platform.mail.MailWork;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.context.event.SmartApplicationListener;
import org.springframework.context.support.AbstractApplicationContext;

/** What it costs that people hear of their work. */
final class MessageRows {

    private static final int PEOPLE = 1_000;
    /** So many mails the postman takes at once. */
    private static final int A_ROUND = 100;

    private static final int MORNINGS = 5;
    private static final int ROUNDS = 8;
    private static final double ROUND_SECONDS = 3;
    private static final String LISTENER = "nl.groeiruimte.desk.messages.MessageListener.";

    private static final List<String> OPEN_TASKS = List.of("select * from groeiruimte.task where ended_at is null");

    private MessageRows() {}

    /** The letters of one morning, beside reading the open tasks once, which it tells of. */
    static void summaries(Database database, String name, Application app, List<Row> rows, List<String> notes) {
        database.execute(name, """
                insert into groeiruimte.person (subject, name, agency, roles)
                select 'member ' || i, 'Lid ' || i, a.code, '{taskforce}'
                from generate_series(1, %d) i
                join (select code, row_number() over (order by code) as n, count(*) over () as of
                      from groeiruimte.agency where kind = 'regional-development-agency') a
                  on a.n = 1 + i %% a.of""".formatted(PEOPLE));
        // Not by the application, which tells nobody on a free day.
        database.execute(name, "select groeiruimte.tell_of_days(current_date, current_date + 2)");
        // The filled cases' events get their first places in the feed now and not beside what is measured.
        new FeedWork(app.context()).catchUp();
        database.analyse(name);
        MailWork mail = new MailWork(app.context());
        List<String> people = MailReadersWork.inOrder(app.context()).stream()
                .filter(subject -> subject.startsWith("member "))
                .toList();
        Instant now = Instant.now();
        String period = now.minus(Duration.ofDays(1)).toEpochMilli() + "-"
                + now.plusSeconds(60).toEpochMilli();
        Samples ours = new Samples();
        Samples sequential = new Samples();
        try (Connection connection = database.connect(name)) {
            for (int morning = -2; morning < MORNINGS; morning++) {
                double read = milliseconds(() -> SequentialReading.of(connection, OPEN_TASKS));
                double written = milliseconds(() -> {
                    for (int i = 0; i < PEOPLE; i += A_ROUND) {
                        List<String> round = people.subList(i, i + A_ROUND);
                        if (mail.written(round, "summary-daily", period).size() < A_ROUND) {
                            throw new IllegalStateException("nothing to tell");
                        }
                    }
                });
                progress("summaries: %.0f ms, reading %.0f ms", written, read);
                if (morning >= 0) {
                    ours.add(written);
                    sequential.add(read);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String tasks = database.rows(name, "select count(*) from groeiruimte.task where ended_at is null")
                .get(0)
                .get(0);
        rows.add(new Row(
                "j writing the daily summaries of 1 000 people, median of " + MORNINGS,
                "%.2f s at %s open tasks".formatted(ours.median() / 1000, tasks),
                "%.2f s to read these tasks".formatted(sequential.median() / 1000),
                ours.median() / sequential.median(),
                false,
                3));
        notes.add("j: %s messages were told that morning; in rounds of 100 people, on one thread."
                .formatted(database.rows(name, "select count(*) from groeiruimte.message")
                        .get(0)
                        .get(0)));
    }

    /** Cases started through the API, each with its task, in turns with what makes messages of them and without. */
    static void openTasks(Application application, CaseApi api, Clients clients, List<Row> rows) {
        AbstractApplicationContext context = (AbstractApplicationContext) application.context();
        ApplicationEventMulticaster events = context.getBean(ApplicationEventMulticaster.class);
        List<ApplicationListener<?>> listeners = context.getApplicationListeners().stream()
                .filter(MessageRows::makesMessages)
                .toList();
        if (listeners.isEmpty()) {
            throw new IllegalStateException("nothing makes messages");
        }
        Samples on = new Samples();
        Samples off = new Samples();
        for (int round = -1; round < ROUNDS; round++) {
            api.renewTokens();
            double with = 1000 / clients.perSecond(ROUND_SECONDS, api::start);
            listeners.forEach(events::removeApplicationListener);
            double without = 1000 / clients.perSecond(ROUND_SECONDS, api::start);
            listeners.forEach(events::addApplicationListener);
            progress("an open task: %.2f ms with messages, %.2f ms without", with, without);
            if (round >= 0) {
                on.add(with);
                off.add(without);
            }
        }
        rows.add(new Row(
                "m an open task with messages, 4 clients, median",
                "%.2f ms".formatted(on.median()),
                "%.2f ms without".formatted(off.median()),
                on.median() / off.median(),
                false,
                1.05));
    }

    private static boolean makesMessages(ApplicationListener<?> listener) {
        return listener instanceof SmartApplicationListener smart
                && smart.getListenerId().startsWith(LISTENER);
    }
}
