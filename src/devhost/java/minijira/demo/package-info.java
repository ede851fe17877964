/**
 * Fills a running host from outside: the demo world and the import of a file.
 *
 * <p>The only package of the host that knows which product it shows. It enters through HTTP alone:
 * the plugin's REST and the host's own.
 */
@org.jspecify.annotations.NullMarked
package minijira.demo;
