package nl.groeiruimte.process;

import java.util.UUID;

/**
 * What a user task is about.
 *
 * @param taskId    id of the task
 * @param form      key of its form, such as {@code assess-signal}
 * @param leadId    the case
 * @param subjectId the inquiry, disclosure or partner request that the task is about; null for tasks about the case as a whole
 */
public record TaskContext(String taskId, String form, UUID leadId, UUID subjectId) {
}
