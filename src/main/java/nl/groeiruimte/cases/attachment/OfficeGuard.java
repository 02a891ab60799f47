package nl.groeiruimte.cases.attachment;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a Word or Excel file (Office Open XML) may hold: each part of a listed content type, and links to pages only.
 */
final class OfficeGuard {

    static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String DOCUMENT = OPEN_XML + "wordprocessingml.document.main+xml";
    private static final String WORKBOOK = OPEN_XML + "spreadsheetml.sheet.main+xml";
    private static final Set<String> ALLOWED = OfficeContentTypes.ALLOWED;
    /** Where a click may lead; nothing is fetched before somebody clicks. */
    private static final Set<String> SCHEMES = Set.of("", "http", "https", "mailto", "tel", "ftp");

    private final PackedFile file;
    private final Map<String, String> byEnd = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    private OfficeGuard(PackedFile file) {
        this.file = file;
    }

    /** The type of a file whose every part is allowed. */
    static FileType check(PackedFile file) throws RefusedFileException {
        OfficeGuard guard = new OfficeGuard(file);
        Elements.of(file, CONTENT_TYPES, guard::declared);
        for (String type : guard.byName.values()) {
            allow(type);
        }
        for (String part : file.names()) {
            if (!part.equalsIgnoreCase(CONTENT_TYPES) && !part.endsWith("/")) {
                allow(guard.typeOf(part));
            }
        }
        for (String part : file.names()) {
            if (part.endsWith(".rels")
                    || guard.typeOf(part).equals("application/vnd.openxmlformats-package.relationships+xml")) {
                Elements.of(file, part, OfficeGuard::relationship);
            }
        }
        return guard.kind();
    }

    private void declared(XMLStreamReader element) throws RefusedFileException {
        String type = Elements.attribute(element, "ContentType").toLowerCase(Locale.ROOT);
        boolean twice = false;
        if (element.getLocalName().equals("Default")) {
            twice = byEnd.put(Elements.attribute(element, "Extension").toLowerCase(Locale.ROOT), type) != null;
        } else if (element.getLocalName().equals("Override")) {
            twice = byName.put(
                            Elements.attribute(element, "PartName")
                                    .toLowerCase(Locale.ROOT)
                                    .replaceFirst("^/", ""),
                            type)
                    != null;
        }
        if (twice) {
            throw new RefusedFileException(Upload.Refusal.DUPLICATE);
        }
    }

    private String typeOf(String part) {
        return byName.getOrDefault(part, byEnd.getOrDefault(part.substring(part.lastIndexOf('.') + 1), ""));
    }

    private static void allow(String type) throws RefusedFileException {
        if (!ALLOWED.contains(type)) {
            throw new RefusedFileException(
                    type.contains("presentationml") || type.contains("template") && !type.contains("macro")
                            ? Upload.Refusal.TYPE
                            : Objects.requireNonNullElse(reason(type, null), Upload.Refusal.PART));
        }
    }

    private static Upload.@Nullable Refusal reason(String told, Upload.@Nullable Refusal otherwise) {
        if (Stream.of("macrosheet", "dialogsheet").anyMatch(told::contains)) {
            return Upload.Refusal.MACRO_SHEET;
        }
        if (Stream.of("macro", "vba", "customui", "ui/extensibility", "attachedtoolbars", "keymapcustomizations")
                .anyMatch(told::contains)) {
            return Upload.Refusal.MACRO;
        }
        if (Stream.of("oleobject", "activex", "/control", "/package", ".sheet", ".document")
                .anyMatch(told::contains)) {
            return Upload.Refusal.EMBEDDED;
        }
        return told.contains("externallink") ? Upload.Refusal.EXTERNAL : otherwise;
    }

    private static void relationship(XMLStreamReader element) throws RefusedFileException {
        if (!element.getLocalName().equals("Relationship")) {
            return;
        }
        String type = Elements.attribute(element, "Type").toLowerCase(Locale.ROOT);
        String target = Elements.attribute(element, "Target");
        if (Elements.attribute(element, "TargetMode").equalsIgnoreCase("external")) {
            if (!type.endsWith("/hyperlink") || !SCHEMES.contains(scheme(target))) {
                throw new RefusedFileException(Upload.Refusal.EXTERNAL);
            }
            return;
        }
        String kind = type.substring(type.lastIndexOf("/relationships/") + 1);
        Upload.Refusal reason = kind.startsWith("relationships/metadata/") ? null : reason(kind, null);
        if (reason != null) {
            throw new RefusedFileException(reason);
        }
        if (target.indexOf('\\') >= 0 || !scheme(target).isEmpty()) {
            throw new RefusedFileException(Upload.Refusal.PATH);
        }
    }

    /**
     * In lower case; empty for a place in the file or beside it. A machine's name comes with two slashes, of either
     * kind.
     */
    static String scheme(String address) {
        if (address.startsWith("//") || address.startsWith("\\\\")) {
            return "machine";
        }
        int colon = address.indexOf(':');
        return colon >= 0 && address.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")
                ? address.substring(0, colon).toLowerCase(Locale.ROOT)
                : "";
    }

    private FileType kind() throws RefusedFileException {
        boolean document = file.names().stream().anyMatch(part -> typeOf(part).equals(DOCUMENT));
        boolean workbook = file.names().stream().anyMatch(part -> typeOf(part).equals(WORKBOOK));
        if (document == workbook) {
            throw new RefusedFileException(Upload.Refusal.TYPE);
        }
        return document ? FileType.DOCX : FileType.XLSX;
    }
}
