/** atlassian-plugin.xml with its lines, and problems with their places. */
package minijira.plugin.descriptor;
