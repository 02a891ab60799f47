package nl.groeiruimte.cases.resolution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.inquiry.Inquiries;
import nl.groeiruimte.cases.inquiry.Inquiry;
import nl.groeiruimte.supply.fact.Knowledge;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.springframework.stereotype.Component;

/** What is known of the place that a company chose last. */
@Component
class ChosenPlace {

    private final Resolutions resolutions;
    private final Inquiries inquiries;
    private final Sites sites;

    ChosenPlace(Resolutions resolutions, Inquiries inquiries, Sites sites) {
        this.resolutions = resolutions;
        this.inquiries = inquiries;
        this.sites = sites;
    }

    /** When the company chose; empty before it did. */
    Optional<LocalDate> decidedOn(UUID leadId) {
        return choice(leadId).map(Resolution.Choice::decidedOn);
    }

    /** From when the place can be used: as its region offered it, or as the supply says of one of the own region. */
    Optional<LocalDate> freeFrom(UUID leadId) {
        return choice(leadId)
                .flatMap(choice -> choice.inquiryId() == null
                        ? Optional.ofNullable(choice.siteCode())
                                .flatMap(sites::find)
                                .flatMap(ChosenPlace::freeFrom)
                        : inquiries
                                .find(choice.inquiryId())
                                .map(Inquiry::proposition)
                                .map(Inquiry.Proposition::availableFrom));
    }

    private Optional<Resolution.Choice> choice(UUID leadId) {
        return resolutions.choices(leadId).stream().findFirst();
    }

    private static Optional<LocalDate> freeFrom(Site site) {
        Knowledge knowledge = site.fact(Fact.AVAILABLE_FROM);
        if (knowledge instanceof Knowledge.Known known) {
            return Optional.of((LocalDate) known.value());
        }
        return knowledge instanceof Knowledge.Expected expected
                ? Optional.of((LocalDate) expected.value())
                : Optional.empty();
    }
}
