package nl.groeiruimte.cases.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.identity.WrittenFirst;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.text.Blank;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The attachments of cases. The database judges who may have them, and writes each name and file that it gives out in
 * the ledger.
 */
@Component
public class Attachments {

    /** The kinds, in the order in which they are offered. */
    public static final List<String> KINDS =
            List.of("nda", "consent", "invitation", "proposition-letter", "evidence", "other");

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final VirusScanner scanner;
    private final AttachmentSettings settings;
    private final TransactionTemplate transaction;
    private final WrittenFirst ledger;

    Attachments(
            JdbcClient jdbc,
            VirusScanner scanner,
            AttachmentSettings settings,
            PlatformTransactionManager transactions,
            WrittenFirst ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.scanner = scanner;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A file to open. */
    public record Content(FileType type, byte[] bytes) {}

    /** Keeps a file that nothing is wrong with; gives its number, 0 when there is no place for it any more. */
    private interface Keeping {
        int keep(FileType type, boolean scanned);
    }

    /** The largest file that is taken, in whole megabytes. */
    public long maxMegabytes() {
        return settings.getMaxSize().toMegabytes();
    }

    /** What there is in its newest version, by number; empty for who may not have it. */
    @Transactional(readOnly = true)
    public List<Attachment> of(UUID lead) {
        return versions(lead).values().stream().map(all -> all.get(0)).toList();
    }

    /** The versions of each, the newest first, by number; empty for who may not have them. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Attachment>> versions(UUID lead) {
        return jdbc
                .sql("select * from groeiruimte.list_attachments(?)")
                .param(lead)
                .query(Attachments::attachment)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attachment::number, TreeMap::new, Collectors.toList()));
    }

    /**
     * The names of the files in their newest version by number, which the ledger records; empty for who may not have
     * them.
     */
    public Map<Integer, String> names(UUID lead) {
        Map<Integer, String> names = new TreeMap<>();
        ledger.read(() -> jdbc.sql("select * from groeiruimte.read_attachment_names(?)")
                        .param(lead)
                        .query((row, at) -> Map.entry(row.getInt("number"), row.getString("file_name")))
                        .list())
                .forEach(name -> names.put(name.getKey(), name.getValue()));
        return names;
    }

    /** A version of a file, which the ledger records; empty for who may not have it, as when there is none. */
    public Optional<Content> open(UUID lead, int number, int version) {
        return ledger.read(() -> jdbc.sql("select * from groeiruimte.read_attachment(?, ?, ?)")
                .params(lead, number, version)
                .query((row, at) -> new Content(
                        FileType.ofMediaType(row.getString("media_type")).orElseThrow(), row.getBytes("content")))
                .optional());
    }

    /**
     * Takes a file, if nothing is wrong with it. No connection to the database is held while the scanner looks.
     *
     * @param kind one of {@link #KINDS}
     * @param name as the sender's machine calls it; optional
     * @throws org.springframework.dao.DataAccessException when the asker is not of the agency of origin
     */
    public Upload add(UUID lead, String kind, @Nullable String name, byte[] content) {
        return judged(content, (type, scanned) -> jdbc.sql("select groeiruimte.add_attachment(?, ?, ?, ?, ?, ?)")
                .params(lead, kind, plain(name), type.mediaType(), content, scanned)
                .query(Integer.class)
                .single());
    }

    /**
     * Takes the next version of a file, by the same rules; the upload's number is 0 when it was taken away meanwhile.
     */
    public Upload addVersion(UUID lead, int number, @Nullable String name, byte[] content) {
        return judged(content, (type, scanned) -> jdbc.sql(
                        "select groeiruimte.add_attachment_version(?, ?, ?, ?, ?, ?, null, null)")
                .params(lead, number, plain(name), type.mediaType(), content, scanned)
                .query(Integer.class)
                .optional()
                .orElse(0));
    }

    /** Keeps a document that was filled in from a template, by the same rules; gives its number. */
    public Upload addFilled(UUID lead, Attachment.MadeFrom from, String name, byte[] content) {
        return judged(
                content, (type, scanned) -> jdbc.sql("select groeiruimte.add_filled_document(?, ?, ?, ?, ?, ?, ?)")
                        .params(lead, from.kind(), plain(name), type.mediaType(), content, scanned, from.version())
                        .query(Integer.class)
                        .single());
    }

    /** What would be said of a file, which is not kept; the type of one that would be taken. */
    public Checked check(byte[] content) {
        if (content.length == 0) {
            return new Checked(null, false, Upload.Refusal.EMPTY);
        }
        if (content.length > settings.getMaxSize().toBytes()) {
            return new Checked(null, false, Upload.Refusal.TOO_LARGE);
        }
        Judgement judgement = FileTypes.of(content);
        if (judgement.refusal() != null) {
            return new Checked(null, false, judgement.refusal());
        }
        VirusScanner.Verdict verdict = scanner.scan(content);
        if (verdict == VirusScanner.Verdict.INFECTED) {
            return new Checked(null, false, Upload.Refusal.INFECTED);
        }
        if (verdict == VirusScanner.Verdict.UNKNOWN && settings.isScanRequired()) {
            return new Checked(null, false, Upload.Refusal.NOT_SCANNED);
        }
        return new Checked(judgement.taken(), verdict == VirusScanner.Verdict.CLEAN, null);
    }

    private Upload judged(byte[] content, Keeping keeping) {
        Checked checked = check(content);
        FileType type = checked.type();
        if (type == null) {
            return new Upload(0, checked.refusal());
        }
        Integer number = transaction.execute(status -> keeping.keep(type, checked.scanned()));
        return new Upload(number, null);
    }

    /** Takes a file away that was added by mistake; false when there is none. */
    @Transactional
    public boolean remove(UUID lead, int number) {
        return jdbc.sql("select groeiruimte.remove_attachment(?, ?)")
                .params(lead, number)
                .query(Boolean.class)
                .single();
    }

    /** The name without folders and unprintable signs. */
    static String plain(@Nullable String name) {
        String last = name == null
                ? ""
                : Blank.strip(name.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{C}", ""));
        return last.isEmpty() ? "-" : last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    private static Attachment attachment(ResultSet row, int at) throws SQLException {
        Instant removedAt = Rows.instant(row, "removed_at");
        String madeFrom = row.getString("template_kind");
        return new Attachment(
                row.getInt("number"),
                row.getInt("version"),
                row.getString("kind"),
                FileType.ofMediaType(row.getString("media_type")).orElseThrow(),
                row.getInt("size"),
                row.getBoolean("scanned"),
                Rows.instant(row, "added_at"),
                row.getString("added_by_name"),
                removedAt == null ? null : new Attachment.Gone(removedAt, row.getString("removed_by_name")),
                madeFrom == null ? null : new Attachment.MadeFrom(madeFrom, row.getInt("template_version")));
    }
}
