package nl.groeiruimte.cases.attachment;

/**
 * What a file is, or why it is not taken.
 *
 * @param type null when it is refused
 * @param refusal null when it is not
 */
record Judgement(FileType type, Upload.Refusal refusal) {

    static Judgement taken(FileType type) {
        return new Judgement(type, null);
    }

    static Judgement refused(Upload.Refusal refusal) {
        return new Judgement(null, refusal);
    }
}
