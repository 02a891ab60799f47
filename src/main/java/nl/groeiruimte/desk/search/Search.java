package nl.groeiruimte.desk.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches everything at once; what the asker may find is judged by the database, row by row. */
@Component
class Search {

    /** Of one kind more are not counted: who gets so many needs other words. */
    static final int MOST = 100;
    /** Of each kind on the page of all kinds. */
    static final int FIRST = 5;

    static final int PAGE = 25;

    /**
     * What was found of one kind.
     *
     * @param count at most {@link #MOST}
     * @param more whether there may be more than that
     * @param hits of the page that was asked for
     */
    record Group(HitKind kind, int count, boolean more, List<Hit> hits) {}

    private record Row(
            String kind,
            String about,
            String title,
            String detail,
            String source,
            @Nullable String excerpt) {}

    private final JdbcClient jdbc;
    private final HelpTexts help;

    Search(JdbcClient jdbc, HelpTexts help) {
        this.jdbc = jdbc;
        this.help = help;
    }

    /** The words of a text that was typed. */
    SearchWords words(String text) {
        return SearchWords.of(
                text,
                jdbc.sql("select word, stem from groeiruimte.query_stems(?)")
                        .param(text)
                        .query((row, number) -> new SearchWords.Stem(row.getInt("word"), row.getString("stem")))
                        .list());
    }

    /**
     * All that the asker may find, by kind; without kinds of which nothing was found.
     *
     * @param only the kind of which a page is asked for; none for the first of each
     * @param page from 1 on
     */
    @Transactional(readOnly = true)
    public List<Group> find(SearchWords words, @Nullable HitKind only, int page, Locale language) {
        int after = only == null ? 0 : (page - 1) * PAGE;
        int until = only == null ? FIRST : after + PAGE;
        Map<HitKind, List<Row>> found = new EnumMap<>(HitKind.class);
        jdbc.sql("""
                        select kind, about, title, detail, source, excerpt
                        from groeiruimte.search(?, ?, ?, ?, ?)""")
                .params(words.text(), MOST + 1, language.getLanguage(), after, until)
                .query((row, number) -> new Row(
                        row.getString("kind"),
                        row.getString("about"),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getString("source"),
                        row.getString("excerpt")))
                .list()
                .forEach(row -> found.computeIfAbsent(
                                Objects.requireNonNull(HitKind.of(row.kind())), kind -> new ArrayList<>())
                        .add(row));
        Set<String> stems = words.stems();
        List<Group> groups = new ArrayList<>();
        found.forEach((kind, rows) -> groups.add(new Group(
                kind,
                Math.min(rows.size(), MOST),
                rows.size() > MOST,
                rows.stream()
                        .filter(row -> row.excerpt() != null)
                        .map(row -> hit(kind, row, stems))
                        .toList())));
        List<Hit> helps = help.find(words, language);
        if (!helps.isEmpty()) {
            groups.add(new Group(
                    HitKind.HELP,
                    helps.size(),
                    false,
                    helps.subList(Math.min(after, helps.size()), Math.min(until, helps.size()))));
        }
        return groups.stream()
                .filter(group -> only == null || group.kind() == only)
                .toList();
    }

    private static Hit hit(HitKind kind, Row row, Set<String> stems) {
        return new Hit(
                kind.address(row.about()),
                row.title(),
                row.detail(),
                row.source(),
                Excerpt.of(Objects.requireNonNull(row.excerpt()), stems));
    }
}
