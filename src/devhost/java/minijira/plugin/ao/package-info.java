/**
 * The real Active Objects library as Jira sets it up, and a lint for what only other databases
 * would refuse.
 */
package minijira.plugin.ao;
