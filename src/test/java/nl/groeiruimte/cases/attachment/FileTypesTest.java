package nl.groeiruimte.cases.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypesTest {

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of(FileType.PDF, Files.PDF),
                Arguments.of(FileType.PNG, Files.PNG),
                Arguments.of(FileType.JPEG, Files.JPEG),
                Arguments.of(FileType.TXT, Files.TEXT),
                Arguments.of(FileType.DOCX, Files.docx()),
                Arguments.of(FileType.XLSX, Files.xlsx()),
                Arguments.of(FileType.ODT, Files.openDocument("text")),
                Arguments.of(FileType.ODS, Files.openDocument("spreadsheet")));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void whatIsReadOrPrintedIsKnownByItsContent(FileType type, byte[] content) {
        assertThat(FileTypes.of(content)).isEqualTo(Judgement.taken(type));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "a page", Files.bytes("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>")),
                Arguments.of(
                        "a drawing that can run",
                        Files.bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of("a program", new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0}),
                Arguments.of("a script", Files.bytes("#!/bin/sh\nrm -rf /\n")),
                Arguments.of("any packed file", Files.zipOf("document.pdf")),
                Arguments.of("a Java program", Files.zipOf("META-INF/MANIFEST.MF")),
                Arguments.of("a presentation", Files.openDocument("presentation")),
                Arguments.of("what unpacks without end", Files.bomb()),
                Arguments.of("half a Word file", Arrays.copyOf(Files.docx(), 60)),
                Arguments.of("unreadable signs", new byte[] {0, 1, 2, 3, 4, 5, 6, 7}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void everythingElseIsRefused(String what, byte[] content) {
        assertThat(FileTypes.of(content).type()).isNull();
    }

    @Test
    void whatUnpacksWithoutEndIsCalledThat() {
        assertThat(FileTypes.of(Files.bomb()).refusal()).isEqualTo(Upload.Refusal.UNPACKS_TOO_LARGE);
    }

    @Test
    void nameLosesItsFoldersAndUnprintableSigns() {
        assertThat(Attachments.plain("C:\\Mijn documenten\\NDA \u202E2026.pdf")).isEqualTo("NDA 2026.pdf");
        assertThat(Attachments.plain("../../etc/passwd")).isEqualTo("passwd");
        assertThat(Attachments.plain(null)).isEqualTo("-");
        assertThat(Attachments.plain("x".repeat(300) + ".pdf")).hasSize(200).endsWith(".pdf");
    }
}
