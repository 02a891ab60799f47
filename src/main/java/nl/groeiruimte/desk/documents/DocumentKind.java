package nl.groeiruimte.desk.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an agency can have a template for; also the kind of attachment that it becomes. */
enum DocumentKind {
    NDA(
            DocumentField.AGENCY,
            DocumentField.COMPANY,
            DocumentField.KVK,
            DocumentField.STREET,
            DocumentField.POSTAL_CODE,
            DocumentField.CITY,
            DocumentField.CONTACT,
            DocumentField.CONTACT_ROLE,
            DocumentField.TODAY),
    CONSENT(
            DocumentField.COMPANY,
            DocumentField.CONTACT,
            DocumentField.AGENCY,
            DocumentField.CASE_NUMBER,
            DocumentField.KINDS,
            DocumentField.TODAY),
    INVITATION(
            DocumentField.CONTACT,
            DocumentField.COMPANY,
            DocumentField.AGENCY,
            DocumentField.CASE_LEAD,
            DocumentField.CASE_NUMBER,
            DocumentField.TODAY),
    PROPOSITION_LETTER(
            DocumentField.CONTACT,
            DocumentField.COMPANY,
            DocumentField.KINDS,
            DocumentField.NEEDED_BY,
            DocumentField.PROPOSITIONS,
            DocumentField.CASE_LEAD,
            DocumentField.TODAY);

    private final List<DocumentField> usual;

    DocumentKind(DocumentField... usual) {
        this.usual = List.of(usual);
    }

    /** The fields that its example has. */
    List<DocumentField> usual() {
        return usual;
    }

    /** Such as {@code proposition-letter}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<DocumentKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
