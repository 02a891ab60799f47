package nl.groeiruimte.supply.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.supply.fact.FactForm;
import nl.groeiruimte.supply.fact.KnownFacts;
import nl.groeiruimte.supply.fact.Provenance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges what a system says of a site by the forms in which people say it. */
@Component
class SiteJudging {

    private static final String NOTES = "notes";
    private static final String STRENGTHS = "strengths";

    /**
     * What comes of it; of use only without errors, and when a part has a whole.
     *
     * @param place none when nothing is said of name, kind and place
     */
    record Judged(
            List<FieldError> errors,
            FormValues about,
            Site.@Nullable Place place,
            Sites.@Nullable Content judgedContent) {

        Sites.Content content() {
            return Objects.requireNonNull(judgedContent);
        }

        String name() {
            return about.text("name").orElseThrow();
        }

        String kind() {
            return about.text("kind").orElseThrow();
        }

        Site.Place placed() {
            return Objects.requireNonNull(place);
        }

        /** Whether the facts, strengths or notes of the site become others, or a confirmation is news. */
        boolean changes(Site site) {
            Sites.Content after = content();
            return !after.facts().equals(site.facts())
                    || !Set.copyOf(after.strengths()).equals(Set.copyOf(site.strengths()))
                    || !Objects.equals(after.notes(), site.notes())
                    || after.confirms() && !after.confirmedAlready(site);
        }
    }

    private final FormCatalogue forms;
    private final ReferenceLists lists;
    private final SiteExpectations expectations;
    private final CurrentAsker asker;
    private final Clock clock;

    SiteJudging(
            FormCatalogue forms, ReferenceLists lists, SiteExpectations expectations, CurrentAsker asker, Clock clock) {
        this.forms = forms;
        this.lists = lists;
        this.expectations = expectations;
        this.asker = asker;
        this.clock = clock;
    }

    /**
     * @param site as it is; none for one that is not there yet
     * @param whole on which one that is not there yet is to be; none when it is a whole itself, or when that cannot be
     */
    Judged judge(@Nullable Site site, @Nullable Site whole, ReferredSites.Sent sent) {
        List<FieldError> errors = new ArrayList<>();
        boolean part = site == null ? sent.which().whole() != null : site.parent() != null;
        FormResult about = about(site, sent, part);
        FormResult facts = facts(site, sent);
        errors.addAll(about.errors());
        errors.addAll(facts.errors());
        errors.addAll(expectations.errors(sent.expected()));
        boolean nowhere = site == null && part && whole == null;
        if (nowhere || !errors.isEmpty()) {
            return new Judged(List.copyOf(errors), about.values(), null, null);
        }
        Site.Place place = null;
        if (saysWhere(site, sent)) {
            Site at = site == null ? whole : site;
            place = at != null && part
                    ? SitePlaceForm.part(about.values(), at.place())
                    : SitePlaceForm.whole(about.values());
        }
        return new Judged(List.of(), about.values(), place, content(site, sent, facts.values()));
    }

    private boolean saysWhere(@Nullable Site site, ReferredSites.Sent sent) {
        return site == null || placeKeys().anyMatch(sent::names);
    }

    private Stream<String> placeKeys() {
        return Stream.concat(
                forms.form(SitePlaceForm.WHOLE).keys().stream(), forms.form(SitePlaceForm.PART).keys().stream());
    }

    private FormResult about(@Nullable Site site, ReferredSites.Sent sent, boolean part) {
        Form form = forms.form(part ? SitePlaceForm.PART : SitePlaceForm.WHOLE);
        Map<String, Object> values = site == null ? new HashMap<>() : typed(SitePlaceForm.of(site));
        values.keySet().retainAll(form.keys());
        values.keySet().removeAll(sent.absent());
        placeKeys()
                .filter(sent.values()::containsKey)
                .forEach(key -> values.put(key, sent.values().get(key)));
        FormResult read = form.readTyped(values, provinces(), LocalDate.now(clock));
        return form.also(said(site, sent, read), SitePlaceForm.check(read.values()));
    }

    private FormResult facts(@Nullable Site site, ReferredSites.Sent sent) {
        Form form = forms.form(SiteForm.KEY);
        Map<String, Object> values = site == null ? new HashMap<>() : typed(SiteForm.of(site));
        values.keySet().removeAll(sent.absent());
        form.keys().stream()
                .filter(sent.values()::containsKey)
                .forEach(key -> values.put(key, sent.values().get(key)));
        FormResult read =
                form.readTyped(values, Options.of(Map.of("technologies", lists.technologies())), LocalDate.now(clock));
        return form.also(said(site, sent, read), FactForm.check(known(site), read.values()));
    }

    /** What stays need not be right any more; of a new site nothing stays. */
    private static FormResult said(@Nullable Site site, ReferredSites.Sent sent, FormResult read) {
        return read.withErrors(read.errors().stream()
                .filter(error -> site == null || sent.names(error.key()))
                .toList());
    }

    private Sites.Content content(@Nullable Site site, ReferredSites.Sent sent, FormValues answers) {
        LocalDate today = LocalDate.now(clock);
        String by = asker.get().name();
        return new Sites.Content(
                expectations.with(
                        facts(known(site), sent, answers, FactForm.provenance(answers, today, by)), sent.expected()),
                sent.names(STRENGTHS) || site == null ? answers.list(STRENGTHS) : site.strengths(),
                sent.names(NOTES) || site == null ? answers.text(NOTES).orElse(null) : site.notes(),
                answers.flag(FactForm.CONFIRMS_OTHERS),
                today,
                by);
    }

    private static SiteFacts facts(SiteFacts before, ReferredSites.Sent sent, FormValues answers, Provenance now) {
        KnownFacts.Builder<Fact, SiteFacts> after = before.but();
        for (Fact fact : Fact.values()) {
            if (fact.fields().stream().noneMatch(sent::names)) {
                continue;
            }
            Object known = FactForm.value(answers, fact);
            after.known(fact, known);
            boolean same = Objects.equals(known == null ? null : fact.checked(known), before.known(fact));
            boolean sourced = now.source() != null && !saysTheSame(before.provenance(fact), now, sent);
            if (!same || known != null && sourced) {
                after.provenance(fact, known == null ? null : now);
            }
        }
        return after.build();
    }

    /** Without a day it is as it was known, however often it is said; who said it first stays. */
    private static boolean saysTheSame(Provenance before, Provenance now, ReferredSites.Sent sent) {
        return Objects.equals(before.source(), now.source())
                && (!sent.names(FactForm.KNOWN_ON) || Objects.equals(before.on(), now.on()));
    }

    private static SiteFacts known(@Nullable Site site) {
        return site == null ? SiteFacts.UNKNOWN : site.facts();
    }

    private Options provinces() {
        List<String> own = lists.provincesOf(asker.get().ownAgency());
        List<Option> provinces = lists.provinces().stream()
                .filter(province -> own.contains(province.value()))
                .toList();
        return Options.of(Map.of("provinces", provinces));
    }

    private static Map<String, Object> typed(FormValues values) {
        Map<String, Object> typed = new HashMap<>();
        values.asMap().forEach((key, value) -> {
            if (value != null) {
                typed.put(key, value instanceof LocalDate day ? day.toString() : value);
            }
        });
        return typed;
    }
}
