package nl.groeiruimte.reports.versions;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of frozen versions: made once, and the same for everybody from then on. */
@Component
public class KeptFiles {

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    KeptFiles(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /**
     * A version's file, which is made when nobody asked for it before.
     *
     * @param version that the asker may read
     * @param format {@code pdf}, {@code ods}, {@code xlsx}, {@code csv} or {@code json}
     * @param locale Dutch or English
     * @param maker makes the file
     */
    @Transactional
    public byte[] get(FrozenVersion version, String format, Locale locale, Supplier<byte[]> maker) {
        String language = Bilingual.language(locale);
        return find(version, format, language).orElseGet(() -> {
            byte[] made = maker.get();
            asker.asSystem(() -> jdbc.sql("""
                            insert into groeiruimte.report_file (period, version, edition, format, language, content,
                                sha256)
                            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(
                            version.period().toString(),
                            version.version(),
                            version.edition().name(),
                            format,
                            language,
                            made,
                            FrozenText.sha256(made))
                    .update());
            // Somebody else may have been first: then theirs counts.
            return find(version, format, language).orElseThrow();
        });
    }

    private Optional<byte[]> find(FrozenVersion version, String format, String language) {
        return jdbc.sql("""
                        select content from groeiruimte.report_file
                        where period = ? and version = ? and edition = ? and format = ? and language = ?""")
                .params(
                        version.period().toString(),
                        version.version(),
                        version.edition().name(),
                        format,
                        language)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }
}
