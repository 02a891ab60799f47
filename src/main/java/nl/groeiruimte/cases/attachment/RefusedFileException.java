package nl.groeiruimte.cases.attachment;

/** Something in a file is a reason not to take it. */
final class RefusedFileException extends Exception {

    private final Upload.Refusal refusal;

    RefusedFileException(Upload.Refusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    Upload.Refusal refusal() {
        return refusal;
    }
}
