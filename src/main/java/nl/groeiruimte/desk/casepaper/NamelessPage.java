package nl.groeiruimte.desk.casepaper;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import nl.groeiruimte.cases.blindprofile.NameCheck;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Takes out of a page what people wrote and what names the company: a text may be older than the words by which the
 * company is known.
 */
@Component
class NamelessPage {

    /** How pages mark what people wrote. */
    private static final Pattern WRITTEN = Pattern.compile("\\b(prose|form-answer)\\b");

    private final NameCheck names;
    private final MessageSource messages;

    NamelessPage(NameCheck names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    /** The page with a place-holder for each text that names the company. */
    String of(String page, UUID leadId, Locale locale) {
        try {
            DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
            reader.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document read =
                    reader.newDocumentBuilder().parse(new InputSource(new StringReader(withoutDocumentType(page))));
            List<Element> written = written(read);
            Set<Integer> naming = names.naming(
                    leadId, written.stream().map(Element::getTextContent).toList());
            naming.forEach(
                    at -> written.get(at).setTextContent(messages.getMessage("casepaper.left-out", null, locale)));
            return text(read);
        } catch (IOException | ParserConfigurationException | SAXException | TransformerException e) {
            throw new IllegalStateException("the page of a case is no XML: " + e.getMessage(), e);
        }
    }

    private static String withoutDocumentType(String page) {
        return page.replaceFirst("(?i)^\\s*<!doctype[^>]*>", "");
    }

    private static List<Element> written(Document page) {
        List<Element> written = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int at = 0; at < all.getLength(); at++) {
            if (all.item(at) instanceof Element element
                    && WRITTEN.matcher(element.getAttribute("class")).find()) {
                written.add(element);
            }
        }
        return written;
    }

    private static String text(Document page) throws TransformerException {
        TransformerFactory factory = TransformerFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Transformer writer = factory.newTransformer();
        writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter text = new StringWriter();
        writer.transform(new DOMSource(page), new StreamResult(text));
        return text.toString();
    }
}
