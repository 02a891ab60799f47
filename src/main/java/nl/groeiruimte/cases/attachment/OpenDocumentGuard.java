package nl.groeiruimte.cases.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** What a text or spreadsheet of OpenDocument may hold: the listed parts, and links to pages only. */
final class OpenDocumentGuard {

    static final String MEDIA_TYPE = "mimetype";

    private static final String MANIFEST = "meta-inf/manifest.xml";
    private static final int LONGEST_MEDIA_TYPE = 100;
    /** In lower case. A chart is a document of its own in a folder. */
    private static final List<Pattern> ALLOWED = List.of(
            Pattern.compile("mimetype|(content|styles|meta|settings)\\.xml|manifest\\.rdf|layout-cache"),
            Pattern.compile("meta-inf/(manifest|documentsignatures)\\.xml"),
            Pattern.compile("(object|formula|chart) ?\\d+/(content|styles|meta|settings)\\.xml"),
            Pattern.compile("objectreplacements/[^/]+"),
            Pattern.compile("thumbnails/thumbnail\\.png"),
            Pattern.compile("pictures/[^/]+\\.(png|jpe?g|gif|bmp|tiff?|svg|svm|emf|wmf)"),
            Pattern.compile("fonts/[^/]+\\.(ttf|otf)"));

    private static final Pattern MACROS =
            Pattern.compile("(.*/)?(basic|scripts|dialogs)/.*|meta-inf/macrosignatures\\.xml|configurations2/.*");
    private static final Pattern EMBEDDED =
            Pattern.compile("(object|embeddings?|media|plugins?)[^/]*(/.*)?|.*\\.(bin|ole|exe|dll|jar|class)");
    /** Of the list of contents, in lower case. */
    private static final Pattern ALLOWED_TYPES =
            Pattern.compile("|text/xml|application/(rdf\\+xml|binary|x-font-ttf|x-font-otf)|font/(ttf|otf)"
                    + "|image/[a-z0-9.+-]+|application/x-openoffice-gdimetafile.*"
                    + "|application/vnd\\.sun\\.xml\\.ui\\.configuration"
                    + "|application/vnd\\.oasis\\.opendocument\\.(text|spreadsheet|chart|graphics|formula)");

    private static final Set<String> SCRIPTS = Set.of("event-listener", "library-linked", "library-embedded", "module");
    private static final Set<String> EMBEDDERS = Set.of("object-ole", "applet", "plugin");
    private static final Set<String> OUTSIDE = Set.of(
            "dde-source",
            "dde-connection",
            "dde-connection-decl",
            "dde-link",
            "floating-frame",
            "table-source",
            "cell-range-source",
            "section-source",
            "template",
            "database-source-table",
            "connection-resource");
    private static final Set<String> SCHEMES = Set.of("", "http", "https", "mailto", "tel", "ftp");

    private OpenDocumentGuard() {}

    /** The type of a file whose every part is allowed. */
    static FileType check(PackedFile file) throws RefusedFileException {
        FileType type = FileType.ofMediaType(mediaType(file))
                .filter(found -> found == FileType.ODT || found == FileType.ODS)
                .orElseThrow(() -> new RefusedFileException(Upload.Refusal.TYPE));
        if (!file.has("content.xml")) {
            throw new RefusedFileException(Upload.Refusal.UNREADABLE);
        }
        for (String part : file.names()) {
            // Office programs write empty folders and parts, some of whose names are those of macros.
            if (!part.endsWith("/") && !file.isEmpty(part)) {
                allow(part);
            }
        }
        if (file.has(MANIFEST)) {
            Elements.of(file, MANIFEST, OpenDocumentGuard::listed);
        }
        for (String part : file.names()) {
            if (part.endsWith("content.xml")
                    || part.endsWith("styles.xml")
                    || part.endsWith("meta.xml")
                    || part.endsWith("settings.xml")) {
                Elements.of(file, part, OpenDocumentGuard::element);
            }
        }
        return type;
    }

    private static String mediaType(PackedFile file) throws RefusedFileException {
        try (InputStream in = file.open(MEDIA_TYPE)) {
            return new String(in.readNBytes(LONGEST_MEDIA_TYPE), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new RefusedFileException(Upload.Refusal.UNREADABLE);
        }
    }

    private static void allow(String part) throws RefusedFileException {
        if (MACROS.matcher(part).matches()) {
            throw new RefusedFileException(Upload.Refusal.MACRO);
        }
        if (ALLOWED.stream().noneMatch(allowed -> allowed.matcher(part).matches())) {
            throw new RefusedFileException(
                    EMBEDDED.matcher(part).matches() ? Upload.Refusal.EMBEDDED : Upload.Refusal.PART);
        }
    }

    private static void listed(XMLStreamReader element) throws RefusedFileException {
        if (element.getLocalName().equals("encryption-data")) {
            throw new RefusedFileException(Upload.Refusal.LOCKED);
        }
        if (!element.getLocalName().equals("file-entry")) {
            return;
        }
        String type = Elements.attribute(element, "media-type").toLowerCase(Locale.ROOT);
        String part = Elements.attribute(element, "full-path");
        if (!part.equals("/") && !part.isEmpty() && PackedFile.leadsOutside(part)) {
            throw new RefusedFileException(Upload.Refusal.PATH);
        }
        if (!ALLOWED_TYPES.matcher(type).matches()) {
            throw new RefusedFileException(
                    type.contains("script") || type.contains("basic") ? Upload.Refusal.MACRO : Upload.Refusal.EMBEDDED);
        }
    }

    private static void element(XMLStreamReader element) throws RefusedFileException {
        String name = element.getLocalName();
        if (SCRIPTS.contains(name)) {
            throw new RefusedFileException(Upload.Refusal.MACRO);
        }
        if (EMBEDDERS.contains(name)) {
            throw new RefusedFileException(Upload.Refusal.EMBEDDED);
        }
        String address = Elements.attribute(element, "href");
        if (name.equals("a")) {
            if (!SCHEMES.contains(OfficeGuard.scheme(address))) {
                throw new RefusedFileException(
                        address.toLowerCase(Locale.ROOT).contains("script:")
                                ? Upload.Refusal.MACRO
                                : Upload.Refusal.EXTERNAL);
            }
        } else if (OUTSIDE.contains(name) || !address.isEmpty() && outside(address)) {
            throw new RefusedFileException(Upload.Refusal.EXTERNAL);
        }
    }

    private static boolean outside(String address) {
        return !OfficeGuard.scheme(address).isEmpty()
                || PackedFile.leadsOutside(address.startsWith("./") ? address.substring(2) : address);
    }
}
