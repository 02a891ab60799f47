package nl.groeiruimte.cases.leadimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would come of each line of a file. */
@Component
class ImportedLines {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    ImportedLines(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    void add(UUID importId, Collection<LeadImport.Line> lines) {
        List<Long> numbers = new ArrayList<>();
        List<String> verdicts = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        lines.forEach(line -> {
            numbers.add(line.number());
            verdicts.add(line.verdict().code());
            faults.add(KeptFaults.write(line.faults()));
        });
        jdbc.sql("""
                        insert into groeiruimte.lead_import_line (import_id, line, agency, verdict, faults)
                        select ?, l.line, ?, l.verdict, l.faults::jsonb
                        from unnest(?, ?, ?) l (line, verdict, faults)""")
                .params(
                        importId,
                        asker.get().ownAgency(),
                        numbers.toArray(Long[]::new),
                        verdicts.toArray(String[]::new),
                        faults.toArray(String[]::new))
                .update();
    }

    /** @param only none for all */
    @Transactional(readOnly = true)
    public List<LeadImport.Line> of(UUID importId, LeadImport.@Nullable Verdict only, long after, int most) {
        return jdbc.sql("""
                        select line, verdict, faults from groeiruimte.lead_import_line
                        where import_id = :import and line > :after and (:verdict::text is null or verdict = :verdict)
                        order by line limit :most""")
                .param("import", importId)
                .param("after", after)
                .param("verdict", only == null ? null : only.code())
                .param("most", most)
                .query((row, number) -> new LeadImport.Line(
                        row.getLong("line"),
                        LeadImport.Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                        KeptFaults.read(row.getString("faults"))))
                .list();
    }

    int count(UUID importId, LeadImport.Verdict verdict) {
        return jdbc.sql("select count(*) from groeiruimte.lead_import_line where import_id = ? and verdict = ?")
                .params(importId, verdict.code())
                .query(Integer.class)
                .single();
    }
}
