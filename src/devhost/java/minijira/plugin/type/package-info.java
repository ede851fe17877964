/** One class for each kind of module: shape, checks, and what it becomes. */
package minijira.plugin.type;
