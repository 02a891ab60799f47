package nl.groeiruimte.platform.process;

import java.util.UUID;

/**
 * What a user task is about.
 *
 * @param taskId id of the task
 * @param form key of its form, such as {@code assess-signal}
 * @param leadId the case; null when it is about another matter
 * @param period without a case: which round of that matter, such as {@code 2026-H2}; otherwise null
 * @param subjectId the inquiry, disclosure, partner request or agreement that the task is about; null for tasks about
 *     the case or the matter as a whole
 */
public record TaskContext(String taskId, String form, UUID leadId, String period, UUID subjectId) {}
