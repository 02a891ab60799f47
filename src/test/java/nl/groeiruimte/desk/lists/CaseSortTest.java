package nl.groeiruimte.desk.lists;

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

    private static final CaseRow ROW = new CaseRow(
            UUID.randomUUID(),
            "GR-2026-0001",
            "Kiekendief-waaier",
            "bom",
            "signal",
            Instant.parse("2026-11-01T10:00:00.123456Z"),
            null,
            null,
            null,
            LocalDate.of(2029, 3, 1),
            List.of("space"),
            Instant.parse("2026-10-01T10:00:00.654321Z"),
            null,
            null,
            false);

    @ParameterizedTest
    @EnumSource(CaseSort.class)
    void theNextPageBeginsAfterTheLastCase(CaseSort sort) {
        assertThat(sort.values(sort.keyOf(ROW)))
                .hasValueSatisfying(values -> assertThat(values).hasSize(2).contains(ROW.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "yesterday~1", "2026-11-01T10:00:00Z~no-id"})
    void aBrokenKeyShowsTheFirstPage(String key) {
        assertThat(CaseSort.SIGNALLED.values(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void aMomentThatTheDatabaseDoesNotKnowShowsTheFirstPage(String moment) {
        assertThat(CaseSort.SIGNALLED.values(moment + "~" + ROW.id())).isEmpty();
        assertThat(CaseSort.PHASE.values(moment + "~" + ROW.id())).isEmpty();
        assertThat(PageKey.parse("opened", moment + "~1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0000-01-01"})
    void aDayThatTheDatabaseDoesNotKnowShowsTheFirstPage(String day) {
        assertThat(CaseSort.NEEDED.values(day + "~" + ROW.id())).isEmpty();
        assertThat(PageKey.parse("due", day + "~1")).isEmpty();
    }

    @Test
    void searchTextIsCutBetweenSignsAndNotThroughOne() {
        assertThat(QueryParameters.text("x".repeat(99) + "\uD83D\uDE00y")).isEqualTo("x".repeat(99) + "\uD83D\uDE00");
    }

    @Test
    void anUnknownOrderIsTheUsualOne() {
        assertThat(CaseSort.of("'; drop table lead")).isEqualTo(CaseSort.SIGNALLED);
    }
}
