package nl.groeiruimte.supply.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When one can apply: days from and to, in their order; those that touch are one.
 *
 * @throws IllegalArgumentException when there are none
 */
public record Windows(List<Window> windows) {

    /** Open whenever one asks. */
    public static final Windows ALWAYS = new Windows(List.of(new Window(null, null)));

    /**
     * One of them.
     *
     * @param from the first day; none when it is open already, whenever that began
     * @param to the last day; none when it stays open
     * @throws IllegalArgumentException when it ends before it opens
     */
    public record Window(@Nullable LocalDate from, @Nullable LocalDate to) {

        /** Checks the order. */
        public Window {
            if (from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("ends before it opens");
            }
        }

        private boolean over(LocalDate day) {
            return to != null && to.isBefore(day);
        }

        private boolean begun(LocalDate day) {
            return from == null || !from.isAfter(day);
        }

        private boolean reaches(Window later) {
            return to == null || later.from == null || !to.plusDays(1).isBefore(later.from);
        }

        private Window with(Window later) {
            return new Window(from, to == null || later.to == null ? null : to.isBefore(later.to) ? later.to : to);
        }
    }

    /** Puts them in order. */
    public Windows {
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("no windows");
        }
        List<Window> joined = new ArrayList<>();
        for (Window next : windows.stream()
                .sorted(Comparator.comparing(Window::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).reaches(next)) {
                joined.set(last, joined.get(last).with(next));
            } else {
                joined.add(next);
            }
        }
        windows = List.copyOf(joined);
    }

    /** The window that is open on a day, if one is. */
    public Optional<Window> on(LocalDate day) {
        return windows.stream()
                .filter(window -> window.begun(day) && !window.over(day))
                .findFirst();
    }

    /** The first window that opens after a day, if one does. */
    public Optional<Window> after(LocalDate day) {
        return windows.stream().filter(window -> !window.begun(day)).findFirst();
    }
}
