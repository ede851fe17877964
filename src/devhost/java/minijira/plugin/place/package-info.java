/** Where Jira shows what plugins bring. */
package minijira.plugin.place;
