package nl.groeiruimte.platform.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A packed spreadsheet that was measured: unpacked it is no larger, and has no more parts, than people make. */
final class ZippedSheet {

    private static final int MOST_PARTS = 500;
    private static final long MOST_UNPACKED = 64L << 20;
    /** So many times larger than packed, once it is larger than a simple sheet. */
    private static final long MOST_TIMES = 100;

    private static final long SIMPLE = 4L << 20;
    private static final int BLOCK = 1 << 14;
    private static final XMLInputFactory XML = factory();

    private final byte[] file;
    private final Set<String> parts = new LinkedHashSet<>();

    /** Looks at a part, element by element. */
    interface Look {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    private ZippedSheet(byte[] file) {
        this.file = file;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** @throws SheetProblem when it unpacks to too much, or cannot be unpacked */
    static ZippedSheet open(byte[] file) {
        ZippedSheet zip = new ZippedSheet(file);
        try (ZipFile in = zip.unpacked()) {
            byte[] block = new byte[BLOCK];
            long size = 0;
            for (Enumeration<ZipArchiveEntry> all = in.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry part = all.nextElement();
                if (zip.parts.size() >= MOST_PARTS) {
                    throw new SheetProblem("unpacks-too-large", 0);
                }
                if (!zip.parts.add(part.getName().toLowerCase(Locale.ROOT))) {
                    throw new SheetProblem("unreadable", 0);
                }
                try (InputStream content = in.getInputStream(part)) {
                    for (int read = content.read(block); read >= 0; read = content.read(block)) {
                        size += read;
                        if (size > MOST_UNPACKED || size > SIMPLE && size / file.length > MOST_TIMES) {
                            throw new SheetProblem("unpacks-too-large", 0);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException notPackedAsItSays) {
            throw new SheetProblem("unreadable", 0);
        }
        return zip;
    }

    private ZipFile unpacked() throws IOException {
        return ZipFile.builder().setByteArray(file).get();
    }

    boolean has(String part) {
        return parts.contains(part);
    }

    Set<String> parts() {
        return parts;
    }

    /** @throws SheetProblem when the part is no XML, or has a document type of its own */
    void read(String wanted, Look look) {
        try (ZipFile in = unpacked()) {
            for (Enumeration<ZipArchiveEntry> all = in.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry part = all.nextElement();
                if (part.getName().toLowerCase(Locale.ROOT).equals(wanted)) {
                    read(in.getInputStream(part), look);
                    return;
                }
            }
        } catch (IOException | XMLStreamException noXml) {
            throw new SheetProblem("unreadable", 0);
        }
    }

    private static void read(InputStream in, Look look) throws XMLStreamException {
        XMLStreamReader xml;
        synchronized (XML) {
            xml = XML.createXMLStreamReader(in);
        }
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.DTD) {
                throw new SheetProblem("unreadable", 0);
            }
            look.at(xml);
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
