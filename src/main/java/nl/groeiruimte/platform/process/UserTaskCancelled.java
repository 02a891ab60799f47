package nl.groeiruimte.platform.process;

/**
 * A user task ended without being done: its deadline closed it, or the case was withdrawn. Published in the transaction
 * that ends the engine's task.
 */
public record UserTaskCancelled(String taskId) {}
