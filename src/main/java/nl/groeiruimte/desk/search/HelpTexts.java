package nl.groeiruimte.desk.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.platform.web.Explanations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches what the product explains; it is the same for everybody, so its stems are made once. */
@Component
class HelpTexts {

    private record Stemmed(Explanations.Explanation text, Set<String> stems) {}

    private final Explanations explanations;
    private final JdbcClient jdbc;
    private final Map<Locale, List<Stemmed>> byLanguage = new ConcurrentHashMap<>();

    HelpTexts(Explanations explanations, JdbcClient jdbc) {
        this.explanations = explanations;
        this.jdbc = jdbc;
    }

    /** Explanations with all these words, in the order of their page. */
    @Transactional(readOnly = true)
    public List<Hit> find(SearchWords words, Locale reader) {
        Locale language = Bilingual.isEnglish(reader) ? Bilingual.ENGLISH : Bilingual.DUTCH;
        List<Stemmed> known = byLanguage.get(language);
        if (known == null) {
            known = stemmed(language);
            byLanguage.put(language, known);
        }
        return known.stream()
                .filter(one -> words.allIn(one.stems()))
                .map(one -> new Hit(
                        HitKind.HELP.address(one.text().anchor()),
                        one.text().title(),
                        null,
                        "help",
                        Excerpt.of(one.text().text(), words.stems())))
                .toList();
    }

    private List<Stemmed> stemmed(Locale language) {
        List<Explanations.Explanation> all = explanations.all(language);
        List<List<String>> stems = jdbc.sql("""
                        select groeiruimte.word_stems(written) stems
                        from unnest(?) with ordinality t (written, place) order by place""")
                .param(all.stream().map(one -> one.title() + " " + one.text()).toArray(String[]::new))
                .query((row, number) -> Rows.list(row, "stems"))
                .list();
        List<Stemmed> stemmed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            stemmed.add(new Stemmed(all.get(i), new HashSet<>(stems.get(i))));
        }
        return List.copyOf(stemmed);
    }
}
