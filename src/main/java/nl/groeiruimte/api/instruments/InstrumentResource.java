package nl.groeiruimte.api.instruments;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.api.description.FactValues;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.InstrumentFact;
import org.jspecify.annotations.Nullable;

/** An instrument as the API shows it. */
@Schema(name = "Instrument")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstrumentResource(
        @Schema(example = "wbso", requiredMode = RequiredMode.REQUIRED)
        String instrument,

        @Schema(example = "WBSO", requiredMode = RequiredMode.REQUIRED)
        String name,

        @Schema(example = "invest-nl", requiredMode = RequiredMode.REQUIRED)
        String keeper,

        @Schema(ref = InstrumentFactsSchema.FACTS, requiredMode = RequiredMode.REQUIRED)
        Map<String, Object> facts,

        @Schema(requiredMode = RequiredMode.REQUIRED) List<Expectation> expected,

        @Schema(requiredMode = RequiredMode.REQUIRED) List<Source> sources,

        @Nullable LocalDate confirmedOn,

        @Nullable LocalDate withdrawnOn) {

    /** All that can be asked today. */
    @Schema(name = "Instruments")
    record All(@Schema(requiredMode = RequiredMode.REQUIRED) List<InstrumentResource> items) {}

    /** Facts that hold from a day on. */
    @Schema(name = "InstrumentExpectation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Expectation(
            @Schema(example = "2027-01-01", requiredMode = RequiredMode.REQUIRED)
            LocalDate from,

            @Schema(ref = InstrumentFactsSchema.FACTS, requiredMode = RequiredMode.REQUIRED)
            Map<String, Object> facts,

            @Schema(example = "Government Gazette") @Nullable
            String source) {}

    /** Where a known fact comes from. */
    @Schema(name = "InstrumentSource")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Source(
            @Schema(example = "ticket", requiredMode = RequiredMode.REQUIRED)
            String fact,

            @Schema(example = "Government Gazette") @Nullable
            String source,

            @Schema(example = "2026-11-01") @Nullable LocalDate knownOn) {}

    static InstrumentResource of(Instrument one) {
        List<Expectation> expected = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        for (InstrumentFact fact : InstrumentFact.values()) {
            for (Knowledge.Expected later : one.facts().expected(fact)) {
                expected.add(new Expectation(
                        later.from(),
                        FactValues.of(fact, later.value()),
                        later.provenance().source()));
            }
            if (one.facts().known(fact) != null) {
                Provenance from = one.facts().provenance(fact);
                sources.add(new Source(fact.field(), from.source(), from.on()));
            }
        }
        return new InstrumentResource(
                one.code(),
                one.name(),
                one.keeper(),
                FactValues.of(one.facts()),
                expected,
                sources,
                one.confirmedOn(),
                one.withdrawnOn());
    }
}
