package nl.groeiruimte.platform.mail;

import java.util.Locale;

/**
 * Who gets a mail.
 *
 * @param subject the login server's id of the person
 * @param name as colleagues read it
 * @param language in which the mail is written: Dutch or English
 */
public record Recipient(String subject, String name, Locale language) {}
