/**
 * Screens and their schemes: which fields a person meets when an issue of some type is created,
 * edited or looked at in some project.
 */
package minijira.jira.screen;
