/**
 * The plugin of a node: what must be right before it starts, how it starts and stops, and what it
 * leaves behind.
 *
 * <p>Way in: {@link minijira.plugin.PluginModules} for those who show its modules, {@link
 * minijira.plugin.PluginControl} for administrators. Start: jar and manifest, descriptor, classes,
 * bundle, Spring, Active Objects, modules, upgrade tasks, LifecycleAware.
 */
package minijira.plugin;
