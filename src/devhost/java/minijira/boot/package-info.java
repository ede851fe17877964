/**
 * What is loaded once: options, database and mail server, class loaders, the way in for tests.
 *
 * <p>Way in: {@link minijira.boot.Main} from the command line, {@link minijira.boot.Host} from a
 * test. Only types of the JDK and of this package cross the border to a node.
 */
package minijira.boot;
