package nl.groeiruimte.dev;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Shows on this machine alone what the development start sent by mail: all headers, the text, and the HTML. */
final class MailboxPage implements AutoCloseable {

    private static final Pattern ONE = Pattern.compile("/(\\d{1,6})(/html)?");
    private static final List<String> HEADERS = List.of(
            "Date",
            "From",
            "To",
            "Subject",
            "Message-ID",
            "References",
            "Auto-Submitted",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");

    private final MailServer mails;
    private final HttpServer server;

    private MailboxPage(MailServer mails, HttpServer server) {
        this.mails = mails;
        this.server = server;
    }

    static MailboxPage start(MailServer mails, int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            MailboxPage page = new MailboxPage(mails, server);
            server.createContext("/", page::answer);
            server.start();
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] page = page(exchange.getRequestURI().getPath()).getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            // A mail is what others wrote: nothing in it runs, and nothing is fetched.
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    private String page(String path) throws MessagingException, IOException {
        List<MimeMessage> taken = mails.taken();
        Matcher one = ONE.matcher(path);
        if (!one.matches() || Integer.parseInt(one.group(1)) >= taken.size()) {
            return list(taken);
        }
        MimeMessage mail = taken.get(Integer.parseInt(one.group(1)));
        return one.group(2) == null ? mail(one.group(1), mail) : part(mail, "text/html");
    }

    private static String list(List<MimeMessage> taken) throws MessagingException {
        StringBuilder rows = new StringBuilder();
        for (int number = taken.size() - 1; number >= 0; number--) {
            MimeMessage mail = taken.get(number);
            rows.append("<tr><td>%s<td>%s<td><a href=\"/%d\">%s</a>"
                    .formatted(
                            mail.getSentDate(),
                            escaped(mail.getHeader("To", ", ")),
                            number,
                            escaped(mail.getSubject())));
        }
        return frame(
                "Mail",
                taken.isEmpty()
                        ? "<p>No mail yet. What is sent stays here until the development start ends."
                        : "<table><tr><th>Sent<th>To<th>Subject" + rows + "</table>");
    }

    private static String mail(String number, MimeMessage mail) throws MessagingException, IOException {
        StringBuilder headers = new StringBuilder();
        for (String name : HEADERS) {
            String value = name.equals("Subject") ? mail.getSubject() : mail.getHeader(name, ", ");
            if (value != null) {
                headers.append("<tr><th>").append(name).append("<td>").append(escaped(value));
            }
        }
        return frame(
                escaped(mail.getSubject()),
                ("<p><a href=\"/\">All mail</a><table>%s</table><h2>HTML</h2><iframe sandbox title=\"HTML\" "
                                        + "src=\"/%s/html\">")
                                .formatted(headers, number)
                        + "</iframe><h2>Text</h2><pre>%s</pre>".formatted(escaped(part(mail, "text/plain"))));
    }

    private static String frame(String title, String content) {
        return """
                <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>%s</title>
                <style>body{font:16px/1.5 sans-serif;margin:1rem 2rem}th,td{text-align:left;padding:0 1rem 0 0}
                iframe{width:100%%;height:40rem;border:1px solid #888}pre{white-space:pre-wrap}</style>
                <h1>%s</h1>%s""".formatted(title, title, content);
    }

    /** The first part of this type, or nothing. */
    private static String part(MimeMessage mail, String type) throws MessagingException, IOException {
        if (mail.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return String.valueOf(part.getContent());
                }
            }
        }
        return mail.isMimeType(type) ? String.valueOf(mail.getContent()) : "";
    }

    private static String escaped(String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
