package nl.groeiruimte.desk.documents;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The paragraphs of a part and where each stands, as a reader would count. */
final class Places {

    private final OfficeText office;
    private final String part;
    private final List<Element> paragraphs = new ArrayList<>();
    private final Map<Node, FieldProblem.Place> places = new IdentityHashMap<>();

    Places(OfficeText office, String part, Document document) {
        this.office = office;
        this.part = part;
        Map<Node, Integer> tables = new IdentityHashMap<>();
        Map<Node, Integer> rows = new IdentityHashMap<>();
        Map<Node, Integer> rowsOf = new IdentityHashMap<>();
        Map<Node, Integer> paragraphsIn = new IdentityHashMap<>();
        NodeList all = document.getElementsByTagName("*");
        for (int at = 0; at < all.getLength(); at++) {
            Element element = (Element) all.item(at);
            if (office.isTable(element)) {
                tables.put(element, tables.size() + 1);
            } else if (office.isRow(element)) {
                Node table = above(element, office::isTable);
                rows.put(element, rowsOf.merge(table == null ? document : table, 1, Integer::sum));
            } else if (office.isParagraph(element)) {
                Node row = above(element, office::isRow);
                Node table = row == null ? null : above(row, office::isTable);
                paragraphs.add(element);
                places.put(
                        element,
                        new FieldProblem.Place(
                                part,
                                table == null ? 0 : tables.getOrDefault(table, 0),
                                row == null ? 0 : rows.getOrDefault(row, 0),
                                paragraphsIn.merge(row == null ? document : row, 1, Integer::sum)));
            }
        }
    }

    List<Element> paragraphs() {
        return paragraphs;
    }

    /** Where a paragraph stands; outside of all of them it is the beginning. */
    FieldProblem.Place of(@Nullable Element paragraph) {
        return places.getOrDefault(paragraph, new FieldProblem.Place(part, 0, 0, 1));
    }

    /** The paragraph that something is or stands in. */
    @Nullable
    Element paragraphOf(Node node) {
        return (Element) (office.isParagraph(node) ? node : above(node, office::isParagraph));
    }

    private static @Nullable Node above(Node node, Predicate<Node> wanted) {
        Node above = node.getParentNode();
        while (above != null && !wanted.test(above)) {
            above = above.getParentNode();
        }
        return above;
    }
}
