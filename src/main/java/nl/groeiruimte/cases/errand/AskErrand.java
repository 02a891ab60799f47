package nl.groeiruimte.cases.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.groeiruimte.cases.blindprofile.Consent;
import nl.groeiruimte.cases.errand.Addressee.Kind;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.cases.partner.PartnerRequests;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.ConsentedUse;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Asks another organisation that was asked about the case to do something. */
@Component
class AskErrand extends ErrandAction {

    private static final String FOR_WHOM = "forWhom";

    private final ErrandRows rows;
    private final Inquiries inquiries;
    private final PartnerRequests requests;
    private final Consent consent;
    private final ErrandWords words;

    AskErrand(
            Errands errands,
            ErrandRows rows,
            Inquiries inquiries,
            PartnerRequests requests,
            Consent consent,
            ErrandWords words) {
        super(errands);
        this.rows = rows;
        this.inquiries = inquiries;
        this.requests = requests;
        this.consent = consent;
        this.words = words;
    }

    @Override
    public String form() {
        return "ask-errand";
    }

    @Override
    public Options options(Lead lead) {
        return Options.of(Map.of(
                "errand-addressees", addressees(lead).stream().map(this::option).toList()));
    }

    private Option option(Addressee to) {
        return new Option(to.asPosted(), Bilingual.said(locale -> StringUtils.capitalize(words.who(to, locale))));
    }

    private List<Addressee> addressees(Lead lead) {
        List<Addressee> found = new ArrayList<>();
        found.add(Addressee.of(Kind.ORIGIN));
        inquiries.of(lead.id()).stream()
                .map(Inquiry::askedAgency)
                .distinct()
                .forEach(region -> found.add(Addressee.of(Kind.ASKED, region)));
        requests.of(lead.id()).stream()
                .map(PartnerRequest::partner)
                .distinct()
                .forEach(partner -> found.add(Addressee.of(Kind.PARTNER, partner)));
        found.add(Addressee.of(Kind.COORDINATOR));
        return found.stream().filter(to -> rows.mayBeGiven(lead.id(), to)).toList();
    }

    @Override
    public List<FieldError> check(Lead lead, FormValues values) {
        Optional<Addressee> partner =
                values.text(FOR_WHOM).map(Addressee::posted).filter(to -> to.kind() == Kind.PARTNER);
        return partner.isEmpty() ? List.of() : consent.errors(lead.id(), ConsentedUse.ASK_PARTNERS, FOR_WHOM);
    }

    @Override
    Addressee addressee(FormValues values) {
        return Addressee.posted(values.text(FOR_WHOM).orElseThrow());
    }
}
