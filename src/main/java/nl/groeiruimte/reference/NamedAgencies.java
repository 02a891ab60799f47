package nl.groeiruimte.reference;

import nl.groeiruimte.platform.web.AgencyNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The names of agencies and partners, for pages as {@code @agencyNames}. */
@Component("agencyNames")
class NamedAgencies implements AgencyNames {

    private final ReferenceLists lists;
    private final MessageSource messages;

    NamedAgencies(ReferenceLists lists, MessageSource messages) {
        this.lists = lists;
        this.messages = messages;
    }

    @Override
    public String nameOf(@Nullable String code) {
        return code == null
                ? messages.getMessage("agency.not-told", null, LocaleContextHolder.getLocale())
                : lists.agencyName(code);
    }
}
