package nl.groeiruimte.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying to send a mail.
 *
 * @param text what the server said, without mail addresses, at most {@value #LONGEST} signs
 */
record ServerAnswer(MailProblem problem, String text) {

    static final int LONGEST = 300;

    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");
    private static final Pattern CONTROL = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern STATUS = Pattern.compile("^\\d{3}[ -](\\d)\\.(\\d{1,3})\\.(\\d{1,3})\\b");

    private static final int DIGITS_OF_CODE = 3;

    /** Service not available: the server says so before it closes the line. */
    private static final int CLOSING = 421;

    /** Replies to a recipient that are about the mailbox or its domain: RFC 5321, RFC 7504. */
    private static final List<Integer> OF_MAILBOX = List.of(550, 551, 553, 556);

    /** While the line was opened: whatever went wrong, it would go wrong for every mail. */
    static ServerAnswer ofConnecting(MessagingException failure) {
        return new ServerAnswer(MailProblem.SERVER_AWAY, clean(failure.getMessage()));
    }

    /** While one mail was sent. */
    static ServerAnswer of(MessagingException failure) {
        for (Exception e : chain(failure)) {
            if (e instanceof MailConnectException || e instanceof AuthenticationFailedException) {
                return new ServerAnswer(MailProblem.SERVER_AWAY, clean(e.getMessage()));
            }
            if (code(e) == CLOSING) {
                return new ServerAnswer(MailProblem.SERVER_AWAY, clean(e.getMessage()));
            }
            if (e instanceof SMTPAddressFailedException address) {
                boolean mailbox = isOfMailbox(address.getReturnCode(), clean(address.getMessage()));
                return new ServerAnswer(
                        mailbox ? MailProblem.REFUSED : MailProblem.NOT_NOW, clean(address.getMessage()));
            }
        }
        return new ServerAnswer(MailProblem.NOT_NOW, clean(failure.getMessage()));
    }

    /** Whether this reply, which begins with its code, says that there is no such mailbox. */
    static boolean isOfMailbox(String reply) {
        return isOfMailbox(Integer.parseInt(reply.substring(0, DIGITS_OF_CODE)), reply);
    }

    /** A full mailbox is emptied and a server's rules are mended: those are no reason to give a mailbox up. */
    private static boolean isOfMailbox(int code, String text) {
        if (!OF_MAILBOX.contains(code)) {
            return false;
        }
        Matcher status = STATUS.matcher(text);
        if (!status.find()) {
            return true;
        }
        boolean address = status.group(2).equals("1");
        boolean disabled = status.group(2).equals("2") && List.of("0", "1").contains(status.group(3));
        return status.group(1).equals("5")
                && (address || disabled || status.group(2).equals("0"));
    }

    private static int code(Exception e) {
        if (e instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (e instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return e instanceof SMTPSendFailedException sending ? sending.getReturnCode() : 0;
    }

    private static List<Exception> chain(MessagingException failure) {
        List<Exception> chain = new ArrayList<>();
        Exception next = failure;
        while (next != null && chain.size() < 20) {
            chain.add(next);
            next = next instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return chain;
    }

    /** One line without addresses: a server's answer names the recipient, and may name others. */
    static String clean(@Nullable String answer) {
        if (answer == null) {
            return "";
        }
        String line = CONTROL.matcher(ADDRESS.matcher(answer).replaceAll("…"))
                .replaceAll(" ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
