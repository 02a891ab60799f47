package nl.groeiruimte.supply.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is wrong in single records of a file, as much of it as is kept. */
@Component
public class KeptProblems {

    /** So many problems of one file are kept; the others are only counted. */
    public static final int MOST = 10_000;

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    KeptProblems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were found while reading. */
    public void keepFound(UUID id, String agency, List<ImportRun.Problem> found) {
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            keep(id, agency, from, found.subList(from, Math.min(from + AT_ONCE, found.size())));
        }
    }

    /** Those that were found while reading, and behind them those in the table {@code refused} of this transaction. */
    public void keep(UUID id, String agency, List<ImportRun.Problem> before) {
        keepFound(id, agency, before);
        jdbc.sql("""
                        insert into groeiruimte.import_problem (import_id, number, agency, line, field, problem, value,
                            args)
                        select ?, ? + row_number() over (order by line, field), ?, line, field, problem,
                            left(value, 80), args
                        from refused order by line, field limit
                            ?""").params(id, before.size(), agency, MOST - before.size()).update();
    }

    private void keep(UUID id, String agency, int from, List<ImportRun.Problem> some) {
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            ImportRun.Problem one = some.get(i);
            parameters.addAll(Arrays.asList(
                    id,
                    from + i + 1,
                    agency,
                    one.line(),
                    one.field() == null ? "" : one.field(),
                    one.code(),
                    one.value(),
                    one.args().toArray(String[]::new)));
        }
        String rows = some.stream().map(one -> "(?, ?, ?, ?, ?, ?, ?, ?)").collect(Collectors.joining(", "));
        jdbc.sql("insert into groeiruimte.import_problem (import_id, number, agency, line, field, "
                        + "problem, value, args) values "
                        + rows)
                .params(parameters)
                .update();
    }
}
