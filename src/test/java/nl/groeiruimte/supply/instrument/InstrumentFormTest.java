package nl.groeiruimte.supply.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.FactForm;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.Limit;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.fact.Upkeep;
import nl.groeiruimte.supply.fact.Windows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InstrumentFormTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    private static final Provenance NOW = new Provenance("regeling", LocalDate.of(2026, 5, 4), "Noor");
    private static final InstrumentFacts FULL = InstrumentFacts.builder()
            .known(InstrumentFact.PROVIDER, "het Rijk")
            .known(InstrumentFact.KIND, "loan")
            .known(InstrumentFact.PROVINCES, List.of("PV30", "PV20"))
            .known(InstrumentFact.TICKET, new AmountRange(new BigDecimal("100000"), new BigDecimal("5000000")))
            .known(InstrumentFact.OTHERS_SHARE, new BigDecimal("33.30"))
            .known(InstrumentFact.MAY_LEAD, false)
            .known(
                    InstrumentFact.WINDOWS,
                    new Windows(List.of(
                            new Windows.Window(DAY.plusYears(1), null), new Windows.Window(DAY, DAY.plusMonths(1)))))
            .build();

    @Test
    void factsAreTheSameAfterTheForm() {
        assertThat(after(InstrumentForm.of(instrument()))).isEqualTo(FULL);
    }

    @Test
    void nothingFilledInIsUnknownAndNeverZero() {
        InstrumentFacts nothing = FactForm.facts(
                InstrumentFacts.UNKNOWN,
                InstrumentFacts.UNKNOWN.but(),
                FormValues.of(Map.of("mayLead", "unknown")),
                NOW);
        assertThat(nothing).isEqualTo(InstrumentFacts.UNKNOWN);
        assertThat(nothing.codes(InstrumentFact.PROVINCES)).isEmpty();
    }

    @Test
    void allThatIsTheWrongWayRoundIsToldAtOnce() {
        FormValues wrong =
                FormValues.of(Map.of("ticketFrom", 10, "ticketTo", 5, "windows", "31-03-2027 t/m 01-02-2027"));
        assertThat(FactForm.check(InstrumentFacts.UNKNOWN, wrong))
                .extracting("key")
                .containsExactlyInAnyOrder("ticketTo", "windows", "source");
    }

    @Test
    void onlyWhatChangedComesFromTheNewSource() {
        Map<String, Object> answers =
                new HashMap<>(InstrumentForm.of(instrument()).asMap());
        answers.put("kind", "fund");
        InstrumentFacts after = after(FormValues.of(answers));
        assertThat(after.provenance(InstrumentFact.KIND)).isEqualTo(NOW);
        assertThat(after.provenance(InstrumentFact.TICKET)).isEqualTo(Provenance.NONE);
    }

    @Test
    void formAsksEachFactWithinTheLimitsThatTheDeclarationHas() throws IOException {
        Map<String, JsonNode> fields = new HashMap<>();
        collect(JsonMapper.shared().readTree(Files.readString(Path.of("forms/edit-instrument.form"))), fields);
        for (InstrumentFact fact : InstrumentFact.values()) {
            assertThat(fields.keySet()).containsAll(fact.fields());
            JsonNode field = fields.get(fact.fields().get(0));
            Limit limit = fact.limit();
            if (fact.type() == FactType.TEXT || fact.type() == FactType.WINDOWS) {
                assertThat(field.at("/validate/maxLength").asInt())
                        .as(fact.key())
                        .isEqualTo(limit.most());
            } else if (limit != null) {
                assertThat(new Limit(
                                field.at("/validate/min").asInt(),
                                field.at("/validate/max").asInt(),
                                field.path("decimalDigits").asInt()))
                        .as(fact.key())
                        .isEqualTo(limit);
            } else if (fact.type() == FactType.CODE) {
                assertThat(field.path("values").valueStream().map(one -> one.path("value")
                                .asString()))
                        .containsExactlyElementsOf(fact.codes());
            } else if (fact.type() == FactType.CODES) {
                assertThat(field.path("valuesKey").asString())
                        .isEqualTo(fact.declared().list());
            }
        }
    }

    private static void collect(JsonNode node, Map<String, JsonNode> fields) {
        for (JsonNode component : node.path("components")) {
            if (component.has("key")) {
                fields.put(component.path("key").asString(), component);
            }
            collect(component, fields);
        }
    }

    private static InstrumentFacts after(FormValues values) {
        return FactForm.facts(FULL, FULL.but(), values, NOW);
    }

    private static Instrument instrument() {
        return new Instrument("a", "A", "invest-nl", false, FULL, Upkeep.NEW);
    }
}
