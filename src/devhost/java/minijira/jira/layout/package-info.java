/**
 * Field configurations: which fields a project hides or requires, and what stands in a new issue
 * when nobody says.
 */
package minijira.jira.layout;
