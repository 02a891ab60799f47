package nl.groeiruimte.platform.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** What is wrong with a decision table's file as XML, told by its line. */
final class RuleXml {

    /** As in "Error: URI=null Line=20: cvc-complex-type.2.4.a: Invalid content was found starting with element …". */
    private static final Pattern TOLD = Pattern.compile("Line=(\\d+): (?:cvc-[^:]*: )?(.*)");

    /**
     * By what names the engine knows FEEL; whatever else stands there it would run as a script, which could do
     * anything.
     */
    private static final Set<String> FEEL = Set.of(
            "feel",
            "FEEL",
            "Feel",
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN12,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN13,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN14,
            DefaultDmnEngineConfiguration.FEEL_EXPRESSION_LANGUAGE_DMN15);

    private RuleXml() {}

    /**
     * The engine's reader says where XML breaks only in words, and would follow references to other files. Other
     * languages than FEEL are refused on whatever element they stand.
     */
    static void refuseBroken(byte[] content) throws RuleFileException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<RuleProblem> languages = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                int found = reader.next();
                if (found == XMLStreamReader.DTD) {
                    throw problem(reader.getLocation().getLineNumber(), "document-type");
                }
                if (found == XMLStreamReader.START_ELEMENT) {
                    otherLanguages(reader, languages);
                }
            }
        } catch (XMLStreamException e) {
            Integer line =
                    e.getLocation() == null ? null : Math.max(1, e.getLocation().getLineNumber());
            throw problem(
                    line, "no-xml", firstLine(String.valueOf(e.getMessage()).replaceFirst("(?s).*Message: ", "")));
        }
        if (!languages.isEmpty()) {
            throw new RuleFileException(languages);
        }
    }

    private static void otherLanguages(XMLStreamReader element, List<RuleProblem> problems) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String language = element.getAttributeValue(i);
            if (element.getAttributeLocalName(i).equals("expressionLanguage") && !FEEL.contains(language)) {
                problems.add(RuleProblem.at(element.getLocation().getLineNumber(), "language", firstLine(language)));
            }
        }
    }

    static RuleFileException refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Matcher told = cause instanceof SAXException ? TOLD.matcher(String.valueOf(cause.getMessage())) : null;
            if (told != null && told.find()) {
                return problem(Integer.valueOf(told.group(1)), "no-dmn", firstLine(told.group(2)));
            }
        }
        return problem(null, "no-dmn", firstLine(String.valueOf(failure.getMessage())));
    }

    static RuleFileException problem(@Nullable Integer line, String code, String... args) {
        return new RuleFileException(List.of(RuleProblem.at(line, code, args)));
    }

    static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
