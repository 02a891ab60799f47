package nl.groeiruimte.desk.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.attachment.Attachment;
import nl.groeiruimte.cases.attachment.Attachments;
import nl.groeiruimte.cases.attachment.Checked;
import nl.groeiruimte.cases.attachment.FileType;
import nl.groeiruimte.cases.attachment.Upload;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Takes templates, and fills them in from a case. */
@Component
class Documents {

    /** What stands in the place of what is not known, to be written by hand. */
    private static final String BLANK = "……………………";

    /**
     * What became of a template that somebody sent.
     *
     * @param version 0 when it was refused
     * @param refusal code of the reason why the file is not taken; none when that is not why
     * @param problems what in it is no field
     */
    record Taken(int version, Optional<String> refusal, List<FieldProblem> problems) {}

    /**
     * A document that was made.
     *
     * @param blank fields of which nothing is known
     */
    record Made(Upload upload, List<DocumentField> blank) {}

    private final DocumentTemplates templates;
    private final FieldValues values;
    private final Attachments attachments;

    Documents(DocumentTemplates templates, FieldValues values, Attachments attachments) {
        this.templates = templates;
        this.values = values;
        this.attachments = attachments;
    }

    /** Keeps a template as the next version of its kind, if nothing is wrong with it. */
    Taken take(DocumentKind kind, byte[] content) {
        Checked checked = attachments.check(content);
        FileType type = checked.type();
        if (type == null) {
            return refused(Optional.ofNullable(checked.refusal())
                    .map(Upload.Refusal::code)
                    .orElse("type"));
        }
        if (type != FileType.DOCX && type != FileType.ODT) {
            return refused("no-text");
        }
        try {
            TemplateFile file = TemplateFile.read(type, content);
            return file.problems().isEmpty()
                    ? new Taken(templates.add(kind, type, file.fields(), content), Optional.empty(), List.of())
                    : new Taken(0, Optional.empty(), file.problems());
        } catch (IOException e) {
            return refused(Upload.Refusal.UNREADABLE.code());
        }
    }

    private static Taken refused(String why) {
        return new Taken(0, Optional.of(why), List.of());
    }

    /** Fills the newest template of a kind in and keeps it as an attachment; empty without a template. */
    Optional<Made> make(Lead lead, DocumentKind kind) {
        return templates.newest(kind).map(version -> {
            byte[] content = templates.content(kind, version.version()).orElseThrow();
            Set<DocumentField> wanted = version.fields().stream()
                    .flatMap(code -> DocumentField.of(code).stream())
                    .collect(Collectors.toSet());
            Map<DocumentField, String> known = inDutch(lead, wanted);
            List<DocumentField> blank = wanted.stream()
                    .filter(field -> !known.containsKey(field))
                    .sorted()
                    .toList();
            blank.forEach(field -> known.put(field, BLANK));
            String name =
                    lead.caseNumber() + "-" + kind.code() + "." + version.type().extension();
            return new Made(
                    attachments.addFilled(
                            lead.id(),
                            new Attachment.MadeFrom(kind.code(), version.version()),
                            name,
                            filled(version.type(), content, known)),
                    blank);
        });
    }

    /** The names of fields are Dutch, and so is what they become. */
    private Map<DocumentField, String> inDutch(Lead lead, Set<DocumentField> wanted) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Bilingual.DUTCH);
        try {
            return values.of(lead, wanted);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static byte[] filled(FileType type, byte[] template, Map<DocumentField, String> values) {
        try {
            return TemplateFile.read(type, template).fill(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
