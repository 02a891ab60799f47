package nl.groeiruimte.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSortTest {

    private static final CaseRow ROW = new CaseRow(UUID.randomUUID(), "GR-2026-0001", "Kiekendief-waaier", "bom", "signal",
            Instant.parse("2026-11-01T10:00:00.123456Z"), null, null, null, LocalDate.of(2029, 3, 1), List.of("space"),
            Instant.parse("2026-10-01T10:00:00.654321Z"), null, null, false);

    @ParameterizedTest
    @EnumSource(CaseSort.class)
    void theNextPageBeginsAfterTheLastCase(CaseSort sort) {
        assertThat(sort.values(sort.keyOf(ROW))).hasValueSatisfying(values -> assertThat(values).hasSize(2).contains(ROW.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "yesterday~1", "2026-11-01T10:00:00Z~no-id"})
    void aBrokenKeyShowsTheFirstPage(String key) {
        assertThat(CaseSort.SIGNALLED.values(key)).isEmpty();
    }

    @Test
    void anUnknownOrderIsTheUsualOne() {
        assertThat(CaseSort.of("'; drop table lead")).isEqualTo(CaseSort.SIGNALLED);
    }
}
