package nl.groeiruimte.desk.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Fields of the office program: merge fields of Word and placeholders of OpenDocument become what one would type for
 * them, page numbers stay, and all others are told. Word's fields could start a program or take something from
 * elsewhere.
 */
final class ProgramFields {

    private static final Set<String> HARMLESS = Set.of("PAGE", "NUMPAGES");
    private static final String MERGE = "MERGEFIELD";

    /** A field that is neither one of ours nor harmless. */
    record Told(String what, Node at) {}

    /** A field of Word that is spread over several runs. */
    private static final class Spread {

        private final StringBuilder instruction = new StringBuilder();
        private final List<Element> marks = new ArrayList<>();
        private final List<Element> shown = new ArrayList<>();
        private boolean separated;
    }

    private final OfficeText office;
    private final List<Element> all = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    ProgramFields(OfficeText office, Document part) {
        this.office = office;
        NodeList elements = part.getElementsByTagName("*");
        for (int at = 0; at < elements.getLength(); at++) {
            all.add((Element) elements.item(at));
        }
    }

    /** Makes typed fields of them; gives those that are not taken. */
    List<Told> typed() {
        if (office == OfficeText.WORD) {
            spread();
            all.stream().filter(element -> office.is(element, "fldSimple")).forEach(this::simple);
        } else {
            all.stream().filter(office::acts).forEach(element -> told.add(new Told(element.getLocalName(), element)));
            all.stream().filter(element -> office.is(element, "placeholder")).forEach(ProgramFields::placeholder);
        }
        return told;
    }

    private void spread() {
        Deque<Spread> open = new ArrayDeque<>();
        for (Element element : all) {
            Spread inner = open.peek();
            if (office.is(element, "fldChar")) {
                String type = attribute(element, "fldCharType");
                if (type.equals("begin")) {
                    inner = new Spread();
                    open.push(inner);
                }
                if (inner == null) {
                    continue;
                }
                inner.marks.add(element);
                inner.separated |= type.equals("separate");
                if (type.equals("end")) {
                    open.pop();
                    end(inner, element);
                }
            } else if (inner != null && office.is(element, "instrText")) {
                inner.instruction.append(element.getTextContent());
                inner.marks.add(element);
            } else if (inner != null && inner.separated && office.is(element, "t")) {
                inner.shown.add(element);
            }
        }
        open.forEach(
                unfinished -> told.add(new Told(keyword(unfinished.instruction.toString()), unfinished.marks.get(0))));
    }

    private void end(Spread field, Element last) {
        String instruction = field.instruction.toString();
        if (!keyword(instruction).equals(MERGE)) {
            tell(instruction, last);
            return;
        }
        if (field.shown.isEmpty()) {
            Element text = last.getOwnerDocument()
                    .createElementNS(last.getNamespaceURI(), last.getTagName().replace("fldChar", "t"));
            last.getParentNode().insertBefore(text, last);
            field.shown.add(text);
        }
        show(field.shown, instruction);
        field.marks.forEach(mark -> mark.getParentNode().removeChild(mark));
    }

    private void simple(Element field) {
        String instruction = attribute(field, "instr");
        if (!keyword(instruction).equals(MERGE)) {
            tell(instruction, field);
            return;
        }
        List<Element> shown = all.stream()
                .filter(element -> office.is(element, "t") && within(element, field))
                .toList();
        show(shown, instruction);
        while (field.getFirstChild() != null) {
            field.getParentNode().insertBefore(field.getFirstChild(), field);
        }
        field.getParentNode().removeChild(field);
    }

    private static void placeholder(Element field) {
        String name = field.getTextContent().replaceAll("^\\s*<|>\\s*$", "");
        field.getParentNode().replaceChild(field.getOwnerDocument().createTextNode("{{" + name + "}}"), field);
    }

    private void tell(String instruction, Element at) {
        if (!HARMLESS.contains(keyword(instruction))) {
            told.add(new Told(keyword(instruction), at));
        }
    }

    private static void show(List<Element> shown, String instruction) {
        for (int at = 0; at < shown.size(); at++) {
            shown.get(at).setTextContent(at == 0 ? "{{" + name(instruction) + "}}" : "");
        }
    }

    private static String keyword(String instruction) {
        return instruction.strip().split("\\s+", 2)[0].toUpperCase(Locale.ROOT);
    }

    private static String name(String instruction) {
        String[] words = instruction.strip().split("\\s+");
        return words.length < 2 ? "" : words[1].replaceAll("[\"{}]", "");
    }

    private static boolean within(Node node, Node outer) {
        Node above = node;
        while (above != null && above != outer) {
            above = above.getParentNode();
        }
        return above == outer;
    }

    private static String attribute(Element element, String name) {
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            Node attribute = element.getAttributes().item(at);
            if (name.equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }
}
