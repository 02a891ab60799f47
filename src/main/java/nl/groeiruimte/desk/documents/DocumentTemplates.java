package nl.groeiruimte.desk.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.cases.attachment.FileType;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The templates of the asker's own agency; row level security shows no others. */
@Component
class DocumentTemplates {

    /** A version of a template, without what is in it. */
    record Version(
            DocumentKind kind, int version, FileType type, List<String> fields, Instant addedAt, String addedByName) {

        /** Whether a document made from it tells who the company is. */
        public boolean tellsCompany() {
            return fields.stream()
                    .flatMap(code -> DocumentField.of(code).stream())
                    .anyMatch(DocumentField::identity);
        }

        String fileName() {
            return kind.code() + "-v" + version + "." + type.extension();
        }
    }

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    DocumentTemplates(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** All versions by kind, the newest first; a kind without a template is not in it. */
    @Transactional(readOnly = true)
    public Map<DocumentKind, List<Version>> all() {
        Map<DocumentKind, List<Version>> all = new EnumMap<>(DocumentKind.class);
        jdbc.sql("""
                        select kind, version, media_type, fields, added_at, added_by_name
                        from groeiruimte.document_template where agency = ? order by kind, version desc""")
                .param(agency())
                .query((row, number) -> version(row))
                .list()
                .forEach(version -> all.computeIfAbsent(version.kind(), kind -> new ArrayList<>())
                        .add(version));
        return all;
    }

    /** The version that counts. */
    @Transactional(readOnly = true)
    public Optional<Version> newest(DocumentKind kind) {
        return all().getOrDefault(kind, List.of()).stream().findFirst();
    }

    /** What is in a version; empty when the own agency has none such. */
    @Transactional(readOnly = true)
    public Optional<byte[]> content(DocumentKind kind, int version) {
        return jdbc.sql("""
                        select content from groeiruimte.document_template
                        where agency = ? and kind = ? and version = ?""")
                .params(agency(), kind.code(), version)
                .query(byte[].class)
                .optional();
    }

    /** Adds the next version; gives which. */
    @Transactional
    public int add(DocumentKind kind, FileType type, Set<DocumentField> fields, byte[] content) {
        Asker me = asker.get();
        // One after the other, so that no two become one version.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('document template ' || ? || ' ' || ?, 0))")
                .params(agency(), kind.code())
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
                        insert into groeiruimte.document_template (agency, kind, version, media_type, fields, content,
                            added_by, added_by_name)
                        select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?
                        from groeiruimte.document_template where agency = ? and kind = ?
                        returning version""")
                .params(
                        agency(),
                        kind.code(),
                        type.mediaType(),
                        fields.stream().map(DocumentField::code).toArray(String[]::new),
                        content,
                        me.subject(),
                        me.name(),
                        agency(),
                        kind.code())
                .query(Integer.class)
                .single();
    }

    private String agency() {
        return Objects.requireNonNull(asker.get().agency(), "the agency of a member");
    }

    private static Version version(ResultSet row) throws SQLException {
        String mediaType = row.getString("media_type");
        return new Version(
                DocumentKind.of(row.getString("kind")).orElseThrow(),
                row.getInt("version"),
                Arrays.stream(FileType.values())
                        .filter(type -> type.mediaType().equals(mediaType))
                        .findFirst()
                        .orElseThrow(),
                Rows.list(row, "fields"),
                Rows.instant(row, "added_at"),
                row.getString("added_by_name"));
    }
}
