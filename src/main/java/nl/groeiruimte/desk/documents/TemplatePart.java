package nl.groeiruimte.desk.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.groeiruimte.desk.documents.FieldProblem.Kind;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** A part of a template that people read: its fields, what is wrong with them, and the same filled in. */
final class TemplatePart {

    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|\\}\\}");
    /** Office programs write these for a hyphen. */
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2013\\u00AD]");

    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");
    private static final int SHOWN = 60;

    private final OfficeText office;
    private final Document part;
    private final Places places;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Set<DocumentField> fields = new LinkedHashSet<>();

    /** Reads a part; fields of the office program are taken as if they were typed. */
    TemplatePart(OfficeText office, String name, Document part) {
        this.office = office;
        this.part = part;
        this.places = new Places(office, OfficeText.place(name), part);
        new ProgramFields(office, part).typed().forEach(element -> problem(Kind.PROGRAM, element.what(), element.at()));
        places.paragraphs().forEach(this::read);
    }

    List<FieldProblem> problems() {
        return problems;
    }

    Set<DocumentField> fields() {
        return fields;
    }

    Document document() {
        return part;
    }

    /** Puts these values in the place of the fields; what has none stays. */
    void fill(Map<DocumentField, String> values) {
        for (Element paragraph : places.paragraphs()) {
            List<Text> pieces = pieces(paragraph);
            List<MatchResult> found = FIELD.matcher(text(pieces)).results().toList();
            for (int at = found.size() - 1; at >= 0; at--) {
                MatchResult one = found.get(at);
                String value = DocumentField.of(name(one)).map(values::get).orElse(null);
                if (value != null) {
                    replace(
                            pieces,
                            one.start(),
                            one.end(),
                            NO_XML.matcher(value).replaceAll(" "));
                }
            }
            pieces.forEach(this::breakLines);
        }
    }

    private void read(Element paragraph) {
        String text = text(pieces(paragraph));
        Matcher found = FIELD.matcher(text);
        while (found.find()) {
            String name = name(found);
            DocumentField.of(name).ifPresentOrElse(fields::add, () -> problem(Kind.UNKNOWN, name, paragraph));
        }
        Matcher left = BRACES.matcher(FIELD.matcher(text).replaceAll(""));
        if (left.find()) {
            problem(Kind.UNFINISHED, left.group(), paragraph);
        }
    }

    private void problem(Kind kind, String what, Node at) {
        Element paragraph = places.paragraphOf(at);
        String text = paragraph == null ? "" : text(pieces(paragraph));
        problems.add(new FieldProblem(kind, shortened(what), places.of(paragraph), shortened(text.strip())));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }

    private static String name(MatchResult field) {
        return HYPHENS.matcher(field.group(1))
                .replaceAll("-")
                .replace('\u00a0', ' ')
                .strip();
    }

    /** A paragraph's text as office programs cut it up; not that of a paragraph within it. */
    private List<Text> pieces(Element paragraph) {
        List<Text> pieces = new ArrayList<>();
        collect(paragraph, pieces);
        return pieces;
    }

    private void collect(Node node, List<Text> pieces) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                if (office == OfficeText.OPEN_DOCUMENT || node instanceof Element run && office.is(run, "t")) {
                    pieces.add(text);
                }
            } else if (!office.isParagraph(child)) {
                collect(child, pieces);
            }
        }
    }

    private static String text(List<Text> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.getData()));
        return text.toString();
    }

    /** The value stands where the field began and looks as that looked. */
    private static void replace(List<Text> pieces, int start, int end, String value) {
        int from = 0;
        String rest = value;
        for (Text piece : pieces) {
            String text = piece.getData();
            int to = from + text.length();
            if (to > start && from < end) {
                String before = text.substring(0, Math.max(0, start - from));
                String after = text.substring(Math.min(text.length(), end - from));
                piece.setData(before + rest + after);
                rest = "";
            }
            from = to;
        }
    }

    private void breakLines(Text piece) {
        Node parent = piece.getParentNode();
        if (office == OfficeText.WORD && parent instanceof Element run) {
            run.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        }
        String[] lines = piece.getData().split("\n", -1);
        if (lines.length == 1 || parent == null) {
            return;
        }
        piece.setData(lines[0]);
        Node last = office == OfficeText.WORD ? parent : piece;
        for (int at = 1; at < lines.length; at++) {
            last = after(last, sibling(parent, office == OfficeText.WORD ? "br" : "line-break"));
            if (office == OfficeText.WORD) {
                Node run = parent.cloneNode(false);
                run.setTextContent(lines[at]);
                last = after(last, run);
            } else {
                last = after(last, part.createTextNode(lines[at]));
            }
        }
    }

    private Element sibling(Node parent, String name) {
        Element paragraph = places.paragraphOf(parent);
        Node of = paragraph == null ? parent : paragraph;
        String prefix = of.getPrefix();
        return part.createElementNS(of.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
    }

    private static Node after(Node node, Node added) {
        return node.getParentNode().insertBefore(added, node.getNextSibling());
    }
}
