package nl.groeiruimte.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reference data that all modules use: technologies, provinces, agencies and partners, in both languages. */
@Component
public class ReferenceLists {

    /** An agency or partner. */
    public record Agency(String code, String name, OrganisationKind kind, List<String> provinces) {

        /** Whether it is one of the nine regional development agencies. */
        public boolean regional() {
            return kind == OrganisationKind.REGIONAL_DEVELOPMENT_AGENCY;
        }
    }

    private final List<Option> technologies;
    private final List<Option> provinces;
    private final Map<String, Agency> agencies;

    ReferenceLists(JdbcClient jdbc) {
        technologies =
                options(jdbc, "select code, name_nl, name_en from groeiruimte.technology order by basis, name_nl");
        provinces = options(jdbc, "select code, name_nl, name_en from groeiruimte.province order by name_nl");
        agencies = jdbc
                .sql("select code, name, kind, provinces from groeiruimte.agency order by name")
                .query((row, number) -> new Agency(
                        row.getString("code"),
                        row.getString("name"),
                        OrganisationKind.of(row.getString("kind")),
                        Rows.list(row, "provinces")))
                .list()
                .stream()
                .collect(Collectors.toMap(Agency::code, a -> a, (a, b) -> a, LinkedHashMap::new));
    }

    /** Technologies by name. */
    public List<Option> technologies() {
        return technologies;
    }

    /** Provinces by name; values are CBS codes such as {@code PV30}. */
    public List<Option> provinces() {
        return provinces;
    }

    /** The nine agencies, by name. */
    public List<Agency> regions() {
        return agencies.values().stream().filter(Agency::regional).toList();
    }

    /** National and triple-helix partners, by name. */
    public List<Agency> partners() {
        return agencies.values().stream().filter(agency -> !agency.regional()).toList();
    }

    /** The name of an agency or partner; the code itself when unknown. */
    public String agencyName(String code) {
        Agency agency = agencies.get(code);
        return agency == null ? code : agency.name();
    }

    /** The agency or partner with this code, if it is known. */
    public @Nullable Agency agency(String code) {
        return agencies.get(code);
    }

    /** The provinces in which an agency or partner works; none of one that nobody knows. */
    public List<String> provincesOf(String code) {
        Agency agency = agencies.get(code);
        return agency == null ? List.of() : agency.provinces();
    }

    private static List<Option> options(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> new Option(row.getString(1), new Bilingual(row.getString(2), row.getString(3))))
                .list();
    }
}
