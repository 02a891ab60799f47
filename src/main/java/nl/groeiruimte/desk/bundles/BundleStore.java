package nl.groeiruimte.desk.bundles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Bundles and their frozen versions, as far as the asker may read them. */
@Component
class BundleStore {

    private static final String BUNDLES = "select id, name, begun_by_name, begun_at from groeiruimte.bundle ";
    private static final String VERSIONS =
            "select document, checksum, frozen_by_name from groeiruimte.bundle_version" + " where bundle_id = ? ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentAsker asker;

    BundleStore(JdbcClient jdbc, JsonMapper json, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.json = json;
        this.asker = asker;
    }

    /** All bundles, the latest first. */
    @Transactional(readOnly = true)
    public List<Bundle> all() {
        return jdbc.sql(BUNDLES + "order by begun_at desc, name")
                .query(BundleStore::bundle)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Bundle> find(UUID id) {
        return jdbc.sql(BUNDLES + "where id = ?")
                .param(id)
                .query(BundleStore::bundle)
                .optional();
    }

    @Transactional
    public UUID begin(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into groeiruimte.bundle (id, name, begun_by, begun_by_name) values (?, ?, ?, ?)")
                .params(id, name, asker.get().subject(), asker.get().name())
                .update();
        return id;
    }

    /** One after the other: freezing, and taking a consent back. Until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('bundle ' || ?, 0))")
                .param(id.toString())
                .query(row -> {});
    }

    /** The frozen versions, the latest first. */
    @Transactional(readOnly = true)
    public List<FrozenBundle> versions(UUID id) {
        return jdbc.sql(VERSIONS + "order by version desc")
                .param(id)
                .query(this::frozen)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<FrozenBundle> version(UUID id, int version) {
        return jdbc.sql(VERSIONS + "and version = ?")
                .params(id, version)
                .query(this::frozen)
                .optional();
    }

    /** The cases of a frozen version; for the system. */
    @Transactional(readOnly = true)
    public List<Part> parts(UUID id, int version) {
        return jdbc.sql("select lead_id, origin_agency, facts from groeiruimte.bundle_part"
                        + " where bundle_id = ? and version = ? order by lead_id")
                .params(id, version)
                .query((row, number) -> new Part(
                        Rows.id(row, "lead_id"),
                        row.getString("origin_agency"),
                        json.readValue(row.getString("facts"), Part.Facts.class)))
                .list();
    }

    /** Keeps a version in the name of who asks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID id, BundleDocument document) {
        String text = json.writeValueAsString(document);
        jdbc.sql("""
                        insert into groeiruimte.bundle_version (bundle_id, version, document, checksum, reason,
                            frozen_by, frozen_by_name, frozen_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, document.version(), text, sha256(text), document.reason())
                .params(asker.get().subject(), asker.get().name(), Timestamp.from(document.frozenAt()))
                .update();
    }

    /** Keeps the cases of a version; for the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepParts(UUID id, int version, List<Part> parts) {
        parts.forEach(part -> jdbc.sql("""
                        insert into groeiruimte.bundle_part (bundle_id, version, lead_id, origin_agency, facts)
                        values (?, ?, ?, ?, ?::jsonb)""")
                .params(id, version, part.leadId(), part.agency(), json.writeValueAsString(part.facts()))
                .update());
    }

    private static Bundle bundle(ResultSet row, int number) throws SQLException {
        return new Bundle(
                Rows.id(row, "id"),
                row.getString("name"),
                row.getString("begun_by_name"),
                Rows.instant(row, "begun_at"));
    }

    private FrozenBundle frozen(ResultSet row, int number) throws SQLException {
        return new FrozenBundle(
                json.readValue(row.getString("document"), BundleDocument.class),
                row.getString("checksum"),
                row.getString("frozen_by_name"));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
