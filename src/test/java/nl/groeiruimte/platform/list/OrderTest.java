package nl.groeiruimte.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

    private record Row(UUID id, Instant at, LocalDate day, int number, String name) {}

    private static final Row ROW = new Row(
            UUID.randomUUID(),
            Instant.parse("2026-10-01T10:00:00.654321Z"),
            LocalDate.of(2029, 3, 1),
            60,
            "Kiekendief~waaier");

    private static final Order<Row> AT = Order.descending("at", "at", Order.Key.MOMENT, Row::at);
    private static final Order<Row> DAY = Order.ascending("day", "day", Order.Key.DAY, Row::day);
    private static final Order<Row> NUMBER = Order.descending("number", "number", Order.Key.NUMBER, Row::number);
    private static final Order<Row> NAME = Order.ascending("name", "name", Order.Key.TEXT, Row::name);
    private static final List<Order<Row>> ORDERS = List.of(AT, DAY, NUMBER, NAME);

    private static final Listing<Row> LISTING = new Listing<>(
            Order.Key.ID,
            Row::id,
            DAY,
            List.of(
                    Column.<Row>text("x.name", Row::name).sorted(NAME),
                    Column.<Row>date("x.day", Row::day).sorted(DAY),
                    Column.<Row>date("x.at", Row::at).sorted(AT)));

    @ParameterizedTest
    @FieldSource("ORDERS")
    void theNextPageBeginsAfterTheLastRow(Order<Row> order) {
        Object value = order.value().apply(ROW);

        assertThat(order.values(order.keyOf(ROW, ROW.id()), Order.Key.ID))
                .hasValueSatisfying(values -> assertThat(values)
                        .containsExactly(value instanceof Instant at ? Timestamp.from(at) : value, ROW.id()));
    }

    @Test
    void whatComesAfterARowLiesInTheDirectionOfTheOrder() {
        assertThat(AT.orderBy()).isEqualTo(" order by at desc, id desc");
        assertThat(AT.after()).isEqualTo("(at, id) < (?, ?)");
        assertThat(DAY.orderBy()).isEqualTo(" order by day, id");
        assertThat(DAY.after()).isEqualTo("(day, id) > (?, ?)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "yesterday~1", "2026-11-01T10:00:00Z~no-id"})
    void aBrokenKeyShowsTheFirstPage(String key) {
        assertThat(AT.values(key, Order.Key.ID)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void aMomentThatTheDatabaseDoesNotKnowShowsTheFirstPage(String moment) {
        assertThat(AT.values(moment + "~" + ROW.id(), Order.Key.ID)).isEmpty();
        assertThat(AT.values(moment + "~1", Order.Key.TEXT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0000-01-01"})
    void aDayThatTheDatabaseDoesNotKnowShowsTheFirstPage(String day) {
        assertThat(DAY.values(day + "~" + ROW.id(), Order.Key.ID)).isEmpty();
        assertThat(DAY.values(day + "~1", Order.Key.TEXT)).isEmpty();
    }

    @Test
    void peopleChooseAmongTheOrdersOfTheColumnsAndTheUsualOneComesFirst() {
        assertThat(LISTING.orders()).containsExactly(DAY, NAME, AT);
        assertThat(LISTING.order("at")).isEqualTo(AT);
        assertThat(LISTING.usual(DAY)).isTrue();
    }

    @Test
    void anUnknownOrderIsTheUsualOne() {
        assertThat(LISTING.order("'; drop table lead")).isEqualTo(DAY);
        assertThat(LISTING.order(null)).isEqualTo(DAY);
    }

    @Test
    void conditionsKeepTheirValuesInTheOrderInWhichTheyStand() {
        Conditions conditions = new Conditions()
                .and("a between ? and ?", 1, 2)
                .andIf("b = ?", null)
                .andContains("50%", "c", "d");

        assertThat(conditions.where()).isEqualTo(" where a between ? and ? and (c ilike ? or d ilike ?)");
        assertThat(conditions.values()).containsExactly(1, 2, "%50\\%%", "%50\\%%");
        assertThat(new Conditions().where()).isEmpty();
    }

    @Test
    void searchTextIsCutBetweenSignsAndNotThroughOne() {
        assertThat(QueryParameters.text("x".repeat(99) + "\uD83D\uDE00y")).isEqualTo("x".repeat(99) + "\uD83D\uDE00");
    }
}
