/** Felix, the jar, and the classes a bundle can see. */
package minijira.plugin.osgi;
