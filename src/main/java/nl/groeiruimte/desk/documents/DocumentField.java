package nl.groeiruimte.desk.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * All that a template can ask for; {@code documents.field.<code>} says what it becomes. What is not declared here is no
 * field.
 */
enum DocumentField {
    AGENCY("ontwikkelingsmaatschappij", Source.CASE),
    CASE_NUMBER("casusnummer", Source.CASE),
    CODE_NAME("codenaam", Source.CASE),
    CASE_LEAD("casusleider", Source.CASE),
    WRITER("opsteller", Source.CASE),
    TODAY("datum", Source.CASE),
    TECHNOLOGIES("technologie", Source.CASE),
    KINDS("soort-ruimte", Source.CASE),
    NEEDED_BY("nodig-op", Source.CASE),
    PROVINCE("provincie", Source.CASE),
    NDA_SINCE("geheimhouding-sinds", Source.CASE),
    NDA_UNTIL("geheimhouding-tot", Source.CASE),
    PROPOSITIONS("proposities", Source.CASE),
    COMPANY("bedrijfsnaam", Source.IDENTITY),
    KVK("kvk-nummer", Source.IDENTITY),
    STREET("straat", Source.IDENTITY),
    POSTAL_CODE("postcode", Source.IDENTITY),
    CITY("plaats", Source.IDENTITY),
    WEBSITE("website", Source.IDENTITY),
    CONTACT("contactpersoon", Source.IDENTITY),
    CONTACT_ROLE("functie", Source.IDENTITY),
    CONTACT_EMAIL("e-mail", Source.IDENTITY),
    CONTACT_PHONE("telefoon", Source.IDENTITY);

    /** Where its value stands. */
    enum Source {
        CASE,
        /** Beside the case: opened, and recorded in the ledger. */
        IDENTITY
    }

    private final String code;
    private final Source source;

    DocumentField(String code, Source source) {
        this.code = code;
        this.source = source;
    }

    /** Its name in a template, in every language. */
    public String code() {
        return code;
    }

    /** As it stands in a template, such as {@code {{bedrijfsnaam}}}. */
    public String written() {
        return "{{" + code + "}}";
    }

    /** Whether it tells who the company is. */
    public boolean identity() {
        return source == Source.IDENTITY;
    }

    /** The field with this name, whatever its capitals. */
    static Optional<DocumentField> of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.code.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
