package nl.groeiruimte.cases.attachment;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through the elements of a part; a part with a document type of its own is not read. */
final class Elements {

    /** Looks at one element. */
    interface Look {
        void at(XMLStreamReader element) throws RefusedFileException;
    }

    private static final XMLInputFactory FACTORY = factory();

    private Elements() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws RefusedFileException what the look says, or that it is no XML */
    static void of(PackedFile file, String part, Look look) throws RefusedFileException {
        try (InputStream in = file.open(part)) {
            XMLStreamReader reader;
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(in);
            }
            while (reader.hasNext()) {
                int found = reader.next();
                if (found == XMLStreamReader.DTD) {
                    throw new RefusedFileException(Upload.Refusal.UNREADABLE);
                }
                if (found == XMLStreamReader.START_ELEMENT) {
                    look.at(reader);
                }
            }
        } catch (IOException | XMLStreamException | RuntimeException noXml) {
            throw new RefusedFileException(Upload.Refusal.UNREADABLE);
        }
    }

    /** An attribute by its local name, whatever its namespace; empty when it is not there. */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i).strip();
            }
        }
        return "";
    }
}
