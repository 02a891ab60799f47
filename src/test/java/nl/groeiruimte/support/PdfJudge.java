package nl.groeiruimte.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says in what a PDF file is not as its flavour wants it. */
public final class PdfJudge {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfJudge() {}

    /** The first twenty faults, each with the clause and the place; empty for a file that is as it should be. */
    public static List<String> faults(byte[] file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + "-"
                            + one.getRuleId().getTestNumber() + ": " + one.getMessage() + " at "
                            + one.getLocation().getContext())
                    .distinct()
                    .limit(20)
                    .toList();
        }
    }
}
