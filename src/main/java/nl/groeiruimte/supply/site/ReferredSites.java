package nl.groeiruimte.supply.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Sites of the asker's agency by what its own system calls them, kept with the checks of the pages. */
@Component
public class ReferredSites {

    private static final int ATTEMPTS = 3;

    /**
     * What a system says of a site.
     *
     * @param values of fields of the forms {@code site-place} or {@code site-part}, and {@code edit-site}, as JSON has
     *     them
     * @param absent keys of fields of which nothing is known any more
     * @param expected what is expected, or no longer, of facts from a day on
     */
    public record Sent(
            String reference,
            Which which,
            Map<String, Object> values,
            Set<String> absent,
            List<ExpectedFact> expected) {

        boolean names(String field) {
            return values.containsKey(field) || absent.contains(field);
        }
    }

    /**
     * Of which site something is said.
     *
     * @param code of the site that the reference is to be of; none for one that is new, or that has it already
     * @param whole code of the site on which a building or plot is; none for other sites, and when that is not said
     */
    public record Which(@Nullable String code, @Nullable String whole) {}

    /** What became of it. */
    public sealed interface Outcome {

        /** @param made whether the site was not there before */
        record Kept(Site site, boolean made) implements Outcome {}

        /**
         * Nothing was changed.
         *
         * @param otherWhole whether the site is not on that one, or nothing can be on that one
         */
        record Wrong(List<FieldError> errors, boolean otherWhole) implements Outcome {}

        /** The agency has no site with this code; nothing was changed. */
        record NotOwn() implements Outcome {}

        /** The reference is of another site, or the site has another reference; nothing was changed. */
        record OtherReference() implements Outcome {}
    }

    private final JdbcClient jdbc;
    private final Sites sites;
    private final SiteKeeping keeping;
    private final SiteJudging judging;
    private final CurrentAsker asker;
    private final TransactionTemplate transaction;

