package nl.groeiruimte.desk.views;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The views of who asks: those that they saved and those that their agency shares; nobody else's. */
@Component
public class SavedViews {

    /** Each is counted when its list is looked at, and all have to fit on one line or two. */
    public static final int MOST = 12;

    /** Why a view was not kept. */
    public enum Refusal {
        NAME_TAKEN,
        TOO_MANY
    }

    private static final String SELECT = """
            select v.id, v.name, v.query, v.subject = groeiruimte.asking_subject() as mine,
                v.agency is not null as shared, f.view_id is not null as first
            from groeiruimte.saved_view v
            left join groeiruimte.first_view f on f.view_id = v.id and f.subject = groeiruimte.asking_subject()
            where v.list = ?""";

    private final JdbcClient jdbc;
    private final CurrentAsker asker;

    SavedViews(JdbcClient jdbc, CurrentAsker asker) {
        this.jdbc = jdbc;
        this.asker = asker;
    }

    /** Those of a list, the first one first and then by name. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String list) {
        return jdbc.sql(SELECT + " order by first desc, lower(v.name), v.id limit ?")
                .params(list, 2 * MOST)
                .query(SavedView.class)
                .list();
    }

    /** One of a list. */
    @Transactional(readOnly = true)
    public Optional<SavedView> find(String list, UUID id) {
        return jdbc.sql(SELECT + " and v.id = ?")
                .params(list, id)
                .query(SavedView.class)
                .optional();
    }

    /** Whether the asker has colleagues to share with. */
    public boolean canShare() {
        Asker me = asker.get();
        return me.agency() != null && (me.is(Role.TASKFORCE) || me.is(Role.PARTNER));
    }

    /**
     * What became of one to be kept.
     *
     * @param id none when it was refused
     */
    public record Kept(@Nullable UUID id, @Nullable Refusal refusal) {}

    /**
     * Keeps a new one, or says why not.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody else takes the name at the same moment
     */
    @Transactional
    public Kept keep(String list, String query, String name, boolean shared, boolean first) {
        if (of(list).stream().filter(SavedView::mine).count() >= MOST) {
            return new Kept(null, Refusal.TOO_MANY);
        }
        if (taken(list, name, null)) {
            return new Kept(null, Refusal.NAME_TAKEN);
        }
        UUID id = jdbc.sql("""
                        insert into groeiruimte.saved_view (list, subject, agency, name, query) values (?, ?, ?, ?, ?)
                        returning id""")
                .params(list, asker.get().subject(), agency(shared), name, query)
                .query((row, number) -> Rows.id(row, "id"))
                .single();
        first(list, id, first);
        return new Kept(id, null);
    }

    /**
     * Changes one, or says why not; nothing happens to one that is not there any more.
     *
     * @throws org.springframework.dao.DuplicateKeyException as {@link #keep}
     */
    @Transactional
    public Optional<Refusal> change(String list, UUID id, String name, boolean shared, boolean first) {
        Optional<SavedView> view = find(list, id);
        if (view.isEmpty()) {
            return Optional.empty();
        }
        if (taken(list, name, id)) {
            return Optional.of(Refusal.NAME_TAKEN);
        }
        // Who takes back what a colleague shared would take it from everybody, and could not see it any more.
        boolean stays = view.get().shared() && !view.get().mine();
        jdbc.sql("update groeiruimte.saved_view set name = ?, agency = ? where id = ?")
                .params(name, agency(shared || stays), id)
                .update();
        first(list, id, first);
        return Optional.empty();
    }

    /** Takes one away; whether it was there. */
    @Transactional
    public boolean remove(String list, UUID id) {
        return jdbc.sql("delete from groeiruimte.saved_view where list = ? and id = ?")
                        .params(list, id)
                        .update()
                > 0;
    }

    private boolean taken(String list, String name, @Nullable UUID but) {
        return of(list).stream()
                .anyMatch(
                        view -> view.name().equalsIgnoreCase(name) && !view.id().equals(but));
    }

    private SqlParameterValue agency(boolean shared) {
        return new SqlParameterValue(
                Types.VARCHAR, shared && canShare() ? asker.get().agency() : null);
    }

    private void first(String list, UUID id, boolean first) {
        String me = asker.get().subject();
        if (first) {
            jdbc.sql("""
                            insert into groeiruimte.first_view (subject, list, view_id) values (?, ?, ?)
                            on conflict (subject, list) do update
                                set view_id = excluded.view_id""").params(me, list, id).update();
        } else {
            jdbc.sql("delete from groeiruimte.first_view where subject = ? and view_id = ?")
                    .params(me, id)
                    .update();
        }
    }
}
