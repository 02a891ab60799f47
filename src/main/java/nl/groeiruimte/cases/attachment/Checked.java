package nl.groeiruimte.cases.attachment;

import org.jspecify.annotations.Nullable;

/**
 * What was found of a file.
 *
 * @param type none when it is refused
 * @param scanned whether a virus scanner found nothing in it
 * @param refusal why it is refused, none when it is not
 */
public record Checked(@Nullable FileType type, boolean scanned, Upload.@Nullable Refusal refusal) {}
