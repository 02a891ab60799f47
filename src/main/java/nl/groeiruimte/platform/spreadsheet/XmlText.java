package nl.groeiruimte.platform.spreadsheet;

/** Texts as XML can hold them. */
final class XmlText {

    private static final String NO_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private XmlText() {}

    /** Without signs that no XML file may have and that come along when people paste, such as a bell. */
    static String clean(String text) {
        return text.replaceAll(NO_XML, " ");
    }
}
