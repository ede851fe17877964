package minijira.jira.issue;

/**
 * Where an issue comes under another workflow: the workflows by name, and the status that takes the
 * place of its own.
 */
public record Mapped(String workflowBefore, String workflow, String statusId) {}