    ReferredSites(
            JdbcClient jdbc,
            Sites sites,
            SiteKeeping keeping,
            SiteJudging judging,
            CurrentAsker asker,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sites = sites;
        this.keeping = keeping;
        this.judging = judging;
        this.asker = asker;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The site with this reference, also a withdrawn one. */
    @Transactional(readOnly = true)
    public Optional<Site> find(String reference) {
        return jdbc.sql("""
                        select s.* from groeiruimte.site_reference r join groeiruimte.site s on s.code = r.site_code
                        where r.agency = ? and r.reference = ?""")
                .params(asker.get().ownAgency(), reference)
                .query(new SiteRow())
                .optional();
    }

    /** What is wrong with what is said, without changing anything. */
    @Transactional(readOnly = true)
    public Outcome.Wrong errors(Sent sent) {
        Optional<Site> site = find(sent.reference());
        Optional<Site> whole = whole(sent);
        return new Outcome.Wrong(
                judging.judge(site.orElse(null), whole.orElse(null), sent).errors(), isOtherWhole(sent, site, whole));
    }

    private static boolean isOtherWhole(Sent sent, Optional<Site> site, Optional<Site> whole) {
        String said = sent.which().whole();
        return said != null && (site.isPresent() ? !said.equals(site.get().parent()) : whole.isEmpty());
    }

    /**
     * Makes the site or changes what was said of it; what was not said stays. Saying the same again changes nothing.
     *
     * @param known refuses a site that the caller knows otherwise, by throwing; none when it is not there
     */
    public Outcome put(Sent sent, Consumer<Optional<Site>> known) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Optional.ofNullable(transaction.execute(status -> keep(sent, known)))
                        .orElseThrow();
            } catch (ConcurrencyFailureException | DuplicateKeyException atTheSameMoment) {
                if (attempt == ATTEMPTS) {
                    throw atTheSameMoment;
                }
            }
        }
    }

    /**
     * Takes the site out of the supply, as of today; one that is not in it stays as it is.
     *
     * @param known refuses a site that the caller knows otherwise, by throwing
     * @return as it is now; none when nothing has this reference
     */
    public Optional<Site> withdraw(String reference, Consumer<Optional<Site>> known) {
        return moved(reference, known, sites::withdraw);
    }

    /** Puts it back into the supply; otherwise as {@link #withdraw}. */
    public Optional<Site> restore(String reference, Consumer<Optional<Site>> known) {
        return moved(reference, known, sites::restore);
    }

    private Optional<Site> moved(String reference, Consumer<Optional<Site>> known, Consumer<String> move) {
        return Objects.requireNonNull(
                transaction.execute(status -> find(reference).flatMap(referred -> {
                    String code = referred.code();
                    // Nobody changes it between the look and the change.
                    jdbc.sql("select 1 from groeiruimte.site where code = ? for update")
                            .param(code)
                            .query((row, number) -> 0)
                            .single();
                    known.accept(sites.find(code));
                    move.accept(code);
                    return sites.find(code);
                })));
    }

    private Outcome keep(Sent sent, Consumer<Optional<Site>> known) {
        // Requests for one reference wait for each other; only somebody on a page can still come in between.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('site ' || ? || ' of ' || ?, 0))")
                .params(sent.reference(), asker.get().ownAgency())
                .query((row, number) -> 0)
                .single();
        Optional<Site> referred = find(sent.reference());
        Optional<Site> before = referred;
        String code = sent.which().code();
        if (code != null) {
            before = own(code);
            if (before.isEmpty()) {
                return new Outcome.NotOwn();
            }
            boolean other = referred.isPresent() ? !referred.get().code().equals(code) : hasReference(code);
            if (other) {
                return new Outcome.OtherReference();
            }
        }
        known.accept(before);
        Optional<Site> whole = whole(sent);
        SiteJudging.Judged judged = judging.judge(before.orElse(null), whole.orElse(null), sent);
        boolean otherWhole = isOtherWhole(sent, before, whole);
        if (otherWhole || !judged.errors().isEmpty()) {
            return new Outcome.Wrong(judged.errors(), otherWhole);
        }
        Site site = before.orElseGet(() -> added(judged, whole.map(Site::code).orElse(null)));
        if (referred.isEmpty()) {
            jdbc.sql("insert into groeiruimte.site_reference (agency, reference, site_code) values (?, ?, ?)")
                    .params(site.agency(), sent.reference(), site.code())
                    .update();
        }
        Site placed = described(site, judged);
        if (judged.changes(placed)) {
            unless(sites.write(placed, judged.content()));
        }
        return new Outcome.Kept(sites.find(site.code()).orElseThrow(), before.isEmpty());
    }

    private Optional<Site> own(String code) {
        return sites.find(code).filter(site -> site.agency().equals(asker.get().ownAgency()));
    }

    /** The own site on which the building or plot is to be, when something can be on it: parts have no parts. */
    private Optional<Site> whole(Sent sent) {
        return Optional.ofNullable(sent.which().whole())
                .flatMap(this::own)
                .filter(site -> site.parent() == null && site.available());
    }

    private boolean hasReference(String code) {
        return jdbc.sql("select exists (select from groeiruimte.site_reference where site_code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    private Site added(SiteJudging.Judged judged, @Nullable String whole) {
        String code = keeping.add(judged.name(), judged.kind(), asker.get().ownAgency(), whole, judged.placed());
        return sites.find(code).orElseThrow();
    }

    private Site described(Site site, SiteJudging.Judged judged) {
        if (judged.place() == null
                || site.name().equals(judged.name())
                        && site.kind().equals(judged.kind())
                        && site.place().equals(judged.place())) {
            return site;
        }
        unless(keeping.describe(site, judged.name(), judged.kind(), judged.placed()));
        return sites.find(site.code()).orElseThrow();
    }

    private static void unless(boolean done) {
        if (!done) {
            throw new OptimisticLockingFailureException("the site was changed at the same moment");
        }
    }
}
