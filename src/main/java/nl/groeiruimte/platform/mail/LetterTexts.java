package nl.groeiruimte.platform.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.groeiruimte.platform.mail.Letter.Line;
import nl.groeiruimte.platform.mail.Letter.Look;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A letter as plain text and as HTML, with what stands in each: a greeting, why one gets it, and how to stop it. */
@Component
class LetterTexts {

    private static final String END = "\r\n";

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final MailSettings settings;

    LetterTexts(ITemplateEngine templates, MessageSource messages, MailSettings settings) {
        this.templates = templates;
        this.messages = messages;
        this.settings = settings;
    }

    /** What the template shows of lines: those of a list together. */
    record Block(Look look, List<Shown> lines) {}

    /** @param address where it leads, if anywhere */
    record Shown(String text, @Nullable String address) {}

    /** The text for who reads no HTML. */
    String plain(MailWriters.Written written, String kind, Optional<String> stop) {
        Letter letter = written.letter();
        Locale language = written.to().language();
        StringBuilder text =
                new StringBuilder(say(language, "mail.greeting", written.to().name()));
        for (Block block : blocks(letter)) {
            text.append(END).append(END);
            if (block.look() == Look.HEADING) {
                text.append("## ");
            }
            List<String> lines = new ArrayList<>();
            for (Shown line : block.lines()) {
                lines.add((block.look() == Look.ITEM ? "- " : "")
                        + line.text()
                        + (line.address() == null ? "" : END + "  " + line.address()));
            }
            text.append(String.join(END, lines));
        }
        text.append(END).append(END).append(letter.button().text()).append(":").append(END);
        text.append(settings.address(letter.button().path()));
        // The usual sign that what follows is no part of the letter.
        text.append(END).append(END).append("-- ").append(END).append(letter.why());
        stop.ifPresent(address -> text.append(END)
                .append(say(language, "mail.stop", kind(kind, language)))
                .append(END)
                .append(inLanguage(address, language)));
        return text.append(END).toString();
    }

    /** The page for who does. */
    String html(MailWriters.Written written, String kind, Optional<String> stop) {
        Letter letter = written.letter();
        Locale language = written.to().language();
        Context context = new Context(language);
        context.setVariable("language", language.getLanguage());
        context.setVariable("letter", letter);
        context.setVariable("name", written.to().name());
        context.setVariable("blocks", blocks(letter));
        context.setVariable("button", settings.address(letter.button().path()));
        context.setVariable("kind", kind(kind, language));
        context.setVariable(
                "stop", stop.map(address -> inLanguage(address, language)).orElse(null));
        return templates.process("mail/letter", context);
    }

    /** What mails of a kind are about, in words. */
    private String kind(String kind, Locale language) {
        return messages.getMessage(
                new DefaultMessageSourceResolvable(new String[] {"mail.kind." + kind}, kind), language);
    }

    private String say(Locale language, String key, Object argument) {
        return messages.getMessage(key, new Object[] {argument}, language);
    }

    private static String inLanguage(String address, Locale language) {
        return address + "?lang=" + language.getLanguage();
    }

    private List<Block> blocks(Letter letter) {
        List<Block> blocks = new ArrayList<>();
        for (Line line : letter.lines()) {
            Shown shown =
                    new Shown(line.text(), line.path().map(settings::address).orElse(null));
            Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (last != null && last.look() == Look.ITEM && line.look() == Look.ITEM) {
                last.lines().add(shown);
            } else {
                blocks.add(new Block(line.look(), new ArrayList<>(List.of(shown))));
            }
        }
        return blocks;
    }
}
