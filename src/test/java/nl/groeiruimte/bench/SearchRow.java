package nl.groeiruimte.bench;

import static nl.groeiruimte.bench.Timing.milliseconds;

import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Searching everything beside the inbox page, with very many cases, each with texts. */
final class SearchRow {

    private static final int LOOKS = 300;
    private static final int AT_ONCE = 1000;
    /** One that stands in each text, one in few, names and numbers, several words, and nothing. */
    private static final List<String> SEARCHES = List.of(
            "fabriek",
            "waterstof",
            "Vlucht-4711",
            "vlucht",
            "GR-4712",
            "de bedrijven met een laser",
            "stroom en ruimte",
            "zzyzzx");

    private final Database database;
    private final String name;
    private final Application application;

    SearchRow(Database database, String name, Application application) {
        this.database = database;
        this.name = name;
        this.application = application;
    }

    void measure(List<Row> rows, List<String> notes, int cases) {
        database.execute(name, """
                select setseed(0.25);
                create function pg_temp.said(seed integer, words integer) returns text language sql as $$
                    select string_agg((array['fabriek', 'bedrijven', 'laser', 'waterstof', 'chips', 'ruimte', 'stroom',
                        'hal', 'trillingen', 'vergunning', 'personeel', 'machines', 'batterijen', 'water', 'productie',
                        'medewerkers', 'uitbreiden', 'gemeente', 'netbeheerder', 'investering', 'kranen', 'schepen',
                        'sensoren', 'optica', 'cleanroom', 'geluid', 'weg', 'woningen', 'verhuizen', 'planning'])
                        [1 + (('x' || left(md5(seed || ' ' || n), 7))::bit(28)::int % 30)], ' ')
                        || ' woord' || seed % 5000
                    from generate_series(1, words) n
                $$;
                insert into groeiruimte.signal (lead_id, makes_what, cause, registered_by)
                select id, 'Een fabriek: ' || pg_temp.said(substr(case_number, 4)::int, 12), 'vol', 'somebody'
                from groeiruimte.lead;
                insert into groeiruimte.note (lead_id, at, author, name, text)
                select id, signalled_at, 's', 'Sanne', pg_temp.said(7 + substr(case_number, 4)::int, 30)
                from groeiruimte.lead where substr(case_number, 4)::int % 2 = 0""");
        long start = System.nanoTime();
        copyAll();
        double copied = (System.nanoTime() - start) / 1e9;
        database.analyse(name);

        BrowserSession member = new BrowserSession(application.address(), Members.MEASURED);
        Samples searched = new Samples();
        Samples inbox = new Samples();
        for (int i = -LOOKS / 2; i < LOOKS; i++) {
            String text = SEARCHES.get(Math.floorMod(i, SEARCHES.size()));
            double search = milliseconds(() -> member.send("/search", "text", text));
            double list = milliseconds(() -> member.page("/inbox?tab=all"));
            if (i >= 0) {
                searched.add(search);
                inbox.add(list);
            }
        }
        rows.add(new Row(
                "k searching everything over HTTP, what is typed and what is found together, p95",
                "%.1f ms at %,d cases".formatted(searched.percentile(95), cases),
                "%.1f ms for the inbox page".formatted(inbox.percentile(95)),
                searched.percentile(95) / inbox.percentile(95),
                false,
                2));
        notes.add(String.format(
                Locale.ROOT,
                "k: the medians were %.1f ms and %.1f ms. Copying the words of all texts took %.0f s (%.2f ms a case);"
                        + " the words and their index take %s.",
                searched.median(),
                inbox.median(),
                copied,
                copied * 1000 / cases,
                database.rows(name, "select pg_size_pretty(pg_total_relation_size('groeiruimte.search_entry'))")
                        .get(0)
                        .get(0)));
    }

    /** As the application does, without its pauses. */
    private void copyAll() {
        CurrentAsker asker = application.context().getBean(CurrentAsker.class);
        JdbcClient jdbc = application.context().getBean(JdbcClient.class);
        TransactionTemplate transaction =
                new TransactionTemplate(application.context().getBean(PlatformTransactionManager.class));
        asker.asSystem(() -> {
            int done = 1;
            while (done > 0) {
                done = transaction.execute(status -> jdbc.sql("select groeiruimte.copy_words(?)")
                        .param(AT_ONCE)
                        .query(Integer.class)
                        .single());
            }
        });
    }
}
