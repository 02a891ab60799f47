package nl.groeiruimte.platform.mail;

import java.util.List;
import java.util.Optional;

/**
 * What a mail says, in the reader's language. Never an identity, and nothing that the page behind the link would not
 * show this person.
 *
 * @param subject the subject line, at most {@value #LONGEST_SUBJECT} signs
 * @param lines at least one
 * @param button the one thing to do
 * @param why because of what somebody gets it, one sentence
 * @param thread what mails of one thread have in common, such as the id of a case; readers see a hash of it
 */
public record Letter(String subject, List<Line> lines, Link button, String why, Optional<String> thread) {

    static final int LONGEST_SUBJECT = 150;

    /** Refuses what is no letter. */
    public Letter {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException("a letter has a subject line, not too long, and at least one line");
        }
    }

    /** How a line is shown. */
    public enum Look {
        /** A sentence or a few. */
        SENTENCE,
        /** Above the lines that follow. */
        HEADING,
        /** One of a list. */
        ITEM
    }

    /**
     * One line.
     *
     * @param path where it leads within the product, such as {@code /tasks/4711}; empty for nowhere
     */
    public record Line(Look look, String text, Optional<String> path) {

        /** Refuses an address outside of the product. */
        public Line {
            path.ifPresent(Letter::requireOwnPath);
        }

        /** A sentence or a few, without a link. */
        public static Line sentence(String text) {
            return new Line(Look.SENTENCE, text, Optional.empty());
        }

        /** What the lines that follow are about. */
        public static Line heading(String text) {
            return new Line(Look.HEADING, text, Optional.empty());
        }

        /** One of a list, that leads somewhere. */
        public static Line item(String text, String path) {
            return new Line(Look.ITEM, text, Optional.of(path));
        }

        /** One of a list, that leads nowhere. */
        public static Line item(String text) {
            return new Line(Look.ITEM, text, Optional.empty());
        }
    }

    /**
     * Where to go.
     *
     * @param path within the product, such as {@code /inbox}
     */
    public record Link(String text, String path) {

        /** Refuses an address outside of the product. */
        public Link {
            requireOwnPath(path);
        }
    }

    private static void requireOwnPath(String path) {
        if (!path.matches("/(?!/)[\\x21-\\x7e]*")) {
            throw new IllegalArgumentException("a path within the product");
        }
    }
}
