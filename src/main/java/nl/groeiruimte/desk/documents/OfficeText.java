package nl.groeiruimte.desk.documents;

import java.util.Set;
import java.util.regex.Pattern;
import nl.groeiruimte.cases.attachment.FileType;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** How the two kinds of text documents are written: which parts hold text, and what its elements are called. */
enum OfficeText {
    WORD(
            "word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml",
            ".*wordprocessingml.*",
            Set.of("p"),
            "tbl",
            "tr",
            Set.of()),
    OPEN_DOCUMENT(
            "(content|styles)\\.xml",
            "urn:oasis:names:tc:opendocument:xmlns:(text|table):1\\.0",
            Set.of("p", "h"),
            "table",
            "table-row",
            Set.of(
                    "script",
                    "execute-macro",
                    "expression",
                    "conditional-text",
                    "hidden-text",
                    "hidden-paragraph",
                    "database-display",
                    "database-next",
                    "database-row-select",
                    "database-row-number",
                    "database-name",
                    "dde-connection"));

    private final Pattern parts;
    private final Pattern namespace;
    private final Set<String> paragraphs;
    private final String table;
    private final String row;
    private final Set<String> acting;

    OfficeText(String parts, String namespace, Set<String> paragraphs, String table, String row, Set<String> acting) {
        this.parts = Pattern.compile(parts);
        this.namespace = Pattern.compile(namespace);
        this.paragraphs = paragraphs;
        this.table = table;
        this.row = row;
        this.acting = acting;
    }

    /** That of a type; a template is a text document. */
    static OfficeText of(FileType type) {
        return switch (type) {
            case DOCX -> WORD;
            case ODT -> OPEN_DOCUMENT;
            default -> throw new IllegalArgumentException(type + " is no text document");
        };
    }

    /** Whether a part of the file holds text that people read. */
    boolean holdsText(String part) {
        return parts.matcher(part).matches();
    }

    /** Where a reader finds the part. */
    static String place(String part) {
        if (part.contains("header") || part.equals("styles.xml")) {
            return "header";
        }
        return part.contains("footer") ? "footer" : part.contains("notes") ? "notes" : "body";
    }

    boolean isParagraph(Node node) {
        return node instanceof Element element && paragraphs.stream().anyMatch(name -> is(element, name));
    }

    boolean isTable(Node node) {
        return node instanceof Element element && is(element, table);
    }

    boolean isRow(Node node) {
        return node instanceof Element element && is(element, row);
    }

    /** Whether it is a field that does something by itself, such as starting a macro. */
    boolean acts(Element element) {
        return acting.stream().anyMatch(name -> is(element, name));
    }

    /** Whether it is an element of this name, whatever its prefix. */
    boolean is(Element element, String name) {
        String of = element.getNamespaceURI();
        return name.equals(element.getLocalName())
                && of != null
                && namespace.matcher(of).matches();
    }
}
