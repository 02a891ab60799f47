package nl.groeiruimte.cases.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.blindprofile.BlindProfile;
import nl.groeiruimte.cases.blindprofile.BlindProfiles;
import nl.groeiruimte.cases.blindprofile.Consent;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.lead.CaseAction;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.reference.ConsentedUse;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.supply.instrument.Instrument;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Asks a partner whether an instrument could pay for a part of the need. It reads the need by year in bands, and the
 * blind profile when that is sent along; nothing is applied for.
 */
@Component
class AskFinancing implements CaseAction {

    private static final String INSTRUMENT = "instrument";
    private static final String PARTNER = "partner";
    private static final String SHARE = "share";

    private final PartnerRequests requests;
    private final AskedPartner ask;
    private final AskableInstruments instruments;
    private final Requests needs;
    private final BlindProfiles profiles;
    private final Consent consent;
    private final Clock clock;

    AskFinancing(
            PartnerRequests requests,
            AskedPartner ask,
            AskableInstruments instruments,
            Requests needs,
            BlindProfiles profiles,
            Consent consent,
            Clock clock) {
        this.requests = requests;
        this.ask = ask;
        this.instruments = instruments;
        this.needs = needs;
        this.profiles = profiles;
        this.consent = consent;
        this.clock = clock;
    }

    @Override
    public String form() {
        return "ask-financing";
    }

    /** The answer comes back to the case lead; what is asked is what the company confirmed. */
    @Override
    public boolean possible(Lead lead) {
        return lead.movable() && lead.caseLead() != null && need(lead).isPresent();
    }

    /** What was on offer when the form was opened may have ended meanwhile; {@link #check} says so. */
    @Override
    public Options options(Lead lead) {
        return ask.with(INSTRUMENT + "s", instruments.options(instruments.all()));
    }

    @Override
    public Options options(Lead lead, FormValues answers) {
        return answers.equals(FormValues.empty())
                ? options(lead)
                : ask.with(
                        INSTRUMENT + "s",
                        instruments.options(need(lead)
                                .map(need -> instruments.suiting(need, lead.company()))
                                .orElse(List.of())));
    }

    /** Who keeps all instruments that are not of one region. */
    @Override
    public FormValues prefill(Lead lead) {
        return FormValues.of(
                Map.of(PARTNER, AskableInstruments.KEEPER, SHARE, latest(lead).isPresent()));
    }

    @Override
    public List<FieldError> check(Lead lead, FormValues values) {
        List<FieldError> errors = new ArrayList<>(consent.errors(lead.id(), ConsentedUse.ASK_PARTNERS, PARTNER));
        Optional<Instrument> instrument = values.text(INSTRUMENT).flatMap(instruments::find);
        instrument
                .filter(one -> !one.available(LocalDate.now(clock)))
                .ifPresent(one -> errors.add(FieldError.of(
                        INSTRUMENT,
                        "partner.error.instrument-withdrawn",
                        one.name(),
                        Objects.requireNonNull(one.withdrawnOn()))));
        if (instrument.isPresent()
                && waits(lead, instrument.get(), values.text(PARTNER).orElse(""))) {
            errors.add(FieldError.of(
                    INSTRUMENT, "partner.error.asked-already", instrument.get().name()));
        }
        if (values.flag(SHARE) && latest(lead).isEmpty()) {
            errors.add(FieldError.of(SHARE, "partner.error.no-profile-yet"));
        }
        return errors;
    }

    @Override
    public void perform(Lead lead, FormValues values) {
        UUID profile = values.flag(SHARE) ? latest(lead).orElseThrow().id() : null;
        PartnerRequest.Financing financing = new PartnerRequest.Financing(
                values.text(INSTRUMENT).orElseThrow(),
                NeedInBands.of(lead.company().stage(), need(lead).orElseThrow()));
        boolean asked = ask.ask(
                lead,
                values.text(PARTNER).orElseThrow(),
                new PartnerRequests.Asked(
                        AskedPartner.FINANCING, values.text("question").orElse(""), profile, financing));
        if (!asked) {
            throw new OptimisticLockingFailureException("somebody asked the same at this moment");
        }
    }

    private boolean waits(Lead lead, Instrument instrument, String partner) {
        return requests.of(lead.id()).stream()
                .anyMatch(earlier -> !earlier.answered()
                        && earlier.about(instrument.code())
                        && earlier.partner().equals(partner));
    }

    private Optional<BlindProfile> latest(Lead lead) {
        return profiles.latest(lead.id());
    }

    private Optional<CapitalNeed> need(Lead lead) {
        return needs.current(lead.id())
                .map(request -> request.needs().getOrDefault(KindOfRoom.CAPITAL.code(), FormValues.empty()))
                .map(CapitalNeed::of)
                .filter(need -> !need.isEmpty());
    }
}
