package nl.groeiruimte.cases.blindprofile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Signals;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.TellingWord;
import nl.groeiruimte.reference.ConsentedUse;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case lead approves what others will read, in the forms that hold {@code profileMakes}, {@code shownArea} (with
 * the choices {@code areas}), {@code agencyShown}, {@code sharedNeeds} (with the choices {@code shareableNeeds}),
 * {@code profileChecked} and {@code rareAccepted}.
 */
@Component
public class ProfileApproval {

    /**
     * A profile before it is approved.
     *
     * @param steps how it was made coarser
     * @param companies how many other companies of the programme fit it
     * @param orMore whether it was not counted further
     * @param agencyShown whether it names the agency of origin and the case lead
     */
    public record Proposed(
            BlindProfile.Facts facts, List<Coarser> steps, int companies, boolean orMore, boolean agencyShown) {}

    private static final String SHARED_NEEDS = "sharedNeeds";
    private static final String SHOWN_AREA = "shownArea";
    /** The field by which a form decides whether regions may know who asks. */
    static final String AGENCY_SHOWN = "agencyShown";

    private final BlindProfiles profiles;
    private final NameCheck names;
    private final Consent consent;
    private final AreaOptions areas;
    private final SharedNeeds needs;
    private final Signals signals;
    private final OriginWords origin;

    ProfileApproval(
            BlindProfiles profiles,
            NameCheck names,
            Consent consent,
            AreaOptions areas,
            SharedNeeds needs,
            Signals signals,
            OriginWords origin) {
        this.profiles = profiles;
        this.names = names;
        this.consent = consent;
        this.areas = areas;
        this.needs = needs;
        this.signals = signals;
        this.origin = origin;
    }

    /** The areas that a profile can name, each with how many companies of the programme fit. */
    public List<Option> areas(Lead lead) {
        return areas.of(lead);
    }

    /**
     * The needs of the request that a profile can tell, as it would tell them after these answers; none of them does so
     * unless the case lead ticks it.
     */
    public List<Option> shareableNeeds(Lead lead, FormValues answers) {
        List<SharedNeed> exact = profiles.shareable(lead);
        Rarity.Judged judged = judged(lead, answers);
        return needs.options(
                judged.last() == null
                        ? exact
                        : Coarser.BANDS.apply(judged.facts().telling(exact)).needs());
    }

    /**
     * What was approved before; at first what the signal says that the company makes, to be cut down to what others may
     * read.
     */
    public FormValues prefill(Lead lead) {
        return profiles.latest(lead.id())
                .map(profile -> FormValues.of(Map.of(
                        "profileMakes",
                        profile.makes(),
                        SHOWN_AREA,
                        profile.facts().province(),
                        AGENCY_SHOWN,
                        profile.agencyShown(),
                        SHARED_NEEDS,
                        profile.facts().needs().stream().map(SharedNeed::field).toList())))
                .orElseGet(() -> FormValues.of(Map.of(
                        SHOWN_AREA,
                        ShownArea.COUNTRY,
                        "profileMakes",
                        signals.of(lead.id()).map(Signals.Signal::makesWhat).orElse(""))));
    }

    /**
     * What stands in the way: no consent, a need that names the company, or a rare combination that nobody accepted.
     */
    public List<FieldError> errors(Lead lead, FormValues values) {
        List<FieldError> errors = new ArrayList<>(consent.errors(lead.id(), ConsentedUse.BLIND_PROFILE, "regions"));
        boolean areaKnown = values.has(SHOWN_AREA) || !values.answered(SHOWN_AREA);
        if (areaKnown && area(values).equals(lead.company().province())) {
            errors.addAll(originShown(lead, SHOWN_AREA, "proposition.error.no-consent-area-shown"));
        }
        if (values.flag(AGENCY_SHOWN)) {
            errors.addAll(originShown(lead, AGENCY_SHOWN, "proposition.error.no-consent-agency-shown"));
        }
        ShownOrigin shown = ShownOrigin.of(lead, values);
        List<TellingWord> inNeeds = chosen(lead, values).stream()
                .map(SharedNeed::text)
                .filter(Objects::nonNull)
                .flatMap(text ->
                        Stream.concat(names.words(lead.id(), text).stream(), origin.all(lead, shown, text).stream()))
                .distinct()
                .toList();
        if (!inNeeds.isEmpty()) {
            errors.add(FieldError.of(SHARED_NEEDS, "proposition.error.need-names-company", inNeeds.toArray()));
        }
        if (areaKnown && !values.flag("rareAccepted")) {
            Rarity.Judged judged = judged(lead, values);
            if (judged.last() != null) {
                errors.add(FieldError.of(
                        "rareAccepted",
                        "proposition.error.coarser." + judged.last().code(),
                        BigDecimal.valueOf(judged.companies())));
            } else if (judged.rare()) {
                errors.add(FieldError.of(
                        "rareAccepted", "proposition.error.rare", BigDecimal.valueOf(judged.companies())));
            }
        }
        return errors;
    }

    /** One consent for both, but what to change is another thing in each field. */
    private List<FieldError> originShown(Lead lead, String field, String message) {
        return consent.given(lead.id(), ConsentedUse.ORIGIN_SHOWN) ? List.of() : List.of(FieldError.of(field, message));
    }

    /** Approves what will be sent: a new version, unless the last one says exactly the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BlindProfile approve(Lead lead, FormValues values) {
        return profiles.approve(
                lead,
                values.text("profileMakes").orElseThrow(),
                area(values),
                chosen(lead, values),
                values.flag(AGENCY_SHOWN));
    }

    /** What was approved, when the asker may see it. */
    public Optional<BlindProfile> find(UUID id) {
        return profiles.find(id);
    }

    /** What would be sent after these answers, for the page beside the form. */
    @Transactional(readOnly = true)
    public Proposed proposed(Lead lead, FormValues answers) {
        Rarity.Judged judged = judged(lead, answers);
        return new Proposed(
                judged.facts(),
                judged.last() == null ? List.of() : judged.last().upTo(),
                judged.companies(),
                judged.companies() == Rarity.MOST,
                answers.flag(AGENCY_SHOWN));
    }

    private Rarity.Judged judged(Lead lead, FormValues values) {
        return profiles.judged(lead, area(values), chosen(lead, values), values.flag(AGENCY_SHOWN));
    }

    private List<SharedNeed> chosen(Lead lead, FormValues values) {
        List<String> ticked = values.list(SHARED_NEEDS);
        return profiles.shareable(lead).stream()
                .filter(need -> ticked.contains(need.field()))
                .toList();
    }

    static String area(FormValues values) {
        return values.text(SHOWN_AREA).orElse(ShownArea.COUNTRY);
    }
}
