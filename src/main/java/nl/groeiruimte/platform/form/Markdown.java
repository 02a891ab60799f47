package nl.groeiruimte.platform.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A small, safe part of Markdown: paragraphs, lists, headings, bold, and links within the product. All else is plain
 * text.
 */
final class Markdown {

    private static final Pattern BLANK_LINE = Pattern.compile("\\n\\s*\\n");
    private static final Pattern BULLET = Pattern.compile("\\s*[-*]\\s+(.*)");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern OWN_LINK = Pattern.compile("\\[([^\\[\\]]+)]\\((/(?![/\\\\])[A-Za-z0-9/_.#-]*)\\)");

    private Markdown() {}

    /** Bold and links in escaped text. */
    static String inline(String text) {
        String bold = BOLD.matcher(HtmlUtils.htmlEscape(text, "UTF-8")).replaceAll("<strong>$1</strong>");
        return OWN_LINK.matcher(bold).replaceAll("<a class=\"utrecht-link utrecht-link--html-a\" href=\"$2\">$1</a>");
    }

    /** Paragraphs, lists and headings. */
    static String blocks(String text) {
        StringBuilder html = new StringBuilder();
        for (String block : BLANK_LINE.split(text.strip())) {
            block(block.lines().toList(), html);
        }
        return html.toString();
    }

    private static void block(List<String> lines, StringBuilder html) {
        List<String> paragraph = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String line : lines) {
            Matcher bullet = BULLET.matcher(line);
            Matcher heading = HEADING.matcher(line);
            if (bullet.matches()) {
                flushParagraph(paragraph, html);
                items.add(bullet.group(1));
                continue;
            }
            flushList(items, html);
            if (heading.matches()) {
                flushParagraph(paragraph, html);
                html.append("<h2 class=\"utrecht-heading-3\">")
                        .append(inline(heading.group(1)))
                        .append("</h2>");
            } else {
                paragraph.add(line);
            }
        }
        flushParagraph(paragraph, html);
        flushList(items, html);
    }

    private static void flushParagraph(List<String> lines, StringBuilder html) {
        if (!lines.isEmpty()) {
            html.append("<p class=\"utrecht-paragraph\">")
                    .append(inline(String.join(" ", lines)))
                    .append("</p>");
            lines.clear();
        }
    }

    private static void flushList(List<String> items, StringBuilder html) {
        if (!items.isEmpty()) {
            html.append("<ul class=\"utrecht-unordered-list\">")
                    .append(items.stream()
                            .map(item -> "<li class=\"utrecht-unordered-list__item\">" + inline(item) + "</li>")
                            .collect(Collectors.joining()))
                    .append("</ul>");
            items.clear();
        }
    }
}
