package nl.groeiruimte.platform.list;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list as it is declared: its columns and its orders, the first of which is the usual one. It pages by key, so that a
 * page far down costs no more than the first.
 */
public final class Listing<R> {

    /** Rows on a page. */
    public static final int PAGE = 25;

    /** A page of rows; {@code next} is the key with which the next page begins, if there is one. */
    public record Page<R>(List<R> rows, @Nullable String next) {}

    private final Order.Key idKey;
    private final Function<R, ?> id;
    private final List<Order<R>> orders;
    private final List<Column<R>> columns;

    /**
     * @param idKey as what the id of a row is read, which tells apart rows that are alike in an order
     * @param usual the order that nobody asked for; may be that of a column
     */
    public Listing(Order.Key idKey, Function<R, ?> id, Order<R> usual, List<Column<R>> columns) {
        this.idKey = idKey;
        this.id = id;
        this.columns = List.copyOf(columns);
        this.orders = Stream.concat(
                        Stream.of(usual), columns.stream().map(Column::order).filter(Objects::nonNull))
                .distinct()
                .toList();
    }

    public List<Column<R>> columns() {
        return columns;
    }

    /** All that people can choose, the usual one first. */
    public List<Order<R>> orders() {
        return orders;
    }

    /** The order with this code; the usual one for any other, so that an old link still works. */
    public Order<R> order(@Nullable String code) {
        return orders.stream()
                .filter(order -> order.code().equals(code))
                .findFirst()
                .orElse(orders.get(0));
    }

    /** Whether it is the one that nobody has to ask for. */
    public boolean usual(Order<R> order) {
        return order.equals(orders.get(0));
    }

    /** Rows in an order without pages, for a file; at most so many. */
    public List<R> first(
            JdbcClient jdbc, String select, Conditions conditions, Order<R> order, int most, RowMapper<R> mapper) {
        return jdbc.sql(select + conditions.where() + order.orderBy() + " limit " + most)
                .params(conditions.values())
                .query(mapper)
                .list();
    }

    /**
     * A page.
     *
     * @param select the statement up to its conditions
     * @param after key of the last row before; nothing for the first page
     */
    public Page<R> page(
            JdbcClient jdbc,
            String select,
            Conditions conditions,
            Order<R> order,
            @Nullable String after,
            RowMapper<R> mapper) {
        order.values(after, idKey).ifPresent(key -> conditions.and(order.after(), key));
        List<R> found = jdbc.sql(select + conditions.where() + order.orderBy() + " limit " + (PAGE + 1))
                .params(conditions.values())
                .query(mapper)
                .list();
        if (found.size() <= PAGE) {
            return new Page<>(found, null);
        }
        R last = found.get(PAGE - 1);
        return new Page<>(found.subList(0, PAGE), order.keyOf(last, id.apply(last)));
    }
}
