package minijira.jira.issue;

import minijira.jira.people.UserStore;
import minijira.jira.project.Constants;
import minijira.jira.project.ProjectStore;

/** What an issue object needs to turn ids into things. */
public record Lookups(
    IssueStore issues, ProjectStore projects, Constants constants, UserStore users) {}
