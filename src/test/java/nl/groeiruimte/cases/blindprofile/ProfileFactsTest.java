package nl.groeiruimte.cases.blindprofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.reference.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A blind profile holds ranges, never the figures behind them. */
class ProfileFactsTest {

    private static final Map<String, Object> AMOUNTS = Map.of(
            "amountYear1",
            2028,
            "amountFor1",
            "equipment",
            "amountEur1",
            61234567,
            "amountNeed1",
            "required",
            "amountYear2",
            2029,
            "amountFor2",
            "building",
            "amountEur2",
            30000000,
            "amountNeed2",
            "required");

    private static final Map<String, FormValues> NEEDS = Map.of(
            "space", FormValues.of(Map.of("floorAreaMin", 5432, "floorAreaWish", 8765, "plotAreaMin", 23456)),
            "energy", FormValues.of(Map.of("demandMwMin", new BigDecimal("8.7"))),
            "capital", FormValues.of(AMOUNTS),
            "talent", FormValues.of(Map.of("jobsMbo", 41, "jobsHbo", 52, "jobsWo", 33)));

    @Test
    void everyFigureIsARange() {
        BlindProfile.Facts facts = ProfileFacts.of(lead(null, null), "PV30", NEEDS);

        assertThat(facts.ranges().floorArea()).isEqualTo(band(5_000, 10_000));
        assertThat(facts.ranges().plotArea()).isEqualTo(band(10_000, 25_000));
        assertThat(facts.ranges().power()).isEqualTo(band(5, 10));
        assertThat(facts.ranges().investment()).isEqualTo(band(50_000_000, 100_000_000));
        assertThat(facts.ranges().jobs()).isEqualTo(band(100, 250));
        assertThat(facts.neededBy()).isEqualTo("2028-H1");
    }

    @Test
    void noExactFigureStandsInWhatIsStored() {
        String stored = JsonMapper.shared()
                .writeValueAsString(ProfileFacts.of(lead(new BigDecimal(7654321), 77), "PV30", NEEDS));

        assertThat(stored)
                .doesNotContain(
                        "5432",
                        "8765",
                        "23456",
                        "8.7",
                        "91234567",
                        "61234567",
                        "30000000",
                        "2029",
                        "126",
                        "7654321",
                        "77",
                        "2028-03");
    }

    @Test
    void whatIsStoredReadsBackTheSameSoThatAnUnchangedProfileNeedsNoNewVersion() {
        BlindProfile.Facts facts = ProfileFacts.of(lead(null, null), "PV30", NEEDS);
        JsonMapper json = JsonMapper.shared();
        assertThat(json.writeValueAsString(facts))
                .as("ranges stand where they stood in profiles that were approved")
                .containsPattern("\"neededBy\":\"[^\"]*\",\"floorArea\":.*\"investment\":.*\"needs\":")
                .doesNotContain("ranges");

        assertThat(json.readValue(json.writeValueAsString(facts), BlindProfile.Facts.class))
                .isEqualTo(facts);
        assertThat(json.readValue("{\"stage\":\"scale-up\",\"lifePhase\":3,\"power\":null}", BlindProfile.Facts.class)
                        .ranges())
                .as("nothing is known")
                .isEqualTo(BlindProfile.Ranges.NONE);
    }

    @Test
    void whatTheRequestDoesNotSayComesFromTheSignal() {
        BlindProfile.Facts facts = ProfileFacts.of(lead(new BigDecimal(7_000_000), 12), "PV30", Map.of());

        assertThat(facts.ranges().investment()).isEqualTo(band(5_000_000, 10_000_000));
        assertThat(facts.ranges().jobs()).isEqualTo(band(10, 25));
        assertThat(facts.ranges().floorArea()).isNull();
        assertThat(facts.ranges().power()).isNull();
    }

    @Test
    void wishedCapitalWidensTheRangeAndWithoutAHardNeedIsTheRange() {
        Map<String, Object> amounts = new HashMap<>(AMOUNTS);
        amounts.put("amountNeed1", "wished");
        assertThat(investment(amounts)).isEqualTo(band(25_000_000, 100_000_000));
        amounts.put("amountNeed2", "wished");
        assertThat(investment(amounts)).isEqualTo(band(50_000_000, 100_000_000));
    }

    private static Band investment(Map<String, Object> amounts) {
        return ProfileFacts.of(lead(BigDecimal.ONE, 1), "PV30", Map.of("capital", FormValues.of(amounts)))
                .ranges()
                .investment();
    }

    @Test
    void onlyDeclaredNeedsCanBeToldAndAmountsAsRanges() {
        List<SharedNeed> told = Shareable.of(Map.of(
                "space",
                        FormValues.of(Map.of(
                                "hallHeightMin",
                                9,
                                "vibrationFree",
                                "required",
                                "quay",
                                "no",
                                "staffAccess",
                                "Bus 4 stopt voor de deur",
                                "whyNotHere",
                                "Het gebouw is vol",
                                "saidBy",
                                "directeur")),
                "talent", FormValues.of(Map.of("jobsHbo", 60, "disciplines", "Optica"))));

        assertThat(told)
                .containsExactly(
                        new SharedNeed("space", "hallHeightMin", List.of(), null, band(8, 10)),
                        new SharedNeed("space", "vibrationFree", List.of("required"), null, null),
                        new SharedNeed("talent", "jobsHbo", List.of(), null, band(50, 100)),
                        new SharedNeed("talent", "disciplines", List.of(), "Optica", null));
    }

    @Test
    void profileThatWasStoredBeforeNeedsWereToldReadsBack() {
        String stored = """
                {"technologies": ["photonics"], "stage": "scale-up", "lifePhase": 3, "province": "PV30", "kinds": [],
                 "neededBy": "2028-H1"}""";
        assertThat(JsonMapper.shared()
                        .readValue(stored, BlindProfile.Facts.class)
                        .needs())
                .isEmpty();
    }

    private static Band band(long from, long to) {
        return new Band(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
    }

    private static Lead lead(BigDecimal investment, Integer jobs) {
        return new Lead(
                UUID.randomUUID(),
                "GR-2026-0042",
                "Kiekendief-waaier",
                "bom",
                "u1",
                "Noor",
                new Lead.Company("scale-up", 3, List.of("semiconductors"), true, true, "yes", "PV30"),
                new Lead.Wanted(List.of("space", "capital"), LocalDate.of(2028, 3, 17), investment, jobs),
                new Lead.Screening("form", Instant.EPOCH, null, "eligible", List.of("all-met")),
                new Lead.Course(
                        Phase.CROSS_REGION, Instant.EPOCH, null, Instant.EPOCH, Instant.EPOCH, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"2028-01-01, 2028-H1", "2028-06-30, 2028-H1", "2028-07-01, 2028-H2", "2028-12-31, 2028-H2"})
    void aDayBecomesAHalfYear(LocalDate day, String halfYear) {
        assertThat(ProfileFacts.halfYear(day)).isEqualTo(halfYear);
    }
}
