package nl.groeiruimte.desk.casepage;

import java.math.BigDecimal;
import java.util.List;
import nl.groeiruimte.cases.blindprofile.BlindProfiles;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.funding.FundedYears;
import nl.groeiruimte.cases.funding.Fundings;
import nl.groeiruimte.cases.partner.NeedInBands;
import nl.groeiruimte.cases.partner.PartnerRequest;
import nl.groeiruimte.cases.partner.PartnerRequests;
import nl.groeiruimte.cases.resolution.Resolution;
import nl.groeiruimte.cases.resolution.Resolutions;
import nl.groeiruimte.desk.casewords.FinancingWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What financiers were asked, what they answered, and what they committed and paid. */
@Component
class FinanciersPart {

    private final PartnerRequests partners;
    private final BlindProfiles profiles;
    private final Fundings fundings;
    private final Resolutions resolutions;
    private final FinancingWords words;

    FinanciersPart(
            PartnerRequests partners,
            BlindProfiles profiles,
            Fundings fundings,
            Resolutions resolutions,
            FinancingWords words) {
        this.partners = partners;
        this.profiles = profiles;
        this.fundings = fundings;
        this.resolutions = resolutions;
        this.words = words;
    }

    void describe(SeenCase seen, CapitalNeed need, Model model) {
        List<PartnerRequest> asked = partners.of(seen.id()).stream()
                .filter(request -> request.question().financing() != null)
                .toList();
        model.addAttribute("financingAsked", asked);
        model.addAttribute("answers", words.newest(asked));
        model.addAttribute("share", profiles.latest(seen.id()).isPresent());
        model.addAttribute("shownNeed", NeedInBands.of(seen.whole().company().stage(), need));
        FundedYears funded = fundings.of(seen.id());
        model.addAttribute("funded", funded);
        Resolution.Realisation done = resolutions.of(seen.id()).realisation();
        model.addAttribute("fundedCheck", check(funded, done));
    }

    private @Nullable String check(FundedYears funded, Resolution.@Nullable Realisation done) {
        if (done == null || funded.years().isEmpty()) {
            return null;
        }
        BigDecimal retained = done.capitalRetainedEur();
        return words.checked(
                retained, funded.total(), funded.difference(retained).orElse(BigDecimal.ZERO));
    }
}
