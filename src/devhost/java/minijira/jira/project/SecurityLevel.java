package minijira.jira.project;

import java.util.List;

/** Who may see the issues of this level. */
public record SecurityLevel(long id, long projectId, String name, List<Grant> members) {}
