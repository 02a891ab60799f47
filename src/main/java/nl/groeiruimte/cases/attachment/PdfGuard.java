package nl.groeiruimte.cases.attachment;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** What a PDF may do: be shown. Each of its objects is looked at, used or not, within bounds of size and time. */
final class PdfGuard {

    private static final int SECONDS = 20;
    private static final int MOST_OBJECTS = 2_000_000;
    /** A file that keeps its thread busy keeps others waiting, not the whole application. */
    private static final int AT_ONCE = 2;

    private static final Map<String, Upload.Refusal> KEYS = Map.of(
            "JS",
            Upload.Refusal.PDF_SCRIPT,
            "JavaScript",
            Upload.Refusal.PDF_SCRIPT,
            "XFA",
            Upload.Refusal.PDF_SCRIPT,
            "EmbeddedFiles",
            Upload.Refusal.PDF_EMBEDDED,
            "EF",
            Upload.Refusal.PDF_EMBEDDED);
    private static final Map<String, Upload.Refusal> KINDS = Map.of(
            "JavaScript",
            Upload.Refusal.PDF_SCRIPT,
            "Rendition",
            Upload.Refusal.PDF_EMBEDDED,
            "Launch",
            Upload.Refusal.PDF_LAUNCH,
            "ImportData",
            Upload.Refusal.PDF_LAUNCH,
            "EmbeddedFile",
            Upload.Refusal.PDF_EMBEDDED,
            "FileAttachment",
            Upload.Refusal.PDF_EMBEDDED,
            "RichMedia",
            Upload.Refusal.PDF_EMBEDDED);

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "pdf-guard");
        thread.setDaemon(true);
        return thread;
    });

    private PdfGuard() {}

    /** @throws RefusedFileException when there is more in it than something to show, or nobody can tell */
    static void check(byte[] content) throws RefusedFileException {
        PdfStreams.check(content);
        Future<Upload.@Nullable Refusal> found = THREADS.submit(() -> look(content));
        try {
            Upload.Refusal refusal = found.get(SECONDS, TimeUnit.SECONDS);
            if (refusal != null) {
                throw new RefusedFileException(refusal);
            }
        } catch (ExecutionException | TimeoutException unreadable) {
            found.cancel(true);
            throw new RefusedFileException(Upload.Refusal.UNREADABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedFileException(Upload.Refusal.UNREADABLE);
        }
    }

    private static Upload.@Nullable Refusal look(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                return Upload.Refusal.LOCKED;
            }
            Deque<COSBase> waiting = new ArrayDeque<>();
            waiting.add(document.getDocument().getTrailer());
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                waiting.add(document.getDocument().getObjectFromPool(key));
            }
            return look(waiting);
        } catch (InvalidPasswordException e) {
            return Upload.Refusal.LOCKED;
        }
    }

    private static Upload.@Nullable Refusal look(Deque<COSBase> waiting) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!waiting.isEmpty()) {
            COSBase next = waiting.pop();
            COSBase object = next instanceof COSObject reference ? reference.getObject() : next;
            if (object == null
                    || !(object instanceof COSDictionary || object instanceof COSArray)
                    || !seen.add(object)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS || Thread.currentThread().isInterrupted()) {
                throw new IOException("too much in it");
            }
            if (object instanceof COSArray array) {
                array.forEach(part -> addTo(waiting, part));
            } else {
                COSDictionary dictionary = (COSDictionary) object;
                Upload.Refusal refusal = refusal(dictionary);
                if (refusal != null) {
                    return refusal;
                }
                dictionary.getValues().forEach(part -> addTo(waiting, part));
            }
        }
        return null;
    }

    private static void addTo(Deque<COSBase> waiting, COSBase part) {
        if (part != null) {
            waiting.push(part);
        }
    }

    private static Upload.@Nullable Refusal refusal(COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
            Upload.Refusal refusal = KEYS.get(key.getName());
            if (refusal != null) {
                return refusal;
            }
        }
        for (COSName key : new COSName[] {COSName.S, COSName.TYPE, COSName.SUBTYPE}) {
            COSBase value = dictionary.getDictionaryObject(key);
            if (value instanceof COSName name && KINDS.containsKey(name.getName())) {
                return KINDS.get(name.getName());
            }
        }
        return null;
    }
}
