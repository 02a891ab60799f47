package nl.groeiruimte.reports.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The amounts that frozen reports told, beside which the next one is given out.
 *
 * @param daily whether that one is given out again tomorrow, as it then stands
 * @param at by place: a target's code, {@link nl.groeiruimte.reports.document.Target#expectedOf} or
 *     {@link nl.groeiruimte.reports.document.ReportTable#place}
 */
public record EarlierAmounts(boolean daily, Function<String, List<EarlierAmount>> at) {

    /**
     * An amount that a frozen report told.
     *
     * @param cases how many cases it was of; 0 also when nobody wrote them down
     * @param ids these cases, which may be many: asked for only when their number does not decide
     */
    public record EarlierAmount(BigDecimal amount, int cases, Supplier<Set<UUID>> ids) {}
}
