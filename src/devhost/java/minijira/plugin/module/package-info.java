/** What the modules of a plugin become while it is enabled. */
package minijira.plugin.module;
