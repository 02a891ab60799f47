package nl.groeiruimte.desk.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import nl.groeiruimte.cases.attachment.FileType;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A text document with fields; one that the guard of attachments took. */
final class TemplateFile {

    static final String MEDIA_TYPE = "mimetype";
    /** Of a part that is read as a whole; more text than a thousand pages. */
    private static final int LARGEST_PART = 20 * 1024 * 1024;

    private final Map<String, byte[]> others = new LinkedHashMap<>();
    private final Map<String, TemplatePart> texts = new LinkedHashMap<>();

    private TemplateFile() {}

    /** @throws IOException when it cannot be read after all */
    static TemplateFile read(FileType type, byte[] content) throws IOException {
        OfficeText office = OfficeText.of(type);
        TemplateFile template = new TemplateFile();
        // The list of contents counts, as for the guard and for office programs.
        try (ZipFile file = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                if (!entry.isDirectory()) {
                    byte[] part = file.getInputStream(entry).readAllBytes();
                    if (!office.holdsText(entry.getName())) {
                        template.others.put(entry.getName(), part);
                    } else if (part.length > LARGEST_PART) {
                        throw new IOException(entry.getName() + " is too large");
                    } else {
                        template.texts.put(entry.getName(), new TemplatePart(office, entry.getName(), document(part)));
                    }
                }
            }
        }
        return template;
    }

    /** What is in it that is no field, with its place. */
    List<FieldProblem> problems() {
        return texts.values().stream().flatMap(part -> part.problems().stream()).toList();
    }

    Set<DocumentField> fields() {
        Set<DocumentField> all = EnumSet.noneOf(DocumentField.class);
        texts.values().forEach(part -> all.addAll(part.fields()));
        return all;
    }

    /** The same document with these values in the place of its fields. */
    byte[] fill(Map<DocumentField, String> values) throws IOException {
        texts.values().forEach(part -> part.fill(values));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream file = new ZipOutputStream(bytes)) {
            byte[] type = others.get(MEDIA_TYPE);
            if (type != null) {
                add(file, MEDIA_TYPE, type);
            }
            for (Map.Entry<String, byte[]> other : others.entrySet()) {
                if (!other.getKey().equals(MEDIA_TYPE)) {
                    add(file, other.getKey(), other.getValue());
                }
            }
            for (Map.Entry<String, TemplatePart> text : texts.entrySet()) {
                add(file, text.getKey(), bytes(text.getValue().document()));
            }
        }
        return bytes.toByteArray();
    }

    /** OpenDocument wants its type first and not packed. */
    static void add(ZipOutputStream file, String name, byte[] part) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (name.equals(MEDIA_TYPE)) {
            CRC32 sum = new CRC32();
            sum.update(part);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.length);
            entry.setCrc(sum.getValue());
        }
        file.putNextEntry(entry);
        file.write(part);
        file.closeEntry();
    }

    private static Document document(byte[] part) throws IOException {
        try {
            DocumentBuilderFactory reader = DocumentBuilderFactory.newInstance();
            reader.setNamespaceAware(true);
            reader.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return reader.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("no XML that is taken", e);
        }
    }

    private static byte[] bytes(Document part) throws IOException {
        try {
            part.setXmlStandalone(true);
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            factory.newTransformer().transform(new DOMSource(part), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }
}
