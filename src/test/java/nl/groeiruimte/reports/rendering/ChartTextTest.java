package nl.groeiruimte.reports.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.reports.document.ReportDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts on charts, measured with the letters themselves: none covers another, none is cut off. */
class ChartTextTest {

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void noTextCoversAnotherOrLeavesTheDrawing(String language) throws Exception {
        Font letters = letters("regular");
        Font bold = letters("bold");
        for (ReportDocument document : List.of(SampleDocument.closed(), SampleDocument.open(), SampleDocument.last())) {
            for (Element chart : charts(document, Locale.forLanguageTag(language))) {
                String[] size = chart.attr("viewBox").split(" ");
                Rectangle2D paper =
                        new Rectangle2D.Double(0, 0, Double.parseDouble(size[2]), Double.parseDouble(size[3]));
                List<Rectangle2D> places = new ArrayList<>();
                for (Element text : chart.select("text")) {
                    Rectangle2D place = place(text, text.className().contains("name") ? bold : letters);
                    assertThat(paper.contains(place))
                            .as("%s: %s in %s", chart.select("title").text(), text.text(), paper)
                            .isTrue();
                    assertThat(places)
                            .as("%s: %s", chart.select("title").text(), text.text())
                            .noneMatch(place::intersects);
                    places.add(place);
                }
                assertThat(places).isNotEmpty();
            }
        }
    }

    private static Rectangle2D place(Element text, Font font) {
        double width = font.getStringBounds(text.text(), MEASURE).getWidth();
        double x = Double.parseDouble(text.attr("x"));
        double left =
                switch (text.attr("text-anchor")) {
                    case "end" -> x - width;
                    case "middle" -> x - width / 2;
                    default -> x;
                };
        return new Rectangle2D.Double(left, Double.parseDouble(text.attr("y")) - 9.5, width, 12);
    }

    private static List<Element> charts(ReportDocument document, Locale locale) {
        ReportView view = Pages.publication().view(document, locale, key -> null);
        List<Element> charts = new ArrayList<>();
        view.growth().stream().map(ReportView.Growth::figure).forEach(figure -> add(charts, figure));
        view.parts().stream()
                .flatMap(part -> part.tables().stream())
                .map(TableView::figure)
                .forEach(figure -> add(charts, figure));
        assertThat(charts).hasSizeGreaterThan(5);
        return charts;
    }

    private static void add(List<Element> charts, TableView.Figure figure) {
        if (figure != null && figure.drawn()) {
            charts.add(Jsoup.parse(figure.svg(), "", Parser.xmlParser()).selectFirst("svg"));
        }
    }

    private static Font letters(String file) throws Exception {
        try (InputStream letters = ChartTextTest.class.getResourceAsStream("/letters/" + file + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, letters).deriveFont(12f);
        }
    }
}
