package nl.groeiruimte.desk.documents;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.articulation.Confidentialities;
import nl.groeiruimte.cases.identity.CompanyIdentities;
import nl.groeiruimte.cases.identity.CompanyIdentity;
import nl.groeiruimte.cases.identity.Ground;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.desk.casewords.CaseWords;
import nl.groeiruimte.desk.casewords.Propositions;
import nl.groeiruimte.platform.calendar.WorkingDays;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.AgencyNames;
import nl.groeiruimte.platform.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the fields become for one case; who the company is only when a field asks it, and the ledger records that. */
@Component
class FieldValues {

    private final CompanyIdentities identities;
    private final Confidentialities confidentialities;
    private final Propositions propositions;
    private final CaseWords caseWords;
    private final Words words;
    private final AgencyNames agencies;
    private final CurrentAsker asker;

    FieldValues(
            CompanyIdentities identities,
            Confidentialities confidentialities,
            Propositions propositions,
            CaseWords caseWords,
            Words words,
            AgencyNames agencies,
            CurrentAsker asker) {
        this.identities = identities;
        this.confidentialities = confidentialities;
        this.propositions = propositions;
        this.caseWords = caseWords;
        this.words = words;
        this.agencies = agencies;
        this.asker = asker;
    }

    /** The values of these fields; one of which nothing is known is not in it. */
    Map<DocumentField, String> of(Lead lead, Set<DocumentField> wanted) {
        Map<DocumentField, String> values = new EnumMap<>(DocumentField.class);
        if (wanted.stream().anyMatch(DocumentField::identity)) {
            identities.open(lead.id(), Ground.ORIGIN).ifPresent(opened -> company(opened.company(), values));
        }
        put(values, DocumentField.AGENCY, agencies.nameOf(lead.originAgency()));
        put(values, DocumentField.CASE_NUMBER, lead.caseNumber());
        put(values, DocumentField.CODE_NAME, lead.codeName());
        put(values, DocumentField.CASE_LEAD, lead.caseLeadName());
        put(values, DocumentField.WRITER, asker.get().name());
        put(values, DocumentField.TODAY, words.longDate(LocalDate.now(WorkingDays.ZONE)));
        put(
                values,
                DocumentField.TECHNOLOGIES,
                caseWords.technologies(lead.company().technologies()));
        put(values, DocumentField.KINDS, caseWords.kinds(lead.kinds()));
        put(values, DocumentField.NEEDED_BY, words.longDate(lead.neededBy()));
        put(values, DocumentField.PROVINCE, caseWords.province(lead.company().province()));
        confidentialities.of(lead.id()).ifPresent(agreed -> {
            put(values, DocumentField.NDA_SINCE, words.longDate(agreed.ndaSignedOn()));
            put(values, DocumentField.NDA_UNTIL, words.longDate(agreed.ndaEndsOn()));
        });
        if (wanted.contains(DocumentField.PROPOSITIONS)) {
            put(
                    values,
                    DocumentField.PROPOSITIONS,
                    propositions.of(lead.id()).stream()
                            .filter(answer -> answer.offer() != null)
                            .map(FieldValues::line)
                            .collect(Collectors.joining("\n")));
        }
        values.keySet().retainAll(wanted);
        return values;
    }

    private static String line(Propositions.Column answer) {
        return answer.site() == null
                ? answer.region()
                : answer.region() + ": " + answer.site().name() + ", "
                        + answer.site().municipality();
    }

    private static void company(CompanyIdentity company, Map<DocumentField, String> values) {
        put(values, DocumentField.COMPANY, company.name());
        put(values, DocumentField.KVK, company.kvkNumber());
        put(values, DocumentField.STREET, company.street());
        put(values, DocumentField.POSTAL_CODE, company.postalCode());
        put(values, DocumentField.CITY, company.city());
        put(values, DocumentField.WEBSITE, company.website());
        put(values, DocumentField.CONTACT, company.contact().name());
        put(values, DocumentField.CONTACT_ROLE, company.contact().role());
        put(values, DocumentField.CONTACT_EMAIL, company.contact().email());
        put(values, DocumentField.CONTACT_PHONE, company.contact().phone());
    }

    private static void put(Map<DocumentField, String> values, DocumentField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }
}
