/**
 * Jira's own services over the database, one sub-package per area. {@code JiraServices} builds them
 * all; {@code FirstRun} fills an empty database; {@code Faults} makes events unreliable for tests.
 */
package minijira.jira;
