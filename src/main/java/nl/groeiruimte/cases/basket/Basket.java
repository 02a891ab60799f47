package nl.groeiruimte.cases.basket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.groeiruimte.cases.financing.InstrumentFit;

/**
 * A plan of who pays what. All lists of euros are by amount of the need, in its order.
 *
 * @param parts the instruments that take part; who has to be asked first stands first
 * @param own what is paid with own means and what is committed
 * @param gap what nobody pays
 */
public record Basket(List<Part> parts, List<Long> own, List<Long> gap) {

    /**
     * What one instrument pays.
     *
     * @param askFrom the first day on which it can be asked
     * @param askBy the last day on which it can be asked to pay in time
     * @param leads whether it may lead the round of investors
     */
    public record Part(InstrumentFit fit, List<Long> pays, LocalDate askFrom, LocalDate askBy, boolean leads) {

        /** Copies the euros. */
        public Part {
            pays = List.copyOf(pays);
        }

        /** All that it pays. */
        public long total() {
            return pays.stream().mapToLong(Long::longValue).sum();
        }

        /** Its instrument's code. */
        public String code() {
            return fit.instrument().code();
        }
    }

    /** Puts the parts in order. */
    public Basket {
        parts = parts.stream()
                .sorted(Comparator.comparing(Part::askBy).thenComparing(Part::code))
                .toList();
        own = List.copyOf(own);
        gap = List.copyOf(gap);
    }

    /** Nobody but the company itself, and who committed already. */
    static Basket ownAlone(Bill bill) {
        return of(bill, List.of(), List.of(), bill.paidWithOwn());
    }

    /**
     * Gives each amount its euros. Money that is in time for an amount is so for all later ones, so from the first on
     * it does not matter whose is used: what is left is never too late for the rest.
     *
     * @param pays what each offer pays over all amounts
     * @param paid what of each amount is paid by anybody
     */
    static Basket of(Bill bill, List<Offer> offers, List<Long> pays, List<Long> paid) {
        List<Offer> ordered =
                offers.stream().sorted(Comparator.comparingInt(Offer::first)).toList();
        long[] left = ordered.stream()
                .mapToLong(offer -> pays.get(offers.indexOf(offer)))
                .toArray();
        long all = paid.stream().mapToLong(Long::longValue).sum();
        long ownLeft = all - sum(left);
        long[][] parts = new long[left.length][bill.size()];
        List<Long> own = new ArrayList<>();
        for (int a = 0; a < bill.size(); a++) {
            long open = paid.get(a);
            long fromOwn = Math.min(open, ownLeft);
            own.add(fromOwn);
            ownLeft -= fromOwn;
            open -= fromOwn;
            for (int i = 0; i < left.length && ordered.get(i).first() <= a; i++) {
                parts[i][a] = Math.min(open, left[i]);
                left[i] -= parts[i][a];
                open -= parts[i][a];
            }
            if (open != 0) {
                throw new IllegalStateException("nobody pays " + open + " of amount " + a);
            }
        }
        return new Basket(
                IntStream.range(0, parts.length)
                        .filter(i -> sum(parts[i]) > 0)
                        .mapToObj(i -> part(bill, ordered.get(i), parts[i]))
                        .toList(),
                own,
                IntStream.range(0, bill.size())
                        .mapToObj(a -> bill.eur(a) - paid.get(a))
                        .toList());
    }

    private static long sum(long[] euros) {
        return Arrays.stream(euros).sum();
    }

    private static Part part(Bill bill, Offer offer, long[] pays) {
        int first = IntStream.range(0, pays.length)
                .filter(a -> pays[a] > 0)
                .findFirst()
                .orElseThrow();
        return new Part(
                offer.fit(),
                Arrays.stream(pays).boxed().toList(),
                offer.asking().first().orElseThrow(),
                offer.asking().inTimeFor(bill.amounts().get(first).dueOn()).orElseThrow(),
                offer.leads());
    }

    /** Who has to be asked first; none when nobody takes part. */
    public Optional<Part> askedFirst() {
        return parts.stream().findFirst();
    }

    /** Those of whom one can lead. */
    public List<Part> leaders() {
        return parts.stream().filter(Part::leads).toList();
    }

    /** What nobody pays, over all amounts. */
    public long missing() {
        return gap.stream().mapToLong(Long::longValue).sum();
    }
}
