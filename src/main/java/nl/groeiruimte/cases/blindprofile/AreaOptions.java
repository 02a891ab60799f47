package nl.groeiruimte.cases.blindprofile;

import java.util.List;
import java.util.Locale;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The areas that a profile can name: the province, and ever wider. */
@Component
class AreaOptions {

    private final BlindProfiles profiles;
    private final ReferenceLists lists;
    private final MessageSource messages;

    AreaOptions(BlindProfiles profiles, ReferenceLists lists, MessageSource messages) {
        this.profiles = profiles;
        this.lists = lists;
        this.messages = messages;
    }

    /** Each with how many companies of the programme fit a profile that names it. */
    List<Option> of(Lead lead) {
        return ShownArea.around(lead.company().province()).stream()
                .map(area -> new Option(area, Bilingual.said(language -> label(lead, area, language))))
                .toList();
    }

    private String label(Lead lead, String area, Locale locale) {
        String name = lists.provinces().stream()
                .filter(province -> province.value().equals(area))
                .findFirst()
                .map(province -> province.label(locale))
                .orElseGet(() -> messages.getMessage("code.area." + area, null, locale));
        return messages.getMessage(
                "proposition.area.fits", new Object[] {name, profiles.companies(lead, area)}, locale);
    }
}
