package nl.groeiruimte.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.form.FieldError;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.form.Option;
import nl.groeiruimte.lead.Lead;
import nl.groeiruimte.lead.ReferenceLists;

/**
 * The case lead approves what others will read, in the forms that hold {@code profileMakes}, {@code shownArea} (with the
 * choices {@code areas}), {@code profileChecked} and {@code rareAccepted}.
 */
@Component
public class ProfileApproval {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final BlindProfiles profiles;
    private final NameCheck names;
    private final Consent consent;
    private final ReferenceLists lists;
    private final MessageSource messages;

    ProfileApproval(BlindProfiles profiles, NameCheck names, Consent consent, ReferenceLists lists, MessageSource messages) {
        this.profiles = profiles;
        this.names = names;
        this.consent = consent;
        this.lists = lists;
        this.messages = messages;
    }

    /** The areas that a profile can name, each with a warning when the profile would be rare there. */
    public List<Option> areas(Lead lead) {
        return ShownArea.around(lead.province()).stream()
                .map(area -> new Option(area, label(lead, area, DUTCH), label(lead, area, Locale.ENGLISH))).toList();
    }

    /** What was approved before. */
    public FormValues prefill(Lead lead) {
        return profiles.latest(lead.id())
                .map(profile -> FormValues.of(Map.of("profileMakes", profile.makes(), "shownArea", profile.facts().province())))
                .orElse(FormValues.of(Map.of("shownArea", lead.province())));
    }

    /** What stands in the way: no consent, words of the identity, or a rare combination that nobody accepted. */
    public List<FieldError> errors(Lead lead, FormValues values) {
        List<FieldError> errors = new ArrayList<>(consent.errors(lead.id(), Consent.BLIND_PROFILE, "regions"));
        errors.addAll(names.errors(lead.id(), values, "profileMakes"));
        if (!values.flag("rareAccepted") && profiles.rare(lead, area(lead, values))) {
            errors.add(FieldError.of("rareAccepted", "proposition.error.rare"));
        }
        return errors;
    }

    /** Approves what will be sent: a new version, unless the last one says exactly the same. */
    @Transactional(propagation = Propagation.MANDATORY)
    public BlindProfile approve(Lead lead, FormValues values) {
        return profiles.approve(lead, values.text("profileMakes").orElseThrow(), area(lead, values));
    }

    private static String area(Lead lead, FormValues values) {
        return values.text("shownArea").orElse(lead.province());
    }

    private String label(Lead lead, String area, Locale locale) {
        String name = lists.provinces().stream().filter(province -> province.value().equals(area)).findFirst()
                .map(province -> province.label(locale))
                .orElseGet(() -> messages.getMessage("code.area." + area, null, locale));
        return profiles.rare(lead, area) ? messages.getMessage("proposition.area.rare", new Object[] {name}, locale) : name;
    }
}
